import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { CommandError } from "./command.ts";
import type { Manners } from "./github-asking.ts";
import { type Desk, openDesk, type Place } from "./github.ts";
import { orInWords, unless } from "./github-refusal.ts";

/** How long one run may take until it is served, and how long to wait between two looks; in milliseconds. */
export type RunsPatience = { readonly wait: number; readonly look: number };

/** What is said beforehand of a trial of the daily run. */
export function runsAnnouncement(repository: string): string {
  return `This starts daily.yml in ${repository} twice, one after the other, and looks whether GitHub Pages serves both
although no record changed in between. Each run does what the schedule does: it reminds, and it publishes the site.

It needs a token in GITHUB_TOKEN for that one repository: “Actions: Read and write”, “Contents: Read”, “Pages: Read”.

Nothing has been done. Say --yes to do it.
`;
}

/** Starts the daily run twice. @returns whether both were served, of one and the same commit */
export async function bothRunsServed(
  place: Place,
  manners: Manners,
  patience: RunsPatience,
): Promise<boolean> {
  const desk = openDesk(place, manners);
  const address = await addressOf(desk);
  const main = await headOf(desk, "main");
  const ends: boolean[] = [];
  for (const number of [1, 2]) {
    const isServed = await oneRunServed(desk, address, patience);
    process.stdout.write(`${number}. ${isServed ? "served" : "NOT SERVED in time"}\n`);
    ends.push(isServed);
  }
  if ((await headOf(desk, "main")) !== main) {
    throw new CommandError("somebody saved in the meantime, so this shows nothing. Run it again.");
  }
  const isAll = ends.every(Boolean);
  process.stdout.write(
    isAll
      ? "GitHub serves both runs of one commit, as the tests suppose.\n"
      : "GitHub does not do as the tests suppose. Look at the jobs heartbeat and publish of these runs.\n",
  );
  return isAll;
}

async function oneRunServed(desk: Desk, address: string, { wait, look }: RunsPatience): Promise<boolean> {
  const [beat, bytes] = [await headOf(desk, "heartbeat"), await servedAt(address)];
  await started(desk);
  for (const until = Date.now() + wait; Date.now() < until;) {
    await pause(look);
    if ((await headOf(desk, "heartbeat")) === beat) continue;
    if ((await servedAt(address)) !== bytes) return true;
  }
  return false;
}

async function addressOf({ rest, ask, at }: Desk): Promise<string> {
  const send = (signal: AbortSignal) => rest.repos.getPages({ ...at, request: { signal } });
  const shape = z.object({ html_url: z.string() });
  const found = await unless(404, ask({ what: "the settings of Pages", effect: "look", shape, send }));
  if (found !== null) return found.data.html_url.replace(/\/?$/, "/");
  throw new CommandError("GitHub Pages is off there, or the token lacks “Pages: Read”. Nothing was started.");
}

async function headOf({ rest, ask, at }: Desk, branch: string): Promise<string | null> {
  const send = (signal: AbortSignal) =>
    rest.git.getRef({ ...at, ref: `heads/${branch}`, request: { signal } });
  const shape = z.object({ object: z.object({ sha: z.string() }) });
  const found = await unless(404, ask({ what: `the branch ${branch}`, effect: "look", shape, send }));
  return found?.data.object.sha ?? null;
}

async function started({ rest, ask, at }: Desk): Promise<void> {
  const order = { workflow_id: "daily.yml", ref: "main" };
  const send = (signal: AbortSignal) =>
    rest.actions.createWorkflowDispatch({ ...at, ...order, request: { signal } });
  await orInWords(ask({ what: "the daily run", effect: "add", shape: z.unknown(), send }), {
    403: "the token may not start a run (403). It needs “Actions: Read and write”.",
    404: "there is no daily.yml on main, or the token does not see it (404).",
  });
}

/** What is served, by its digest; an address that is new each time passes the caches on the way. */
async function servedAt(address: string): Promise<string | null> {
  const answer = await fetch(`${address}vault/index.age?look=${Date.now()}`, { cache: "no-store" }).catch(
    () => null,
  );
  if (answer?.ok !== true) return null;
  return createHash("sha256")
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest("hex");
}
