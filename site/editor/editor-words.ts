import type { Language } from "../../procedure/messages.ts";
import { editorInEnglish } from "./editor-words-en.ts";
import { editorInDutch } from "./editor-words-nl.ts";

type Widened<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: never[]) => string
      ? Words[Key]
      : Widened<Words[Key]>;
};

/** Every word of the editor beside those of the procedure and of the CMS; a language that lacks one does not compile. */
export type EditorWords = Widened<typeof editorInDutch>;

/** The words of the editor in a language of the register. */
export function editorWordsIn(language: Language): EditorWords {
  return language === "nl" ? editorInDutch : editorInEnglish;
}
