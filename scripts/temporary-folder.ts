import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { softwareFolder } from "./command.ts";
import { isDeadMark, markForm, ownMark } from "./process-mark.ts";

/*
 * Folders in which a command works for a while:
 *   made      under a name that says by which program; what programs that died have left goes first
 *   removed   when the work is done, and at every end of the program that it lives to see: a failure, Ctrl+C, a signal
 * What a program that is killed outright leaves, the next one removes.
 */

const prefix = "klachtenregister-";
const marked = new RegExp(`^${prefix}[a-z]+-(${markForm})-[^-]{6}$`);

/** Where the builder works: below the software, for what it makes there finds the packages. */
export const builderFolder = join(softwareFolder, ".astro");

/** The folders of this program that are in use. */
const open = new Set<string>();

/** Works in a folder that goes away afterwards. @param kind what it is for, one word @param parent must be there */
export async function inTemporaryFolder<Result>(
  kind: string,
  act: (folder: string) => Result | Promise<Result>,
  parent = tmpdir(),
): Promise<Result> {
  const { path, remove } = temporaryFolder(kind, parent);
  try {
    return await act(path);
  } finally {
    remove();
  }
}

/** A folder that is removed when asked, and else when the program ends. */
export function temporaryFolder(kind: string, parent = tmpdir()): { path: string; remove: () => void } {
  for (const place of new Set([tmpdir(), builderFolder, parent])) removeLeftFolders(place);
  if (open.size === 0) watchEnds(true);
  const path = mkdtempSync(join(parent, `${prefix}${kind}-${ownMark()}-`));
  open.add(path);
  const remove = () => {
    if (!removed(path)) return;
    open.delete(path);
    if (open.size === 0) watchEnds(false);
  };
  return { path, remove };
}

/** Removes from a place the folders of programs that are proven dead, and of nobody else. */
export function removeLeftFolders(place: string): void {
  for (const name of namesIn(place)) {
    const mark = marked.exec(name)?.[1];
    if (mark !== undefined && isDeadMark(mark) && isOwnFolder(join(place, name))) removed(join(place, name));
  }
}

/** What asks a program to end: Ctrl+C, another program, a window that is closed; on Windows also Ctrl+Break. */
export const endings = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

function watchEnds(isWatching: boolean): void {
  const change = isWatching ? "on" : "off";
  process[change]("exit", removeAll);
  for (const ending of endings) process[change](ending, endBy);
}

/** Ends the program as the signal would have; whoever else listens to it brings the program to an end by himself. */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  watchEnds(false);
  process.kill(process.pid, signal);
}

function removeAll(): void {
  for (const path of open) removed(path);
}

/** Whether a folder is gone; what is still being written to at this moment the next start removes. */
function removed(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    return true;
  } catch {
    return false;
  }
}

/** A link in such a place leads elsewhere, and somebody else's folder may be of any program. */
function isOwnFolder(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid());
}

function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}
