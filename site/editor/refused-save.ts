import type { Finding, FindingRule } from "../../schemas/finding.ts";
import { type Language, messagesIn } from "../../procedure/messages.ts";
import { findingInForm } from "../../procedure/finding-sentences.ts";

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

/** The refusal of a save that something stands in the way of. */
export function refusalOf(hindrances: readonly Finding[], language: Language): Refused {
  const messages = messagesIn(language);
  const findings = hindrances.toSorted((one, other) => weightOf(one) - weightOf(other));
  const sentences = [...new Set(findings.map((finding) => findingInForm(finding, messages)))];
  return {
    kind: "refuse",
    findings,
    sentences: sentences.slice(0, mostSentences),
    more: Math.max(0, sentences.length - mostSentences),
  };
}

function weightOf({ rule }: Finding): number {
  if (firstRules.includes(rule)) return 0;
  return lastRules.includes(rule) ? 2 : 1;
}
