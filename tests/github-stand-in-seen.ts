import { git, readObjects } from "./github-stand-in-git.ts";
import { addCommit, type FileChanges, headOf, mainBranch } from "./github-stand-in-repository.ts";

/** A commit as a test looks at it. */
export type CommitSeen = {
  readonly oid: string;
  readonly message: string;
  readonly author: string;
  readonly paths: readonly string[];
};

/** The commits of the branch, the newest first, each with the paths that it touched. */
async function commitsOf(repository: string): Promise<readonly CommitSeen[]> {
  const form = "--format=%x01%H%x00%an%x00%B%x00";
  const words = ["log", "-z", "--name-only", "--no-renames", form, `refs/heads/${mainBranch}`];
  const printed = (await git(repository, words)).toString();
  return printed
    .split("\x01")
    .slice(1)
    .map((commit) => {
      const [oid = "", author = "", message = "", ...paths] = commit.split("\0");
      return { oid, author, message: message.trimEnd(), paths: paths.map(trimmed).filter(Boolean) };
    });
}

/** Git puts an empty line between a message and the paths. */
function trimmed(path: string): string {
  return path.replace(/^\n+/, "");
}

/** The repository as a test looks at it and reaches into it, past the interface. */
export type BareRepositorySeen = {
  /** The commit that the branch points to. */
  readonly head: () => Promise<string>;
  /** A file as text; null when the branch holds none at that path. */
  readonly fileAt: (path: string) => Promise<string | null>;
  /** A file as bytes; null when the branch holds none at that path. */
  readonly bytesAt: (path: string) => Promise<Buffer | null>;
  readonly commits: () => Promise<readonly CommitSeen[]>;
  /** Makes a commit of somebody else's, and gives its id. */
  readonly commitAs: (message: string, changes: FileChanges, author?: string) => Promise<string>;
};

/** Looks at a bare repository. */
export function seen(repository: string): BareRepositorySeen {
  const bytesAt = (path: string) => blobAt(repository, path);
  return {
    head: () => certainHead(repository),
    bytesAt,
    fileAt: async (path) => (await bytesAt(path))?.toString() ?? null,
    commits: () => commitsOf(repository),
    commitAs: (message, changes, author = "Somebody Else") => {
      return commitBeside(repository, { message, changes, author });
    },
  };
}

async function certainHead(repository: string): Promise<string> {
  const head = await headOf(repository, mainBranch);
  if (head === null) throw new Error(`The repository has no branch ${mainBranch}.`);
  return head;
}

async function blobAt(repository: string, path: string): Promise<Buffer | null> {
  const objects = readObjects(repository);
  try {
    const found = await objects.read(`refs/heads/${mainBranch}:${path}`);
    return found?.kind === "blob" ? found.bytes : null;
  } finally {
    objects.close();
  }
}

type Beside = { readonly message: string; readonly changes: FileChanges; readonly author: string };

async function commitBeside(repository: string, { message, changes, author }: Beside): Promise<string> {
  const parent = await certainHead(repository);
  const made = await addCommit(repository, {
    branch: mainBranch,
    parent,
    message,
    author: { name: author, email: "somebody@example.org" },
    changes,
  });
  if (made === null) throw new Error("The branch moved while somebody else was committing. Commit again.");
  return made;
}
