import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import type { Day } from "./dates.ts";
import { newReviewPeriod, periodOfReview, reviewBefore, type ToReview } from "./review-period.ts";
import { type ImprovementRow, improvementsOf } from "./summary-improvements.ts";

/** An improvement that was decided on before, with what it is and what came of it. */
export type EarlierImprovement = ImprovementRow & { readonly action: string; readonly effect: string | null };

/** What the review before decided: its improvements and those of its complaints, and which of these asked for extra action. */
export type EarlierDecisions = {
  readonly review: Review;
  readonly improvements: readonly EarlierImprovement[];
  readonly extra: readonly { readonly id: string; readonly note: string | null }[];
};

/**
 * What was decided at the review before that of a year and what has become of it, the earliest due first; with what
 * still older reviews left undone. Null before the first review.
 */
export function earlierDecisions(year: number, given: ToReview, today: Day): EarlierDecisions | null {
  const review = reviewBefore(year, given.reviews);
  if (review === null) return null;
  const judged = new Set((review.complaints ?? []).map(({ id }) => id));
  const own = given.complaints.filter(({ id }) => judged.has(id));
  const older = given.reviews.filter((one) => Number(one.year) < Number(review.year));
  const undone = older
    .flatMap((one) => improvementsIn(one, [], today))
    .filter(({ doneOn }) => doneOn === null);
  return { review, improvements: [...undone, ...improvementsIn(review, own, today)], extra: extraIn(review) };
}

function improvementsIn(
  review: Review,
  complaints: readonly Facts[],
  today: Day,
): readonly EarlierImprovement[] {
  const year = Number(review.year);
  const limits = periodOfReview(review) ?? newReviewPeriod(year, { reviews: [], complaints: [] }, today);
  const period = { ...limits, year, origin: "review" } as const;
  const { list } = improvementsOf(complaints, [review], { period, today });
  return list.flatMap((row) => {
    const holder = row.complaint === null ? review : complaints.find(({ id }) => id === row.complaint);
    const improvement = holder?.improvements?.[row.item];
    if (improvement === undefined) return [];
    return [{ ...row, action: improvement.action, effect: improvement.effect ?? null }];
  });
}

function extraIn({ complaints = [] }: Review): EarlierDecisions["extra"] {
  const extra = complaints.filter(({ extraAction }) => extraAction === true);
  return extra.map(({ id, note }) => ({ id, note: note ?? null }));
}
