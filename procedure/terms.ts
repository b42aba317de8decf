import type { Procedure, Register, Term, Terms } from "../schemas/register.ts";
import { addWorkingDays } from "./calendar.ts";
import { addDays, addMonths, dateOf, type Day, dayNumber, isAfter, isBefore } from "./dates.ts";

/**
 * The day on which a term that starts on a day is due: N days from D is D + N, N weeks D + 7 N, N working days is the N-th working day
 * after D, months is the same day of the month, clamped to its end.
 */
export function dueOf(term: Term, from: Day): Day {
  if ("days" in term) return addDays(from, term.days);
  if ("weeks" in term) return addDays(from, 7 * term.weeks);
  if ("workingDays" in term) return addWorkingDays(from, term.workingDays);
  return addMonths(from, term.months);
}

/** The number of that day, without making the day where it can be counted. */
export function dueNumber(term: Term, from: Day): number {
  if ("days" in term) return dayNumber(from) + term.days;
  return "weeks" in term ? dayNumber(from) + 7 * term.weeks : dayNumber(dueOf(term, from));
}

/** The version of the procedure that was in force on a day; null before the first, for no deadline is guessed. */
export function procedureOn(register: Register, date: Day): Procedure | null {
  let found: Procedure | null = null;
  for (const version of register.procedures) {
    if (isAfter(dateOf(version.inForceFrom), date)) continue;
    if (found === null || isBefore(dateOf(found.inForceFrom), dateOf(version.inForceFrom))) found = version;
  }
  return found;
}

/** The day on which the first version of the procedure came into force; null when there is none. */
export function procedureStart(register: Register): Day | null {
  const starts = register.procedures.map((version) => dateOf(version.inForceFrom));
  return starts.reduce<Day | null>(
    (first, date) => (first === null || isBefore(date, first) ? date : first),
    null,
  );
}

/** A term of a version by its name; null when the procedure sets none. */
export function termOf(procedure: Procedure, name: keyof Terms): Term | null {
  return procedure.terms[name] ?? null;
}
