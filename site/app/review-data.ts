import { useEffect, useMemo, useState } from "preact/hooks";
import type { ArchiveFacts } from "../../schemas/archive.ts";
import type { Facts } from "../../schemas/complaint.ts";
import { type Agenda, agendaOf } from "../../procedure/review-agenda.ts";
import { type EarlierDecisions, earlierDecisions } from "../../procedure/review-improvements.ts";
import { reviewYearOn } from "../../procedure/review-period.ts";
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
  const { index, overview } = useScreen();
  const read = useBareFacts();
  return useMemo(() => {
    if (typeof read === "string") return read;
    const given = { reviews: index.reviews, complaints: read };
    const year = asked ?? reviewYearOn(overview.today, given);
    const held = given.reviews.map((review) => Number(review.year));
    return {
      agenda: agendaOf(year, given, overview.today),
      earlier: earlierDecisions(year, given, overview.today),
      complaints: read,
      years: [...new Set([...held, year])].toSorted((one, other) => other - one),
    };
  }, [read, index.reviews, asked, overview.today]);
}

/** The facts of all complaints; while newer ones are read, the earlier stay. */
function useBareFacts(): ArchiveFacts | "loading" | "failed" {
  const { vault, index } = useScreen();
  const [read, setRead] = useState<ArchiveFacts | "loading" | "failed">("loading");
  useEffect(() => {
    let isCurrent = true;
    vault.facts().then(
      (facts) => isCurrent && setRead(facts),
      () => isCurrent && setRead((before) => (typeof before === "string" ? "failed" : before)),
    );
    return () => {
      isCurrent = false;
    };
  }, [vault, index]);
  return read;
}
