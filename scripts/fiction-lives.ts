import { compareDates, isAfter } from "../procedure/dates.ts";
import { withoutPersonal } from "../procedure/erasure.ts";
import { type Attachment, attachmentsFor } from "./fiction-attachments.ts";
import { castOf } from "./fiction-cast.ts";
import type { Chance } from "./fiction-chance.ts";
import { lifeDaysOf } from "./fiction-days.ts";
import { handlingSteps } from "./fiction-handling-steps.ts";
import { intakeSteps } from "./fiction-intake-steps.ts";
import { laterSteps } from "./fiction-later-steps.ts";
import type { Company } from "./fiction-people.ts";
import type { Plot } from "./fiction-plot.ts";
import type { Entry, Step, Story } from "./fiction-story.ts";
import { type Subject, subjects } from "./fiction-subjects.ts";
import { evaluationBody, shortBody, type Words, wordsOf } from "./fiction-words.ts";

/** One fictional complaint up to today: its number, its words, the files beside it, and its changes in their order. */
export type Life = {
  readonly id: string;
  readonly body: string;
  readonly attachments: readonly Attachment[];
  readonly steps: readonly Step[];
};

/** Lives a plot out, up to and including today. */
export function lifeOf(company: Company, plot: Plot, { id, chance }: { id: string; chance: Chance }): Life {
  const subject = subjectFor(plot, chance);
  const cast = castOf(company, plot, { subject, chance });
  const words = wordsOf(subject, cast.training, chance);
  const attachments = plot.eraseDay === null ? attachmentsFor(plot.attachments, subject) : [];
  const names = attachments.map(({ name }) => name);
  const story = {
    id,
    company,
    plot,
    cast,
    words,
    subject,
    chance,
    days: lifeDaysOf(plot),
    attachments: names,
  };
  return { id, body: bodyOf(plot, { subject, words, chance }), attachments, steps: stepsOf(story) };
}

/** The facts that the first so many steps of a life have led to. */
export function entryAfter(life: Life, steps: number): Entry {
  return life.steps.slice(0, steps).reduce<Entry>((entry, { part }) => ({ ...entry, ...part }), {});
}

/**
 * Steps in the order of their days; of one day in the order of the procedure. What lies after today has not happened, and
 * what was erased is gone from the whole history, so that it was never there.
 */
function stepsOf(story: Story): readonly Step[] {
  const steps = [...intakeSteps(story), ...handlingSteps(story), ...laterSteps(story)];
  const isErased = story.plot.eraseDay !== null;
  return steps
    .filter((step) => step !== null)
    .filter(({ on }) => !isAfter(on, story.company.today))
    .map((step) => (isErased ? { ...step, part: withoutPersonal(step.part) } : step))
    .toSorted((one, other) => compareDates(one.on, other.on));
}

/** On the spot one solves what an action solves; an evaluation form is seldom about an invoice. */
function subjectFor({ kind, ending }: Plot, chance: Chance): Subject {
  const fitting = subjects.filter(
    ({ category }) => kind !== "negative-evaluation" || category !== "invoicing",
  );
  return chance.pick(
    ending === "on-the-spot" ? fitting.filter(({ aboutColleague }) => aboutColleague !== true) : fitting,
  );
}

type Telling = { readonly subject: Subject; readonly words: Words; readonly chance: Chance };

/** What was erased is gone from the whole history, so that it was never there. */
function bodyOf({ kind, ending, eraseDay }: Plot, { subject, words, chance }: Telling): string {
  if (eraseDay !== null) return "";
  if (ending === "on-the-spot") return shortBody(subject);
  return kind === "negative-evaluation" ? evaluationBody(subject, chance) : words.body;
}
