import type { Finding } from "../schemas/finding.ts";
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from "./calendar.ts";
import { inSentence } from "./capitals.ts";
import { addDays, type Day, formatDate, isAfter, weekdayOf } from "./dates.ts";
import { findingOnScreen, placeLabel } from "./finding-sentences.ts";
import { isLoss } from "./losses.ts";
import type { Desk } from "./reminder-desk.ts";
import { linkTo, plainMarkdown } from "./reminder-markdown.ts";
import { mendersOf } from "./reminder-people.ts";
import { recordAddress } from "./reminder-subject.ts";
import { closingOf } from "./reminder-text.ts";
import type { Reminder, Rung } from "./reminder.ts";

/** More findings than this are counted, not told, in a body; in a notice the smaller number holds. */
const most = { body: 50, notice: 10 };

/**
 * The one reminder of everything that cannot be read: place, field and rule of each finding, never a value. Each finding
 * that is told has a rung, so that a new one is told at once and a mended one silently left out; all that are left are
 * told again on the first working day of each week.
 */
export function recordsReminder(findings: readonly Finding[], desk: Desk): readonly Reminder[] {
  const lost = findings.filter(isLoss);
  if (lost.length === 0) return [];
  const assignees = mendersOf(desk);
  const week = weekRung(desk.today);
  const on = workingDayOnOrBefore(desk.today);
  const told = new Map(lost.slice(0, most.body).map((finding) => [findingName(finding), finding]));
  const ofFindings = [...told.keys()].map((name): Rung => ({ name, on }));
  const notice = (fresh: readonly Rung[]) => {
    const found = fresh.map(({ name }) => told.get(name)).filter((finding) => finding !== undefined);
    return found.length > 0 ? newsOf(found, desk) : desk.words.findingsLeft(lost.length);
  };
  return [
    {
      key: "records",
      title: `${desk.words.recordsTitle} · ${desk.words.findingCount(lost.length)}`,
      body: [desk.words.recordsIntro, listOf(lost, most.body, desk), closingOf("records", desk)].join("\n\n"),
      assignees,
      rungs: [week, ...ofFindings],
      notice,
    },
  ];
}

function newsOf(found: readonly Finding[], desk: Desk): string {
  return `${desk.words.newFindings(found.length)}\n\n${listOf(found, most.notice, desk)}`;
}

function listOf(findings: readonly Finding[], atMost: number, desk: Desk): string {
  const lines = findings.slice(0, atMost).map((finding) => {
    const link = linkTo(desk.words.mend, recordAddress(finding.place, desk.editorAddress));
    return ["-", plainMarkdown(sentenceOf(finding, desk)), ...link].join(" ");
  });
  const left = findings.length - lines.length;
  return [lines.join("\n"), ...(left > 0 ? [desk.words.moreFindings(left)] : [])].join("\n\n");
}

function sentenceOf(finding: Finding, { messages }: Desk): string {
  return `${placeLabel(finding.place, messages)}, ${inSentence(findingOnScreen(finding, messages))}`;
}

/** The first working day of the running week, or of the week before while this one has had none. */
function weekRung(today: Day): Rung {
  const monday = addDays(today, 1 - weekdayOf(today));
  const first = (of: Day) => (isWorkingDay(of) ? of : addWorkingDays(of, 1));
  const on = isAfter(first(monday), today) ? first(addDays(monday, -7)) : first(monday);
  return { name: `records-${formatDate(on)}`, on };
}

/** Place, field and rule in few letters; the line in the file moves with every edit and is left out. */
function findingName({ place, path, rule }: Finding): string {
  return `records-${digestOf([place, ...path, rule].join("/"))}`;
}

/** FNV-1a with 32 bits; of fifty findings two share a digest once in three million registers. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
