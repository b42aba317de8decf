import { addDays, compareDates, type Day, formatDate } from "./dates.ts";
import { type Deadline, steps } from "./deadline.ts";
import { type Ladder, type LadderStep, ladderUntil } from "./ladder.ts";
import type { Rung } from "./reminder.ts";

/** A rung with the working days that the step is late by then; 0 while it is not. */
export type LateRung = Rung & { readonly late: number };

/** An unmet deadline that asks for attention, with the rungs that have been reached. */
export type Pressing = { readonly deadline: Deadline; readonly rungs: readonly LateRung[] };

/**
 * The unmet deadlines that are due soon, due today or overdue, or that have a rung behind them; the earliest due first,
 * of one day in the order of the procedure.
 */
export function pressingOf(deadlines: readonly Deadline[], ladder: Ladder, today: Day): readonly Pressing[] {
  const unmet = deadlines.filter(({ metOn }) => metOn === null);
  return unmet
    .map((deadline) => ({ deadline, rungs: rungsOf(deadline, ladder, today) }))
    .filter(({ deadline, rungs }) => deadline.status !== "open" || rungs.length > 0)
    .toSorted((one, other) => byUrgency(one.deadline, other.deadline));
}

/**
 * A day beyond which nothing that is due asks for attention yet: so many working days ahead as the ladder begins lie,
 * with weekends and holidays, within twice as many days and a fortnight.
 */
export function lastDayInSight({ before }: Ladder, today: Day): Day {
  return addDays(today, 2 * Math.max(0, ...before) + 14);
}

/** All rungs of some deadlines, the earliest first. */
export function rungsTogether(pressing: readonly Pressing[]): readonly LateRung[] {
  return pressing.flatMap(({ rungs }) => rungs).toSorted((one, other) => compareDates(one.on, other.on));
}

function rungsOf(deadline: Deadline, ladder: Ladder, today: Day): readonly LateRung[] {
  return ladderUntil(deadline.due, ladder, today).map((step) => {
    return { name: rungName(deadline, step), on: step.on, late: step.side === "after" ? step.count : 0 };
  });
}

/** A moved deadline has another due day, and so rungs of its own. */
function rungName({ step, round, item, due }: Deadline, { side, count }: LadderStep): string {
  return `${step}-${item ?? round}-${formatDate(due)}-${side}-${count}`;
}

function byUrgency(one: Deadline, other: Deadline): number {
  return compareDates(one.due, other.due) || steps.indexOf(one.step) - steps.indexOf(other.step);
}
