import type { Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import {
  addDays,
  addMonths,
  dateOf,
  type Day,
  dayNumber,
  daysBetween,
  formatDate,
  isAfter,
  isBefore,
} from "./dates.ts";
import { periodOfReview, reviewOf } from "./review-period.ts";
import { procedureStart } from "./terms.ts";

/** The period that a summary is about; `year` is null when two days were asked for, `origin` says who drew its limits. */
export type Period = {
  readonly from: string;
  readonly until: string;
  readonly year: number | null;
  readonly origin: "calendar" | "review" | "given";
};

/** What can be asked for: a year, or two days. */
export type AskedPeriod = number | { readonly from: string; readonly until: string };

/** Since when complaints are guarded, and on how many days of a period they were. */
export type Guarded = { readonly since: string | null; readonly days: number; readonly ofDays: number };

/**
 * The period of a year: that of the year's own review when it names one, else the calendar year of receipt.
 *
 * @throws RangeError when the two days asked for are reversed
 */
export function periodOf(asked: AskedPeriod, reviews: readonly Review[]): Period {
  if (typeof asked === "number") return periodOfYear(asked, reviews);
  if (isBefore(dateOf(asked.until), dateOf(asked.from)))
    throw new RangeError("The period ends before it begins. Swap the two dates.");
  return { from: asked.from, until: asked.until, year: null, origin: "given" };
}

/** The periods before one, the latest first: each by its own review, else as many months earlier. */
export function periodsBefore(period: Period, reviews: readonly Review[], count: number): readonly Period[] {
  return Array.from({ length: count }, (_, at) => {
    const year = period.year === null ? null : period.year - at - 1;
    const own = year === null ? null : reviewedPeriod(year, reviews);
    return own ?? { ...earlier(period, at + 1), year, origin: period.origin };
  });
}

/** Asks of the number of a day whether it lies in a period, its first and last day included. */
export function within(period: Pick<Period, "from" | "until">): (number: number) => boolean {
  const [from, until] = [dayNumber(dateOf(period.from)), dayNumber(dateOf(period.until))];
  return (number) => from <= number && number <= until;
}

/** The months that a period touches: first day and last day of each, cut to the period. */
export function monthsOf(period: Period): readonly { readonly from: Day; readonly until: Day }[] {
  const [from, until] = [dateOf(period.from), dateOf(period.until)];
  const months: { from: Day; until: Day }[] = [];
  for (let start = from; !isAfter(start, until);) {
    const next = addMonths(dateOf(`${formatDate(start).slice(0, 7)}-01`), 1);
    const last = addDays(next, -1);
    months.push({ from: start, until: isAfter(last, until) ? until : last });
    start = next;
  }
  return months;
}

/**
 * How long a period was guarded: from the start of the first procedure, without one from the earliest receipt, and never
 * after today. A year without complaints says something only about these days.
 */
export function guardedIn(period: Period, start: Day | null, today: Day): Guarded {
  const [from, until] = [dateOf(period.from), dateOf(period.until)];
  const last = isAfter(until, today) ? today : until;
  const first = start !== null && isAfter(start, from) ? start : from;
  const days = start === null || isAfter(first, last) ? 0 : daysBetween(first, last) + 1;
  return { since: start && formatDate(start), days, ofDays: daysBetween(from, until) + 1 };
}

/** The day from which complaints are guarded; null while there is neither a procedure nor a complaint. */
export function guardedSince(register: Register, earliestReceipt: Day | null): Day | null {
  return procedureStart(register) ?? earliestReceipt;
}

function periodOfYear(year: number, reviews: readonly Review[]): Period {
  const name = String(year).padStart(4, "0");
  const calendar = { from: `${name}-01-01`, until: `${name}-12-31`, year, origin: "calendar" } as const;
  return reviewedPeriod(year, reviews) ?? calendar;
}

function reviewedPeriod(year: number, reviews: readonly Review[]): Period | null {
  const period = periodOfReview(reviewOf(year, reviews));
  return period && { ...period, year, origin: "review" };
}

/** So many years earlier; the last day is the one before its successor, so that February keeps its end. */
function earlier({ from, until }: Period, years: number): Pick<Period, "from" | "until"> {
  const after = addDays(dateOf(until), 1);
  return {
    from: formatDate(addMonths(dateOf(from), -12 * years)),
    until: formatDate(addDays(addMonths(after, -12 * years), -1)),
  };
}
