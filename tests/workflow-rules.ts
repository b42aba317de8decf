import * as z from "zod";
import { parseSettings } from "../scripts/front-matter.ts";

/** What a workflow breaks, one sentence each; nothing when it keeps the rule. */
export type WorkflowRule = (text: string) => readonly string[];

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).nullish(),
});

const job = z.looseObject({
  permissions: z.unknown().optional(),
  "timeout-minutes": z.unknown().optional(),
  steps: z.array(step).default([]),
});

const workflow = z.looseObject({
  on: z.unknown().optional(),
  permissions: z.unknown().optional(),
  jobs: z.record(z.string(), job),
});

/** An action is code of others: it is fixed to a commit, and a comment tells people which version that is. */
export const pinsActions: WorkflowRule = (text) => {
  const uses = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
  const pinned = /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  return uses.filter((line) => !pinned.test(line)).map((line) => `not pinned: ${line.trim()}`);
};

/** Nothing is granted to all jobs at once. */
export const grantsNothingOnTop: WorkflowRule = (text) => {
  const { permissions } = parsed(text);
  return JSON.stringify(permissions) === "{}" ? [] : ["permissions on top are not {}"];
};

/** Each job names the rights it needs, one by one. */
export const itemisesPermissions: WorkflowRule = (text) => {
  const itemised = z.record(z.string(), z.enum(["read", "write", "none"]));
  const jobs = Object.entries(parsed(text).jobs);
  return jobs
    .filter(([, { permissions }]) => !itemised.safeParse(permissions).success)
    .map(([name]) => `${name} does not itemise its permissions`);
};

/** The token does not stay behind in the checked-out repository, where every later step could take it. */
export const keepsNoCredentials: WorkflowRule = (text) => {
  const checkouts = stepsIn(text).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  const careless = checkouts.filter((one) => one.with?.["persist-credentials"] !== false);
  return careless.map(() => "a checkout keeps its credentials");
};

/** A job that hangs is ended after half an hour at most, not after the six hours that GitHub allows. */
export const endsInTime: WorkflowRule = (text) => {
  const minutes = z.number().int().min(1).max(30);
  const jobs = Object.entries(parsed(text).jobs);
  return jobs
    .filter(([, one]) => !minutes.safeParse(one["timeout-minutes"]).success)
    .map(([name]) => `${name} has no timeout of at most 30 minutes`);
};

/** Text of strangers never becomes part of a command. */
export const runsNoExpression: WorkflowRule = (text) => {
  const commands = stepsIn(text).flatMap(({ run }) => run ?? []);
  return commands.filter((run) => run.includes("${{")).map(() => "an expression stands in a command");
};

/** What is installed is what the lockfile names. */
export const installsByLockfile: WorkflowRule = (text) => {
  const commands = stepsIn(text).flatMap(({ run }) => run ?? []);
  return commands
    .filter((run) => /\bnpm (?:i|install|add)\b/.test(run))
    .map(() => "installs without the lockfile");
};

/** A change from outside never runs with the rights of the repository. */
export const trustsNoFork: WorkflowRule = (text) => {
  return JSON.stringify(parsed(text).on ?? null).includes("pull_request_target")
    ? ["runs on pull_request_target"]
    : [];
};

function stepsIn(text: string): readonly z.infer<typeof step>[] {
  return Object.values(parsed(text).jobs).flatMap(({ steps }) => steps);
}

function parsed(text: string): z.infer<typeof workflow> {
  const settings = parseSettings(text);
  if ("refused" in settings) throw new Error(`The workflow is not YAML: ${settings.refused}`);
  return workflow.parse(settings.data);
}
