import type { Term } from "../schemas/register.ts";
import { dateOf, type Day, daysBetween } from "./dates.ts";
import { dueOf } from "./terms.ts";

const firstDay = dateOf("2000-01-01");
const monthStarts = new Map<number, number>();
const numbers = new Map<Day, number>();

/**
 * The number of a day on an unbroken count of days. The statistics compare and subtract days by the million, and a
 * number costs far less than a date: each day is numbered once, the start of each month worked out once.
 */
export function dayNumber(date: Day): number {
  const found = numbers.get(date);
  if (found !== undefined) return found;
  const month = date.year * 12 + date.month;
  const start = monthStarts.get(month) ?? daysBetween(firstDay, date) - date.day;
  monthStarts.set(month, start);
  numbers.set(date, start + date.day);
  return start + date.day;
}

/** The number of the day on which a term that starts on a day is due. */
export function dueNumber(term: Term, from: Day): number {
  return "days" in term ? dayNumber(from) + term.days : dayNumber(dueOf(term, from));
}

/** Calendar days from one day to another. */
export function daysApart(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
