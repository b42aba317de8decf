import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type Outcome, software } from "./command-process.ts";
import { startGitHubStandIn } from "./github-stand-in.ts";
import { type IssueOptions, makeIssueDesk } from "./github-stand-in-issues.ts";
import type { Route } from "./github-stand-in-routes.ts";
import type { IssueStage } from "./remind-stage.ts";

/** The owner's account and its token, which no output may hold. */
export const owner = "eigenaar";
export const ownerToken = "github_pat_GEHEIM";

/** A stage on which GitHub may differ in one operation from what it usually does; it ends with the test. */
export async function trialStage(options: IssueOptions = {}, twist: Twist = {}): Promise<IssueStage> {
  const desk = makeIssueDesk({ assignable: [owner], refusesStrangers: false, hasPages: false, ...options });
  const place = { owner: "voorbeeldbv", name: "proef" };
  const routes = desk.routes.map((route) => twist[route.operation]?.(route) ?? route);
  const others = Object.entries(twist).flatMap(([operation, make]) => {
    const isPlayed = desk.routes.some((route) => route.operation === operation);
    return isPlayed ? [] : [make({ operation, needs: "account", answer: unplayed })];
  });
  const standIn = await startGitHubStandIn({
    files: { "a.md": "a" },
    ...place,
    routes: [...routes, ...others],
  });
  onTestFinished(standIn.stop);
  standIn.tokens.add(ownerToken, { login: owner, name: "Eigenaar", rights: "write" });
  return { standIn, desk };
}

/** How some operations differ, by their names. */
export type Twist = Readonly<Record<string, (usual: Route) => Route>>;

function unplayed(): never {
  throw new Error("This operation is not played by the issues.");
}

/** How the command is called. */
export type Calling = {
  readonly words?: readonly string[];
  /** Variables of the environment; null takes one away. */
  readonly env?: Readonly<Record<string, string | null>>;
  /** Words for Node itself. */
  readonly node?: readonly string[];
};

/** A trial that has been started, and how it ends. */
export function startedTrial({ standIn }: IssueStage, calling?: Calling) {
  const child = startCalibrate(standIn.address, calling);
  return { child, ending: ended(child) };
}

/** Starts the command as its owner does, with a token in the environment. */
export function startCalibrate(
  api: string,
  { words = usual, env = {}, node = [] }: Calling = {},
): ChildProcess {
  const { GITHUB_REPOSITORY, REMINDER_LOGIN, ...rest } = process.env;
  const variables = { ...rest, GITHUB_API_URL: api, GITHUB_TOKEN: ownerToken, ...env };
  const set = Object.entries(variables).filter(([, value]) => value !== null);
  const script = resolve(software, "scripts/calibrate.ts");
  return spawn(process.execPath, [...node, script, ...words], { env: Object.fromEntries(set) });
}

const usual = ["voorbeeldbv/proef", "--yes", "--pace", "0"];

/** Waits until the command has ended. */
export async function ended(child: ChildProcess): Promise<Outcome> {
  const closed = once(child, "close");
  const { stdout, stderr } = child;
  const [out, said] = await Promise.all([
    stdout === null ? "" : text(stdout),
    stderr === null ? "" : text(stderr),
  ]);
  const [code] = await closed;
  return { code, out, said };
}

/** Runs the command to its end. */
export function calibrate({ standIn }: IssueStage, calling?: Calling): Promise<Outcome> {
  return ended(startCalibrate(standIn.address, calling));
}
