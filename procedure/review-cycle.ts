import type { Register } from "../schemas/register.ts";
import type { Review } from "../schemas/review.ts";
import { dateOrNull, type Day, latestOf } from "./dates.ts";
import type { Owed } from "./deadline.ts";
import { reviewAsOf } from "./facts-as-of.ts";
import { owedUnder } from "./owed.ts";
import { procedureOn, procedureStart } from "./terms.ts";

/** The day of the last yearly review that was held by a day; null before the first. */
export function lastReviewOn(reviews: readonly Review[], today: Day): Day | null {
  return latestOf(reviews.map((review) => dateOrNull(reviewAsOf(review, today).on)));
}

/**
 * The yearly review that is to come ("De partners … bespreken tenminste eenmaal per jaar het overzicht"): from the last
 * one, or from the start of the first procedure; null when no version in force sets a term for it.
 */
export function reviewOwed(register: Register, reviews: readonly Review[], today: Day): Owed | null {
  const last = lastReviewOn(reviews, today);
  const from = last ?? procedureStart(register);
  const procedure = procedureOn(register, today);
  if (from === null || procedure === null) return null;
  const origin = last === null ? "first-procedure" : "last-review";
  return owedUnder(procedure, {
    complaint: null,
    step: "review",
    term: "review",
    origin,
    from,
    metOn: null,
    turn: null,
  });
}
