import type { Language } from "../../procedure/messages.ts";
import { exportsInEnglish } from "./export-words-en.ts";
import { exportsInDutch } from "./export-words-nl.ts";
import type { Widened } from "./screen-words.ts";

/** Every word of what can be taken out of the register; a language that lacks one does not compile. */
export type ExportWords = Widened<typeof exportsInDutch>;

/** The words of what can be taken out of the register, in one of its languages. */
export function exportWordsIn(language: Language): ExportWords {
  return language === "nl" ? exportsInDutch : exportsInEnglish;
}
