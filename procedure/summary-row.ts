import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { dateOf, dateOrNull, type Day, daysBetween, isAfter, isBefore } from "./dates.ts";
import type { Deadline, Step } from "./deadline.ts";
import { deadlinesOf } from "./deadlines.ts";
import { closedOn, isDropped, respondedOn, roundsOf } from "./rounds.ts";
import { dueOf, procedureOn } from "./terms.ts";

/** A term that runs: from a day, until a day, and the day on which it was met. */
export type Clock = { readonly from: Day; readonly due: Day; readonly metOn: Day | null };

/**
 * What a clock counts as. A complaint that was withdrawn, or turned out to be none, owes no further step, for the
 * procedure owes its steps to "de persoon die de klacht heeft geuit": what was met before still counts, what was not
 * has lapsed; `lapsed-late` tells those for which it lapsed only after the deadline had passed.
 */
export type ClockState = "in-time" | "late" | "pending" | "lapsed" | "lapsed-late" | "not-countable";

/** A step of a complaint with its clock. */
export type StepClock = Clock & {
  readonly step: Step;
  readonly round: number;
  readonly state: ClockState;
  readonly deadline: Deadline;
};

/** Why a closing is not a day that can be counted. */
export type ClosingFault = "before-receipt" | "not-dated";

/** A complaint of which the day of receipt is known, with what the statistics ask of it. */
export type SummaryRow = {
  readonly facts: Facts;
  readonly received: Day;
  /** The day of closing that counts; null while open, or when the day cannot be right. */
  readonly closed: Day | null;
  readonly closingFault: ClosingFault | null;
  readonly isDropped: boolean;
  readonly hasProcedure: boolean;
  readonly clocks: readonly StepClock[];
};

/** A complaint by the days of its coming and going alone. */
export type Passage = Pick<SummaryRow, "facts" | "received" | "closed" | "closingFault">;

/** When a complaint came and went. */
export function passageOf(facts: Facts, received: Day): Passage {
  const closingFault = closingFaultOf(facts, received);
  return { facts, received, closed: closingFault === null ? closedOn(facts) : null, closingFault };
}

/** The row of a complaint as it stands on a day. */
export function rowOf(passage: Passage, { register, today }: Scene): SummaryRow {
  const { facts, received } = passage;
  const dropped = isDropped(facts);
  // Seen as handled, a dropped complaint shows its unmet steps as well, so that none of them vanishes.
  const whole: Facts = dropped ? { ...facts, closeReason: "handled" } : facts;
  const row = {
    ...passage,
    isDropped: dropped,
    hasProcedure: procedureOn(register, received) !== null,
  };
  const deadlines = deadlinesOf(whole, register, today).filter(({ step }) => counted.has(step));
  return { ...row, clocks: deadlines.map((deadline) => clockOf(deadline, row, today)) };
}

/** What a row is looked at with. */
export type Scene = { readonly register: Register; readonly today: Day };

/** What a clock counts as on a day. */
export function stateOf(clock: Clock, row: Pick<SummaryRow, "facts" | "isDropped">, today: Day): ClockState {
  const { from, due, metOn } = clock;
  if (metOn !== null) {
    if (isBefore(metOn, from)) return "not-countable";
    return isAfter(metOn, due) ? "late" : "in-time";
  }
  if (row.isDropped) return isAfter(closedOn(row.facts) ?? today, due) ? "lapsed-late" : "lapsed";
  return isAfter(today, due) ? "late" : "pending";
}

/** The clock of the response in the first round by the procedure's term alone: extensions are left aside. */
export function ownClock(row: SummaryRow): Clock | null {
  const respond = firstResponse(row);
  const term = respond?.deadline.basis.term ?? null;
  if (respond === null || term === null) return null;
  return { from: respond.from, due: dueOf(term, respond.from), metOn: respond.metOn };
}

/** The day of the first round's response; null while none was sent. */
export function firstResponseOn(row: SummaryRow): Day | null {
  const clock = firstResponse(row);
  if (clock !== null) return clock.metOn;
  const [first] = roundsOf(row.facts);
  return first === undefined ? null : respondedOn(row.facts, first);
}

/** The step clock of the response in the first round; null when no procedure sets a term for it. */
function firstResponse(row: SummaryRow): StepClock | null {
  return row.clocks.find(({ step, round }) => step === "respond" && round === 0) ?? null;
}

const firstDay = dateOf("2000-01-01");
const monthStarts = new Map<number, number>();

/** Calendar days between two days; the start of each month is worked out once, for thousands of days are asked for. */
export function daysApart(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(date: Day): number {
  const month = date.year * 12 + date.month;
  const start = monthStarts.get(month) ?? daysBetween(firstDay, date) - date.day;
  monthStarts.set(month, start);
  return start + date.day;
}

const counted: ReadonlySet<Step> = new Set([
  "pass-on",
  "discuss",
  "acknowledge",
  "decide-or-contact",
  "respond",
  "forward-appeal",
  "appeal-verdict",
]);

function clockOf(
  deadline: Deadline,
  row: Pick<SummaryRow, "facts" | "isDropped" | "received">,
  today: Day,
): StepClock {
  const { step, round, basis, due, metOn } = deadline;
  const clock = { from: basis.from, due, metOn };
  const isImpossible = isBefore(basis.from, row.received);
  const state = isImpossible ? "not-countable" : stateOf(clock, row, today);
  return { ...clock, step, round, state, deadline };
}

function closingFaultOf(facts: Facts, received: Day): ClosingFault | null {
  const closed = dateOrNull(facts.closedOn);
  if (closed === null) return facts.closeReason === undefined ? null : "not-dated";
  const effective = closedOn(facts);
  return effective !== null && isBefore(effective, received) ? "before-receipt" : null;
}

/** The day of receipt, null when it cannot be read. */
export function receiptOf({ receivedOn }: Facts): Day | null {
  return receivedOn === undefined ? null : dateOf(receivedOn);
}
