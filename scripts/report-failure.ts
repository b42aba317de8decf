import * as z from "zod";
import { dateOf } from "../procedure/dates.ts";
import { personOf } from "../procedure/people.ts";
import { turnOn } from "../procedure/turn.ts";
import type { Register } from "../schemas/register.ts";
import { dayOfLooking } from "./clock.ts";
import { CommandError, type Given, registerFolder, runCommand, sharedOptions } from "./command.ts";
import { failurePlan, type FailurePlan, type RunEnding } from "./failure-issue.ts";
import { failureWords, type FailureWords } from "./failure-words.ts";
import type { GitHub } from "./github.ts";
import { GitHubError } from "./github-refusal.ts";
import { readRegister } from "./read-register.ts";
import { placeNamed, variable, workflowLogin } from "./remind-settings.ts";
import { isSameLogin } from "./reminder-comments.ts";

type Options = Given<keyof typeof sharedOptions>;

const label = "klachtenregister-storing";
const color = "b60205";
const needs = z.record(z.string(), z.looseObject({ result: z.string() }));

/** `npm run report-failure`: the one issue that says that the daily run has failed, and closes when it no longer does. */
await runCommand({
  name: "report-failure",
  purpose:
    "Tells on GitHub how a run of the daily workflow has ended. The workflow calls it as its last job.",
  options: sharedOptions,
  run,
});

async function run(given: Options): Promise<number> {
  const ending = endingOfRun();
  const place = placeNamed(false);
  if (place === null) throw new CommandError("no repository is named.");
  const { language, assignees } = settingsOf(given);
  const words = failureWords[language];
  const { openGitHub } = await import("./github.ts");
  const manners = { pace: 1000, patience: 120_000, breath: 1000, timeLimit: 30_000 };
  const github = openGitHub(place, manners);
  const login = workflowLogin();
  const own = (await github.labelled(label)).filter(({ author }) => isSameLogin(author, login));
  const plan = failurePlan(own, ending, words);
  await carryOut(plan, { github, words, assignees });
  process.stdout.write(`${words.acts[plan.act]}\n`);
  return 0;
}

/** How the jobs ended, as GitHub tells the last one of them; one that ran out of time counts as cancelled. */
function endingOfRun(): RunEnding {
  const [server, repository, id] = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID"].map(variable);
  const jobs = needs.safeParse(jsonIn(variable("JOBS")));
  if (!server || !repository || !id || !jobs.success) {
    throw new CommandError(
      "this is no run of a workflow. The last job of daily.yml calls this command, with how the others ended in JOBS.",
    );
  }
  const failed = Object.entries(jobs.data).filter(([, { result }]) => /^(?:failure|cancelled)$/.test(result));
  return { failed: failed.map(([name]) => name), link: `${server}/${repository}/actions/runs/${id}` };
}

function jsonIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

type Settings = { readonly language: Register["language"]; readonly assignees: readonly string[] };

/** The settings may be the very thing that is broken; a failure must be told all the same. */
function settingsOf(given: Options): Settings {
  try {
    const { register } = readRegister(registerFolder(given));
    const today = dateOf(dayOfLooking(given.text("today"), register.timeZone));
    const { responsible } = turnOn(register, { named: null, involved: [], isPassOn: false }, today);
    const login = responsible === null ? undefined : personOf(register, responsible)?.github;
    return { language: register.language, assignees: login === undefined ? [] : [login.replace(/^@/, "")] };
  } catch {
    return { language: "nl", assignees: [] };
  }
}

type Acting = {
  readonly github: GitHub;
  readonly words: FailureWords;
  readonly assignees: readonly string[];
};

/** Comments first: what is remembered was really said. */
async function carryOut({ act, number, body, comment }: FailurePlan, acting: Acting): Promise<void> {
  const { github } = acting;
  if (act === "make") return make(body, acting);
  if (act === "nothing" || number === null) return;
  if (comment !== null) await github.comment(number, comment);
  if (act === "reopen") return github.change(number, { body, state: "open" });
  if (act === "close") return github.change(number, { body, state: "closed", reason: "completed" });
  await github.change(number, { body });
}

async function make(body: string, { github, words, assignees }: Acting): Promise<void> {
  await github.makeLabel({ name: label, color, description: words.labelDescription });
  const draft = { title: words.title, body, labels: [label] };
  try {
    await github.make({ ...draft, assignees });
  } catch (error) {
    const trouble = error instanceof GitHubError ? error.trouble : null;
    if (trouble?.kind !== "refused" || trouble.status !== 422 || assignees.length === 0) throw error;
    await github.make({ ...draft, assignees: [] });
  }
}
