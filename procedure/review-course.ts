import type { Facts } from "../schemas/complaint.ts";
import { compareDates, dateOf, type Day, daysBetween, isBefore } from "./dates.ts";
import type { Deadline, Status, Step } from "./deadline.ts";
import {
  acknowledgedOn,
  closedOn,
  contactedOn,
  decidedOn,
  extensionsOf,
  respondedOn,
  type Round,
  roundsOf,
} from "./rounds.ts";

/** A station on a complaint's way through the procedure. */
export const stations = [
  "received",
  "acknowledged",
  "contacted",
  "extended",
  "decided",
  "responded",
  "reopened",
  "closed",
] as const;

/** One of the stations. */
export type Station = (typeof stations)[number];

/** When a station was reached, after how many calendar days of its round, and whether in time where a term says so. */
export type CourseStep = {
  readonly station: Station;
  /** 0 for the first round, 1 for the first reopening, and so on. */
  readonly round: number;
  /** Null while it was not reached. */
  readonly on: Day | null;
  readonly days: number | null;
  readonly status: Status | null;
};

/**
 * A complaint's course in short: received, acknowledged, decided on, answered, closed. A contact or an extension shows
 * where it met the term before the decision did ("besluit of contact"). What was not reached shows while a term runs.
 */
export function courseOf(facts: Facts, deadlines: readonly Deadline[]): readonly CourseStep[] {
  const [first, ...later] = roundsOf(facts);
  if (first === undefined) return [];
  const deadlineOf = (step: Step, { number }: Round) => {
    return deadlines.find((one) => one.step === step && one.round === number) ?? null;
  };
  const status = deadlineOf("acknowledge", first)?.status ?? null;
  return [
    stepAt("received", first, { on: first.start, status: null }),
    stepAt("acknowledged", first, { on: acknowledgedOn(facts), status }),
    ...stepsOfRound(facts, first, deadlineOf),
    ...later.flatMap((round) => [
      stepAt("reopened", round, { on: round.start, status: null }),
      ...stepsOfRound(facts, round, deadlineOf),
    ]),
    stepAt("closed", first, { on: closedOn(facts), status: null }),
  ].filter(({ on, status: owed }) => on !== null || owed !== null);
}

type DeadlineOf = (step: Step, round: Round) => Deadline | null;

function stepsOfRound(facts: Facts, round: Round, deadlineOf: DeadlineOf): readonly CourseStep[] {
  const decided = inRound(decidedOn(facts, round), round);
  const deadline = deadlineOf("decide-or-contact", round);
  const [status, metOn] = [deadline?.status ?? null, deadline?.metOn ?? null];
  const isByOther = metOn !== null && (decided === null || isBefore(metOn, decided));
  return [
    ...(isByOther ? otherThanDecision(facts, round, { on: metOn, status }) : []),
    stepAt("decided", round, { on: decided, status: isByOther ? null : status }),
    stepAt("responded", round, {
      on: inRound(respondedOn(facts, round), round),
      status: deadlineOf("respond", round)?.status ?? null,
    }),
  ];
}

/** What met the term for a decision or a contact in place of a decision; an answer shows by itself. */
function otherThanDecision(facts: Facts, round: Round, reached: Reached): readonly CourseStep[] {
  const isThen = (day: Day | null) =>
    day !== null && reached.on !== null && compareDates(day, reached.on) === 0;
  if (isThen(contactedOn(facts, round))) return [stepAt("contacted", round, reached)];
  const isTold = extensionsOf(facts, round).some(({ toldOn }) => isThen(dateOf(toldOn)));
  return isTold ? [stepAt("extended", round, reached)] : [];
}

/** A fact of a later round is none of this one. */
function inRound(day: Day | null, { next }: Round): Day | null {
  return day !== null && next !== null && !isBefore(day, next) ? null : day;
}

type Reached = Pick<CourseStep, "on" | "status">;

function stepAt(station: Station, { number, start }: Round, { on, status }: Reached): CourseStep {
  return { station, round: number, on, status, days: on === null ? null : daysBetween(start, on) };
}
