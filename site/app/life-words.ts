import type { Register } from "../../schemas/register.ts";
import { lifeInEnglish } from "./life-words-en.ts";
import { lifeInDutch } from "./life-words-nl.ts";

/** Every word of the history, the log and the dossier; a language that lacks one does not compile. */
export type LifeWords = typeof lifeInDutch;

/** The words in a register's language. */
export function lifeWordsIn(language: Register["language"]): LifeWords {
  return language === "en" ? lifeInEnglish : lifeInDutch;
}
