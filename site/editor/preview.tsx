import type { VNode } from "preact";
import type { Facts } from "../../schemas/complaint.ts";
import type { Register } from "../../schemas/register.ts";
import type { Review } from "../../schemas/review.ts";
import type { Day } from "../../procedure/dates.ts";
import { adviceOn, gapsOn } from "../../procedure/gaps.ts";
import { ComplaintPreview } from "./complaint-preview.tsx";
import {
  complaintInForm,
  type FormData,
  type Judgement,
  reviewInForm,
  settingsInForm,
  termsInForce,
  unjudgedIn,
} from "./preview-outlook.ts";
import { SaveCard } from "./preview-parts.tsx";
import { type SpokenWords, spokenWordsIn } from "./preview-words.ts";

export { ComplaintPreview };

/** The collections of the editor. */
export type PreviewedCollection = "complaints" | "reviews" | "settings";

/** A form and the register that it is looked at with. */
export type PreviewData = FormData & {
  readonly register: Register;
  readonly today: Day;
  /** The complaints of the register, which a review goes through. */
  readonly complaints: readonly Facts[];
};

/** What stands beside the form of a collection; the form may be half filled or damaged. */
export function previewOf(collection: PreviewedCollection, data: PreviewData): VNode {
  const { name, register, today, complaints } = data;
  if (collection === "complaints")
    return (
      <ComplaintPreview
        number={name}
        register={register}
        today={today}
        {...complaintInForm(data, register, today)}
      />
    );
  if (collection === "reviews")
    return (
      <ReviewPreview
        register={register}
        complaints={complaints}
        today={today}
        {...reviewInForm(data, { register, complaints }, today)}
      />
    );
  return <SettingsPreview today={today} {...settingsInForm(data, today)} />;
}

type ReviewProps = Judgement & {
  readonly review: Review;
  readonly complaints: readonly Facts[];
  readonly register: Register;
  readonly today: Day;
};

/** A yearly review while it is being written: which complaints of its period still lack a yes or no, and whether it can be closed. */
export function ReviewPreview({ review, complaints, register, today, ...judgement }: ReviewProps) {
  const words = spokenWordsIn(register.language);
  const unjudged = unjudgedIn(review, { register, complaints }, today);
  return (
    <article class="editor-preview" lang={register.language}>
      <h1>{words.preview.title}</h1>
      <SaveCard {...judgement} words={words} />
      <section class={`card ${unjudged === null || unjudged.length > 0 ? "due-today" : "met"}`}>
        <p class="verdict">{closingLine(review, unjudged, words)}</p>
        {unjudged !== null && <Unjudged numbers={unjudged} complaints={complaints} words={words} />}
      </section>
    </article>
  );
}

function closingLine(review: Review, unjudged: readonly string[] | null, { preview }: SpokenWords): string {
  if (unjudged === null) return preview.needsPeriod;
  if (unjudged.length > 0) return preview.reviewCannotClose(unjudged.length);
  return review.closedOn === undefined ? preview.reviewCanClose : preview.reviewIsClosed;
}

type UnjudgedProps = {
  readonly numbers: readonly string[];
  readonly complaints: readonly Facts[];
  readonly words: SpokenWords;
};

/** A list beside a form that is longer than this is counted instead of read. */
const mostShown = 50;

function Unjudged({ numbers, complaints, words: { preview, words } }: UnjudgedProps) {
  if (numbers.length === 0) return <p class="hint">{preview.unjudgedNone}</p>;
  const summaryOf = (number: string) => complaints.find(({ id }) => id === number)?.summary;
  return (
    <>
      <h3>{preview.unjudgedTitle}</h3>
      <ul>
        {numbers.slice(0, mostShown).map((number) => (
          <li key={number}>
            <strong>{number}</strong> {summaryOf(number) ?? words.noSummary}
          </li>
        ))}
      </ul>
      {numbers.length > mostShown && <p>{preview.moreComplaints(numbers.length - mostShown)}</p>}
    </>
  );
}

type SettingsProps = Judgement & { readonly register: Register; readonly today: Day };

/** The settings while they are being written: the terms that would be in force, and what the procedure leaves open. */
export function SettingsPreview({ register, today, ...judgement }: SettingsProps) {
  const words = spokenWordsIn(register.language);
  return (
    <article class="editor-preview procedure" lang={register.language}>
      <h1>{words.preview.title}</h1>
      <SaveCard {...judgement} words={words} />
      <Terms register={register} today={today} words={words} />
      <Gaps register={register} today={today} words={words} />
    </article>
  );
}

type SettingsPartProps = { readonly register: Register; readonly today: Day; readonly words: SpokenWords };

function Terms({ register, today, words: { words, messages, preview } }: SettingsPartProps) {
  const version = termsInForce(register, today, messages);
  if (version === null) return <p class="hint">{preview.noProcedure}</p>;
  return (
    <section class="version">
      <h2>{words.termsTitle}</h2>
      <p class="hint">{words.inForce(version.inForceFrom)}</p>
      <dl>
        {version.rows.map(({ of, name, term }) => (
          <div key={of}>
            <dt>{name}</dt>
            <dd>{term ?? <span class="hint">{words.noTerm}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Gaps({ register, today, words: { words, messages } }: SettingsPartProps) {
  const gaps = gapsOn(register, today);
  if (gaps.length === 0) return null;
  return (
    <section class="card due-today">
      <h2>{words.gapsTitle}</h2>
      <ul class="gaps">
        {gaps.map((gap) => (
          <li key={gap}>
            <strong>{messages.gaps[gap].title}</strong> {adviceOn(gap, messages)}
          </li>
        ))}
      </ul>
    </section>
  );
}
