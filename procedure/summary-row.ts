import type { Facts } from "../schemas/complaint.ts";
import type { Procedure, Register } from "../schemas/register.ts";
import { dateOf, type Day, dayNumber } from "./dates.ts";
import { closedOn, isDropped, respondedOn, roundsOf } from "./rounds.ts";
import {
  type Clock,
  clocksOf,
  type CountedStep,
  countedSteps,
  type StepClock,
  type Timed,
} from "./summary-clock.ts";
import { dueNumber } from "./terms.ts";

/** Why a closing is not a day that can be counted. */
export type ClosingFault = "before-receipt" | "not-dated";

/** A complaint of which the day of receipt is known, with what the statistics ask of it. */
export type SummaryRow = Passage &
  Timed & {
    /** The clocks of a step, a round at a time; worked out when they are first asked for. */
    readonly clocks: (step: CountedStep) => readonly StepClock[];
  };

/** A complaint by the days of its coming and going alone. */
export type Passage = {
  readonly facts: Facts;
  readonly received: Day;
  /** The number of the day of receipt. */
  readonly receivedAt: number;
  /** The number of the day of closing that counts; null while open or in appeal, or when the day cannot be right. */
  readonly closedAt: number | null;
  readonly closingFault: ClosingFault | null;
  /** The numbers of the days on which it was reopened. */
  readonly reopenedAt: readonly number[];
};

const never: readonly number[] = [];

/** When a complaint came and went. */
export function passageOf(facts: Facts, received: Day): Passage {
  const effective = closedOn(facts);
  const closingFault = closingFaultOf(facts, received, effective);
  return {
    facts,
    received,
    receivedAt: dayNumber(received),
    closedAt: effective === null || closingFault !== null ? null : dayNumber(effective),
    closingFault,
    reopenedAt: facts.reopenings?.map(({ on }) => dayNumber(dateOf(on))) ?? never,
  };
}

/** What a row is looked at with. */
export type Scene = {
  readonly register: Register;
  readonly today: Day;
  /** The number of that day. */
  readonly todayAt: number;
  /** The version of the procedure in force on a day. */
  readonly procedureOf: (date: Day) => Procedure | null;
};

/** The row of a complaint as it stands on a day. */
export function rowOf(passage: Passage, scene: Scene): SummaryRow {
  const known = new Array<readonly StepClock[] | undefined>(countedSteps.length);
  const row: SummaryRow = {
    ...passage,
    isDropped: isDropped(passage.facts),
    procedure: scene.procedureOf(passage.received),
    clocks: (step) => (known[placeOf[step]] ??= clocksOf(step, row, scene)),
  };
  return row;
}

const placeOf: Readonly<Record<CountedStep, number>> = {
  "pass-on": 0,
  discuss: 1,
  acknowledge: 2,
  "decide-or-contact": 3,
  respond: 4,
  "acknowledge-appeal": 5,
  "forward-appeal": 6,
  "appeal-verdict": 7,
};

/** The clock of a step in the first round; null when no procedure sets a term for it. */
export function firstClock(row: SummaryRow, step: CountedStep): StepClock | null {
  const first = row.clocks(step)[0];
  return first?.round === 0 ? first : null;
}

/** The clock of the response in the first round by the procedure's term alone: extensions are left aside. */
export function ownClock(row: SummaryRow): Clock | null {
  const respond = firstClock(row, "respond");
  if (respond === null) return null;
  const { term, from, fromAt, metAt } = respond;
  return { fromAt, dueAt: dueNumber(term, from), metAt };
}

/** The number of the day of the first round's response; null while none was sent. */
export function firstResponseAt(row: SummaryRow): number | null {
  const clock = firstClock(row, "respond");
  if (clock !== null) return clock.metAt;
  const [first] = roundsOf(row.facts);
  const sent = first === undefined ? null : respondedOn(row.facts, first);
  return sent && dayNumber(sent);
}

function closingFaultOf(facts: Facts, received: Day, effective: Day | null): ClosingFault | null {
  if (facts.closedOn === undefined) return facts.closeReason === undefined ? null : "not-dated";
  return effective !== null && dayNumber(effective) < dayNumber(received) ? "before-receipt" : null;
}
