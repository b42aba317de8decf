import { dateOf } from "./dates.ts";
import type { Desk } from "./reminder-desk.ts";
import { linkTo } from "./reminder-markdown.ts";
import { dashboardAddressOf, headOf, keyOfSubject, recordAddress, subjectOf } from "./reminder-subject.ts";
import { closingOf } from "./reminder-text.ts";
import type { Reminder, Rung } from "./reminder.ts";
import type { Unknown } from "./unknown.ts";

/**
 * The reminder with which an issue stays open of which nobody can tell whether it is settled. Whoever was assigned stays
 * so. A record that vanished is told once, for no other reminder names it; what cannot be read has one of its own.
 */
export function heldReminder(
  key: string,
  unknown: Unknown & { readonly since: string },
  desk: Desk,
): Reminder | null {
  const subject = subjectOf(key);
  if (subject === null) return null;
  const { words } = desk;
  const isGone = unknown.reason === "record-vanished";
  const place = isGone ? "register.yaml" : unknown.place;
  const links = [
    ...linkTo(words.mend, recordAddress(place, desk.editorAddress)),
    ...linkTo(words.toDashboard, dashboardAddressOf(subject, desk)),
  ];
  const body = [...(links.length > 0 ? [links.join(" · ")] : []), closingOf(subject.kind, desk)];
  const told: Rung = { name: `vanished-${unknown.since}`, on: dateOf(unknown.since) };
  return {
    key: keyOfSubject(subject),
    title: `${headOf(subject, words)} · ${words.titleUnknown}`,
    body: body.join("\n\n"),
    assignees: [],
    assigning: "keep",
    unknown,
    rungs: isGone ? [told] : [],
    notice: () => words.noticeVanished,
  };
}
