import type { Finding } from "../../schemas/finding.ts";
import { findingInForm } from "../../procedure/finding-sentences.ts";
import type { Judgement } from "./preview-outlook.ts";
import type { SpokenWords } from "./preview-words.ts";

type PartProps = Judgement & { readonly words: SpokenWords };

/** Whether the form can be saved as it is, and what to mend before or after. */
export function SaveCard({ hindrances, remarks, words }: PartProps) {
  const { preview } = words;
  const count = hindrances.length;
  // Who has only just begun has done nothing wrong.
  const isOnlyBegun = hindrances.every(({ rule }) => rule === "missing");
  const tone = count === 0 ? "met" : isOnlyBegun ? "" : "overdue";
  const refused = isOnlyBegun ? preview.stillToFillIn(count) : preview.cannotBeSaved(count);
  return (
    <section class={`card saving ${tone}`}>
      <p class="verdict" role="status">
        {count > 0 ? refused : preview.canBeSaved}
      </p>
      <Sentences title={preview.hindrancesTitle} findings={hindrances} words={words} />
      <Sentences title={preview.remarksTitle} findings={remarks} words={words} />
    </section>
  );
}

type SentencesProps = {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly words: SpokenWords;
};

function Sentences({ title, findings, words }: SentencesProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="findings">
        {findings.map((finding, at) => (
          <li key={at}>{findingInForm(finding, words.messages)}</li>
        ))}
      </ul>
    </>
  );
}
