import { existsSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./command-process.ts";
import { filesBelow } from "./published-register.ts";
import { knownActions } from "./workflow-actions.ts";
import type { Machine, RunOrder } from "./workflow-machine.ts";
import type { ScriptJob } from "./workflow-script.ts";

/** What an action may look at and leave behind. */
export type ActionCall = {
  readonly order: RunOrder;
  readonly job: ScriptJob;
  readonly machine: Machine;
  readonly inputs: Readonly<Record<string, unknown>>;
};

/** What an action did: its outputs, and what it printed. */
export type ActionDone = { readonly outputs: Readonly<Record<string, string>>; readonly log: string };

/** An action fails, as it would on GitHub. */
export class ActionFailure extends Error {
  override name = "ActionFailure";
}

/** Plays an action of GitHub's. @throws ActionFailure when it would fail, another error when it is not known here */
export function playAction(uses: string, call: ActionCall): ActionDone {
  const name = uses.split("@")[0] ?? "";
  const unknown = Object.keys(call.inputs).filter((input) => knownActions[name]?.includes(input) !== true);
  const play = plays[name];
  if (play === undefined || unknown.length > 0) throw new Error(`${name} is not known here, or not so.`);
  return { outputs: {}, log: "", ...play(call) };
}

type Play = (call: ActionCall) => Partial<ActionDone>;

const plays: Readonly<Record<string, Play>> = {
  "actions/checkout": checkout,
  "actions/setup-node": setupNode,
  "actions/upload-pages-artifact": uploadPagesArtifact,
};

/** With a branch as `ref`, the action takes what the branch holds now, not what it held at the event; a depth of 0 is all. */
function checkout({ order, job, machine, inputs }: ActionCall): Partial<ActionDone> {
  demand(job, { contents: "read" });
  const [, branch] = /^refs\/heads\/(.+)$/.exec(String(inputs["ref"])) ?? [];
  if (branch === undefined) throw new Error("Only a branch can be checked out here.");
  const from = `file://${order.gitHub.repository}`;
  const depth = Number(inputs["fetch-depth"] ?? 1);
  const asked = depth === 0 ? [] : ["--depth", String(depth)];
  const words = ["clone", "--quiet", ...asked, "--branch", branch, from];
  const { code } = runProgram(["git", ...words, machine.workspace]);
  if (code !== 0) throw new ActionFailure("The checkout failed.");
  return { log: `Checked out ${branch}\n` };
}

function setupNode({ machine, inputs }: ActionCall): Partial<ActionDone> {
  const file = join(machine.workspace, String(inputs["node-version-file"]));
  if (!existsSync(file)) throw new ActionFailure("The file with Node's version does not exist.");
  return {};
}

/** The action puts every file's name into the log. */
function uploadPagesArtifact({ machine, inputs, order }: ActionCall): Partial<ActionDone> {
  const folder = join(machine.workspace, String(inputs["path"]));
  if (!existsSync(folder)) throw new ActionFailure("There is nothing to upload.");
  if (order.pages === undefined) throw new Error("This run has no pages to publish on.");
  const outputs = { artifact_id: String(order.pages.upload(folder)) };
  return { outputs, log: [...filesBelow(folder).keys()].map((name) => `./${name}\n`).join("") };
}

/** GitHub refuses what a job's token has no right to. */
function demand({ name, permissions }: ScriptJob, rights: Readonly<Record<string, "read" | "write">>): void {
  for (const [right, level] of Object.entries(rights)) {
    const granted = permissions[right];
    if (granted !== level && granted !== "write")
      throw new ActionFailure(`${name} lacks the right ${right}.`);
  }
}
