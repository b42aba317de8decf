import type { ArchiveHead } from "../../schemas/archive.ts";
import type { Review } from "../../schemas/review.ts";
import { dateOrNull, type Day, isAfter } from "../../procedure/dates.ts";
import { reviewOf } from "../../procedure/review-period.ts";
import { procedureStart } from "../../procedure/terms.ts";

type Known = Pick<ArchiveHead, "register" | "reviews" | "years">;

/** The years that a summary can be asked of, the latest first: from the first procedure or complaint until today. */
export function yearsToChoose({ register, years }: Known, today: Day): readonly number[] {
  const received = years.map(Number).filter(Number.isInteger);
  const start = procedureStart(register)?.year ?? today.year;
  const [first, last] = [Math.min(start, today.year, ...received), Math.max(today.year, ...received)];
  return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}

/**
 * The year that somebody expects who names none: the year that is over while its review is still to be concluded, for that is
 * what the summary is made for; else the year that runs, once it has complaints; else the year before.
 */
export function yearToShow(known: Known, today: Day): number {
  const [running, over] = [today.year, today.year - 1];
  const has = (year: number) => known.years.includes(String(year));
  const isConcluded = known.reviews.some(({ year, closedOn }) => {
    return Number(year) === over && isBy(dateOrNull(closedOn), today);
  });
  if (has(over) && !isConcluded) return over;
  return has(running) || !yearsToChoose(known, today).includes(over) ? running : over;
}

/** The review that looked back on a year, when the partners have met by today; null when they have not. */
export function reviewHeld(reviews: readonly Review[], year: number, today: Day): Review | null {
  const review = reviewOf(year, reviews);
  return isBy(dateOrNull(review?.on), today) ? review : null;
}

function isBy(date: Day | null, today: Day): boolean {
  return date !== null && !isAfter(date, today);
}
