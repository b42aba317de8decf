import { isToldOf } from "./complaint-steps.ts";
import { dayNumber, formatDate } from "./dates.ts";
import { isOfAppeal } from "./deadline.ts";
import { acknowledgedOn } from "./rounds.ts";
import { durationOf, type Duration } from "./summary-duration.ts";
import { type Clock, type ClockState, type CountedStep, countedSteps, stateOf } from "./summary-clock.ts";
import { firstClock, firstResponseAt, ownClock, type Scene, type SummaryRow } from "./summary-row.ts";
import { dueNumber } from "./terms.ts";

/**
 * How a term was kept: in time + late + pending are the complaints that owe the step. The others of the year are told
 * apart: lapsed (withdrawn or no complaint before the step was taken, `lapsedLate` after the deadline had passed), not
 * owed (the procedure asks nothing here), not countable (the dates contradict each other or no procedure was in force).
 */
export type TermCount = {
  readonly inTime: number;
  readonly late: number;
  readonly pending: number;
  readonly lapsed: number;
  readonly lapsedLate: number;
  readonly notOwed: number;
  readonly notCountable: number;
  /** Calendar days to the step, of the complaints for which it was taken. */
  readonly days: Duration;
  /** The longest wait that still lasts, in calendar days; null when nobody waits. */
  readonly longestWait: number | null;
};

/** A step with how its term was kept. */
export type TermRow = TermCount & { readonly step: CountedStep };

/** One complaint on the chart of times, in calendar days from receipt; null where nothing happened, or not countably. */
export type Dot = {
  readonly complaint: string;
  readonly receivedOn: string;
  readonly acknowledgement: number | null;
  readonly contact: number | null;
  readonly response: number | null;
  readonly closing: number | null;
  /** Days that the complaint has been waiting, while it is open. */
  readonly waiting: number | null;
  /** Length of the own term in days; null without a procedure that sets one. */
  readonly own: number | null;
};

/** Where the own term of a step ends on the chart of times; working days stand as they are from Monday to Friday. */
export type TermLine = {
  readonly step: keyof typeof stepsOfDots;
  readonly days: number;
  readonly isOfWorkingDays: boolean;
};

const stepsOfDots = {
  acknowledgement: "acknowledge",
  contact: "decide-or-contact",
  response: "respond",
} as const;

/** The chart of times: a dot per complaint and time, and the days at which lines are drawn. */
export type Dots = {
  readonly complaints: readonly Dot[];
  readonly ownLines: readonly number[];
  readonly termLines: readonly TermLine[];
  readonly sectorLines: readonly number[];
};

/** How the terms of the first round were kept, step by step; extensions told in time move the one of the response. */
export function termRows(rows: readonly SummaryRow[], todayAt: number): readonly TermRow[] {
  return countedSteps.map((step) => termRow(rows, step, todayAt));
}

/** How the term of one step was kept in the first round. */
export function termRow(rows: readonly SummaryRow[], step: CountedStep, todayAt: number): TermRow {
  const tally = newTally(todayAt);
  for (const row of rows) {
    const clock = isAsked(step, row) ? firstClock(row, step) : null;
    if (clock !== null) tally.add(clock, clock.state);
    else tally.add(null, row.procedure !== null || !isAsked(step, row) ? "not-owed" : "not-countable");
  }
  return { step, ...tally.count() };
}

/** How the two clocks that run again after a reopening were kept; one entry per reopening. */
export function reopenedRows(rows: readonly SummaryRow[], todayAt: number): readonly TermRow[] {
  const reopened = rows.filter(({ facts }) => facts.reopenings !== undefined);
  return (["decide-or-contact", "respond"] as const).map((step) => {
    const tally = newTally(todayAt);
    for (const row of reopened)
      for (const clock of row.clocks(step)) if (clock.round > 0) tally.add(clock, clock.state);
    return { step, ...tally.count() };
  });
}

/** The response against the procedure's own term, extensions left aside. */
export function ownYardstick(rows: readonly SummaryRow[], { todayAt }: Scene): TermCount {
  return yardstick(rows, todayAt, ownClock);
}

/** The response against what is usual in the sector, from receipt, extensions left aside. */
export function sectorYardstick(rows: readonly SummaryRow[], { register, todayAt }: Scene): TermCount {
  return yardstick(rows, todayAt, (row) => {
    const metAt = firstResponseAt(row);
    if (!isToldOf(row.facts, metAt !== null)) return null;
    const dueAt = dueNumber(register.sector.respond, row.received);
    return { fromAt: row.receivedAt, dueAt, metAt };
  });
}

/** The chart of times. */
export function dotsOf(rows: readonly SummaryRow[], { register, todayAt }: Scene): Dots {
  const complaints = rows.map((row) => dotOf(row, todayAt));
  const sector = rows.map(({ received, receivedAt }) => {
    return dueNumber(register.sector.respond, received) - receivedAt;
  });
  const own = complaints.map((dot) => dot.own).filter((days) => days !== null);
  const termLines = (["acknowledgement", "contact", "response"] as const).flatMap((step) => {
    return linesOf(rows, step);
  });
  return { complaints, ownLines: distinct(own), termLines, sectorLines: distinct(sector) };
}

function linesOf(rows: readonly SummaryRow[], step: TermLine["step"]): readonly TermLine[] {
  const [calendar, working] = [new Set<number>(), new Set<number>()];
  for (const row of rows) {
    const clock = firstClock(row, stepsOfDots[step]);
    if (clock === null) continue;
    const { term, from, fromAt } = clock;
    if ("workingDays" in term) working.add(term.workingDays);
    else calendar.add(dueNumber(term, from) - fromAt);
  }
  return [
    ...distinct([...calendar]).map((days) => ({ step, days, isOfWorkingDays: false })),
    ...distinct([...working]).map((days) => ({ step, days, isOfWorkingDays: true })),
  ];
}

/** The steps of an appeal are asked of complaints that were appealed only. */
function isAsked(step: CountedStep, { facts }: SummaryRow): boolean {
  return !isOfAppeal(step) || facts.appeal !== undefined;
}

type Counted = ClockState | "not-owed";

function yardstick(
  rows: readonly SummaryRow[],
  todayAt: number,
  clockOf: (row: SummaryRow) => Clock | null,
): TermCount {
  const tally = newTally(todayAt);
  for (const row of rows) {
    const clock = clockOf(row);
    if (clock !== null) tally.add(clock, stateOf(clock, row, todayAt));
    else tally.add(null, row.procedure !== null ? "not-owed" : "not-countable");
  }
  return tally.count();
}

type Tally = {
  readonly add: (clock: Clock | null, state: Counted) => void;
  readonly count: () => TermCount;
};

function newTally(todayAt: number): Tally {
  const counts: { [State in Counted]?: number } = {};
  const of = (state: Counted) => counts[state] ?? 0;
  const taken: number[] = [];
  let longestWait: number | null = null;
  const add = (clock: Clock | null, state: Counted) => {
    counts[state] = of(state) + 1;
    if (clock === null || state === "not-countable") return;
    const { fromAt, metAt } = clock;
    if (metAt !== null) taken.push(metAt - fromAt);
    else if (isWaiting(state) && fromAt <= todayAt)
      longestWait = Math.max(longestWait ?? 0, todayAt - fromAt);
  };
  const count = (): TermCount => ({
    inTime: of("in-time"),
    late: of("late"),
    pending: of("pending"),
    lapsed: of("lapsed"),
    lapsedLate: of("lapsed-late"),
    notOwed: of("not-owed"),
    notCountable: of("not-countable"),
    days: durationOf(taken),
    longestWait,
  });
  return { add, count };
}

function isWaiting(state: Counted): boolean {
  return state === "late" || state === "pending";
}

function dotOf(row: SummaryRow, todayAt: number): Dot {
  const { facts, received, receivedAt, closedAt, closingFault } = row;
  const contact = firstClock(row, "decide-or-contact");
  const own = ownClock(row);
  const acknowledged = acknowledgedOn(facts);
  const isOpen = closedAt === null && closingFault === null;
  return {
    complaint: facts.id,
    receivedOn: facts.receivedOn ?? formatDate(received),
    acknowledgement: daysFrom(receivedAt, acknowledged && dayNumber(acknowledged)),
    contact: daysFrom(receivedAt, contact?.metAt ?? null),
    response: daysFrom(receivedAt, firstResponseAt(row)),
    closing: daysFrom(receivedAt, closedAt),
    waiting: isOpen ? daysFrom(receivedAt, todayAt) : null,
    own: own && own.dueAt - own.fromAt,
  };
}

function daysFrom(receivedAt: number, at: number | null): number | null {
  return at === null || at < receivedAt ? null : at - receivedAt;
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}
