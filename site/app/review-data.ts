import { useMemo } from "preact/hooks";
import type { Facts } from "../../schemas/complaint.ts";
import { type Agenda, agendaOf } from "../../procedure/review-agenda.ts";
import { type EarlierDecisions, earlierDecisions } from "../../procedure/review-improvements.ts";
import { reviewYearOn } from "../../procedure/review-period.ts";
import { useReading } from "./reading.ts";
import { useScreen } from "./screen.ts";

/** The review of a year, and all that it is gone through with. */
export type ReviewAtHand = {
  readonly agenda: Agenda;
  readonly earlier: EarlierDecisions | null;
  readonly complaints: readonly Facts[];
  /** The years that have a review, and this one's, the latest first. */
  readonly years: readonly number[];
};

/** The review of a year, `null` for the one that is to be held; worked out anew when a newer archive comes. */
export function useReview(asked: number | null): ReviewAtHand | "loading" | "failed" {
  const { vault, index, overview } = useScreen();
  // The reviews of the build that the complaints are of: what was read before stays until the newer one is read whole.
  const { content, hasFailed } = useReading(async () => {
    return { reviews: index.reviews, complaints: await vault.facts(index) };
  });
  return useMemo(() => {
    if (content === null) return hasFailed ? "failed" : "loading";
    const given = content;
    const year = asked ?? reviewYearOn(overview.today, given);
    const held = given.reviews.map((review) => Number(review.year));
    return {
      agenda: agendaOf(year, given, overview.today),
      earlier: earlierDecisions(year, given, overview.today),
      complaints: given.complaints,
      years: [...new Set([...held, year])].toSorted((one, other) => other - one),
    };
  }, [content, hasFailed, asked, overview.today]);
}
