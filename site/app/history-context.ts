import type { HistoryContext } from "../../procedure/history-sentences.ts";
import { historyWordsIn } from "../../procedure/history-words.ts";
import type { Screen } from "./screen.ts";

/** What is needed to tell of a record's life on a screen, with its texts: whoever reads here may read them. */
export function contextOf(place: string, { messages, index: { register } }: Screen): HistoryContext {
  return {
    place,
    messages,
    words: historyWordsIn(register.language),
    nameOf: (code) => register.people.find((person) => person.code === code)?.name ?? null,
    categoryOf: (code) => register.categories.find((one) => one.code === code)?.name ?? null,
    withTexts: true,
  };
}
