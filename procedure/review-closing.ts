import type { Finding } from "../schemas/finding.ts";
import type { Review } from "../schemas/review.ts";
import { type Day, formatDate } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import { checkReviews } from "./review-rules.ts";

/** What a review would be worth more with, though it can be closed without. */
export type Unsaid = "present" | "conclusions";

/**
 * What would stand in the way if a review were closed on a day, by the same rules that refuse the save; nothing for one
 * that is closed without fault.
 */
export function hindrancesToClosing(review: Review, records: Records, today: Day): readonly Finding[] {
  const closed = { ...review, closedOn: review.closedOn ?? formatDate(today) };
  return checkReviews({ ...records, reviews: [closed] }, today);
}

/** What a review says nothing of yet. */
export function unsaidIn({ present = [], conclusions }: Review): readonly Unsaid[] {
  const said = { present: present.length > 0, conclusions: conclusions !== undefined };
  return (["present", "conclusions"] as const).filter((field) => !said[field]);
}
