import { holidayOn, isWorkingDay } from "./calendar.ts";
import { addDays, dateOf, type Day, daysBetween, isBefore, weekdayOf } from "./dates.ts";
import type { Basis, Deadline, JudgedExtension } from "./deadline.ts";
import type { Messages } from "./messages.ts";
import { dueOf } from "./terms.ts";

/** A day as a person reads it: `vr 3 april 2026`. */
export function readableDate(date: Day, messages: Messages): string {
  return `${messages.weekdays[weekdayOf(date) - 1]} ${date.day} ${messages.months[date.month - 1]} ${date.year}`;
}

/** `3 april 2026`: in a sentence that tells of the past the weekday is of no use. */
export function plainDate(text: string, messages: Messages): string {
  const { day, month, year } = dateOf(text);
  return `${day} ${messages.months[month - 1]} ${year}`;
}

/**
 * How a deadline was reached, sentence by sentence: from which fact by which term, what was not counted, each extension
 * and whether it moved the day, and when the step was taken.
 */
export function explainDeadline(deadline: Deadline, messages: Messages): readonly string[] {
  const { basis, due, metOn, status } = deadline;
  const ofExtensions = basis.extensions.map((one) => explainExtension(one, messages));
  const sentences = [...explainTerm(basis, messages), ...ofExtensions, ...explainStay(basis, due, messages)];
  if (metOn === null) return sentences;
  const { met, metLate } = messages.arithmetic;
  const day = readableDate(metOn, messages);
  return [...sentences, status === "met" ? met(day) : metLate(day, messages.days(daysBetween(due, metOn)))];
}

function explainTerm({ origin, from, term }: Basis, messages: Messages): readonly string[] {
  const { arithmetic } = messages;
  if (term === null) return [arithmetic.promised(readableDate(from, messages))];
  const start = messages.origins[origin](readableDate(from, messages));
  const first = dueOf(term, from);
  const due = readableDate(first, messages);
  if ("days" in term) return [arithmetic.byDays(term.days, start, due)];
  if ("weeks" in term) return [arithmetic.byWeeks(term.weeks, start, due)];
  if ("months" in term) return [arithmetic.byMonths(term.months, start, due)];
  const skipped = daysNotCounted(from, first, messages);
  const sentence = arithmetic.byWorkingDays(term.workingDays, start, due);
  return skipped.length === 0 ? [sentence] : [sentence, arithmetic.skipped(skipped.join(", "))];
}

function explainExtension({ extension, running, verdict }: JudgedExtension, messages: Messages): string {
  const { arithmetic } = messages;
  const [told, until] = [dateOf(extension.toldOn), dateOf(extension.newDate)];
  const day = readableDate(running, messages);
  if (verdict === "too-late") return arithmetic.tooLate(readableDate(told, messages), day);
  if (verdict === "not-later") return arithmetic.notLater(readableDate(until, messages), day);
  return arithmetic.extended(readableDate(told, messages), day, readableDate(until, messages));
}

/** Weekends and holidays do not lengthen a term of days; worth a sentence when the deadline falls on one. */
function explainStay({ term }: Basis, due: Day, messages: Messages): readonly string[] {
  if (term === null || "workingDays" in term || isWorkingDay(due)) return [];
  return [messages.arithmetic.stays(nameOfFreeDay(due, messages))];
}

function daysNotCounted(from: Day, due: Day, messages: Messages): readonly string[] {
  const names = new Set<string>();
  for (let day = addDays(from, 1); isBefore(day, due); day = addDays(day, 1)) {
    if (!isWorkingDay(day)) names.add(nameOfFreeDay(day, messages));
  }
  return [...names];
}

function nameOfFreeDay(day: Day, messages: Messages): string {
  const holiday = holidayOn(day);
  return holiday === null ? messages.arithmetic.weekend : messages.holidays[holiday];
}
