import { dateOrNull, type Day, formatDate } from "./dates.ts";
import { durationOf, type Duration } from "./summary-duration.ts";
import { type Clock, type ClockState, type CountedStep, countedSteps, stateOf } from "./summary-clock.ts";
import { dayNumber, daysApart, dueNumber } from "./summary-day-number.ts";
import { firstClock, firstResponseOn, ownClock, type Scene, type SummaryRow } from "./summary-row.ts";

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

/** The chart of times: a dot per complaint and time, and the days at which lines are drawn. */
export type Dots = {
  readonly complaints: readonly Dot[];
  readonly ownLines: readonly number[];
  readonly sectorLines: readonly number[];
};

/** How the terms of the first round were kept, step by step; extensions told in time move the one of the response. */
export function termRows(rows: readonly SummaryRow[], today: Day): readonly TermRow[] {
  return countedSteps.map((step) => termRow(rows, step, today));
}

/** How the term of one step was kept in the first round. */
export function termRow(rows: readonly SummaryRow[], step: CountedStep, today: Day): TermRow {
  const tally = newTally(today);
  for (const row of rows) {
    const clock = isAsked(step, row) ? firstClock(row, step) : null;
    if (clock !== null) tally.add(clock, clock.state);
    else tally.add(null, row.procedure !== null || !isAsked(step, row) ? "not-owed" : "not-countable");
  }
  return { step, ...tally.count() };
}

/** How the two clocks that run again after a reopening were kept; one entry per reopening. */
export function reopenedRows(rows: readonly SummaryRow[], today: Day): readonly TermRow[] {
  const reopened = rows.filter(({ facts }) => facts.reopenings !== undefined);
  return (["decide-or-contact", "respond"] as const).map((step) => {
    const tally = newTally(today);
    for (const row of reopened)
      for (const clock of row.clocks(step)) if (clock.round > 0) tally.add(clock, clock.state);
    return { step, ...tally.count() };
  });
}

/** The response against the procedure's own term, extensions left aside. */
export function ownYardstick(rows: readonly SummaryRow[], { today }: Scene): TermCount {
  return yardstick(rows, today, ownClock);
}

/** The response against what is usual in the sector, from receipt, extensions left aside. */
export function sectorYardstick(rows: readonly SummaryRow[], { register, today }: Scene): TermCount {
  return yardstick(rows, today, (row) => {
    const dueAt = dueNumber(register.sector.respond, row.received);
    return { from: row.received, dueAt, metOn: firstResponseOn(row) };
  });
}

/** The chart of times. */
export function dotsOf(rows: readonly SummaryRow[], { register, today }: Scene): Dots {
  const complaints = rows.map((row) => dotOf(row, today));
  const sector = rows.map(
    ({ received }) => dueNumber(register.sector.respond, received) - dayNumber(received),
  );
  const own = complaints.map((dot) => dot.own).filter((days) => days !== null);
  return { complaints, ownLines: distinct(own), sectorLines: distinct(sector) };
}

/** The steps of an appeal are asked of complaints that were appealed only. */
function isAsked(step: CountedStep, { facts }: SummaryRow): boolean {
  return (step !== "forward-appeal" && step !== "appeal-verdict") || facts.appeal !== undefined;
}

type Counted = ClockState | "not-owed";

function yardstick(
  rows: readonly SummaryRow[],
  today: Day,
  clockOf: (row: SummaryRow) => Clock | null,
): TermCount {
  const tally = newTally(today);
  for (const row of rows) {
    const clock = clockOf(row);
    if (clock !== null) tally.add(clock, stateOf(clock, row, today));
    else tally.add(null, row.procedure !== null ? "not-owed" : "not-countable");
  }
  return tally.count();
}

type Tally = {
  readonly add: (clock: Clock | null, state: Counted) => void;
  readonly count: () => TermCount;
};

function newTally(today: Day): Tally {
  const counts: { [State in Counted]?: number } = {};
  const of = (state: Counted) => counts[state] ?? 0;
  const taken: number[] = [];
  let longestWait: number | null = null;
  const add = (clock: Clock | null, state: Counted) => {
    counts[state] = of(state) + 1;
    if (clock === null || state === "not-countable") return;
    if (clock.metOn !== null) taken.push(daysApart(clock.from, clock.metOn));
    else if (isWaiting(state) && dayNumber(clock.from) <= dayNumber(today))
      longestWait = Math.max(longestWait ?? 0, daysApart(clock.from, today));
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

function dotOf(row: SummaryRow, today: Day): Dot {
  const { facts, received, closed, closingFault } = row;
  const contact = firstClock(row, "decide-or-contact");
  const own = ownClock(row);
  const isOpen = closed === null && closingFault === null;
  return {
    complaint: facts.id,
    receivedOn: facts.receivedOn ?? formatDate(received),
    acknowledgement: daysFrom(received, dateOrNull(facts.acknowledgement?.sentOn)),
    contact: daysFrom(received, contact?.metOn ?? null),
    response: daysFrom(received, firstResponseOn(row)),
    closing: daysFrom(received, closed),
    waiting: isOpen ? daysFrom(received, today) : null,
    own: own && own.dueAt - dayNumber(own.from),
  };
}

function daysFrom(received: Day, day: Day | null): number | null {
  const days = day === null ? -1 : daysApart(received, day);
  return days < 0 ? null : days;
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}
