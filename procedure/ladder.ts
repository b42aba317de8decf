import type { Register } from "../schemas/register.ts";
import { addWorkingDays, workingDayOnOrBefore } from "./calendar.ts";
import { compareDates, type Day, isAfter } from "./dates.ts";

/** How many working days before a due day notices are given, and at every how many working days after it. */
export type Ladder = Pick<Register["reminders"], "before" | "overdueEvery">;

/** One notice of the ladder: `count` working days before or after the due day; before 0 is the day itself. */
export type LadderStep = { readonly side: "before" | "after"; readonly count: number; readonly on: Day };

/**
 * The notices of a due day that have been reached by a day, the earliest first; each falls on a working day.
 *
 * @example due on Goede Vrijdag 3 April 2026, ladder [2, 0], today 7 April: 1 April, 2 April, 7 April
 */
export function ladderUntil(due: Day, ladder: Ladder, today: Day): readonly LadderStep[] {
  const before = [...new Set(ladder.before)].map((count) => stepBefore(due, count));
  const reached = before.filter(({ on }) => !isAfter(on, today));
  const inOrder = reached.toSorted((one, other) => compareDates(one.on, other.on) || other.count - one.count);
  return [...inOrder, ...stepsAfter(due, ladder.overdueEvery, today)];
}

/** The day on which a notice before the due day is given: pulled forward when it is the due day itself and a free day. */
export function noticeBefore(due: Day, count: number): Day {
  return count === 0 ? workingDayOnOrBefore(due) : addWorkingDays(due, -count);
}

function stepBefore(due: Day, count: number): LadderStep {
  return { side: "before", count, on: noticeBefore(due, count) };
}

/** The first notice comes on the first working day after the due day; with `every` 0 it is the only one. */
function stepsAfter(due: Day, every: number, today: Day): readonly LadderStep[] {
  const found: LadderStep[] = [];
  let on = addWorkingDays(due, 1);
  for (let count = 1; !isAfter(on, today); count += 1) {
    if (count === 1 || (every > 0 && (count - 1) % every === 0)) found.push({ side: "after", count, on });
    on = addWorkingDays(on, 1);
  }
  return found;
}
