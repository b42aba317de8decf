import type { Finding, FindingRule } from "../../schemas/finding.ts";
import { type Language, messagesIn } from "../../procedure/messages.ts";
import { plainDate } from "../../procedure/explain.ts";
import { findingInForm } from "../../procedure/finding-sentences.ts";
import type { StillUsed } from "../../procedure/still-used.ts";
import { editorWordsIn } from "./editor-words.ts";

/** A save that is refused: what stands in its way, the most important in words, and how many more there are. */
export type Refused = {
  readonly kind: "refuse";
  readonly findings: readonly Finding[];
  readonly sentences: readonly string[];
  readonly more: number;
};

/** Nobody reads more than this in a message that goes away by itself. */
const mostSentences = 3;

/** What a partner can mend at once, and what may mend the rest with it, comes first; what closing lacks comes last. */
const firstRules: readonly FindingRule[] = ["missing", "not-a-date", "not-a-choice", "doubled-number"];
const lastRules: readonly FindingRule[] = ["closing-incomplete-fields", "closed-incomplete"];

/** The refusal of a save that something stands in the way of. @param used what was taken out, though records use it */
export function refusalOf(
  hindrances: readonly Finding[],
  language: Language,
  used: readonly StillUsed[] = [],
): Refused {
  const messages = messagesIn(language);
  const findings = hindrances.toSorted((one, other) => weightOf(one) - weightOf(other));
  const sentences = [
    ...used.map((one) => usedSentence(one, language)),
    ...new Set(findings.map((finding) => findingInForm(finding, messages))),
  ];
  return {
    kind: "refuse",
    findings,
    sentences: sentences.slice(0, mostSentences),
    more: Math.max(0, sentences.length - mostSentences),
  };
}

function usedSentence({ what, name, records }: StillUsed, language: Language): string {
  const called = what === "procedure" ? plainDate(name, messagesIn(language)) : name;
  return editorWordsIn(language).stillUsed[what](called, records);
}

function weightOf({ rule }: Finding): number {
  if (firstRules.includes(rule)) return 0;
  return lastRules.includes(rule) ? 2 : 1;
}
