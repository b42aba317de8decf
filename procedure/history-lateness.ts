import type { HistoryEvent } from "../schemas/history.ts";
import type { PathStep } from "../schemas/finding.ts";
import { addWorkingDays } from "./calendar.ts";
import { addDays, dateOf, daysBetween, isAfter } from "./dates.ts";
import { fieldAt } from "./fields.ts";
import { dayOf } from "./history-moment.ts";

/** A dated fact that an event recorded: its path, its day, and how long afterwards it was recorded. */
export type DatedEntry = {
  readonly path: readonly PathStep[];
  /** The day of the fact, `YYYY-MM-DD`. */
  readonly on: string;
  /** Calendar days from the fact to its recording; negative for a fact that was to come. */
  readonly days: number;
  /** Whether it was recorded later than the next working day. */
  readonly isLate: boolean;
};

/**
 * The dated facts that an event newly set or changed. A file that came back or went elsewhere records nothing anew, and
 * neither does the day of something that is yet to come.
 */
export function datedEntriesOf(event: HistoryEvent, place: string): readonly DatedEntry[] {
  if (event.kind === "restored") return [];
  const recorded = dateOf(dayOf(event.at));
  return event.changes.flatMap(({ path, after }): DatedEntry[] => {
    if (fieldAt(place, path).kind !== "happened" || !isDay(after)) return [];
    const on = dateOf(after);
    return [
      { path, on: after, days: daysBetween(on, recorded), isLate: isAfter(recorded, addWorkingDays(on, 1)) },
    ];
  });
}

/** The most days that a dated fact of an event lay back; null when the event recorded none. */
export function lateDaysOf(event: HistoryEvent, place: string): number | null {
  const entries = datedEntriesOf(event, place);
  return entries.length === 0 ? null : Math.max(0, ...entries.map(({ days }) => days));
}

/** Whether a fact that lay so many days back at a moment should have been recorded before, as a line of the log has it. */
export function isLateBy(at: string, days: number): boolean {
  const recorded = dateOf(dayOf(at));
  return isAfter(recorded, addWorkingDays(addDays(recorded, -days), 1));
}

/** A history holds values as they stood in the file; only those that are a day can be counted from. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    dateOf(value);
    return true;
  } catch {
    return false;
  }
}
