import { EditingRefusal } from "./editing-refusal.ts";
import { askGit } from "./git.ts";
import { isVersioned, settleBrokenCommit } from "./git-commit.ts";
import { foldersWithRecords, removeLeftovers } from "./save-leftovers.ts";

/**
 * Clears away what a save of ours that was killed has left in a register: hidden files with records in clear, and the
 * lock of git. Only for whoever has the right to write there: what another program is at work on looks the same.
 *
 * @returns the numbers of what stands written and is not committed, in order
 */
export async function settleRegister(folder: string): Promise<readonly string[]> {
  removeLeftovers(foldersWithRecords(folder));
  try {
    if (!(await isVersioned(folder, ["register.yaml"]))) return [];
    await settleBrokenCommit(folder);
    return await uncommittedIn(folder);
  } catch (error) {
    // A repository that cannot be read is told at the first save, with its reason.
    if (error instanceof EditingRefusal) return [];
    throw error;
  }
}

const recordOfPath = /(?:^|\/)(KL-\d{4}-[0-9A-Z]{4}|reviews\/\d{4}\.md|register\.yaml)(?:\/|$)/;

/** The name of an attachment may be somebody's: it is told by its complaint. */
async function uncommittedIn(folder: string): Promise<readonly string[]> {
  const args = ["status", "--porcelain", "--no-renames", "--untracked-files=all", "-z", "--", "."];
  const { stdout } = await askGit(folder, args);
  const places = stdout.split("\0").map((line) => recordOfPath.exec(line.slice(3))?.[1]);
  return [...new Set(places.filter((place) => place !== undefined))].toSorted();
}
