import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { EditingRefusal, LeftLock, type RefusalCode } from "./editing-refusal.ts";
import { askGit, headCommit, isGitInstalled } from "./git.ts";
import { holdIndex, type HeldIndex, removeDeadLock } from "./index-lock.ts";

/** A commit of some files of a folder and of nothing else; paths are relative to the folder. */
export type CommitOrder = {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly message: string;
};

/** How long hooks may take, in milliseconds. */
const patience = 120_000;
/** How long another git is waited for, such as one that an editor starts to look what has changed. */
const lockPatience = 2_000;

/**
 * Whether some records belong to a repository; not so when there is none, or when it is told to ignore them: a register
 * that lies in somebody's own repository and is kept out of it must stay out.
 *
 * @throws EditingRefusal when there is a repository, but git is not there or refuses to look at it
 */
export async function isVersioned(folder: string, records: readonly string[]): Promise<boolean> {
  if (!hasRepository(folder)) return false;
  if (!isGitInstalled()) throw new EditingRefusal("git-absent");
  const input = listOf(records.map((record) => `./${record}`));
  const { status } = await askGit(folder, ["check-ignore", "-z", "--stdin"], { input });
  if (status !== 0 && status !== 1) throw new EditingRefusal("git-failed");
  return status === 1;
}

/** Whether a folder lies in a repository, as far as the disk tells: git itself also says no when it may not look. */
export function hasRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  return dirname(folder) !== folder && hasRepository(dirname(folder));
}

/** The name and address under which git commits in a folder; null when they are not set. */
export async function committerIn(folder: string): Promise<{ name: string; email: string } | null> {
  if (!isGitInstalled()) return null;
  const strict = ["-c", "user.useConfigOnly=true"];
  const author = await askGit(folder, [...strict, "var", "GIT_AUTHOR_IDENT"]);
  const committer = await askGit(folder, [...strict, "var", "GIT_COMMITTER_IDENT"]);
  const [, name, email] = /^(.*) <(.*)> \d+ \S+\n$/.exec(author.stdout) ?? [];
  if (author.status !== 0 || committer.status !== 0 || !name || !email) return null;
  return { name, email };
}

/** Refuses what can be foreseen before a file is touched. @throws EditingRefusal when a commit would fail */
export async function refuseUnready(folder: string): Promise<void> {
  const gitFolder = await gitFolderOf(folder);
  await settleBrokenCommit(folder);
  const branch = await askGit(folder, ["symbolic-ref", "--quiet", "HEAD"]);
  const locks = ["index", "HEAD", ...(branch.status === 0 ? [branch.stdout.trim()] : [])];
  for (const lock of locks) await unlocked(join(gitFolder, `${lock}.lock`));
  if (unfinished.some((name) => existsSync(join(gitFolder, name)))) throw new EditingRefusal("git-busy");
  // A commit on no branch would be lost when somebody goes back to one.
  if (branch.status !== 0) throw new EditingRefusal("git-branchless");
  if ((await committerIn(folder)) === null) throw new EditingRefusal("no-identity");
}

const unfinished = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"];

/** Takes away the lock of a save of ours that was killed, and lets git's list of staged files say what is committed. */
export async function settleBrokenCommit(folder: string): Promise<void> {
  const gitFolder = await gitFolderOf(folder);
  const dead = removeDeadLock(gitFolder);
  if (dead === null) return;
  const held = await heldIndex(gitFolder, dead.paths);
  try {
    const paths = dead.paths.map(literal);
    await askGit(folder, ["reset", "--quiet", "--", ...paths], { index: held.copy });
    held.keep();
  } finally {
    held.release();
  }
  dead.forget();
}

async function gitFolderOf(folder: string): Promise<string> {
  const { status, stdout } = await askGit(folder, ["rev-parse", "--absolute-git-dir"]);
  if (status !== 0) throw new EditingRefusal("git-failed");
  return stdout.replace(/\r?\n$/, "");
}

async function unlocked(lock: string): Promise<void> {
  for (let waited = 0; existsSync(lock); waited += 50) {
    if (waited >= lockPatience) throw new EditingRefusal("git-locked", { cause: new LeftLock(lock) });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Commits files as they are on the disk; removed ones too. What else is staged or changed stays as it is, and hooks run.
 * Git works on a copy of what is staged, so that nothing is to be taken back when it fails or is killed.
 *
 * @returns the commit; the one that stands already when nothing differs from it
 * @throws EditingRefusal when there is no commit; what was staged is as it was
 */
export async function commitFiles(order: CommitOrder): Promise<string | null> {
  const gitFolder = await gitFolderOf(order.folder);
  const held = await heldIndex(gitFolder, order.paths);
  try {
    const commit = await committed({ ...order, index: held.copy });
    held.keep();
    return commit;
  } finally {
    held.release();
  }
}

async function heldIndex(gitFolder: string, paths: readonly string[]): Promise<HeldIndex> {
  const held = holdIndex(gitFolder, paths);
  if (held !== null) return held;
  await unlocked(join(gitFolder, "index.lock"));
  return heldIndex(gitFolder, paths);
}

/** A commit that is being made on a copy of what is staged. */
type Work = CommitOrder & { readonly index: string };

async function committed(work: Work): Promise<string | null> {
  const { folder, paths, index } = work;
  const head = headCommit(folder);
  // Not `git add`: an attachment whose kind of file the maintainer ignores elsewhere belongs to its complaint.
  await demand(work, ["update-index", "--add", "--remove", "-z", "--stdin"], listOf(paths));
  const changed = await changedAmong(work);
  if (changed.length === 0) return head;
  await commit({ ...work, paths: changed }, head);
  // A hook may have put something else into the commit; left as it is, the next commit would take that back.
  await askGit(folder, ["reset", "--quiet", "--", ...paths.map(literal)], { index });
  return headCommit(folder);
}

async function changedAmong(work: Work): Promise<readonly string[]> {
  const args = ["diff", "--cached", "--name-only", "--no-renames", "--relative", "-z", "--"];
  const changed = await demand(work, [...args, ...work.paths.map(literal)]);
  return changed.split("\0").filter((path) => path !== "");
}

async function commit({ folder, paths, message, index }: Work, head: string | null): Promise<void> {
  const files = paths.map(literal);
  const args = ["-c", "user.useConfigOnly=true", "commit", "--only", "--quiet", `--message=${message}`, "--"];
  const { status, stderr } = await askGit(folder, [...args, ...files], { patience, index });
  if (status === 0) return;
  if (headCommit(folder) !== head) {
    // Git can fail after the commit stands, such as when it cannot clean up behind itself.
    const { status: different } = await askGit(folder, ["diff", "--quiet", "HEAD", "--", ...files], {
      index,
    });
    if (different === 0) return;
  }
  if (status === 1 || status === null) throw new EditingRefusal("hook-refused");
  throw new EditingRefusal(reasonIn(stderr));
}

/** Git's own reason, known by words of git that hold nothing of a record; what else it said goes no further. */
function reasonIn(stderr: string): RefusalCode {
  const [reason] = reasons.find(([, words]) => words.test(stderr)) ?? ["git-failed" as const];
  return reason;
}

const reasons: readonly (readonly [RefusalCode, RegExp])[] = [
  ["not-signed", /failed to sign the data|load public key|signingkey/i],
  ["filter-failed", /^(fatal|error): .*filter .* failed/m],
  ["line-ends-refused", /^fatal: (CRLF would be replaced by LF|LF would be replaced by CRLF)/m],
  ["disk-full", /No space left on device/],
];

/** What git prints when it must not fail. */
async function demand({ folder, index }: Work, args: readonly string[], input = ""): Promise<string> {
  const { status, stdout, stderr } = await askGit(folder, args, { input, index });
  if (status !== 0) throw new EditingRefusal(reasonIn(stderr));
  return stdout;
}

/** A path as git takes it to the letter, whatever signs its name holds. */
function literal(path: string): string {
  return `:(literal)${path}`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\0`).join("");
}
