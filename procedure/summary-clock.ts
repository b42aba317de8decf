import type { Facts } from "../schemas/complaint.ts";
import type { Procedure, Register, Term } from "../schemas/register.ts";
import {
  acknowledgeClaim,
  appealClaims,
  decideClaim,
  discussClaim,
  passOnClaim,
  respondClaim,
} from "./complaint-steps.ts";
import type { Day } from "./dates.ts";
import type { JudgedExtension, Step } from "./deadline.ts";
import { isLapsed } from "./lapsed.ts";
import type { Claim } from "./owed.ts";
import { runningDeadline } from "./respond.ts";
import { closingOn, roundsOf } from "./rounds.ts";
import { dueNumber, dueOf, termOf } from "./terms.ts";
import { dayNumber } from "./dates.ts";

/** A term that runs, by the numbers of its days: its start, the day on which it is due, and the one on which it was met. */
export type Clock = { readonly fromAt: number; readonly dueAt: number; readonly metAt: number | null };

/**
 * What a clock counts as. A complaint that was withdrawn, or turned out to be none, owes no further step, for the
 * procedure owes its steps to "de persoon die de klacht heeft geuit": what was met before still counts, what was not
 * has lapsed; `lapsed-late` tells those for which it lapsed only after the deadline had passed.
 */
export type ClockState = "in-time" | "late" | "pending" | "lapsed" | "lapsed-late" | "not-countable";

/** A step of a complaint with its clock. */
export type StepClock = Clock & {
  readonly step: CountedStep;
  readonly round: number;
  readonly from: Day;
  readonly state: ClockState;
  readonly term: Term;
  /** What the clock of the response made of each extension; none for the other steps. */
  readonly extensions: readonly JudgedExtension[];
};

/** The steps of which the statistics count how their terms were kept, in the order of the procedure. */
export const countedSteps = [
  "pass-on",
  "discuss",
  "acknowledge",
  "decide-or-contact",
  "respond",
  "acknowledge-appeal",
  "forward-appeal",
  "appeal-verdict",
] as const satisfies readonly Step[];

/** One of these steps. */
export type CountedStep = (typeof countedSteps)[number];

/** A complaint as its clocks see it. */
export type Timed = {
  readonly facts: Facts;
  readonly received: Day;
  readonly receivedAt: number;
  readonly isDropped: boolean;
  /** The version of the procedure in force on receipt; null when there was none, and then no clock runs. */
  readonly procedure: Procedure | null;
};

/**
 * The clocks of one step, a round at a time. They are worked out step by step, for of an earlier year the statistics
 * ask for a single one; a dropped complaint shows its unmet steps as well, so that none of them vanishes.
 */
export function clocksOf(
  step: CountedStep,
  row: Timed,
  { register, todayAt }: { readonly register: Register; readonly todayAt: number },
): readonly StepClock[] {
  const { procedure } = row;
  const claims = procedure === null ? [] : claimsOf(step, row, { register, procedure });
  // All claims of a step go by the same term.
  const term = procedure === null || claims[0] === undefined ? null : termOf(procedure, claims[0].term);
  return term === null ? noClocks : claims.map((claim) => clockOf(step, claim, { term, row, todayAt }));
}

type Timing = { readonly term: Term; readonly row: Timed; readonly todayAt: number };

function clockOf(step: CountedStep, claim: Claim, { term, row, todayAt }: Timing): StepClock {
  const { from, metOn, round = 0, extensions } = claim;
  const told = extensions?.length ? runningDeadline(dueOf(term, from), extensions) : null;
  const fromAt = dayNumber(from);
  const dueAt = told === null ? dueNumber(term, from) : dayNumber(told.due);
  const metAt = metOn && dayNumber(metOn);
  const isImpossible = fromAt < row.receivedAt;
  const isDropped = isLapsed(row.facts, step);
  const clock = { fromAt, dueAt, metAt };
  const state = isImpossible ? "not-countable" : stateOf(clock, { facts: row.facts, isDropped }, todayAt);
  return { step, round, from, fromAt, dueAt, metAt, state, term, extensions: told?.judged ?? noExtensions };
}

const noClocks: readonly StepClock[] = [];
const noExtensions: readonly JudgedExtension[] = [];

/** What a clock counts as on the day with a number. */
export function stateOf(
  { fromAt, dueAt, metAt }: Clock,
  { facts, isDropped }: Pick<Timed, "facts" | "isDropped">,
  todayAt: number,
): ClockState {
  if (metAt !== null) {
    if (metAt < fromAt) return "not-countable";
    return metAt > dueAt ? "late" : "in-time";
  }
  if (!isDropped) return todayAt > dueAt ? "late" : "pending";
  const closed = closingOn(facts);
  return (closed === null ? todayAt : dayNumber(closed)) > dueAt ? "lapsed-late" : "lapsed";
}

function claimsOf(
  step: CountedStep,
  { facts, received }: Timed,
  { register, procedure }: { readonly register: Register; readonly procedure: Procedure },
): readonly Claim[] {
  switch (step) {
    case "pass-on":
      return asked([passOnClaim(facts, received, register)]);
    case "discuss":
      return [discussClaim(facts, received)];
    case "acknowledge":
      return asked([acknowledgeClaim(facts, received)]);
    case "decide-or-contact":
      return roundsOf(facts).map((round) => decideClaim(facts, round));
    case "respond":
      return asked(roundsOf(facts).map((round) => respondClaim(facts, round)));
    case "acknowledge-appeal":
    case "forward-appeal":
    case "appeal-verdict":
      return facts.appeal === undefined
        ? []
        : appealClaims(facts, procedure).filter((claim) => claim.step === step);
  }
}

function asked(claims: readonly (Claim | null)[]): readonly Claim[] {
  return claims.filter((claim) => claim !== null);
}
