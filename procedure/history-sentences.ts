import type { FieldChange, HistoryEvent } from "../schemas/history.ts";
import type { Register } from "../schemas/register.ts";
import { attachmentSentences } from "./history-attachments.ts";
import { inSentence } from "./capitals.ts";
import { fieldsOf, recordKindOf } from "./fields.ts";
import { onTime, type Told, toldFacts } from "./history-told-facts.ts";
import { type HistoryWords, historyWordsIn } from "./history-words.ts";
import { type Messages, messagesIn } from "./messages.ts";
import { personOf } from "./people.ts";

export type { Told } from "./history-told-facts.ts";

/** What is needed to tell of a record's life. */
export type HistoryContext = {
  /** A complaint's number, `reviews/2026.md` or `register.yaml`. */
  readonly place: string;
  readonly messages: Messages;
  readonly words: HistoryWords;
  /** How a person of the company is called, by code; null when nobody has that code. */
  readonly nameOf: (code: string) => string | null;
  /** How a category is called, by code; null when there is none. */
  readonly categoryOf: (code: string) => string | null;
  /** Whether free text and what says who somebody is are told too, from what to what. */
  readonly withTexts: boolean;
};

/** A context in which people and categories go by their names in the settings. */
export function historyContextOf(register: Register, place: string, withTexts: boolean): HistoryContext {
  return {
    place,
    messages: messagesIn(register.language),
    words: historyWordsIn(register.language),
    nameOf: (code) => personOf(register, code)?.name ?? null,
    categoryOf: (code) => register.categories.find((one) => one.code === code)?.name ?? null,
    withTexts,
  };
}

/** What one event says, a sentence for each fact, in the words of a partner and without closing points. */
export function sentencesOf(event: HistoryEvent, context: HistoryContext): readonly string[] {
  return toldOf(event, context).map(({ sentence }) => sentence);
}

/** What one event says, with what was recorded late. */
export function toldOf(event: HistoryEvent, context: HistoryContext): readonly Told[] {
  const merged = event.isMerge ? [onTime(context.words.merged)] : [];
  const files = attachmentSentences(event, context).map(onTime);
  const all = [...merged, ...ofRecord(event, context), ...files];
  return all.length > 0 ? all : [onTime(context.words.nothing)];
}

function ofRecord(event: HistoryEvent, context: HistoryContext): readonly Told[] {
  const { words } = context;
  switch (event.kind) {
    case "recorded":
      return whenRecorded(event, context);
    case "changed":
      return toldFacts(event, context);
    case "moved":
      return [onTime(words.movedFrom(originOf(event, context))), ...toldFacts(event, context)];
    case "renumbered":
      return [onTime(words.renumberedFrom(originOf(event, context))), ...toldFacts(event, context)];
    case "restored":
      return whenRestored(event, context);
    case "removed":
      return [onTime(words.record[recordKindOf(context.place)].removed)];
    case "broken":
      return [onTime(words.broken)];
    case "rewritten":
      return [onTime(words.rewritten)];
  }
}

/** A complaint begins with how it came in, a review with when it was held. Settings are told by their parts alone. */
function whenRecorded(event: HistoryEvent, context: HistoryContext): readonly Told[] {
  const kind = recordKindOf(context.place);
  const { recorded } = context.words.record[kind];
  if (kind === "settings") return [onTime(`${recorded}: ${partsOf(event, context)}`)];
  const isBeginning = ({ path }: FieldChange) => beginnings.has(String(path[0]));
  const ofSome = (changes: HistoryEvent["changes"]) => toldFacts({ ...event, changes }, context);
  const rest = ofSome(event.changes.filter((change) => !isBeginning(change)));
  const [first, ...others] = ofSome(event.changes.filter(isBeginning));
  if (first === undefined) return [onTime(recorded), ...rest];
  return [{ ...first, sentence: `${recorded}: ${inSentence(first.sentence)}` }, ...others, ...rest];
}

/** The fields with which the telling of a new record begins. */
const beginnings: ReadonlySet<string> = new Set(["receivedOn", "receivedBy", "channel", "on", "present"]);

/** What came back with a file is what had been taken out with it, and was told before. */
function whenRestored(event: HistoryEvent, context: HistoryContext): readonly Told[] {
  const changes = event.changes.filter(({ before }) => before !== null);
  const { restored } = context.words.record[recordKindOf(context.place)];
  return [onTime(restored), ...toldFacts({ ...event, changes }, context)];
}

function partsOf({ changes }: HistoryEvent, { place, messages, words }: HistoryContext): string {
  const changed = new Set(changes.map(({ path }) => String(path[0])));
  const fields = fieldsOf(place).filter((field) => changed.has(field));
  return words.listed(fields.map((field) => inSentence(messages.fields[field] ?? field)));
}

/** A file may have lain in a folder that somebody named after a person. */
function originOf({ from }: HistoryEvent, { withTexts }: HistoryContext): string | null {
  if (from === null || withTexts) return from;
  return /^((complaints\/)?\d{4}\/)?KL-\d{4}-[0-9A-Z]{4}(\/index\.md)?$|^reviews\/\d{4}\.md$/.test(from)
    ? from
    : null;
}
