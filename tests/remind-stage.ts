import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type Outcome, software } from "./command-process.ts";
import { type GitHubStandIn, startGitHubStandIn } from "./github-stand-in.ts";
import { type IssueDesk, type IssueOptions, makeIssueDesk } from "./github-stand-in-issues.ts";

/** The account that writes the reminders in a workflow of GitHub. */
export const bot = "github-actions[bot]";

/** The token of that account. */
export const botToken = "ghs_bot";

/** A stand-in for GitHub with issues, and a token of the account that writes the reminders. */
export type IssueStage = { readonly standIn: GitHubStandIn; readonly desk: IssueDesk };

/** Starts a stage; whoever starts it stops its stand-in, which checks the contract. */
export async function startIssueStage(options: IssueOptions = {}): Promise<IssueStage> {
  const desk = makeIssueDesk(options);
  const place = { owner: "voorbeeldbv", name: "register" };
  const standIn = await startGitHubStandIn({ files: { "a.md": "a" }, ...place, routes: desk.routes });
  standIn.tokens.add(botToken, { login: bot, name: null, rights: "write" });
  return { standIn, desk };
}

/** A stage that ends with the test. */
export async function issueStage(options: IssueOptions = {}): Promise<IssueStage> {
  const stage = await startIssueStage(options);
  onTestFinished(stage.standIn.stop);
  return stage;
}

/** What a run of the command is given. */
export type Run = {
  readonly register: string;
  readonly today: string;
  readonly words?: readonly string[];
  /** Variables beside those of a workflow; null takes one away. */
  readonly env?: Readonly<Record<string, string | null>>;
};

/** Runs the command as a workflow does, as a process of its own, while the stand-in answers. */
export async function runRemind({ standIn }: IssueStage, run: Run): Promise<Outcome> {
  const { register, today, words = [], env = {} } = run;
  const script = resolve(software, "scripts/remind.ts");
  const given = ["--register", register, "--today", today, "--pace", "0", ...words];
  const variables = {
    ...inherited(),
    GITHUB_REPOSITORY: "voorbeeldbv/register",
    GITHUB_API_URL: standIn.address,
    GITHUB_TOKEN: botToken,
    REPOSITORY_VISIBILITY: "private",
    ...env,
  };
  const set = Object.entries(variables).filter(([, value]) => value !== null);
  const child = spawn(process.execPath, [script, ...given], { env: Object.fromEntries(set) });
  const ended = once(child, "close");
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, out, said };
}

/** Tests themselves may run in a workflow, whose variables must not reach the command. */
function inherited(): NodeJS.ProcessEnv {
  const { GITHUB_STEP_SUMMARY, GITHUB_ACTIONS, REMINDER_LOGIN, ...rest } = process.env;
  return rest;
}

/** The requests since a moment, as method and path without the repository and the query. */
export function asked({ standIn }: IssueStage, from = 0): readonly string[] {
  return standIn.requests.slice(from).map(({ method, path }) => {
    return `${method} ${path.replace("/repos/voorbeeldbv/register", "").replace(/\?.*/, "")}`;
  });
}

/** Those of them that change something. */
export function writes(stage: IssueStage, from = 0): readonly string[] {
  return asked(stage, from).filter((request) => !request.startsWith("GET"));
}
