import { base64Of } from "./base64.ts";
import { blobSha } from "./blob-sha.ts";
import { textAt, valueAt } from "./github-client.ts";
import { commitMutation, historyQuery, pathVariables } from "./github-queries.ts";
import { earlierText, type GitHubDesk, headNow } from "./github-repository.ts";
import {
  type Change,
  RepositoryError,
  type SaveOrder,
  type SaveOutcome,
  type Trouble,
  type Version,
} from "./repository.ts";

/** A change with the SHA that its content will have; empty when the file is to be gone. */
type Intent = Change & { readonly sha: string };

/** How often a branch that moved is looked at again, and how often GitHub may fail. */
const mostTries = 6;
const mostFailures = 3;
/** Milliseconds between questions whether a save happened. */
const pauses = [500, 1_500, 4_000, 8_000];

/**
 * Saves: looks at the branch, refuses what was made from another version, and commits on exactly the head that was
 * looked at. When somebody moves the branch in between, it is looked at again. When the answer is lost, the history
 * says whether the commit stands.
 */
export async function saveOn(desk: GitHubDesk, { changes, message }: SaveOrder): Promise<SaveOutcome> {
  const intents = await Promise.all(changes.map(intentOf));
  const paths = intents.map(({ path }) => path);
  for (let tries = 1, failures = 0; ; tries += 1) {
    const look = await headNow(desk, paths);
    const outcome = await judged(desk, intents, look.entries);
    if (outcome !== null) return outcome;
    const made = await committed(desk, { intents, ...look, message });
    if ("commit" in made) return savedAs(desk, intents, made.commit);
    if (made.trouble !== "moved") failures += 1;
    if (tries === mostTries || failures === mostFailures) throw new RepositoryError(made.trouble);
  }
}

async function intentOf(change: Change): Promise<Intent> {
  return { ...change, sha: change.content === null ? "" : await blobSha(change.content) };
}

/** What can be said before writing: all is there already, or something is stale; null when the way is free. */
async function judged(
  desk: GitHubDesk,
  intents: readonly Intent[],
  entries: readonly string[],
): Promise<SaveOutcome | null> {
  if (intents.every(({ sha }, at) => sha === entries[at])) return savedAs(desk, intents, null);
  const stale = intents.flatMap(({ path, base, sha }, at) => {
    const there = entries[at] ?? "";
    return there === (base ?? "") || there === sha ? [] : [{ path, there }];
  });
  if (stale.length === 0) return null;
  const now = stale.map(async ({ path, there }) => ({ path, theirs: await versionOf(desk, path, there) }));
  return { kind: "stale", stale: await Promise.all(now) };
}

/** What somebody else left at a path; a file that is no text, such as a photograph, has an empty one. */
async function versionOf(desk: GitHubDesk, path: string, sha: string): Promise<Version | null> {
  return sha === "" ? null : { path, sha, text: (await earlierText(desk, sha)) ?? "" };
}

function savedAs(desk: GitHubDesk, intents: readonly Intent[], commit: string | null): SaveOutcome {
  for (const { sha, content } of intents) {
    if (typeof content === "string") desk.texts.set(sha, content);
  }
  return { kind: "saved", commit, shas: new Map(intents.map(({ path, sha }) => [path, sha])) };
}

type Attempt = {
  readonly intents: readonly Intent[];
  readonly head: string;
  readonly entries: readonly string[];
  readonly message: string;
};

/** The commit that was made; or why none was, when that can be tried again. */
type Made = { readonly commit: string } | { readonly trouble: Trouble };

async function committed(desk: GitHubDesk, attempt: Attempt): Promise<Made> {
  const input = {
    branch: { repositoryNameWithOwner: desk.place.repository, branchName: desk.place.branch },
    expectedHeadOid: attempt.head,
    message: { headline: attempt.message },
    fileChanges: await fileChangesOf(attempt),
  };
  try {
    const answer = await desk.client.change(commitMutation, { input });
    const commit = textAt(answer, "createCommitOnBranch", "commit", "oid");
    return commit === "" ? await found(desk, attempt, "failed") : { commit };
  } catch (error) {
    if (!(error instanceof RepositoryError)) throw error;
    const { trouble } = error;
    if (trouble === "moved") return { trouble };
    if (!isUncertain(trouble)) throw error;
    return found(desk, attempt, trouble);
  }
}

/** What is still to be written; what is there already is left out, for GitHub refuses to remove what is not there. */
async function fileChangesOf({ intents, entries }: Attempt) {
  const open = intents.filter(({ sha }, at) => sha !== entries[at]);
  const additions = open.map(async ({ path, content }) => {
    return content === null ? [] : [{ path, contents: await base64Of(content) }];
  });
  return {
    additions: (await Promise.all(additions)).flat(),
    deletions: open.filter(({ content }) => content === null).map(({ path }) => ({ path })),
  };
}

/** After these nobody knows yet whether the commit was made; GitHub names no type for a race that is lost at the last moment. */
function isUncertain(trouble: Trouble): boolean {
  return trouble === "offline" || trouble === "failed";
}

/**
 * Looks whether a commit whose answer was lost stands. The commit on top of the head that was looked at is ours when it
 * left our contents; while there is none, nothing was written, and whatever comes late finds the branch moved.
 *
 * @throws RepositoryError "unknown" when the history cannot be asked either
 */
async function found(desk: GitHubDesk, { intents, head }: Attempt, trouble: Trouble): Promise<Made> {
  const nodes = await historyNow(
    desk,
    intents.map(({ path }) => path),
  );
  const own = nodes.find((node, at) => {
    const stands = textAt(nodes[at + 1], "oid") === head;
    return stands && intents.every(({ sha }, at) => textAt(node, `f${at}`, "oid") === sha);
  });
  if (own !== undefined) return { commit: textAt(own, "oid") };
  return { trouble: textAt(nodes[0], "oid") === head ? trouble : "moved" };
}

async function historyNow(desk: GitHubDesk, paths: readonly string[]): Promise<readonly unknown[]> {
  const variables = { ...desk.named, branch: `refs/heads/${desk.place.branch}`, ...pathVariables(paths) };
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const answer = await desk.client.query(historyQuery(paths), variables);
      const nodes = valueAt(answer, "repository", "ref", "target", "history", "nodes");
      return Array.isArray(nodes) ? nodes : [];
    } catch (error) {
      if (!(error instanceof RepositoryError)) throw error;
      // Whatever stands in the way of asking, it is no answer: the save may have been made.
      if (!isUncertain(error.trouble)) throw new RepositoryError("unknown", { cause: error });
    }
  }
  throw new RepositoryError("unknown");
}
