import { base64Of } from "./base64.ts";
import { blobSha } from "./blob-sha.ts";
import { textAt, valueAt } from "./github-client.ts";
import { commitMutation, historyQuery, pathVariables } from "./github-queries.ts";
import { type GitHubDesk, headNow } from "./github-repository.ts";
import {
  type Change,
  RepositoryError,
  type SaveOrder,
  type SaveOutcome,
  type Trouble,
} from "./repository.ts";

/** A change with the SHA that its content will have; null when the file is to be gone. */
type Intent = Change & { readonly sha: string | null };

/** How often a branch that moved is looked at again. */
const mostTries = 6;
/** Milliseconds between questions whether a save happened. */
const pauses = [500, 1_500, 4_000, 8_000, 15_000];

/**
 * Saves: looks at the branch, refuses what was made from another version, and commits on exactly the head that was
 * looked at. When somebody moves the branch in between, it is looked at again. When the answer is lost, the history
 * says whether the commit stands.
 */
export async function saveOn(desk: GitHubDesk, order: SaveOrder): Promise<SaveOutcome> {
  const intents = await Promise.all(order.changes.map(intentOf));
  const additions = await Promise.all(
    intents.flatMap(({ path, content }) => (content === null ? [] : [additionOf(path, content)])),
  );
  const deletions = intents.filter(({ content }) => content === null).map(({ path }) => ({ path }));
  for (let tries = 1; ; tries += 1) {
    const look = await headNow(
      desk,
      intents.map(({ path }) => path),
    );
    const outcome = judged(desk, intents, look);
    if (outcome !== null) return outcome;
    const commit = await committed(desk, {
      intents,
      head: look.head,
      message: order.message,
      additions,
      deletions,
    });
    if (commit !== null) return savedAs(desk, intents, commit);
    if (tries === mostTries) throw new RepositoryError("moved");
  }
}

async function intentOf(change: Change): Promise<Intent> {
  return { ...change, sha: change.content === null ? null : await blobSha(change.content) };
}

async function additionOf(path: string, content: string | Blob) {
  return { path, contents: await base64Of(content) };
}

type Look = Awaited<ReturnType<typeof headNow>>;

/** What can be said before writing: all is there already, or something is stale; null when the way is free. */
function judged(
  desk: GitHubDesk,
  intents: readonly Intent[],
  { entries, versions }: Look,
): SaveOutcome | null {
  const isThere = intents.every(({ sha }, at) => (sha ?? "") === entries[at]);
  if (isThere) return savedAs(desk, intents, null);
  const stale = intents.flatMap(({ path, base, sha }, at) => {
    const there = entries[at] ?? "";
    return there === (base ?? "") || there === (sha ?? "") ? [] : [{ path, theirs: versions[at] ?? null }];
  });
  return stale.length > 0 ? { kind: "stale", stale } : null;
}

function savedAs(desk: GitHubDesk, intents: readonly Intent[], commit: string | null): SaveOutcome {
  for (const { sha, content } of intents) {
    if (sha !== null && typeof content === "string") desk.texts.set(sha, content);
  }
  return { kind: "saved", commit, shas: new Map(intents.map(({ path, sha }) => [path, sha ?? ""])) };
}

type Attempt = {
  readonly intents: readonly Intent[];
  readonly head: string;
  readonly message: string;
  readonly additions: readonly { readonly path: string; readonly contents: string }[];
  readonly deletions: readonly { readonly path: string }[];
};

/** The commit that was made; null when the branch moved first. */
async function committed(desk: GitHubDesk, attempt: Attempt): Promise<string | null> {
  const input = {
    branch: { repositoryNameWithOwner: desk.place.repository, branchName: desk.place.branch },
    expectedHeadOid: attempt.head,
    message: { headline: attempt.message },
    fileChanges: { additions: attempt.additions, deletions: attempt.deletions },
  };
  try {
    const answer = await desk.client.change(commitMutation, { input });
    return textAt(answer, "createCommitOnBranch", "commit", "oid");
  } catch (error) {
    const trouble = error instanceof RepositoryError ? error.trouble : null;
    if (trouble === "moved") return null;
    if (trouble === null || !isUncertain(trouble)) throw error;
    return found(desk, attempt);
  }
}

/** After these nobody knows yet whether the commit was made. */
function isUncertain(trouble: Trouble): boolean {
  return trouble === "offline" || trouble === "failed";
}

/**
 * Looks whether a commit whose answer was lost stands. The commit on top of the head that was looked at is ours when it
 * left our contents; while there is none, nothing was written, and whatever comes late finds the branch moved.
 *
 * @throws RepositoryError "unknown" when the history cannot be asked either
 */
async function found(desk: GitHubDesk, { intents, head }: Attempt): Promise<string | null> {
  const paths = intents.map(({ path }) => path);
  const variables = { ...desk.named, branch: `refs/heads/${desk.place.branch}`, ...pathVariables(paths) };
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const answer = await desk.client.query(historyQuery(paths), variables);
      const nodes = valueAt(answer, "repository", "ref", "target", "history", "nodes");
      return ownCommit(Array.isArray(nodes) ? nodes : [], intents, head);
    } catch (error) {
      if (!(error instanceof RepositoryError) || !isUncertain(error.trouble)) throw error;
    }
  }
  throw new RepositoryError("unknown");
}

function ownCommit(nodes: readonly unknown[], intents: readonly Intent[], head: string): string | null {
  const own = nodes.find((node) => {
    const parents = valueAt(node, "parents", "nodes");
    const stands = Array.isArray(parents) && textAt(parents[0], "oid") === head;
    return stands && intents.every(({ sha }, at) => textAt(node, `f${at}`, "oid") === (sha ?? ""));
  });
  return own === undefined ? null : textAt(own, "oid");
}
