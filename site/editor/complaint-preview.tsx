import { useMemo } from "preact/hooks";
import type { Facts } from "../../schemas/complaint.ts";
import type { Register } from "../../schemas/register.ts";
import type { Day } from "../../procedure/dates.ts";
import { readableDate } from "../../procedure/explain.ts";

import type { NextStep } from "../../procedure/next-step.ts";
import { DeadlineList } from "../app/deadline-list.tsx";
import { distanceTo } from "../app/deadline-words.ts";
import { ScreenContext, turnName, useScreen } from "../app/screen.ts";
import { fieldLabel } from "../../procedure/finding-sentences.ts";
import { type ComplaintOutlook, complaintOutlook, type Judgement } from "./preview-outlook.ts";
import { SaveCard } from "./preview-parts.tsx";
import { previewScreen } from "./preview-screen.ts";
import { type SpokenWords, spokenWordsIn } from "./preview-words.ts";

/** A complaint in a form, looked at from a day. */
export type ComplaintPreviewProps = Judgement & {
  /** Null while the complaint has no number. */
  readonly number: string | null;
  readonly facts: Facts;
  readonly register: Register;
  readonly today: Day;
};

/** What the procedure makes of a complaint while it is being written: its stage, whose turn it is, every deadline. */
export function ComplaintPreview({ number, facts, register, today, ...judgement }: ComplaintPreviewProps) {
  const screen = useMemo(() => previewScreen(register, today), [register, today]);
  const words = spokenWordsIn(register.language);
  const outlook = complaintOutlook(facts, register, today);
  return (
    <ScreenContext.Provider value={screen}>
      <article class="editor-preview complaint" lang={register.language}>
        <p class="date">
          {number ?? words.preview.newComplaint}{" "}
          <span class="badge">{words.messages.stages[outlook.stage]}</span>
        </p>
        <h1>{words.preview.title}</h1>
        <SaveCard {...judgement} words={words} />
        <NextCard outlook={outlook} words={words} />
        <MissingCard outlook={outlook} words={words} />
        <Deadlines facts={facts} outlook={outlook} words={words} />
      </article>
    </ScreenContext.Provider>
  );
}

type PartProps = { readonly outlook: ComplaintOutlook; readonly words: SpokenWords };

function NextCard({ outlook: { next, nextDeadline }, words }: PartProps) {
  return (
    <section class={`card next ${nextDeadline?.status ?? "met"}`}>
      <h2>{words.words.nextStep}</h2>
      {next === null ? <p>{words.words.nothingLeft}</p> : <NextLine next={next} />}
    </section>
  );
}

function NextLine({ next }: { readonly next: NextStep }) {
  const { step, due } = next;
  const screen = useScreen();
  const { words, messages, overview } = screen;
  return (
    <p>
      <strong class="large">{messages.nextSteps[step]}</strong>
      <br />
      {due !== null &&
        `${words.by(readableDate(due, messages))}, ${distanceTo(due, overview.today, screen)} · `}
      {turnName(screen, next)}
    </p>
  );
}

function MissingCard({ outlook: { isOpen, missing }, words }: PartProps) {
  const { preview } = words;
  if (missing.length === 0) return <p class="hint">{isOpen ? preview.missingNone : preview.isClosed}</p>;
  return (
    <section class="card missing">
      <h2>{words.words.missingTitle}</h2>
      <ul>
        {missing.map((path) => (
          <li key={path.join(".")}>{fieldLabel(path, words.messages)}</li>
        ))}
      </ul>
    </section>
  );
}

function Deadlines({ facts, outlook, words }: PartProps & { readonly facts: Facts }) {
  const { deadlines, nextDeadline } = outlook;
  if (deadlines.length > 0) return <DeadlineList deadlines={deadlines} facts={facts} next={nextDeadline} />;
  const { noDeadlines, needsReceipt } = words.preview;
  return <p class="hint">{facts.receivedOn === undefined ? needsReceipt : noDeadlines}</p>;
}
