import * as z from "zod";
import {
  jobsIn,
  readWorkflow,
  startsOn,
  stepsIn,
  type WorkflowJob,
  type WorkflowRule,
} from "./workflow-shape.ts";

/** An action is code of others: it is fixed to a commit, and a comment tells people which version that is. */
export const pinsActions: WorkflowRule = (text) => {
  const used = [...jobsIn(text).map(([, one]) => one.uses), ...stepsIn(text).map(({ uses }) => uses)];
  return used
    .filter((one) => one !== undefined)
    .filter((one) => !isPinned(text, one))
    .map((one) => `not pinned: ${one}`);
};

function isPinned(text: string, uses: string): boolean {
  if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) return false;
  const lines = text.split("\n").filter((line) => line.includes(uses));
  return lines.every((line) => /uses: \S+ # v\d+\.\d+\.\d+$/.test(line));
}

/** Nothing is granted to all jobs at once. */
export const grantsNothingOnTop: WorkflowRule = (text) => {
  const { permissions } = readWorkflow(text);
  return JSON.stringify(permissions) === "{}" ? [] : ["permissions on top are not {}"];
};

/** Each job names the rights it needs, one by one. */
export const itemisesPermissions: WorkflowRule = (text) => {
  const itemised = z.record(z.string(), z.enum(["read", "write", "none"]));
  return jobsIn(text)
    .filter(([, { permissions }]) => !itemised.safeParse(permissions).success)
    .map(([name]) => `${name} does not itemise its permissions`);
};

/** What a job may change at most: reminders, the published site, and the proof of who publishes. Never a record. */
const writable = ["issues", "pages", "id-token"];

/** The one job that may write to the repository, and then only {@link beatsAlone}. */
const heartbeat = "heartbeat";

/** No workflow can change what the company has recorded. */
export const changesNoRecord: WorkflowRule = (text) => {
  return jobsIn(text).flatMap(([name, job]) => {
    const allowed = name === heartbeat ? [...writable, "contents"] : writable;
    return writtenBy(job)
      .filter((right) => !allowed.includes(right))
      .map((right) => `${name} may write ${right}`);
  });
};

function writtenBy({ permissions }: WorkflowJob): readonly string[] {
  const granted = z.record(z.string(), z.unknown()).catch({}).parse(permissions);
  return Object.keys(granted).filter((right) => granted[right] === "write");
}

/** The token does not stay behind in the checked-out repository, where every later step could take it. */
export const keepsNoCredentials: WorkflowRule = (text) => {
  const checkouts = stepsIn(text).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  const careless = checkouts.filter((one) => one.with?.["persist-credentials"] !== false);
  return careless.map(() => "a checkout keeps its credentials");
};

/** Text of strangers never becomes part of a command. */
export const runsNoExpression: WorkflowRule = (text) => {
  const commands = stepsIn(text).flatMap((one) => [one.run, one["working-directory"], one["shell"]]);
  return commands
    .filter((command) => typeof command === "string" && command.includes("${{"))
    .map(() => "an expression stands in a command");
};

const secret = /\$\{\{[^}]*\b(?:secrets|github\s*\.\s*token)\b/;

/** A token or secret is given to the one step of the house that needs it, not to a whole job or to code of others. */
export const keepsSecretsInSteps: WorkflowRule = (text) => {
  const inSteps = stepsIn(text).flatMap(({ env, run }) =>
    run === undefined ? [] : Object.values(env ?? {}),
  );
  const [all, right] = [JSON.stringify(readWorkflow(text)), JSON.stringify(inSteps)].map(secretsIn);
  return all === right ? [] : ["a secret stands outside the env of a command"];
};

function secretsIn(text: string): number {
  return text.match(new RegExp(secret, "g"))?.length ?? 0;
}

const harmless = /github\.event\.(?:repository\.default_branch|schedule)\b/g;

/** What an event says is read from the event's file, by a script; a title or a branch's name may hold anything. */
export const takesNoEventText: WorkflowRule = (text) => {
  const expressions = [...text.matchAll(/^[^#\n]*/gm)].map(([line]) => line.replace(harmless, ""));
  const taken = expressions.filter((line) => /github\s*(?:\.\s*|\[\s*')(?:event\b(?!_)|head_ref)/.test(line));
  return taken.map(() => "text of an event is taken into the workflow");
};

const ofStrangers = ["pull_request_target", "workflow_run", "issue_comment", "issues", "repository_dispatch"];

/** A change or a text from outside never starts anything with the rights of the repository. */
export const trustsNoStranger: WorkflowRule = (text) => {
  return ofStrangers.filter((event) => startsOn(text, event)).map((event) => `runs on ${event}`);
};
