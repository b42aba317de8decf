import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Facts, standOf, type Tidied, tidyUp } from "./calibrate-look.ts";
import { bothRunsServed, runsAnnouncement } from "./calibrate-runs.ts";
import { announcement, conclusion, type Taken, textOfStep } from "./calibrate-report.ts";
import { type Step, stepsFor } from "./calibrate-steps.ts";
import { newWatch, type Trial } from "./calibrate-trial.ts";
import { CommandError, type Given, jsonOption, runCommand } from "./command.ts";
import { openGitHub } from "./github.ts";
import { placeAt, secondsGiven, workflowLogin } from "./remind-settings.ts";

const options = {
  yes: { meaning: "do it; without this it is only said what would be done" },
  patience: { placeholder: "SECONDS", meaning: "for GitHub's limits", fallback: "120" },
  pace: { placeholder: "SECONDS", meaning: "between two changes", fallback: "1" },
  runs: { meaning: "try the daily run instead: start it twice, and see whether both are served" },
  wait: { placeholder: "SECONDS", meaning: "with --runs, until one run must be served", fallback: "900" },
  ...jsonOption,
};

type Options = Given<keyof typeof options>;

/** GitHub may need a moment until its lists show what was done. */
const mostLooks = 3;

/** `npm run calibrate`: whether GitHub itself does with the reminders what the tests suppose, tried once by a maintainer. */
await runCommand({
  name: "calibrate",
  purpose: "Tries the reminders on GitHub itself, in a private repository that is there for it.",
  positionals: "OWNER/NAME",
  options,
  run,
});

async function run(given: Options): Promise<number> {
  const repository = repositoryNamed(given.words);
  if (given.isOn("runs")) return runsTried(repository, given);
  if (!given.isOn("yes")) {
    process.stdout.write(announcement(repository));
    return 2;
  }
  const trial = await begun(repository, given);
  const steps = await tried(trial, given);
  process.stdout.write(
    given.isOn("json") ? `${JSON.stringify({ repository, steps }, null, 2)}\n` : conclusion(steps),
  );
  return steps.every(({ isAsExpected }) => isAsExpected) ? 0 : 1;
}

async function runsTried(repository: string, given: Options): Promise<number> {
  if (!given.isOn("yes")) {
    process.stdout.write(runsAnnouncement(repository));
    return 2;
  }
  const pace = secondsGiven(given, "pace", options.pace.fallback);
  const patience = secondsGiven(given, "patience", options.patience.fallback);
  const wait = secondsGiven(given, "wait", options.wait.fallback);
  const manners = { pace, patience, breath: 1000, timeLimit: 30_000 };
  const isServed = await bothRunsServed(placeAt(repository), manners, { wait, look: 15 * pace });
  return isServed ? 0 : 1;
}

/** It is named in words, and never by a variable that happens to be set. */
function repositoryNamed([name, ...others]: readonly string[]): string {
  if (name !== undefined && others.length === 0 && /^[\w.-]+\/[\w.-]+$/.test(name)) return name;
  throw new CommandError(
    "name one repository as OWNER/NAME: an empty private one that was made for this. See --help.",
  );
}

/** Looks where it is and who it is before it writes anything. @throws CommandError where it must not be */
async function begun(repository: string, given: Options): Promise<Trial> {
  const watch = newWatch();
  const github = openGitHub(placeAt(repository), {
    pace: secondsGiven(given, "pace", options.pace.fallback),
    patience: secondsGiven(given, "patience", options.patience.fallback),
    breath: 1000,
    timeLimit: 30_000,
    onSending: watch.onSending,
  });
  const account = await github.account();
  const { isPrivate, allowsForking, openIssues } = await github.repository();
  if (!isPrivate)
    throw new CommandError("THE REPOSITORY IS PUBLIC. Name a private one. Nothing was written.");
  const login = account ?? workflowLogin();
  say(`In ${repository} as ${login}${account === null ? ", the account of a workflow" : ""}.`);
  if (openIssues > 0) say(`It has ${openIssues} open issues; those that are no trial are left alone.`);
  if (allowsForking)
    say("It may be forked; for a register that must be off: Settings, General, Allow forking.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      say("Stopping: what was made is being closed. Once more ends it at once.");
      watch.stop();
    });
  }
  const letters = Array.from({ length: 8 }, () => randomInt(36).toString(36)).join("");
  return { github, watch, run: letters, login, isPerson: account !== null };
}

/** Takes all steps, and closes what was made whatever happens. */
async function tried(trial: Trial, given: Options): Promise<readonly Taken[]> {
  const breath = 2 * secondsGiven(given, "pace", options.pace.fallback);
  const steps: Taken[] = [];
  tell(await tidyUp(trial), "An earlier trial had left open, and now closed");
  try {
    for (const step of stepsFor(trial.isPerson)) {
      const taken = await takenStep(step, trial, breath);
      steps.push(taken);
      if (!given.isOn("json")) process.stdout.write(textOfStep(steps.length, taken));
    }
  } catch (error) {
    say(`Step ${steps.length + 1} broke off.`);
    await closed(trial).catch(sayUnclosed);
    throw error;
  }
  await closed(trial);
  return steps;
}

/** Closes what was made. @throws CommandError when GitHub cannot be asked, or leaves one open */
async function closed(trial: Trial): Promise<void> {
  trial.watch.insist();
  const tidied = await tidyUp(trial);
  tell(tidied, "Closed at the end");
  if (tidied.left.length > 0) throw new CommandError("not everything could be closed.");
}

/** Why the trial broke off is told last, and matters more. */
function sayUnclosed(error: unknown): void {
  const why = error instanceof CommandError ? ` (${error.message})` : "";
  say(
    `What was made could not all be closed${why}. Run this again: it closes what is left of earlier trials.`,
  );
}

async function takenStep(step: Step, trial: Trial, breath: number): Promise<Taken> {
  const { title, expected, meaning } = step;
  const before = trial.watch.counts().requests;
  const begin = performance.now();
  const done = await step.act(trial);
  const seconds = (performance.now() - begin) / 1000;
  const requests = trial.watch.counts().requests - before;
  for (let looks = 1; ; looks += 1) {
    const seen = { ...(await standOf(trial)), ...done };
    const shown = Object.fromEntries(Object.keys(expected).map((name) => [name, factIn(seen, name)]));
    const isAsExpected = Object.entries(expected).every(([name, what]) => shown[name] === what);
    if (isAsExpected || looks === mostLooks)
      return { title, expected, seen: shown, isAsExpected, meaning, requests, seconds };
    await pause(breath);
  }
}

function factIn(seen: Facts, name: string): string {
  return seen[name] ?? "not there";
}

function tell({ closed, left }: Tidied, what: string): void {
  const numbers = (some: readonly number[]) => some.map((number) => `#${number}`).join(", ");
  if (closed.length > 0) say(`${what}: ${numbers(closed)}.`);
  if (left.length > 0) say(`These could not be closed; close them by hand: ${numbers(left)}.`);
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}
