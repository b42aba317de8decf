import type { Facts } from "../schemas/complaint.ts";
import type { Finding } from "../schemas/finding.ts";
import type { Review } from "../schemas/review.ts";
import { lostDaysOf } from "./date-rules.ts";
import { dateOf, type Day, isBefore } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import { dayFields, reviewAsOf } from "./facts-as-of.ts";
import { mixedTextRules } from "./mixed-texts.ts";
import { toBeJudged } from "./review-agenda.ts";
import { periodOfReview } from "./review-period.ts";
import type { Breach } from "./rules.ts";

/** "Daar worden de klachten nogmaals doorgenomen en beslist of er al dan niet extra actie nodig is": for each, yes or no. */
export function checkReviews({ complaints, reviews, register }: Records, today: Day): Finding[] {
  const numbers = new Set(complaints.map(({ id }) => id));
  const codes = new Set(register.people.map(({ code }) => code));
  return reviews.flatMap((review) => {
    const breaches = [
      ...dayRules(review, today),
      ...presenceRules(review, codes),
      ...complaintRules(review, numbers),
      ...closingRules(review, complaints),
      ...mixedTextRules(review, "review"),
    ];
    return breaches.map((breach) => ({ place: `reviews/${review.year}.md`, ...breach }));
  });
}

function dayRules(review: Review, today: Day): Breach[] {
  const lost = reviewAsOf(review, today) === review ? [] : lostDaysOf(review, dayFields.review, today);
  const { period } = review;
  const reversed = period !== undefined && isBefore(dateOf(period.until), dateOf(period.from));
  return reversed ? [...lost, { path: ["period", "until"], rule: "period-reversed" }] : lost;
}

function presenceRules({ present, improvements }: Review, codes: ReadonlySet<string>): Breach[] {
  const attending = (present ?? []).map((code, at) => ({ code, path: ["present", at] }));
  const owning = (improvements ?? []).map(({ owner }, at) => ({
    code: owner,
    path: ["improvements", at, "owner"],
  }));
  const unknown = [...attending, ...owning].filter(({ code }) => !codes.has(code));
  return unknown.map(({ path }) => ({ path, rule: "unknown-person" }));
}

function complaintRules({ complaints }: Review, numbers: ReadonlySet<string>): Breach[] {
  const ids = (complaints ?? []).map(({ id }) => id);
  return ids.flatMap((id, at): Breach[] => {
    if (!numbers.has(id)) return [{ path: ["complaints", at, "id"], rule: "review-complaint-unknown" }];
    return ids.indexOf(id) < at ? [{ path: ["complaints", at, "id"], rule: "review-complaint-doubled" }] : [];
  });
}

/** A review cannot be closed while a complaint of its period, or one that is still open, lacks its yes or no. */
function closingRules(review: Review, complaints: readonly Facts[]): Breach[] {
  if (review.closedOn === undefined) return [];
  if (review.period === undefined) return [{ path: ["period"], rule: "missing" }];
  const period = periodOfReview(review);
  if (period === null) return [];
  const judged = new Set(
    (review.complaints ?? []).filter((one) => one.extraAction !== undefined).map(({ id }) => id),
  );
  const owed = toBeJudged({ period, day: dateOf(review.closedOn) }, complaints);
  const unjudged = owed.filter(({ id }) => !judged.has(id));
  return unjudged.map(({ id }) => ({
    path: ["complaints"],
    rule: "review-closed-incomplete",
    detail: { complaint: id },
  }));
}
