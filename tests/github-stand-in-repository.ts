import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git, GitError } from "./github-stand-in-git.ts";

/** The branch that everything happens on. */
export const mainBranch = "main";

/** The files of a repository, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What becomes of files, by path; null removes one. */
export type FileChanges = Readonly<Record<string, string | Uint8Array | null>>;

/** Makes a bare repository in a temporary folder, with one commit of all files. */
export async function makeBareRepository(files: Files): Promise<string> {
  const repository = await mkdtemp(join(tmpdir(), "github-stand-in-"));
  await git(repository, ["init", "--quiet", "--bare", `--initial-branch=${mainBranch}`, "--template="]);
  const words = ["-c", "pack.compression=1", "fast-import", "--quiet", "--done", "--date-format=raw"];
  await git(repository, words, { input: Buffer.concat([...firstCommit(files)]) });
  return repository;
}

function* firstCommit(files: Files): Generator<Buffer> {
  const moment = Math.floor(Date.now() / 1000);
  const head = `commit refs/heads/${mainBranch}\ncommitter Starter <starter@example.org> ${moment} +0000\n`;
  yield Buffer.from(`${head}data 5\nStart\n`);
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    yield Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`);
    yield bytes;
    yield Buffer.from("\n");
  }
  yield Buffer.from("done\n");
}

/** The commit that a branch points to; null when there is no such branch. */
export async function headOf(repository: string, branch: string): Promise<string | null> {
  return resolved(repository, `refs/heads/${branch}^{commit}`);
}

/** The full id of what a name stands for; null when it stands for nothing. */
export async function resolved(repository: string, name: string): Promise<string | null> {
  if (name.startsWith("-")) return null;
  try {
    return (await git(repository, ["rev-parse", "--verify", "--quiet", name])).toString().trim();
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/** An entry of a tree, with its path from the top of that tree. */
export type TreeLine = {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | null;
};

/** The entries of a tree, and with `-r -t` of all trees below it. */
export async function treeLines(
  repository: string,
  tree: string,
  isRecursive: boolean,
): Promise<readonly TreeLine[]> {
  const depth = isRecursive ? ["-r", "-t"] : [];
  const printed = (await git(repository, ["ls-tree", "-z", "-l", ...depth, tree])).toString();
  return printed.split("\0").flatMap((line) => {
    const parts = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    if (parts === null) return [];
    const [, mode = "", type = "", sha = "", size = "", path = ""] = parts;
    return [{ path, mode, type, sha, size: size === "-" ? null : Number(size) }];
  });
}

/** Writes a blob and gives its id. */
export async function addBlob(repository: string, bytes: string | Uint8Array): Promise<string> {
  return (await git(repository, ["hash-object", "-w", "--stdin"], { input: bytes })).toString().trim();
}

/** A commit to be made on a branch that must still stand on `parent`. */
export type CommitOrder = {
  readonly branch: string;
  readonly parent: string;
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly changes: FileChanges;
};

/** Makes a commit, and moves the branch to it in one step; null when the branch has moved on in the meantime. */
export async function addCommit(repository: string, order: CommitOrder): Promise<string | null> {
  const tree = await changedTree(repository, order);
  const oid = await git(repository, ["commit-tree", tree, "-p", order.parent], {
    input: order.message,
    env: {
      GIT_AUTHOR_NAME: order.author.name,
      GIT_AUTHOR_EMAIL: order.author.email,
      GIT_COMMITTER_NAME: "GitHub",
      GIT_COMMITTER_EMAIL: "noreply@github.com",
    },
  });
  const made = oid.toString().trim();
  try {
    // On a busy machine another commit may hold the lock for longer than git's own tenth of a second.
    const patient = ["-c", "core.filesRefLockTimeout=10000"];
    await git(repository, [...patient, "update-ref", `refs/heads/${order.branch}`, made, order.parent]);
    return made;
  } catch (error) {
    if (error instanceof GitError && (await headOf(repository, order.branch)) !== order.parent) return null;
    throw error;
  }
}

/** The tree of the parent with the changes, put together in an index of its own. */
async function changedTree(repository: string, { parent, changes }: CommitOrder): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "github-stand-in-index-"));
  const env = { GIT_INDEX_FILE: join(folder, "index") };
  try {
    await git(repository, ["read-tree", parent], { env });
    const lines = await Promise.all(
      Object.entries(changes).map(async ([path, content]) => {
        if (content === null) return `0 ${"0".repeat(40)}\t${path}\0`;
        return `100644 ${await addBlob(repository, content)}\t${path}\0`;
      }),
    );
    await git(repository, ["update-index", "-z", "--index-info"], { env, input: lines.join("") });
    return (await git(repository, ["write-tree"], { env })).toString().trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}
