import { entriesOfComplaints, entriesOfReviews } from "../../procedure/calendar-feed.ts";
import { calendarText } from "../../procedure/calendar-feed-text.ts";
import type { Entry } from "./overview.ts";
import type { Screen } from "./screen.ts";

/**
 * What is still to be done for the chosen complaints, as a calendar file; null when there is nothing. Where nothing was
 * left out by the choice, the yearly review and its improvements are among it.
 */
export function calendarFile(
  entries: readonly Entry[],
  { index, overview }: Pick<Screen, "index" | "overview">,
): Blob | null {
  const { language } = index.register;
  const ofComplaints = entriesOfComplaints(
    entries.flatMap(({ deadlines }) => deadlines),
    language,
  );
  const isWhole = entries.length === overview.size;
  const all = isWhole ? [...ofComplaints, ...entriesOfReviews(index, overview.today)] : ofComplaints;
  if (all.length === 0) return null;
  return new Blob([calendarText(all, { language, today: overview.today })], {
    type: "text/calendar;charset=utf-8",
  });
}
