import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import { addDays, dateOf, dateOrNull, type Day, formatDate, isAfter, isBefore } from "./dates.ts";
import { recordsAsOf } from "./facts-as-of.ts";

/** The period that a review looks back on, its first and last day included. */
export type ReviewPeriod = { readonly from: string; readonly until: string };

/** The reviews and complaints from which it follows what is to be gone through. */
export type ToReview = { readonly reviews: readonly Review[]; readonly complaints: readonly Facts[] };

/** The review of a year; null when there is no record of it. */
export function reviewOf(year: number, reviews: readonly Review[]): Review | null {
  return reviews.find((review) => Number(review.year) === year) ?? null;
}

/** The latest review before that of a year; null for the first. */
export function reviewBefore(year: number, reviews: readonly Review[]): Review | null {
  const earlier = reviews.filter((review) => Number(review.year) < year);
  return earlier.toSorted((one, other) => Number(other.year) - Number(one.year))[0] ?? null;
}

/**
 * The year whose review is to be held: the one that has begun and is not closed; in the first half of a year that of the
 * year before, when there is anything in it that was not gone through; else this year's, or the next once this is done.
 */
export function reviewYearOn(today: Day, given: ToReview): number {
  const { reviews, complaints } = recordsAsOf(given, today);
  const { year } = today;
  const begun = [year - 1, year, year + 1].filter((one) => isBegun(reviewOf(one, reviews)));
  const [first] = begun;
  if (first !== undefined) return first;
  if (reviewOf(year, reviews) !== null) return year + 1;
  const isEarly = today.month <= 6 && reviewOf(year - 1, reviews) === null;
  return isEarly && isOwedBefore(year, { reviews, complaints }) ? year - 1 : year;
}

/**
 * The period that a review of a year will have: from the day after the one before, so that no complaint falls in between;
 * without one from the first complaint or from the start of the year; until today, or the end of the year once it is past.
 */
export function newReviewPeriod(year: number, given: ToReview, today: Day): ReviewPeriod {
  const { reviews, complaints } = recordsAsOf(given, today);
  const gone = goneThroughBefore(year, reviews);
  const from = gone === null ? earliestReceipt(complaints, firstDayOf(year)) : addDays(gone, 1);
  const end = addDays(firstDayOf(year + 1), -1);
  const last = isBefore(today, from) || isAfter(today, end) ? end : today;
  return { from: formatDate(from), until: formatDate(isBefore(last, from) ? from : last) };
}

/** The period of a review; null when its record names none, or one that ends before it begins. */
export function periodOfReview(review: Review | null): ReviewPeriod | null {
  const period = review?.period;
  if (period === undefined || isBefore(dateOf(period.until), dateOf(period.from))) return null;
  return period;
}

function isBegun(review: Review | null): boolean {
  return review !== null && review.closedOn === undefined;
}

/** Whether anything of before a year was never gone through. */
function isOwedBefore(year: number, { reviews, complaints }: ToReview): boolean {
  const start = firstDayOf(year);
  const gone = goneThroughBefore(year, reviews);
  return complaints.some(({ receivedOn }) => {
    const received = dateOrNull(receivedOn);
    return received !== null && isBefore(received, start) && (gone === null || isAfter(received, gone));
  });
}

/** Until which day complaints were gone through before the review of a year: its period's end, else the day it was held. */
function goneThroughBefore(year: number, reviews: readonly Review[]): Day | null {
  const before = reviewBefore(year, reviews);
  return dateOrNull(periodOfReview(before)?.until ?? before?.on);
}

function firstDayOf(year: number): Day {
  return dateOf(`${String(year).padStart(4, "0")}-01-01`);
}

/** The day of the first complaint when that lies before a day, else that day. */
function earliestReceipt(complaints: readonly Facts[], day: Day): Day {
  return complaints.reduce((first, { receivedOn }) => {
    const received = dateOrNull(receivedOn);
    return received !== null && isBefore(received, first) ? received : first;
  }, day);
}
