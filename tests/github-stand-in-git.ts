import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";

/** What a run of git is given beside its words. */
export type GitInput = {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
};

/** Git ended with an exit code other than 0; says which command, and nothing that git said. */
export class GitError extends Error {
  override name = "GitError";
}

/** Runs git in a repository and gives what it prints. @throws GitError when git fails */
export async function git(
  repository: string,
  words: readonly string[],
  { input = "", env = {} }: GitInput = {},
): Promise<Buffer> {
  const child = spawn("git", [...words], { cwd: repository, env: { ...ownEnvironment(), ...env } });
  const ended = once(child, "close");
  child.stderr.resume();
  // Git may be done before it has read everything, which shows in its exit code.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [printed, [status]] = await Promise.all([buffer(child.stdout), ended]);
  if (status !== 0) throw new GitError(`git ${words[0] ?? ""} ended with exit code ${String(status)}.`);
  return printed;
}

/** No setting of the user, of the machine or of a git hook that runs the tests has a say. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...rest } = process.env;
  return { ...rest, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
}

/** An object of a repository. */
export type GitObject = { readonly oid: string; readonly kind: string; readonly bytes: Buffer };

/** Reads objects by anything that names one, such as `main:complaints`; null when there is none. */
export type ObjectReader = {
  readonly read: (name: string) => Promise<GitObject | null>;
  readonly close: () => void;
};

/** Opens a repository for reading: one `git cat-file --batch`, started at the first question, answers all of them. */
export function readObjects(repository: string): ObjectReader {
  const known = new Map<string, Promise<GitObject | null>>();
  let batch: Batch | null = null;
  const ask = (name: string): Promise<GitObject | null> => {
    batch ??= openBatch(repository);
    return batch.ask(name);
  };
  return {
    read: (name) => {
      if (/[\n\0]/.test(name) || name === "") return Promise.resolve(null);
      const answer = known.get(name) ?? ask(name);
      known.set(name, answer);
      return answer;
    },
    close: () => batch?.close(),
  };
}

type Batch = {
  readonly ask: (name: string) => Promise<GitObject | null>;
  readonly close: () => void;
};

function openBatch(repository: string): Batch {
  const child: ChildProcessWithoutNullStreams = spawn("git", ["cat-file", "--batch"], {
    cwd: repository,
    env: ownEnvironment(),
  });
  child.stderr.resume();
  // A git that cannot start prints nothing, which the reader finds out.
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const printed = exactReader(child.stdout);
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (name) => {
      child.stdin.write(`${name}\n`);
      const answer = last.then(() => nextObject(printed));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: () => child.stdin.end(),
  };
}

async function nextObject(printed: ExactReader): Promise<GitObject | null> {
  const [oid = "", kind = "", size = ""] = (await printed.line()).split(" ");
  // `main:no such file missing` has more words than three, or no number at its end.
  if (!/^[0-9a-f]{40}$/.test(oid) || !/^\d+$/.test(size)) return null;
  const bytes = await printed.bytes(Number(size));
  await printed.bytes(1);
  return { oid, kind, bytes };
}

type ExactReader = {
  readonly line: () => Promise<string>;
  readonly bytes: (count: number) => Promise<Buffer>;
};

/** Reads lines and exact numbers of bytes off a stream; joins pieces once, however large an object is. */
function exactReader(stream: NodeJS.ReadableStream): ExactReader {
  const pieces = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<Buffer> => {
    const { value, done } = await pieces.next();
    if (done === true) throw new GitError("git cat-file ended too early.");
    return Buffer.from(value);
  };
  return {
    line: async () => {
      while (!rest.includes(10)) rest = Buffer.concat([rest, await more()]);
      const end = rest.indexOf(10);
      const line = rest.toString("utf8", 0, end);
      rest = rest.subarray(end + 1);
      return line;
    },
    bytes: async (count) => {
      const read = [rest];
      let length = rest.length;
      while (length < count) {
        const piece = await more();
        read.push(piece);
        length += piece.length;
      }
      const all = Buffer.concat(read);
      rest = all.subarray(count);
      return all.subarray(0, count);
    },
  };
}
