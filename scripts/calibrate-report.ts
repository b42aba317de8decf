import type { Facts } from "./calibrate-look.ts";
import { makesAtMost, type Step, stepsFor } from "./calibrate-steps.ts";

/** A step after it was taken. */
export type Taken = Pick<Step, "title" | "expected" | "meaning"> & {
  /** What was seen, under the names of what was expected. */
  readonly seen: Facts;
  readonly isAsExpected: boolean;
  readonly requests: number;
  readonly seconds: number;
};

/** What the command would do, for whoever has not said yes yet. */
export function announcement(repository: string): string {
  const { issues, comments } = makesAtMost;
  return `This tries the reminders on GitHub itself, in ${repository}: ${stepsFor(true).length} steps in about two minutes.

It makes up to ${issues} issues and ${comments} comments, with fictional numbers and titled as a trial. Issues cannot be deleted
with a token: they are closed at the end, and their label is removed. GitHub mails each of them, and each closing
and opening, to whoever watches the repository; what you do yourself it does not mail to you.

Name an empty private repository that was made for this. A public one is refused. Nothing else in the repository is
touched, no complaint is read, and only fictional numbers are written.

It needs a token in GITHUB_TOKEN: a fine-grained one for that one repository with “Issues: Read and write”.

Nothing has been done. Say --yes to do it.
`;
}

/** A step as it is printed, with its number. */
export function textOfStep(number: number, step: Taken): string {
  const { title, expected, seen, isAsExpected, meaning, requests, seconds } = step;
  const cost = `${requests === 1 ? "1 request" : `${requests} requests`}, ${seconds.toFixed(1)} s`;
  const lines = [
    `${number}. ${title}`,
    `   expected  ${wordsOf(expected)}`,
    `   GitHub    ${isAsExpected ? "the same" : wordsOf(differing(expected, seen))}`,
    `   ${isAsExpected ? "ok" : "DIFFERS"} (${cost})`,
    ...(isAsExpected ? [] : [`   What that may mean: ${meaning}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function differing(expected: Facts, seen: Facts): Facts {
  return Object.fromEntries(Object.entries(seen).filter(([name, what]) => expected[name] !== what));
}

function wordsOf(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, what]) => `${name}: ${what}`)
    .join("; ");
}

/** The whole of it in a few lines. */
export function conclusion(steps: readonly Taken[]): string {
  const different = steps.flatMap((step, at) => (step.isAsExpected ? [] : [`  ${at + 1}. ${step.title}`]));
  const requests = steps.reduce((sum, step) => sum + step.requests, 0);
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const cost = `${requests} requests in ${seconds.toFixed(0)} s.`;
  if (different.length === 0)
    return `GitHub does all ${steps.length} steps as the tests suppose: ${cost}\n${unseen}`;
  return `GitHub differs in ${different.length} of ${steps.length} steps: ${cost} Look at the first one first; later ones may follow from it.\n${different.join("\n")}\n${unseen}`;
}

const unseen =
  "What no program can see is whether the mails arrived: ask somebody else who watches the repository.\n";
