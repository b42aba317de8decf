import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Tells one state of a folder's files from another by their names, times and sizes, without reading them. */
export function folderPrint(folder: string): string {
  const print = createHash("sha256");
  for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (`${parentPath}/${name}/`.includes("/.git/")) continue;
    const stats = statSync(join(parentPath, name), { throwIfNoEntry: false });
    print.update(`${parentPath}/${name}\n${stats?.mtimeMs ?? 0} ${stats?.size ?? 0}\n`);
  }
  return print.digest("hex");
}
