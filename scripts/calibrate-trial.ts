import { dateOf } from "../procedure/dates.ts";
import type { Reminder } from "../procedure/reminder.ts";
import { trialGitHub, trialLabel } from "./calibrate-mark.ts";
import { CommandError } from "./command.ts";
import type { GitHub } from "./github.ts";
import type { Effect } from "./github-asking.ts";
import { holdRound, type Report } from "./remind-round.ts";
import { codeOf } from "./reminder-marker.ts";

/** Counts the requests, and holds them back once the trial is to stop. */
export type Watch = {
  readonly onSending: (effect: Effect) => void;
  readonly counts: () => { readonly requests: number; readonly writes: number };
  /** From now on nothing is sent any more. */
  readonly stop: () => void;
  /** From now on everything is sent, whoever wants to stop: what was made has to be closed. */
  readonly insist: () => void;
};

/** A watch that has seen nothing yet. */
export function newWatch(): Watch {
  const counts = { requests: 0, writes: 0 };
  let [isStopped, insists] = [false, false];
  return {
    onSending: (effect) => {
      if (isStopped && !insists) throw new CommandError("stopped by hand.");
      counts.requests += 1;
      if (effect !== "look") counts.writes += 1;
    },
    counts: () => ({ ...counts }),
    stop: () => void (isStopped = true),
    insist: () => void (insists = true),
  };
}

/** One run of the trial: the same rounds that `remind` holds, with reminders made by hand. */
export type Trial = {
  readonly github: GitHub;
  readonly watch: Watch;
  /** A few letters that no other run has. */
  readonly run: string;
  /** The account that writes. */
  readonly login: string;
  /** Whether the account is a person's: issues cannot be assigned to a workflow's. */
  readonly isPerson: boolean;
};

/** What a round did. */
export type Held = { readonly did: string; readonly writes: string; readonly requests: string };

/** Holds a round. @throws CommandError when a part of it failed */
export async function held(trial: Trial, reminders: readonly Reminder[]): Promise<Held> {
  const before = trial.watch.counts();
  const { outcomes, warnings } = await roundOf(trial, reminders);
  const after = trial.watch.counts();
  const failed = outcomes.find(({ result }) => result === "failed");
  if (failed !== undefined) throw new CommandError(failed.why ?? "a change failed.");
  const done = outcomes.map(({ kind, key }) => `${kind} ${key.slice(-4)}`).toSorted();
  if (warnings.includes("assignees-refused")) done.push("an account was refused");
  return {
    did: done.join(", ") || "nothing",
    requests: String(after.requests - before.requests),
    writes: String(after.writes - before.writes),
  };
}

function roundOf(trial: Trial, reminders: readonly Reminder[]): Promise<Report> {
  const { github, run, login } = trial;
  const words = {
    closed: "Nothing is owed any more: this trial is closed.",
    duplicateOf: (number: number) => `This trial was made twice. See #${number}.`,
  };
  return holdRound({
    remindersOf: () => reminders,
    // Of a trial everything is known.
    holdingOf: async () => null,
    planning: { logins: loginsOf(trial), codeOf, most: 30, label: trialLabel, words },
    github: trialGitHub(github, run),
    login,
    labelDescription: "Trial of the complaint register's reminders",
    visibility: null,
    hasKeys: true,
    isDry: false,
    dayOf: (moment) => dateOf(moment.slice(0, 10)),
  });
}

/** The account itself, and people whom nobody can be. */
function loginsOf({ login, isPerson, run }: Trial): ReadonlyMap<string, string> {
  const strangers = strangersOf(run).map((stranger, at) => [`stranger-${at + 1}`, stranger] as const);
  return new Map([...(isPerson ? [["you", login] as const] : []), ...strangers]);
}

/** Eleven accounts that do not exist. */
export function strangersOf(run: string): readonly string[] {
  return Array.from({ length: 11 }, (_, at) => `nobody-${run}-${at + 1}`);
}
