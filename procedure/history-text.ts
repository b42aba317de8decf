import type { Finding } from "../schemas/finding.ts";
import type { HistoryEvent, HistoryHead, LogLine, RecordHistory } from "../schemas/history.ts";
import { dateOf } from "./dates.ts";
import { inSentence } from "./capitals.ts";
import { plainDate, readableDate } from "./explain.ts";
import { placeLabel, sentenceOfFinding } from "./finding-sentences.ts";
import { isLateBy } from "./history-lateness.ts";
import { recordKindOf } from "./fields.ts";
import { dayOf } from "./history-moment.ts";
import { type HistoryContext, toldOf } from "./history-sentences.ts";

/** A life to be told: what is known of the history as a whole, the record's own, and what was found in it. */
export type ToldLife = {
  readonly head: HistoryHead;
  readonly life: RecordHistory;
  readonly findings: readonly Finding[];
};

/** The life of one record as text, the oldest event first. */
export function lifeText({ head, life, findings }: ToldLife, context: HistoryContext): string {
  const { words, messages } = context;
  const opening = [words.head.life(placeLabel(life.place, messages)), ...headLines(head, context)];
  const events = life.events.map((event) => eventLines(event, context).join("\n"));
  const none = events.length === 0 && head.reach !== "none" ? [words.head.noEvents] : [];
  const told = findings.map((finding) => `  ${sentenceOfFinding(finding, messages)}`);
  const closing = told.length === 0 ? [] : [[words.head.findings(told.length), ...told].join("\n")];
  return `${[opening.join("\n"), ...events, ...none, ...closing].join("\n\n")}\n`;
}

/** What a reader must know of a history as a whole: how far it reaches, what it lacks, and whether it was rewritten. */
export function headLines(head: HistoryHead, { words, messages }: HistoryContext): readonly string[] {
  const { reach, since, rewrittenFrom, missing = 0 } = head;
  const from = since === null ? "" : plainDate(since, messages);
  return [
    ...(since === null && reach !== "none" ? [] : [words.head.reach[reach](from)]),
    ...(missing === 0 ? [] : [words.head.missing(missing)]),
    ...(rewrittenFrom === null ? [] : [words.head.rewritten(shortHash(rewrittenFrom))]),
  ];
}

function eventLines(event: HistoryEvent, context: HistoryContext): readonly string[] {
  const { words } = context;
  const moment = readableMoment(event.at, context);
  const first = [moment, authorOf(event, context), shortHash(event.commit)].join(" · ");
  const told = toldOf(event, context).map(({ sentence, lateDays }) => {
    const late = lateDays === null ? "" : ` (${words.lateBy(lateDays)})`;
    return `  ${sentence.replace(/\n(?=[^\n])/g, "\n    ")}${late}`;
  });
  return [first, ...committedLine(event, context), ...told];
}

/** Who committed it may be anybody with a git; without names only the moment is told. */
function committedLine({ committed }: HistoryEvent, context: HistoryContext): readonly string[] {
  if (committed === null) return [];
  const name = context.withTexts ? committed.name : null;
  return [`  ${context.words.head.committed(readableMoment(committed.at, context), name)}`];
}

/** An author who is one of the register's people by name or code; anybody else by name only where names are told. */
export function authorOf(
  { author, by }: Pick<HistoryEvent, "author" | "by">,
  context: HistoryContext,
): string {
  const known = by === null ? null : (context.nameOf(by) ?? by);
  return known ?? (context.withTexts ? author : context.words.head.stranger);
}

/** `vr 3 april 2026 14:05` */
export function readableMoment(at: string, { messages }: HistoryContext): string {
  return `${readableDate(dateOf(dayOf(at)), messages)} ${at.slice(11, 16)}`;
}

/** So many characters of a commit's hash are enough to find it. */
export function shortHash(commit: string): string {
  return commit.slice(0, 10);
}

/** The cells of a line of the log: the moment, who, the commit, the record, and what was done to it. */
export function logCells(line: LogLine, context: HistoryContext): readonly string[] {
  const { words, messages } = context;
  const isLate = line.lateDays !== null && isLateBy(line.at, line.lateDays);
  const notes = [
    ...(isLate ? [words.lateBy(line.lateDays ?? 0)] : []),
    ...(line.isAfterClosing ? [words.log.afterClosing] : []),
  ];
  return [
    `${dayOf(line.at)} ${line.at.slice(11, 16)}`,
    authorOf(line, context),
    shortHash(line.commit),
    placeLabel(line.place, messages),
    [deedOf(line, context), ...(notes.length === 0 ? [] : [`(${notes.join(", ")})`])].join(" "),
  ];
}

/** What was done to a record, and to which of its fields: `gewijzigd: besluit, reactie aan klager`. */
export function deedOf(
  { kind, fields, place }: Pick<LogLine, "kind" | "fields" | "place">,
  { words, messages }: HistoryContext,
): string {
  const deed = words.log.kinds[kind];
  // A record that came, went or came back did so with all its fields, and another number says itself what changed.
  if (kind === "recorded" || kind === "removed" || kind === "restored") return deed;
  const told = fields.filter((field) => kind !== "renumbered" || field !== "id");
  const ofKind = (field: string) => words.parts[`${recordKindOf(place)}/${field}`];
  const labels = told.map((field) => ofKind(field) ?? inSentence(messages.fields[field] ?? field));
  return labels.length === 0 ? deed : `${deed}: ${labels.join(", ")}`;
}
