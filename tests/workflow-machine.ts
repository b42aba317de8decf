import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram, software } from "./command-process.ts";
import type { GitHubStandIn } from "./github-stand-in.ts";
import type { PagesDesk } from "./github-stand-in-pages.ts";
import type { ScriptJob } from "./workflow-script.ts";

/** A run of a workflow: what happened, on which repository, and what the company has entered on GitHub for it. */
export type RunOrder = {
  readonly gitHub: GitHubStandIn;
  /** Where the site is published; without it no run can publish. */
  readonly pages?: PagesDesk;
  readonly repository: string;
  readonly workflow: string;
  readonly event: {
    readonly name: "push" | "schedule" | "workflow_dispatch";
    readonly ref?: string;
    readonly inputs?: Readonly<Record<string, boolean>>;
  };
  /** A folder of the run's own. */
  readonly work: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** What the machine has beside the usual: a home folder, programs that are found first. */
  readonly machine?: { readonly home?: string; readonly programs?: string };
};

/** A fresh machine for one job: its folders, and the environment that GitHub gives to every step. */
export type Machine = {
  readonly workspace: string;
  readonly temporary: string;
  readonly env: Readonly<Record<string, string>>;
};

/** What a step's command left behind. */
export type Ran = {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
};

let runs = 0;

/** Sets up a machine for a job. */
export function freshMachine(order: RunOrder, { name, permissions }: ScriptJob): Machine {
  const folder = mkdtempSync(join(order.work, `${name}-`));
  const [workspace = "", temporary = "", home = ""] = ["workspace", "temporary", "home"].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  });
  const eventFile = join(folder, "event.json");
  writeFileSync(eventFile, JSON.stringify(eventOf(order)));
  runs += 1;
  const env = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: order.gitHub.address,
    GITHUB_EVENT_NAME: order.event.name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_JOB: name,
    GITHUB_REF: refOf(order),
    GITHUB_REPOSITORY: order.repository,
    GITHUB_SHA: headAtEvent(order),
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: String(runs),
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_WORKSPACE: workspace,
    HOME: order.machine?.home ?? home,
    LANG: "C.UTF-8",
    PATH: [order.machine?.programs, process.env["PATH"]].filter(Boolean).join(":"),
    RUNNER_OS: "Linux",
    RUNNER_TEMP: temporary,
    TMPDIR: temporary,
    // Only a job that may prove who it is hears where.
    ...(permissions["id-token"] === "write" ? identityOf(order) : {}),
  };
  return { workspace, temporary, env };
}

function identityOf({ pages }: RunOrder): Readonly<Record<string, string>> {
  if (pages === undefined) return {};
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: pages.identity.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: pages.identity.word,
  };
}

/** The commit that a run is about: what the branch held when it was asked for, and empty when there is no such branch. */
function headAtEvent(order: RunOrder): string {
  const words = ["rev-parse", "--quiet", "--verify", refOf(order)];
  return runProgram(["git", "-C", order.gitHub.repository, ...words]).out.trim();
}

/** What GitHub says of the event; a schedule says nothing of the repository. */
export function eventOf({ event, repository }: RunOrder): object {
  if (event.name === "schedule") return { schedule: "17 6 * * *" };
  return {
    repository: { full_name: repository, default_branch: "main" },
    ref: event.ref ?? "refs/heads/main",
  };
}

/** The branch that a run is about. */
export function refOf({ event }: RunOrder): string {
  return event.ref ?? "refs/heads/main";
}

/** Runs the command of a step as GitHub does, in `bash -e`. @param env what the step adds to the environment */
export async function runStep(
  machine: Machine,
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  if (command.trim() === "npm ci") return linkPackages(machine);
  const files = stepFiles(machine);
  const script = join(machine.temporary, "step.sh");
  writeFileSync(script, command);
  // Not the synchronous form: the stand-in for GitHub answers from this very process.
  const child = spawn("bash", ["-e", script], {
    cwd: machine.workspace,
    env: { ...machine.env, ...files, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (log += String(piece)));
  await once(child, "close");
  refuseUnread(files);
  const read = (name: string) => readFileSync(files[name] ?? "", "utf8");
  return {
    code: child.exitCode,
    log,
    summary: read("GITHUB_STEP_SUMMARY"),
    outputs: outputsIn(read("GITHUB_OUTPUT")),
  };
}

/** Outputs as a shell writes them, a line each, and as the package of GitHub's writes them, between two delimiters. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const delimited = text.matchAll(/^(\w+)<<(\S+)\n([^]*?)\n\2$/gm);
  const plain = text.matchAll(/^(\w+)()=(.*)$/gm);
  return Object.fromEntries([...delimited, ...plain].map(([, name = "", , value = ""]) => [name, value]));
}

/** The packages are those of this machine; that the lockfile can be installed is tried before every change. */
function linkPackages({ workspace }: Machine): Ran {
  symlinkSync(join(software, "node_modules"), join(workspace, "node_modules"));
  return { code: 0, log: "added packages\n", summary: "", outputs: {} };
}

const fileNames = ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"] as const;

function stepFiles({ temporary }: Machine): Readonly<Record<string, string>> {
  const files = fileNames.map((name) => [name, join(temporary, name)] as const);
  for (const [, file] of files) writeFileSync(file, "");
  return Object.fromEntries(files);
}

/** No workflow of the project changes the environment of later steps; one that begins to would be run wrongly here. */
function refuseUnread(files: Readonly<Record<string, string>>): void {
  for (const name of ["GITHUB_ENV", "GITHUB_PATH"]) {
    if (readFileSync(files[name] ?? "", "utf8") !== "") throw new Error(`${name} is not understood here.`);
  }
}
