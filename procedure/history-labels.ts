import type { FactChange, LeafChange } from "./history-facts.ts";
import { lastNameOf, stepsOfLeaf } from "./history-facts.ts";
import { atStart, inSentence } from "./capitals.ts";
import { recordKindOf } from "./fields.ts";
import type { HistoryContext } from "./history-sentences.ts";

const units: readonly string[] = ["days", "workingDays", "weeks", "months"];

/** A field as it is named within a sentence: `verzenddatum`; a name that no shape knows is not told. */
export function partOf(change: LeafChange, { place, messages, words }: HistoryContext): string {
  const { name, path } = change;
  if (name === null) return inSentence(words.unknownField);
  const term = termOf(path.filter((step) => typeof step === "string"));
  const last = term ?? lastNameOf(path);
  const label =
    words.parts[`${recordKindOf(place)}/${name}`] ??
    words.parts[name] ??
    messages.fields[name] ??
    (term === null ? words.parts[last] : undefined) ??
    messages.fields[last];
  return inSentence(label ?? words.unknownField);
}

/** The name of the term of which a path leads to the length. */
function termOf(names: readonly string[]): string | null {
  return units.includes(names.at(-1) ?? "") ? (names.at(-2) ?? null) : null;
}

/** A fact by its noun, in a list with its place counted from 1: `Uitstel 2`, `Besluit na heropening 1`. */
export function nounOf({ fact, at }: FactChange, { words }: HistoryContext): string {
  if (fact === null) return "";
  const { noun } = words.facts[fact];
  const last = at.at(-1);
  if (typeof last === "number") return `${noun} ${last + 1}`;
  const after = reopeningOf(at, words.afterReopening);
  return after === null ? noun : `${noun} ${after}`;
}

/** To which reopening a fact belongs; null for one of the complaint itself. */
export function reopeningOf(at: FactChange["at"], say: (item: number) => string): string | null {
  const [first, item, inner] = at;
  return first === "reopenings" && typeof item === "number" && inner !== undefined ? say(item + 1) : null;
}

/** A field with what it belongs to, at the beginning of a sentence: `Uitstel 2: nieuwe datum`, `Categorie`. */
export function labelOf(change: LeafChange, fact: FactChange, context: HistoryContext): string {
  const part = partOf(change, context);
  if (fact.at.length > 0) return `${nounOf(fact, context)}: ${part}`;
  const steps = stepsOfLeaf(change.path);
  const group =
    steps.length > 1 && change.name !== null ? context.messages.fields[String(steps[0])] : undefined;
  const isNamed = change.name !== null && context.messages.fields[change.name] !== undefined;
  return group === undefined || isNamed ? atStart(part) : `${group}: ${part}`;
}
