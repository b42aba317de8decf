import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommandError } from "./command.ts";
import { askGit } from "./git.ts";
import { hasRepository } from "./git-commit.ts";

/** The repository that a register's folder lies in. */
export type Repository = {
  readonly folder: string;
  /** The register's folder as seen from the top of the repository, with its last slash; empty at the top. */
  readonly home: string;
  /** The commit that it stands on. */
  readonly head: string;
  /** The name of its branch; null while it stands on none. */
  readonly branch: string | null;
  /** Git's own folder, which all working trees of the repository share. */
  readonly gitFolder: string;
  /** Whether the repository knows its newest commits only. */
  readonly isShallow: boolean;
  /** The oldest of those. */
  readonly cutOff: readonly string[];
};

const questions = ["--is-shallow-repository", "--git-common-dir", "HEAD", "--symbolic-full-name", "HEAD"];

/**
 * Finds the repository of a folder, however the folder is reached; null where there is none, and before its first
 * commit.
 *
 * @throws CommandError when there is one that git cannot or may not read: what it tells is unknown, and not nothing
 */
export async function repositoryOf(asked: string): Promise<Repository | null> {
  if (!existsSync(asked)) return null;
  const folder = realpathSync(asked);
  if (!hasRepository(folder)) return null;
  const told = await answersTo(folder, ["rev-parse", ...questions, "--show-prefix"]);
  const [isShallow = "", gitFolder = "", head = "", branch = "", ...home] = told?.split("\n") ?? [];
  if (!/^[0-9a-f]{40,}$/.test(head)) {
    if (await isBeforeFirstCommit(folder)) return null;
    throw new CommandError(unreadable);
  }
  const common = realpathSync(resolve(folder, gitFolder));
  return {
    folder,
    // The last answer ends with a line end, and may hold one.
    home: home.slice(0, -1).join("\n"),
    head,
    branch: branch === "HEAD" ? null : branch,
    gitFolder: common,
    isShallow: isShallow === "true",
    cutOff: isShallow === "true" ? shallowCommits(common) : [],
  };
}

const unreadable =
  "there is a repository, and git cannot or may not read it. `git status` in the register's folder says why.";

/** What git answers; null when it does not. @throws CommandError when git could not be started */
async function answersTo(folder: string, questions: readonly string[]): Promise<string | null> {
  const { status, stdout } = await askGit(folder, questions);
  return status === 0 ? stdout : null;
}

/** Whether the branch that a repository stands on has never had a commit; one that is damaged leaves a file. */
async function isBeforeFirstCommit(folder: string): Promise<boolean> {
  const gitFolder = await answersTo(folder, ["rev-parse", "--git-common-dir"]);
  const branch = await answersTo(folder, ["symbolic-ref", "--quiet", "HEAD"]);
  if (gitFolder === null || branch === null) return false;
  return !existsSync(resolve(folder, gitFolder.trimEnd(), branch.trimEnd()));
}

function shallowCommits(gitFolder: string): readonly string[] {
  try {
    return readFileSync(join(gitFolder, "shallow"), "latin1").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}
