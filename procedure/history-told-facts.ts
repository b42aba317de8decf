import type { PathStep } from "../schemas/finding.ts";
import type { HistoryEvent } from "../schemas/history.ts";
import { isOfList } from "./history-attachments.ts";
import { sentenceOfFact } from "./history-fact-sentences.ts";
import { type FactChange, factsOf } from "./history-facts.ts";
import { atStart, inSentence } from "./capitals.ts";
import { partOf } from "./history-labels.ts";
import { type DatedEntry, datedEntriesOf } from "./history-lateness.ts";
import { fieldsOf } from "./fields.ts";
import type { HistoryContext } from "./history-sentences.ts";
import { isHidden } from "./history-values.ts";

/** One thing that an event did: the sentence, and how many days it was recorded late; null when it was not. */
export type Told = { readonly sentence: string; readonly lateDays: number | null };

/** The facts that an event changed, and last what was filled in by a text alone or cannot be told any more. */
export function toldFacts(event: HistoryEvent, context: HistoryContext): readonly Told[] {
  const changes = event.changes.filter((change) => isTold(change.path, event) && change.isErased !== true);
  const facts = factsOf({ ...event, changes }, context.place);
  const filled = facts.filter((fact) => isFilled(fact, context));
  const late = datedEntriesOf(event, context.place).filter(({ isLate }) => isLate);
  const told = facts
    .filter((fact) => !filled.includes(fact))
    .map((fact) => ({ sentence: sentenceOfFact(fact, context), lateDays: lateDaysIn(fact, late) }));
  return [...told, ...toldFilled(filled, context), ...toldErased(event, context)];
}

/** Something that was not recorded late, or of which nobody can say so. */
export function onTime(sentence: string): Told {
  return { sentence, lateDays: null };
}

/** A record's number is told by its place, and its attachments by their files. */
function isTold(path: readonly PathStep[], { kind }: HistoryEvent): boolean {
  if (path.length === 1 && path[0] === "id") return kind === "changed";
  return !isOfList(path);
}

function isFilled({ fact, changes }: FactChange, context: HistoryContext): boolean {
  const [first] = changes;
  if (first === undefined || fact !== null || changes.length > 1) return false;
  return isHidden(first, context) && first.before === null && first.path.length === 1;
}

function toldFilled(facts: readonly FactChange[], context: HistoryContext): readonly Told[] {
  const parts = facts.flatMap(({ changes }) => changes.map((change) => partOf(change, context)));
  const { words } = context;
  return parts.length === 0 ? [] : [onTime(atStart(words.textFilled(words.listed(parts))))];
}

/** Of what was erased since, only the fields are known in which it stood. */
function toldErased(event: HistoryEvent, { place, words, messages }: HistoryContext): readonly Told[] {
  const erased = event.changes.filter((change) => change.isErased === true && isTold(change.path, event));
  const names = new Set(erased.map(({ path }) => String(path[0])));
  const labels = fieldsOf(place)
    .filter((field) => names.has(field))
    .map((field) => inSentence(messages.fields[field] ?? field));
  if (erased.length === 0) return [];
  return [
    onTime(words.erasedSince(words.listed(labels.length > 0 ? labels : [inSentence(words.unknownField)]))),
  ];
}

function lateDaysIn({ changes }: FactChange, late: readonly DatedEntry[]): number | null {
  const days = late
    .filter((entry) => changes.some(({ path }) => path === entry.path))
    .map((entry) => entry.days);
  return days.length === 0 ? null : Math.max(...days);
}
