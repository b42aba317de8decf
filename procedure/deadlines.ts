import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import {
  acknowledgeClaim,
  appealClaims,
  decideClaim,
  discussClaim,
  passOnClaim,
  respondClaim,
  retainClaim,
} from "./complaint-steps.ts";
import { dateOf, dateOrNull, type Day, isAfter } from "./dates.ts";
import type { Deadline, Owed } from "./deadline.ts";
import { factsAsOf, placeInRecord, reviewAsOf } from "./facts-as-of.ts";
import { isLapsed } from "./lapsed.ts";
import { type Claim, judge, owedBy, owedUnder, type View } from "./owed.ts";
import { firstReceiptOf, reviewOwed, type ReviewRecords } from "./review-cycle.ts";
import { roundsOf } from "./rounds.ts";
import { procedureOn } from "./terms.ts";

/** The records of a register that bear deadlines. */
export type Records = {
  readonly register: Register;
  readonly complaints: readonly Facts[];
  readonly reviews: readonly Review[];
};

/**
 * All deadlines of one complaint as they stand on a day, in the order of the procedure, the first round before later
 * ones. The terms are those of the version in force on receipt; without one there is no deadline, for none is guessed.
 * A complaint that was withdrawn, or turned out to be none, keeps what was met, its improvements and its retention.
 */
export function deadlinesOf(recorded: Facts, register: Register, today: Day): readonly Deadline[] {
  const facts = factsAsOf(recorded, today);
  const owed = [...stepsOwed(facts, register), ...improvementsOwed(facts.id, facts.improvements)];
  const counted = owed.filter(({ step, metOn }) => metOn !== null || !isLapsed(facts, step));
  return counted.map((one) => judge(one, viewOf(facts, register, today)));
}

/**
 * The deadlines of one complaint that are unmet and due until a day, as they stand today: the others are not judged,
 * which is most of the work in a register that holds many old complaints.
 */
export function deadlinesUntil(
  recorded: Facts,
  register: Register,
  { today, until }: { readonly today: Day; readonly until: Day },
): readonly Deadline[] {
  const facts = factsAsOf(recorded, today);
  const isAwaited = ({ metOn, step }: Claim) => metOn === null && !isLapsed(facts, step);
  const steps = stepsOwed(facts, register, isAwaited);
  const improvements = improvementsOwed(facts.id, facts.improvements).filter(({ metOn }) => metOn === null);
  const owed = [...steps, ...improvements].filter(({ due }) => !isAfter(due, until));
  return owed.map((one) => judge(one, viewOf(facts, register, today)));
}

/** The deadlines that belong to no complaint: the next yearly review, and the improvements that reviews decided on. */
export function deadlinesOfReviews(records: ReviewRecords, today: Day): readonly Deadline[] {
  const { register, reviews } = records;
  const next = reviewOwed(records, today);
  const improvements = reviews.flatMap((review) =>
    improvementsOwed(null, reviewAsOf(review, today).improvements),
  );
  const owed = next === null ? improvements : [next, ...improvements];
  return owed.map((one) => judge(one, { register, today, involved: [] }));
}

/** All deadlines of a register as they stand on a day: of each complaint in turn, then those of the yearly review. */
export function deadlinesOfRegister(records: Records, today: Day): readonly Deadline[] {
  const ofComplaints = records.complaints.flatMap((facts) => deadlinesOf(facts, records.register, today));
  const firstReceipt = firstReceiptOf(records.complaints, today);
  return [...ofComplaints, ...deadlinesOfReviews({ ...records, firstReceipt }, today)];
}

function viewOf({ involved }: Facts, register: Register, today: Day): View {
  return { register, today, involved: involved ?? [] };
}

function stepsOwed(
  facts: Facts,
  register: Register,
  isAsked: (claim: Claim) => boolean = () => true,
): readonly Owed[] {
  if (facts.receivedOn === undefined) return [];
  const received = dateOf(facts.receivedOn);
  const procedure = procedureOn(register, received);
  if (procedure === null) return [];
  const claims: (Claim | null)[] = [
    passOnClaim(facts, received, register),
    discussClaim(facts, received),
    acknowledgeClaim(facts, received),
    ...roundsOf(facts).flatMap((round) => [decideClaim(facts, round), respondClaim(facts, round)]),
    ...appealClaims(facts, procedure),
    retainClaim(facts),
  ];
  const asked = claims.filter((claim) => claim !== null).filter(isAsked);
  return asked.map((claim) => owedUnder(procedure, claim)).filter((owed) => owed !== null);
}

function improvementsOwed(complaint: string | null, improvements: Facts["improvements"]): readonly Owed[] {
  if (improvements === undefined) return [];
  return improvements.map(({ due, doneOn, owner }, at) => {
    const item = placeInRecord(improvements, at);
    return owedBy(dateOf(due), { complaint, item, metOn: dateOrNull(doneOn), turn: owner });
  });
}
