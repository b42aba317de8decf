import * as z from "zod";
import { base64Of } from "./base64.ts";
import { blobSha } from "./blob-sha.ts";
import { type LocalConnection, StaleAnswer } from "./local-connection.ts";
import { type Change, RepositoryError, type SaveOrder, type SaveOutcome } from "./repository.ts";

const saved = z.object({ commit: z.string().nullable(), shas: z.record(z.string(), z.string().nullable()) });
const theirs = z.object({ sha: z.string(), text: z.string().nullable() }).nullable();
const stale = z.object({ stale: z.array(z.object({ path: z.string(), theirs })) });
const versions = z.array(z.object({ path: z.string(), id: z.string().nullable() }));

/**
 * Saves over the local server. When the answer is lost, the server is asked what lies there now: it answers only after
 * whatever it was doing.
 *
 * @throws RepositoryError "unknown" when that cannot be asked either, or somebody else has written in between
 */
export async function saveLocally(ask: LocalConnection, order: SaveOrder): Promise<SaveOutcome> {
  const params = await paramsOf(order);
  // A server that is not there is found out before anything is sent, and then it is sure that nothing was written.
  await ask("versions", { paths: [] });
  try {
    return savedIn(await ask("persistEntry", params));
  } catch (error) {
    if (error instanceof StaleAnswer) return staleIn(error.answer);
    if (!(error instanceof RepositoryError) || error.trouble !== "offline") throw error;
    return whatHappened(ask, order);
  }
}

async function paramsOf({ changes, message }: SaveOrder): Promise<object> {
  const assets = changes.map(async ({ path, content }) => {
    if (!(content instanceof Blob)) return [];
    return [{ path, content: await base64Of(content), encoding: "base64" }];
  });
  return {
    dataFiles: changes.flatMap(({ path, content }) =>
      typeof content === "string" ? [{ path, raw: content }] : [],
    ),
    assets: (await Promise.all(assets)).flat(),
    removed: changes.flatMap(({ path, content }) => (content === null ? [path] : [])),
    bases: Object.fromEntries(changes.map(({ path, base }) => [path, base])),
    options: { commitMessage: message },
  };
}

function savedIn(answer: unknown): SaveOutcome {
  const { success, data } = saved.safeParse(answer);
  if (!success) throw new RepositoryError("unknown");
  const shas = Object.entries(data.shas).map(([path, sha]) => [path, sha ?? ""] as const);
  return { kind: "saved", commit: data.commit, shas: new Map(shas) };
}

function staleIn(answer: unknown): SaveOutcome {
  const { success, data } = stale.safeParse(answer);
  if (!success) throw new RepositoryError("failed");
  const files = data.stale.map(({ path, theirs: now }) => {
    return { path, theirs: now === null ? null : { path, sha: now.sha, text: now.text ?? "" } };
  });
  return { kind: "stale", stale: files };
}

/** Looks what became of a save whose answer was lost. */
async function whatHappened(ask: LocalConnection, { changes }: SaveOrder): Promise<SaveOutcome> {
  const wanted = await Promise.all(changes.map(shaOf));
  const now = await versionsNow(ask, changes);
  if (now.every((sha, at) => sha === wanted[at])) {
    const shas = new Map(changes.map(({ path }, at) => [path, wanted[at] ?? ""]));
    return { kind: "saved", commit: null, shas };
  }
  const isUntouched = changes.every(({ base }, at) => now[at] === base);
  throw new RepositoryError(isUntouched ? "offline" : "unknown");
}

async function shaOf({ content }: Change): Promise<string | null> {
  return content === null ? null : blobSha(content);
}

async function versionsNow(
  ask: LocalConnection,
  changes: readonly Change[],
): Promise<readonly (string | null)[]> {
  try {
    const found = versions.parse(await ask("versions", { paths: changes.map(({ path }) => path) }));
    return found.map(({ id }) => id);
  } catch (cause) {
    throw new RepositoryError("unknown", { cause });
  }
}
