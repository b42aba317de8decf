import { Temporal } from "temporal-polyfill";

/** A calendar day without a time of day, as every date of the procedure is. */
export type Day = Temporal.PlainDate;

/**
 * One object per calendar day, so that a register of ten thousand complaints parses each of its thousand days once,
 * and sums that were made before are found again.
 */
const known = new Map<string, Day>();
const sums = new Map<Day, Map<number, Day>>();

/**
 * The day that a text names; the text must already have been judged by a shape.
 *
 * @param text `YYYY-MM-DD`
 * @throws RangeError when it names no day
 */
export function dateOf(text: string): Day {
  const found = known.get(text);
  return found ?? remember(Temporal.PlainDate.from(text));
}

/** The day of an optional fact; null while the fact is absent. */
export function dateOrNull(text: string | undefined): Day | null {
  return text === undefined ? null : dateOf(text);
}

/** The day as it stands in files: `YYYY-MM-DD`. */
export function formatDate(date: Day): string {
  return date.toString();
}

/**
 * Orders two days: negative when the first is earlier, zero when they are the same day.
 * The parts are compared one by one: `PlainDate.compare` costs two microseconds in browsers of 2026.
 */
export function compareDates(one: Day, other: Day): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

/** Whether the first day lies before the second. */
export function isBefore(one: Day, other: Day): boolean {
  return compareDates(one, other) < 0;
}

/** Whether the first day lies after the second. */
export function isAfter(one: Day, other: Day): boolean {
  return compareDates(one, other) > 0;
}

/** The earliest of some days, null when there is none. */
export function earliestOf(dates: readonly (Day | null)[]): Day | null {
  return dates.reduce(
    (first, date) => (first === null || (date !== null && isBefore(date, first)) ? date : first),
    null,
  );
}

/** The latest of some days, null when there is none. */
export function latestOf(dates: readonly (Day | null)[]): Day | null {
  return dates.reduce(
    (last, date) => (last === null || (date !== null && isAfter(date, last)) ? date : last),
    null,
  );
}

/** The day a number of calendar days later; earlier when the number is negative. */
export function addDays(date: Day, days: number): Day {
  const made = sums.get(date)?.get(days);
  if (made !== undefined) return made;
  const sum = remember(date.add({ days }));
  const ofDate = sums.get(date) ?? new Map<number, Day>();
  sums.set(date, ofDate.set(days, sum));
  return sum;
}

/** The same day a number of months later, clamped to the month's end: 31 January plus one month is 28 or 29 February. */
export function addMonths(date: Day, months: number): Day {
  return remember(date.add({ months }, { overflow: "constrain" }));
}

/** Calendar days from one day to another; negative when the other lies before it. */
export function daysBetween(from: Day, to: Day): number {
  return from.until(to, { largestUnit: "day" }).days;
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: Day): number {
  return date.dayOfWeek;
}

function remember(date: Day): Day {
  const text = date.toString();
  const found = known.get(text);
  if (found !== undefined) return found;
  known.set(text, date);
  return date;
}
