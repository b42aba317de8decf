import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { devNull } from "node:os";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CommandError } from "./command.ts";

const always = ["-c", "core.quotepath=false"];
const largestOutput = 2 ** 30;
/** As much of what git says of a failure is looked at, from its end. */
const longestComplaint = 10_000;

/** Whether a git can be started on this machine. */
export function isGitInstalled(): boolean {
  return spawnSync("git", ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * Runs git in a folder and returns what it prints.
 *
 * @param input what git reads on its standard input
 * @throws CommandError when git fails; names the git command and nothing that git said, for that may quote a record
 */
export function runGit(folder: string, args: readonly string[], input?: string | Uint8Array): string {
  return outputOf(folder, args, { env: ownEnvironment(), ...(input === undefined ? {} : { input }) });
}

/** What git is asked beside its words; `patience` is how many milliseconds it may take. */
export type Asked = {
  readonly input?: string;
  readonly patience?: number;
  /** The list of staged files to work on; the repository's own by default. */
  readonly index?: string | undefined;
};

/**
 * Runs git while the program goes on, hooks and all, and returns how it ended and what it printed. What git and its
 * hooks say of a failure, in English, is there to find a reason in and is never passed on, for it may quote a record.
 *
 * @returns `status` is null when git was stopped, for it took too long
 * @throws CommandError when git could not be started
 */
export async function askGit(
  folder: string,
  args: readonly string[],
  { input = "", patience = 30_000, index }: Asked = {},
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const env = { ...ownEnvironment(), LANGUAGE: "C" };
  const git = spawn("git", [...always, ...args], {
    cwd: folder,
    env: index === undefined ? env : { ...env, GIT_INDEX_FILE: index },
    stdio: ["pipe", "pipe", "pipe"],
  });
  // The own time limit of `spawn` (Node 24) goes on when the program is absent, and keeps the process alive so long.
  const limit = setTimeout(() => git.kill(), patience);
  const pieces: Buffer[] = [];
  git.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  let stderr = "";
  git.stderr.on(
    "data",
    (piece: Buffer) => (stderr = `${stderr}${piece.toString()}`.slice(-longestComplaint)),
  );
  // A git that ends before it has read everything says why by its exit code.
  git.stdin.on("error", () => undefined);
  git.stdin.end(input);
  // Whatever a stopped git has started may go on, and hold on to its output.
  git.once("exit", (status) => {
    if (status === null) git.stdout.destroy();
    // What a hook has left running may hold on to it.
    setTimeout(() => git.stderr.destroy(), 100).unref();
  });
  try {
    await once(git, "close");
  } catch (cause) {
    throw new CommandError("git could not be started. Is it installed?", { cause });
  } finally {
    clearTimeout(limit);
  }
  return { status: git.exitCode, stdout: Buffer.concat(pieces).toString("utf8"), stderr };
}

/**
 * What somebody has set for himself must not change what a history says. No stand-ins for commits, no signatures in
 * between, the first commit told like any other, every file from the top of the repository, submodules as they lie.
 * Attributes, filters and outside programs have no say in what is asked here: the tree of a commit and bare contents.
 */
const unswayed = [
  "--no-replace-objects",
  "--no-optional-locks",
  "-c",
  "log.showSignature=false",
  "-c",
  "log.showRoot=true",
  "-c",
  "diff.relative=false",
  "-c",
  "diff.ignoreSubmodules=none",
];

/**
 * Runs git over a repository as it lies there, whatever is set for it, and hands on what it prints piece by piece, as
 * fast as that is taken. Nothing is fetched from elsewhere. What git says of a failure is thrown away.
 *
 * @param input the lines that git reads on its standard input
 * @throws CommandError when git fails or could not be started, after what it had printed
 */
export async function* streamGit(
  folder: string,
  args: readonly string[],
  input: Iterable<string> | AsyncIterable<Uint8Array> = [],
): AsyncGenerator<Buffer> {
  const git = spawn("git", [...always, ...unswayed, ...args], {
    cwd: folder,
    env: { ...ownEnvironment(), GIT_NO_LAZY_FETCH: "1", GIT_GRAFT_FILE: devNull },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(git, "close");
  // Whoever stops listening does not hear how git ended either.
  ended.catch(() => undefined);
  // A git that ends before it has read everything says why by its exit code.
  const lines = Symbol.iterator in input ? joined(input) : input;
  pipeline(Readable.from(lines), git.stdin).catch(() => undefined);
  try {
    for await (const piece of git.stdout) yield piece;
    await ended;
  } catch (cause) {
    throw new CommandError("git could not be started. Is it installed?", { cause });
  } finally {
    git.kill();
  }
  if (git.exitCode !== 0) throw failureOf(args[0] ?? "", git.exitCode);
}

/** The commit that a folder's repository stands on; null outside a repository, before the first commit, without git. */
export function headCommit(folder: string): string | null {
  const args = [...always, "rev-parse", "--verify", "--quiet", "HEAD"];
  const { status, stdout } = spawnSync("git", args, { cwd: folder, env: ownEnvironment(), encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Makes a repository of a folder from a `git fast-import` stream that fills the branch `main`, and checks it out. No
 * setting of the user or the machine has a say, so that the same stream makes the same repository everywhere.
 *
 * @param stream the commands of git-fast-import, without the closing `done`
 */
export async function makeRepository(folder: string, stream: Iterable<string | Uint8Array>): Promise<void> {
  const env = { ...ownEnvironment(), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  outputOf(folder, ["init", "--quiet", "--initial-branch=main", "--template="], { env });
  await fastImport(folder, { stream, env });
  outputOf(folder, ["reset", "--quiet", "--hard", "main"], { env });
}

type Run = { readonly env: NodeJS.ProcessEnv; readonly input?: string | Uint8Array };

function outputOf(folder: string, args: readonly string[], run: Run): string {
  const options = { cwd: folder, encoding: "utf8", maxBuffer: largestOutput, ...run } as const;
  const { status, stdout, error } = spawnSync("git", [...always, ...args], options);
  if (error !== undefined)
    throw new CommandError("git could not be started. Is it installed?", { cause: error });
  if (status !== 0) throw failureOf(args[0] ?? "", status);
  return stdout;
}

type Import = { readonly env: NodeJS.ProcessEnv; readonly stream: Iterable<string | Uint8Array> };

async function fastImport(folder: string, { env, stream }: Import): Promise<void> {
  // Compression costs more time than it saves disk in a repository that is looked at once.
  const args = [
    ...always,
    "-c",
    "pack.compression=1",
    "fast-import",
    "--quiet",
    "--done",
    "--date-format=raw",
  ];
  const git = spawn("git", args, { cwd: folder, env, stdio: ["pipe", "ignore", "ignore"] });
  const ended = once(git, "close");
  try {
    await pipeline(Readable.from(closed(stream)), git.stdin);
  } catch (error) {
    git.kill();
    throw new CommandError("git fast-import stopped listening.", { cause: error });
  }
  const [status] = await ended;
  if (status !== 0) throw failureOf("fast-import", Number(status));
}

/** `done` tells git that nothing was cut off. */
function* closed(stream: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  yield* joined(stream);
  yield Buffer.from("done\n");
}

/** Large pieces cost fewer turns of the event loop. */
function* joined(stream: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of stream) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    pieces.push(bytes);
    size += bytes.length;
    if (size < 2 ** 16) continue;
    yield Buffer.concat(pieces);
    [pieces, size] = [[], 0];
  }
  yield Buffer.concat(pieces);
}

/** A hook that runs this program names its own repository in these; ours is the folder. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...rest } = process.env;
  return rest;
}

function failureOf(command: string, status: number | null): CommandError {
  return new CommandError(`git ${command} failed with exit code ${status ?? "none"}.`);
}
