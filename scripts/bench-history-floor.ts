import { readFileSync } from "node:fs";
import { streamGit } from "./git.ts";

const log = ["log", "--raw", "-z", "--no-renames", "--no-abbrev", "--format=%H %P%x00%an%x00%ae%x00%at"];

/**
 * The floor of reading a history: git prints the log and the contents of the records, and nobody looks at them.
 *
 * @param contents their hashes, a line each
 */
export async function drainGit(folder: string, range: readonly string[], contents: string): Promise<number> {
  let size = 0;
  for await (const piece of streamGit(folder, [...log, ...range])) size += piece.length;
  const batch = ["cat-file", "--batch", "--buffer"];
  for await (const piece of streamGit(folder, batch, [contents])) size += piece.length;
  return size;
}

if (process.argv[1] === import.meta.filename) {
  const [folder = ".", contents = ""] = process.argv.slice(2);
  const size = await drainGit(folder, ["HEAD"], readFileSync(contents, "utf8"));
  if (size === 0) process.exitCode = 1;
}
