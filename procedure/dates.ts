import { Temporal } from "temporal-polyfill";

/** A calendar day without a time of day, as every date of the procedure is. */
export type Day = Temporal.PlainDate;

/**
 * One object per calendar day, found again by its text and by its number, so that a register of ten thousand complaints
 * parses each of its thousand days once.
 */
const known = new Map<string, Day>();
const numbered = new Map<number, Day>();
const numbers = new Map<Day, number>();

const firstDay = Temporal.PlainDate.from("2000-01-01");
const monthStarts = new Map<string, number>();

/**
 * The day that a text names; the text must already have been judged by a shape.
 *
 * @param text `YYYY-MM-DD`
 * @throws RangeError when it names no day
 */
export function dateOf(text: string): Day {
  return known.get(text) ?? remember(Temporal.PlainDate.from(text));
}

/** The day by its numbers, whichever the year: also one that no text in a file can name. */
export function dayIn(year: number, month: number, day: number): Day {
  return remember(Temporal.PlainDate.from({ year, month, day }));
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
 * The number of a day on an unbroken count of days. Days are compared and subtracted by the million, and a number costs
 * far less than a date: `PlainDate.compare` takes two microseconds in browsers of 2026.
 */
export function dayNumber(date: Day): number {
  return numbers.get(date) ?? countedNumber(date);
}

/** Orders two days: negative when the first is earlier, zero when they are the same day. */
export function compareDates(one: Day, other: Day): number {
  return dayNumber(one) - dayNumber(other);
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
  let first: Day | null = null;
  for (const date of dates) if (date !== null && (first === null || isBefore(date, first))) first = date;
  return first;
}

/** The latest of some days, null when there is none. */
export function latestOf(dates: readonly (Day | null)[]): Day | null {
  let last: Day | null = null;
  for (const date of dates) if (date !== null && (last === null || isAfter(date, last))) last = date;
  return last;
}

/** The day a number of calendar days later; earlier when the number is negative. */
export function addDays(date: Day, days: number): Day {
  return numbered.get(dayNumber(date) + days) ?? remember(date.add({ days }));
}

/** The same day a number of months later, clamped to the month's end: 31 January plus one month is 28 or 29 February. */
export function addMonths(date: Day, months: number): Day {
  return monthsLater(date, months);
}

const monthsLater = remembering((date, months) => remember(date.add({ months }, { overflow: "constrain" })));

/** A way of counting on from a day that works each sum out once: a large register asks for the same ones over and over. */
export function remembering(count: (date: Day, amount: number) => Day): (date: Day, amount: number) => Day {
  const sums = new Map<Day, Map<number, Day>>();
  return (date, amount) => {
    const ofDate = sums.get(date) ?? new Map<number, Day>();
    const made = ofDate.get(amount) ?? count(date, amount);
    sums.set(date, ofDate.set(amount, made));
    return made;
  };
}

/** Calendar days from one day to another; negative when the other lies before it. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: Day): number {
  // Day 0 of the count, 1 January 2000, was a Saturday.
  const sinceSaturday = ((dayNumber(date) % 7) + 7) % 7;
  return ((sinceSaturday + 5) % 7) + 1;
}

/**
 * The moment as it is written in a time zone, with what that is ahead of UTC: `2026-04-03T14:05:33+02:00`.
 *
 * @param epochSeconds whole seconds since the beginning of 1970, UTC
 * @param timeZone its name, such as `Europe/Amsterdam`
 */
export function momentIn(epochSeconds: number, timeZone: string): string {
  const ahead = secondsAhead(epochSeconds, timeZone);
  const local = epochSeconds + ahead;
  const day = Math.floor(local / secondsOfDay);
  const time = timeOf(local - day * secondsOfDay);
  const minutes = Math.abs(ahead) / 60;
  const zone = `${ahead < 0 ? "-" : "+"}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${formatDate(addDays(dateOf("1970-01-01"), day))}T${time}${zone}`;
}

/** The whole minutes from the beginning of 1970 to a moment. @param moment ISO 8601 in UTC */
export function minutesOf(moment: string): number {
  return Math.floor(Temporal.Instant.from(moment).epochMilliseconds / 60_000);
}

const secondsOfDay = 86_400;
const zones = new Map<string, Map<number, number | null>>();

/** Clocks go back and forth twice a year, so that all moments of nearly every day need one look at the time zone. */
function secondsAhead(epochSeconds: number, timeZone: string): number {
  const day = Math.floor(epochSeconds / secondsOfDay);
  const days = zones.get(timeZone) ?? new Map<number, number | null>();
  zones.set(timeZone, days);
  const found = days.get(day);
  if (found !== undefined) return found ?? lookUpAhead(epochSeconds, timeZone);
  const first = lookUpAhead(day * secondsOfDay, timeZone);
  const last = lookUpAhead((day + 1) * secondsOfDay - 1, timeZone);
  days.set(day, first === last ? first : null);
  return first === last ? first : lookUpAhead(epochSeconds, timeZone);
}

/** Whole minutes: since 1972 no clock in the world is ahead by anything else. */
function lookUpAhead(epochSeconds: number, timeZone: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000);
  return Math.trunc(instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9) * 60;
}

function timeOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours, minutes, seconds % 60].map(twoDigits).join(":");
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

function remember(date: Day): Day {
  const text = date.toString();
  const found = known.get(text);
  if (found !== undefined) return found;
  const number = countedNumber(date, text);
  known.set(text, date);
  numbered.set(number, date);
  numbers.set(date, number);
  return date;
}

/** Counting from one date to another is slow: that is done once for each month. */
function countedNumber(date: Day, text = date.toString()): number {
  const [month, day] = [text.slice(0, -3), Number(text.slice(-2))];
  const start = monthStarts.get(month) ?? firstDay.until(date, { largestUnit: "day" }).days - day;
  monthStarts.set(month, start);
  return start + day;
}
