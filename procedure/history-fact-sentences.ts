import { atStart } from "./capitals.ts";
import { isText } from "./fields.ts";
import type { FactChange, LeafChange } from "./history-facts.ts";
import { lastNameOf, stepsOfLeaf } from "./history-facts.ts";
import { labelOf, nounOf, partOf, reopeningOf } from "./history-labels.ts";
import type { HistoryContext } from "./history-sentences.ts";
import { isHidden, readableValue } from "./history-values.ts";

/** What happened to one fact, as a sentence without its closing point. */
export function sentenceOfFact(fact: FactChange, context: HistoryContext): string {
  const { words } = context;
  if (fact.form === "removed") {
    return words.factRemoved(nounOf(fact, context), phrasesOf(fact.changes, "before", context).join(", "));
  }
  if (fact.form === "changed") return sentenceOfLeaf(fact, context);
  const { fact: name, key } = fact;
  const rest = fact.changes.filter((change) => change !== key);
  const head =
    name === null || key === null ? [] : [words.facts[name].added(readableValue(key.after, key, context))];
  const after = reopeningOf(fact.at, words.afterReopening);
  const filled = hiddenOf(rest, context);
  return [
    ...head,
    ...(after === null ? [] : [after]),
    ...phrasesOf(rest, "after", context),
    ...(filled === "" ? [] : [words.textFilled(filled)]),
  ].join(", ");
}

/** The texts of a fact that are not told, by the names of their fields. */
function hiddenOf(changes: readonly LeafChange[], context: HistoryContext): string {
  const hidden = changes.filter((change) => isHidden(change, context));
  const parts = new Set(hidden.map((change) => partOf(change, context)));
  return context.words.listed([...parts]);
}

type Side = "before" | "after";

/** The values of a fact as one says them behind it, `door P. Naam`; codes of one list together. */
function phrasesOf(changes: readonly LeafChange[], side: Side, context: HistoryContext): readonly string[] {
  const told = changes.filter((change) => !isHidden(change, context));
  const fields = Map.groupBy(told, ({ path }) => stepsOfLeaf(path).join("/"));
  return [...fields.values()].flatMap((ofField) => {
    const [first] = ofField;
    return first === undefined ? [] : [phraseOf(first, ofField, { side, context })];
  });
}

type Saying = { readonly side: Side; readonly context: HistoryContext };

function phraseOf(first: LeafChange, ofField: readonly LeafChange[], { side, context }: Saying): string {
  const { words } = context;
  const name = lastNameOf(first.path);
  const value = first[side];
  const answer = words.answers[name];
  if (typeof value === "boolean" && answer !== undefined) return value ? answer.yes : answer.no;
  if (first.list === "channel" || first.list === "medium") {
    const ways: Readonly<Record<string, string>> = words.ways;
    if (typeof value === "string" && Object.hasOwn(ways, value)) return ways[value] ?? "";
  }
  const values = words.listed(ofField.map((change) => readableValue(change[side], change, context)));
  const isNameless = isText(first.kind) || first.kind === "yes-no" || first.kind === "count";
  const phrase = words.phrases[name] ?? ((said: string) => said);
  return isNameless ? `${partOf(first, context)}: ${values}` : phrase(values);
}

function sentenceOfLeaf(fact: FactChange, context: HistoryContext): string {
  const [first] = fact.changes;
  if (first === undefined) return context.words.nothing;
  if (typeof first.path.at(-1) === "number") return sentenceOfList(fact, first, context);
  const label = labelOf(first, fact, context);
  if (isHidden(first, context)) return sentenceOfText(first, label, context);
  const { words } = context;
  const [before, after] = [
    readableValue(first.before, first, context),
    readableValue(first.after, first, context),
  ];
  if (first.after === null) return words.valueRemoved(label, before);
  // "Van de klager" in a sentence of "van … naar …" is understood between quotes alone.
  const said = first.list === "direction" ? words.quoted : String;
  if (first.before !== null) return words.valueChanged(label, said(before), said(after));
  if (fact.fact === null || isText(first.kind)) return `${label}: ${after}`;
  return `${nounOf(fact, context)}: ${phraseOf(first, [first], { side: "after", context })}`;
}

function sentenceOfText({ before, after }: LeafChange, label: string, { words }: HistoryContext): string {
  if (before === null) return words.textFilled(label);
  return after === null ? words.textRemoved(label) : words.textChanged(label);
}

/** A list of codes says who came and who went; one that begins only says who is in it. */
function sentenceOfList(fact: FactChange, first: LeafChange, context: HistoryContext): string {
  const { words } = context;
  const label = labelOf(first, fact, context);
  if (isHidden(first, context)) return words.textChanged(label);
  const side = (at: Side) => {
    const there = fact.changes.filter((change) => change[at] !== null);
    return there.length === 0
      ? null
      : words.listed(there.map((change) => readableValue(change[at], change, context)));
  };
  const [came, went] = [side("after"), side("before")];
  const begins = went === null && fact.changes.some(({ path }) => path.at(-1) === 0);
  return begins ? `${atStart(label)}: ${came}` : words.codesChanged(label, came, went);
}
