import { entriesOfComplaints, entriesOfReviews } from "../../procedure/calendar-feed.ts";
import { calendarText } from "../../procedure/calendar-feed-text.ts";
import { type Entry, reviewRecordsIn } from "./overview.ts";
import type { Screen } from "./screen.ts";

/**
 * What is still to be done for the chosen complaints, as a calendar file; null when there is nothing. Where nothing was
 * left out by the choice, the yearly review and its improvements are among it.
 *
 * @param moment of making it, ISO 8601 in UTC
 */
export function calendarFile(
  entries: readonly Entry[],
  { index, overview }: Pick<Screen, "index" | "overview">,
  moment: string,
): Blob | null {
  const { language } = index.register;
  const ofComplaints = entriesOfComplaints(
    entries.flatMap(({ deadlines }) => deadlines),
    language,
  );
  const isWhole = entries.length === overview.size;
  const all = isWhole
    ? [...ofComplaints, ...entriesOfReviews(reviewRecordsIn(index), overview.today)]
    : ofComplaints;
  if (all.length === 0) return null;
  return new Blob([calendarText(all, { language, moment })], {
    type: "text/calendar;charset=utf-8",
  });
}
