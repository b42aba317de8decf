import type { Register } from "../../schemas/register.ts";
import { type Day, dateOf, isBefore } from "../../procedure/dates.ts";
import type { Messages } from "../../procedure/messages.ts";
import type { Choice, FieldSetting } from "./editor-field.ts";
import type { EditorWords } from "./editor-words.ts";
import type { ShapeName } from "./form-codec.ts";

/** The words with which fields are labelled and explained. */
export type WordsOfFields = { readonly messages: Messages; readonly words: EditorWords };

/** How the fields of a record are called, explained and chosen from. */
export function fieldWordsOf(
  shape: ShapeName,
  { messages, words }: WordsOfFields,
): Pick<FieldSetting, "labelOf" | "hintOf" | "choicesOf"> {
  const labels = new Map([...Object.entries(messages.fields), ...Object.entries(words.labels)]);
  const hints: ReadonlyMap<string, string> = new Map(Object.entries(words.hints));
  const choices = choiceLabels({ messages, words });
  return {
    labelOf: (path) => {
      const name = endingsOf(`${shape}.${path}`).find((ending) => labels.has(ending)) ?? "";
      return labels.get(name) ?? path;
    },
    hintOf: (path) => hints.get(`${shape}.${path}`),
    choicesOf: (path, values) => {
      const known = choices.get(endingsOf(path).at(-1) ?? "");
      return values.map((value) => ({ label: known?.get(value) ?? value, value }));
    },
  };
}

/** A path, and what remains of it when one name after the other is taken off its front. */
function endingsOf(path: string): readonly string[] {
  const names = path.split(".");
  return names.map((_, at) => names.slice(at).join("."));
}

/** What the values of an enumeration are called, by the name of the field that has it. */
export function choiceLabels({
  messages,
  words,
}: WordsOfFields): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { kind, channel, severity, medium, variant, outcome, remedy, cause, verdict } = messages;
  const lists = {
    ...{ kind, channel, severity, medium, variant, outcome, remedy, cause, verdict },
    direction: words.directions,
    type: messages.complainantType,
    answer: messages.satisfaction,
    closeReason: messages.closeReason,
    role: messages.role,
    from: messages.verdictStart,
    rule: messages.historyRule,
    language: words.languages,
    unit: words.units,
  };
  return new Map(Object.entries(lists).map(([name, list]) => [name, new Map(Object.entries(list))]));
}

/** The people of the register; who left can still be seen, and chosen, for old facts, and comes last. */
export function peopleChoices({ people }: Register, today: Day, { left }: EditorWords): readonly Choice[] {
  const hasLeft = (person: (typeof people)[number]) => hasEnded(person, today);
  const choices = (of: typeof people, mark: string) => {
    return of.map(({ code, name }) => ({ label: `${name} (${code})${mark}`, value: code }));
  };
  const here = people.filter((person) => !hasLeft(person));
  return [...choices(here, ""), ...choices(people.filter(hasLeft), ` (${left})`)];
}

/** The categories of the register, each of which is offered until its last day. */
export function categoryChoices(
  { categories }: Register,
  today: Day,
  { ended }: EditorWords,
): readonly Choice[] {
  return categories.map((category) => {
    const { code: value, name, until } = category;
    const label = hasEnded(category, today) ? `${name} (${ended})` : name;
    return until === undefined ? { label, value } : { label, value, until };
  });
}

function hasEnded({ until }: { readonly until?: string | undefined }, today: Day): boolean {
  return until !== undefined && isBefore(dateOf(until), today);
}
