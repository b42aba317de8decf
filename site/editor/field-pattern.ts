import type * as z from "zod";
import { categoryCode, complaintNumber, mailAddress, personCode } from "../../schemas/values.ts";
import type { EditorWords } from "./editor-words.ts";

type Text = z.ZodString | z.ZodStringFormat;
type Sentences = EditorWords["patterns"];

/** The written forms that have a sentence of their own, by their expressions. */
const sentences: ReadonlyMap<string | null, (words: Sentences) => string> = new Map([
  [formOf(personCode), (words: Sentences) => words.personCode],
  [formOf(categoryCode), (words: Sentences) => words.categoryCode],
  [formOf(complaintNumber), (words: Sentences) => words.complaintNumber],
  [formOf(mailAddress), (words: Sentences) => words.mailAddress],
]);

/**
 * What the CMS tests a text with, and what it says when the text fails; null when any text will do. The CMS knows one
 * expression per field and no flags, so that the length becomes part of the expression.
 */
export function patternOf(
  type: Text,
  words: Sentences,
): readonly [expression: string, sentence: string] | null {
  const form = formOf(type);
  const { maxLength } = type;
  const own = sentences.get(form)?.(words);
  if (form === null)
    return maxLength === null ? null : [`^[\\s\\S]{0,${maxLength}}$`, words.atMost(maxLength)];
  const length = maxLength === null ? "" : `(?=[\\s\\S]{0,${maxLength}}$)`;
  return [`^${length}(?:${form})`, own ?? words.otherForm];
}

/** The expression that a text must match; null for one that works with flags only, which the CMS cannot pass on. */
function formOf(type: Text): string | null {
  for (const check of type.def.checks ?? []) {
    const { def } = check._zod;
    if ("pattern" in def && def.pattern instanceof RegExp && def.pattern.flags === "")
      return def.pattern.source;
  }
  return null;
}
