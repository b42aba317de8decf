import { readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommandError } from "./command.ts";
import { askGit } from "./git.ts";

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

/** Finds the repository of a folder; null without git, without a repository, and before its first commit. */
export async function repositoryOf(folder: string): Promise<Repository | null> {
  const told = await answersTo(folder);
  const [isShallow = "", gitFolder = "", head = "", branch = "", ...home] = told.split("\n");
  if (!/^[0-9a-f]{40,}$/.test(head)) return null;
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

async function answersTo(folder: string): Promise<string> {
  try {
    const { status, stdout } = await askGit(folder, ["rev-parse", ...questions, "--show-prefix"]);
    return status === 0 ? stdout : "";
  } catch (error) {
    if (error instanceof CommandError) return "";
    throw error;
  }
}

function shallowCommits(gitFolder: string): readonly string[] {
  try {
    return readFileSync(join(gitFolder, "shallow"), "latin1").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}
