import type { FieldChange, HistoryEvent } from "../../schemas/history.ts";
import { isOfList } from "../../procedure/history-attachments.ts";
import { fieldAt, isText } from "../../procedure/fields.ts";
import { type HistoryContext, toldOf } from "../../procedure/history-sentences.ts";

/** One thing that an event did, and the long text that goes with it; null when the sentence says all. */
export type Telling = {
  readonly sentence: string;
  /** How many days it was recorded late; null when it was not. */
  readonly lateDays: number | null;
  readonly text: Pick<FieldChange, "before" | "after"> | null;
};

/** Longer texts do not stand in a sentence. */
const longest = 160;

const noFiles = { added: [], changed: [], removed: [] };

/** What an event says: sentence by sentence, and each long text by itself, from what to what. */
export function tellingsOf(event: HistoryEvent, context: HistoryContext): readonly Telling[] {
  const texts = isTextless(event) ? [] : event.changes.filter((change) => isLong(change, context.place));
  const rest = { ...event, changes: event.changes.filter((change) => !texts.includes(change)) };
  const isAllSaid = texts.length > 0 && saysNothing(rest);
  const sentences = isAllSaid ? [] : toldOf(rest, { ...context, withTexts: true });
  return [
    ...sentences.map((told) => ({ ...told, text: null })),
    ...texts.flatMap((change) => tellingsOfText(change, event, context)),
  ];
}

function tellingsOfText(text: FieldChange, event: HistoryEvent, context: HistoryContext): readonly Telling[] {
  const alone = { ...event, kind: "changed", isMerge: false, changes: [text], attachments: noFiles } as const;
  return toldOf(alone, { ...context, withTexts: false }).map((told) => ({ ...told, text }));
}

/** Of a file that went or could not be read, that is all there is to say. */
function isTextless({ kind }: HistoryEvent): boolean {
  return kind === "removed" || kind === "broken";
}

function saysNothing({ kind, isMerge, changes, attachments }: HistoryEvent): boolean {
  const files = [attachments.added, attachments.changed, attachments.removed];
  return kind === "changed" && !isMerge && changes.length === 0 && files.every((names) => names.length === 0);
}

function isLong({ path, before, after }: FieldChange, place: string): boolean {
  if (!isText(fieldAt(place, path).kind) || isOfList(path)) return false;
  return [before, after].some(
    (value) => typeof value === "string" && (value.length > longest || value.includes("\n")),
  );
}
