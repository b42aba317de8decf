import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import { dateOrNull, type Day, earliestOf, latestOf } from "./dates.ts";
import type { Origin, Owed } from "./deadline.ts";
import { factsAsOf, reviewAsOf } from "./facts-as-of.ts";
import { owedUnder } from "./owed.ts";
import type { Breach } from "./rules.ts";
import { procedureOn, termOf } from "./terms.ts";

/** The day of the last yearly review that was held by a day; null before the first. */
export function lastReviewOn(reviews: readonly Review[], today: Day): Day | null {
  return latestOf(reviews.map((review) => dateOrNull(reviewAsOf(review, today).on)));
}

/** From when the yearly review is counted: the register's settings, the reviews on record, and the first complaint. */
export type ReviewRecords = {
  readonly register: Register;
  readonly reviews: readonly Review[];
  /** The earliest day of receipt on record, as of the day asked about; null without a complaint. */
  readonly firstReceipt: Day | null;
};

/** The earliest day on which a complaint was received, as of a day; null while there is none. */
export function firstReceiptOf(complaints: readonly Facts[], asOf: Day): Day | null {
  return earliestOf(complaints.map((facts) => dateOrNull(factsAsOf(facts, asOf).receivedOn)));
}

/**
 * The yearly review that is to come ("De partners … bespreken tenminste eenmaal per jaar het overzicht"): from the last
 * one, else from the day on which the register came into use, else from the first complaint; null when there is nothing
 * to review yet, or no version in force sets a term for it.
 */
export function reviewOwed(records: ReviewRecords, today: Day): Owed | null {
  const [procedure, start] = [procedureOn(records.register, today), reviewStart(records, today)];
  if (start === null || procedure === null) return null;
  return owedUnder(procedure, {
    complaint: null,
    step: "review",
    term: "review",
    ...start,
    metOn: null,
    turn: null,
  });
}

function reviewStart(
  { register, reviews, firstReceipt }: ReviewRecords,
  today: Day,
): { readonly origin: Origin; readonly from: Day } | null {
  const last = lastReviewOn(reviews, today);
  if (last !== null) return { origin: "last-review", from: last };
  const since = dateOrNull(register.since);
  if (since !== null) return { origin: "first-use", from: since };
  return firstReceipt === null ? null : { origin: "first-receipt", from: firstReceipt };
}

/** Without a day to count from nobody would ever be asked for a review. */
export function sinceRules(records: ReviewRecords, today: Day): Breach[] {
  const procedure = procedureOn(records.register, today);
  const isAsked = procedure !== null && termOf(procedure, "review") !== null;
  return isAsked && reviewStart(records, today) === null ? [{ path: ["since"], rule: "since-missing" }] : [];
}
