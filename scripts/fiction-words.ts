import type { Chance } from "./fiction-chance.ts";
import type { Subject } from "./fiction-subjects.ts";
import {
  afterwards,
  endings,
  evaluationRemarks,
  extensionReasons,
  gists,
  openings,
  reasonsFor,
  reopeningReasons,
  weights,
} from "./fiction-phrases.ts";

/** All free text of one fictional complaint. */
export type Words = {
  readonly body: string;
  readonly gist: () => string;
  readonly extensionReason: () => string;
  readonly reopeningReason: string;
  readonly reasons: (outcome: keyof typeof reasonsFor) => string;
};

/** Composes the text of a complaint about a subject, one to four paragraphs, with some Markdown. */
export function wordsOf(subject: Subject, training: string, chance: Chance): Words {
  return {
    body: bodyOf(subject, training, chance),
    gist: () => `${chance.pick(gists.first)} ${chance.pick(gists.second)}`,
    extensionReason: () => chance.pick(extensionReasons),
    reopeningReason: chance.pick(reopeningReasons),
    reasons: (outcome) => `${chance.pick(reasonsFor[outcome])} ${chance.pick(afterwards)}`,
  };
}

/** The remark that somebody left on an evaluation form. */
export function evaluationBody(subject: Subject, chance: Chance): string {
  const mark = chance.between(2, 5);
  return `Rapportcijfer: **${mark}**\n\n> ${subject.told[0].replaceAll("\n", " ").trim()} ${chance.pick(evaluationRemarks)}`;
}

/** A complaint that was solved on the spot, as the colleague wrote it down. */
export function shortBody(subject: Subject): string {
  return `${subject.told[0].trim()} Ter plaatse opgelost.`;
}

function bodyOf(subject: Subject, training: string, chance: Chance): string {
  const paragraphs = [
    `${chance.pick(openings)} ${describing(training, chance)}`,
    chance.happens(0.25)
      ? listOf(subject, chance)
      : chance.happens(0.5)
        ? subject.told.join(" ")
        : shortened(subject, chance),
    chance.pick(weights),
    chance.pick(endings),
  ];
  const count = chance.between(1, 4);
  if (count === 1) return paragraphs[1] ?? subject.summary;
  return paragraphs.slice(0, count).join("\n\n");
}

function describing(training: string, chance: Chance): string {
  const since = chance.pick([
    "vorige week",
    "deze maand",
    "onlangs",
    "afgelopen dinsdag",
    "eind vorige maand",
    "op de eerste dag",
  ]);
  return chance.pick([
    `Het gaat om *${training}*, waaraan ik ${since} deelnam.`,
    `Ik volgde ${since} bij jullie ${training}.`,
    `Aanleiding is ${training}, ${since} gehouden.`,
    `Namens ons team schrijf ik over ${training}; het speelde ${since}.`,
  ]);
}

function listOf({ told }: Subject, chance: Chance): string {
  const lead = chance.pick([
    "Waar ik tegenaan loop:",
    "Kort samengevat:",
    "De punten op een rij:",
    "Het gaat mij om het volgende:",
  ]);
  const points = told.map((line) => line.replace(/\n\n> (.*)\n\n/s, " *$1*").trim());
  return `${lead}\n\n${points.map((point) => `- ${point}`).join("\n")}`;
}

function shortened({ told }: Subject, chance: Chance): string {
  return `${told[0]} ${told[chance.pick([1, 2] as const)]}`;
}
