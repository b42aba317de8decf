import { logOf } from "../procedure/history-log.ts";
import { sentenceOfFinding } from "../procedure/finding-sentences.ts";
import { type HistoryContext, toldOf } from "../procedure/history-sentences.ts";
import { headLines, lifeText, logCells, type ToldLife } from "../procedure/history-text.ts";
import type { HistoryEvent, HistoryHead, LogLine } from "../schemas/history.ts";
import { readableText } from "./plain-text.ts";
import { columnsOf } from "./table.ts";

/** The life of one record as text that a terminal can show. */
export function lifeInText(told: ToldLife, context: HistoryContext): string {
  return readableText(lifeText(told, context));
}

/** The life of one record as data; what may hold a name or words is there only where these are told. */
export function lifeInJson({ head, life, findings }: ToldLife, context: HistoryContext): string {
  const events = life.events.map((event) => {
    const told = { ...(context.withTexts ? event : plainEvent(event)), told: toldOf(event, context) };
    return told;
  });
  const { messages } = context;
  const found = findings.map((finding) => ({ ...finding, message: sentenceOfFinding(finding, messages) }));
  return `${JSON.stringify({ place: life.place, head, events, findings: found }, null, 2)}\n`;
}

/** A log with what is known of the history as a whole. */
export type ToldLog = { readonly head: HistoryHead; readonly lines: ReturnType<typeof logOf> };

/** The log of a register as text, the newest line first. */
export function logInText({ head, lines }: ToldLog, context: HistoryContext): string {
  const { log } = context.words;
  const table =
    lines.length === 0 ? [] : columnsOf([log.columns, ...lines.map((line) => logCells(line, context))]);
  const parts = [...headLines(head, context), "", ...table, ...(table.length === 0 ? [] : [""])];
  return readableText([...parts, log.count(lines.length), ""].join("\n"));
}

/** The log of a register as data. */
export function logInJson({ head, lines }: ToldLog, context: HistoryContext): string {
  const plain = context.withTexts ? lines : lines.map(plainLine);
  return `${JSON.stringify({ head, lines: plain }, null, 2)}\n`;
}

function plainEvent({ commit, at, by, kind, isMerge }: HistoryEvent): object {
  return { commit, at, by, kind, isMerge };
}

/** What git calls an author is a name. */
function plainLine({ author: _, ...line }: LogLine): object {
  return line;
}
