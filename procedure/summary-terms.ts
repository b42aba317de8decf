import { dateOrNull, type Day, formatDate, isAfter } from "./dates.ts";
import type { Step } from "./deadline.ts";
import { durationOf, type Duration } from "./summary-duration.ts";
import {
  type Clock,
  type ClockState,
  daysApart,
  firstResponseOn,
  ownClock,
  type Scene,
  stateOf,
  type SummaryRow,
} from "./summary-row.ts";
import { dueOf } from "./terms.ts";

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
export type TermRow = TermCount & { readonly step: Step };

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

const ofComplaint = ["pass-on", "discuss", "acknowledge", "decide-or-contact", "respond"] as const;
const ofAppeal = ["forward-appeal", "appeal-verdict"] as const;

/** How the terms of the first round were kept, step by step; extensions told in time move the one of the response. */
export function termRows(rows: readonly SummaryRow[], today: Day): readonly TermRow[] {
  return [...ofComplaint, ...ofAppeal].map((step) => termRow(rows, step, today));
}

/** How the term of one step was kept in the first round. */
export function termRow(rows: readonly SummaryRow[], step: Step, today: Day): TermRow {
  const clocks = rows.map((row): Timed => {
    const clock = row.clocks.find((one) => one.step === step && one.round === 0) ?? null;
    if (clock !== null) return { clock, state: clock.state };
    return { clock, state: row.hasProcedure || !isAsked(step, row) ? "not-owed" : "not-countable" };
  });
  return { step, ...termCount(clocks, today) };
}

/** How the two clocks that run again after a reopening were kept; one entry per reopening. */
export function reopenedRows(rows: readonly SummaryRow[], today: Day): readonly TermRow[] {
  return (["decide-or-contact", "respond"] as const).map((step) => {
    const clocks = rows
      .flatMap((row) => row.clocks.filter((one) => one.step === step && one.round > 0))
      .map((clock): Timed => ({ clock, state: clock.state }));
    return { step, ...termCount(clocks, today) };
  });
}

/** The response against the procedure's own term, extensions left aside. */
export function ownYardstick(rows: readonly SummaryRow[], { today }: Scene): TermCount {
  return yardstick(rows, today, ownClock);
}

/** The response against what is usual in the sector, from receipt, extensions left aside. */
export function sectorYardstick(rows: readonly SummaryRow[], { register, today }: Scene): TermCount {
  return yardstick(rows, today, (row) => {
    const due = dueOf(register.sector.respond, row.received);
    return { from: row.received, due, metOn: firstResponseOn(row) };
  });
}

/** The chart of times. */
export function dotsOf(rows: readonly SummaryRow[], { register, today }: Scene): Dots {
  const complaints = rows.map((row) => dotOf(row, today));
  const sector = rows.map(({ received }) => daysApart(received, dueOf(register.sector.respond, received)));
  const own = complaints.map((dot) => dot.own).filter((days) => days !== null);
  return { complaints, ownLines: distinct(own), sectorLines: distinct(sector) };
}

/** The steps of an appeal are asked of complaints that were appealed only. */
function isAsked(step: Step, { facts }: SummaryRow): boolean {
  return facts.appeal !== undefined || (step !== "forward-appeal" && step !== "appeal-verdict");
}

type Timed = { readonly clock: Clock | null; readonly state: ClockState | "not-owed" };

function yardstick(
  rows: readonly SummaryRow[],
  today: Day,
  clockOf: (row: SummaryRow) => Clock | null,
): TermCount {
  const clocks = rows.map((row): Timed => {
    const clock = clockOf(row);
    if (clock !== null) return { clock, state: stateOf(clock, row, today) };
    return { clock, state: row.hasProcedure ? "not-owed" : "not-countable" };
  });
  return termCount(clocks, today);
}

function termCount(timed: readonly Timed[], today: Day): TermCount {
  const count = (state: Timed["state"]) => timed.filter((one) => one.state === state).length;
  const taken: number[] = [];
  const waits: number[] = [];
  for (const { clock, state } of timed) {
    if (clock === null || state === "not-countable") continue;
    if (clock.metOn !== null) taken.push(daysApart(clock.from, clock.metOn));
    else if (isWaiting(state) && !isAfter(clock.from, today)) waits.push(daysApart(clock.from, today));
  }
  return {
    inTime: count("in-time"),
    late: count("late"),
    pending: count("pending"),
    lapsed: count("lapsed"),
    lapsedLate: count("lapsed-late"),
    notOwed: count("not-owed"),
    notCountable: count("not-countable"),
    days: durationOf(taken),
    longestWait: waits.length === 0 ? null : waits.reduce((most, days) => Math.max(most, days)),
  };
}

function isWaiting(state: Timed["state"]): boolean {
  return state === "late" || state === "pending";
}

function dotOf(row: SummaryRow, today: Day): Dot {
  const { facts, received, closed, closingFault } = row;
  const contact = row.clocks.find(({ step, round }) => step === "decide-or-contact" && round === 0);
  const own = ownClock(row);
  const isOpen = closed === null && closingFault === null;
  return {
    complaint: facts.id,
    receivedOn: formatDate(received),
    acknowledgement: daysFrom(received, dateOrNull(facts.acknowledgement?.sentOn)),
    contact: daysFrom(received, contact?.metOn ?? null),
    response: daysFrom(received, firstResponseOn(row)),
    closing: daysFrom(received, closed),
    waiting: isOpen ? daysFrom(received, today) : null,
    own: own && daysApart(own.from, own.due),
  };
}

function daysFrom(received: Day, day: Day | null): number | null {
  const days = day === null ? -1 : daysApart(received, day);
  return days < 0 ? null : days;
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}
