import type { Finding } from "../../schemas/finding.ts";
import { fieldLabel } from "../../procedure/finding-sentences.ts";
import type { SpokenWords } from "./preview-words.ts";

/**
 * A finding as a sentence beside a form: the field by its label, what is wrong and how to mend it. It names no line and
 * no key, for whoever fills in a form sees neither.
 *
 * @example "Ontvangen op: ontbreekt nog. Vul het in."
 */
export function sentenceInForm({ path, rule, detail }: Finding, words: SpokenWords): string {
  const { messages, preview } = words;
  const sentence = (preview.findings[rule] ?? messages.findings[rule])(detail ?? {});
  if (path.length === 0) return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return `${labelInForm(path, words)}: ${sentence}`;
}

/** The label of a field of a record or of the settings, as the form has it. */
export function labelInForm(path: Finding["path"], { messages }: SpokenWords): string {
  return fieldLabel(path, messages);
}
