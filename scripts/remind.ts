import { dateOf } from "../procedure/dates.ts";
import { planOf, type Planning } from "../procedure/reminder-plan.ts";
import { dayIn, dayOfLooking } from "./clock.ts";
import { type Given, jsonOption, registerFolder, runCommand, sharedOptions } from "./command.ts";
import { GitHubError } from "./github-refusal.ts";
import { progressOf } from "./progress.ts";
import { readRegister, type RegisterFiles } from "./read-register.ts";
import { hasSucceeded, jsonOf, textOf, writeSummary } from "./remind-report.ts";
import { holdRound, planned, type Report } from "./remind-round.ts";
import { countGiven, placeNamed, secondsGiven, variable, workflowLogin } from "./remind-settings.ts";
import { type Wanting, wantingIn } from "./remind-wanting.ts";
import { type RemindWords, remindWords } from "./remind-words.ts";
import { codeOf } from "./reminder-marker.ts";
import { readRecipient } from "./slots.ts";

const options = {
  ...sharedOptions,
  ...jsonOption,
  "dry-run": { meaning: "only say what would be done" },
  most: { placeholder: "COUNT", meaning: "new reminders in one run", fallback: "30" },
  patience: { placeholder: "SECONDS", meaning: "for GitHub's limits", fallback: "120" },
  pace: { placeholder: "SECONDS", meaning: "between two changes", fallback: "1" },
};

type Options = Given<keyof typeof options>;

/** `npm run remind`: the issues that remind people of what is due, as they must be today. */
await runCommand({
  name: "remind",
  purpose: "Opens, updates and closes the reminders on GitHub.",
  options,
  run,
});

async function run(given: Options): Promise<number> {
  const files = readRegister(registerFolder(given), progressOf("reading"));
  const { register } = files;
  const today = dateOf(dayOfLooking(given.text("today"), register.timeZone));
  const words = remindWords[register.language];
  const wanting = wantingIn(files, today);
  const most = countGiven(given, "most", options.most.fallback);
  const planning = { logins: wanting.logins, codeOf, most, label: "klachtenregister", words };
  const place = placeNamed(given.isOn("dry-run"));
  try {
    const report =
      place === null
        ? planned(planOf(wanting.remindersOf(new Set()), [], { ...planning, holding: null }))
        : await onGitHub({ files, wanting, planning, words, given, place });
    return await told(report, { words, given, isCompared: place !== null });
  } catch (error) {
    if (!(error instanceof GitHubError) || error.trouble.kind !== "limited") throw error;
    process.stderr.write(`remind: ${error.message}\n`);
    return 1;
  }
}

type Remembered = {
  readonly files: RegisterFiles;
  readonly wanting: Wanting;
  readonly planning: Omit<Planning, "holding">;
  readonly words: RemindWords;
  readonly given: Options;
  readonly place: NonNullable<ReturnType<typeof placeNamed>>;
};

async function onGitHub({ files, wanting, planning, words, given, place }: Remembered): Promise<Report> {
  // Octokit takes longer to load than a plan on paper takes to make.
  const { openGitHub } = await import("./github.ts");
  const manners = {
    pace: secondsGiven(given, "pace", options.pace.fallback),
    patience: secondsGiven(given, "patience", options.patience.fallback),
    breath: 1000,
    timeLimit: 30_000,
  };
  return holdRound({
    remindersOf: wanting.remindersOf,
    holdingOf: wanting.holdingOf,
    planning,
    github: openGitHub(place, manners),
    login: workflowLogin(),
    labelDescription: words.labelDescription,
    visibility: variable("REPOSITORY_VISIBILITY"),
    hasKeys: readRecipient(files.folder) !== null,
    isDry: given.isOn("dry-run"),
    dayOf: (moment) => dateOf(dayIn(files.register.timeZone, new Date(moment))),
  });
}

type Telling = { readonly words: RemindWords; readonly given: Options; readonly isCompared: boolean };

async function told(report: Report, { words, given, isCompared }: Telling): Promise<number> {
  const notCompared = isCompared ? "" : `${words.notCompared}\n`;
  process.stdout.write(
    given.isOn("json") ? jsonOf(report, isCompared) : `${notCompared}${textOf(report, words)}`,
  );
  if (variable("GITHUB_STEP_SUMMARY") !== null) await writeSummary(report, words);
  return hasSucceeded(report) ? 0 : 1;
}
