import { dateOf } from "../procedure/dates.ts";
import type { Reminder } from "../procedure/reminder.ts";
import { openGitHub } from "../scripts/github.ts";
import type { Manners } from "../scripts/github-asking.ts";
import { holdRound, type Report } from "../scripts/remind-round.ts";
import { readRegister } from "../scripts/read-register.ts";
import { type Wanting, wantingIn } from "../scripts/remind-wanting.ts";
import { remindWords } from "../scripts/remind-words.ts";
import { codeOf } from "../scripts/reminder-marker.ts";
import { bot, botToken } from "./remind-stage.ts";

/** Where a run in this process asks, and what it wants. */
export type RunInProcess = {
  /** The address of a GitHub. */
  readonly api: string;
  readonly reminders: readonly Reminder[];
  readonly most?: number;
  readonly token?: string;
  readonly login?: string;
  readonly logins?: readonly (readonly [code: string, login: string])[];
  readonly manners?: Partial<Manners>;
  readonly holdingOf?: Wanting["holdingOf"];
  /** What is wanted while some people's accounts are refused; `reminders` whoever is. */
  readonly remindersOf?: Wanting["remindersOf"];
};

const accounts = [
  ["p1", "partner-een"],
  ["dir", "bestuur"],
] as const;

/** Holds a round over real HTTP, without any waiting unless asked for. @throws GitHubError when GitHub cannot be asked */
export function runInProcess({ api, reminders, most = 100, ...given }: RunInProcess): Promise<Report> {
  const { token = botToken, login = bot, logins = accounts } = given;
  const words = remindWords.nl;
  const manners = { pace: 0, patience: 0, breath: 0, timeLimit: 5000, ...given.manners };
  return holdRound({
    remindersOf: given.remindersOf ?? (() => reminders),
    holdingOf: given.holdingOf ?? (async () => null),
    planning: { logins: new Map(logins), codeOf, most, label: "klachtenregister", words },
    github: openGitHub({ api, repository: "voorbeeldbv/register", token }, manners),
    login,
    labelDescription: words.labelDescription,
    visibility: "private",
    hasKeys: true,
    isDry: false,
    dayOf: (moment) => dateOf(moment.slice(0, 10)),
  });
}

/** A run in this process over the files of a register, as the command holds it. */
export function runOverRegister(api: string, folder: string, today: string): Promise<Report> {
  const { remindersOf, holdingOf, logins } = wantingIn(readRegister(folder), dateOf(today));
  return runInProcess({ api, reminders: [], remindersOf, holdingOf, logins: [...logins] });
}
