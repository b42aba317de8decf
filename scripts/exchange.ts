import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/*
 * Puts new content in a folder's place, whole or not at all, whenever the process may die:
 *   fill     everything new is written into `.next`: a full disk or a kill leaves the old content untouched
 *   decide   `.next` becomes `.ready` by one rename: from here on the new content is what counts
 *   move     each new entry is renamed into its place, and what has none any more is removed
 * Whoever comes next finishes a move that was broken off, and throws away what was never decided.
 */

const draft = ".next";
const decided = ".ready";
const list = ".entries";

/** Which entries of the folder belong to the content, old and new; all others stay as they are. */
export type Belongs = (name: string) => boolean;

/** Replaces the content of a folder, which is made when it is absent. @param fill writes the new content into the folder given */
export function exchangeContent(folder: string, belongs: Belongs, fill: (folder: string) => void): void {
  finishExchange(folder, belongs);
  const next = join(folder, draft);
  mkdirSync(next, { recursive: true });
  try {
    fill(next);
    writeFileSync(join(next, list), JSON.stringify(readdirSync(next)), { flush: true });
    renameSync(next, join(folder, decided));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  finishExchange(folder, belongs);
}

/** Finishes an exchange that somebody who died had decided, and removes what was only begun. */
export function finishExchange(folder: string, belongs: Belongs): void {
  const [next, ready] = [join(folder, draft), join(folder, decided)];
  rmSync(next, { recursive: true, force: true });
  if (existsSync(ready)) {
    const names = namesIn(join(ready, list));
    for (const name of names) moveInto(join(folder, name), join(ready, name));
    for (const name of readdirSync(folder)) {
      const isNew = names.includes(name) || name === decided || name === draft;
      if (!isNew && belongs(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
    // All is in place: what is left is a draft again, for a removal that is broken off must not look like a decision.
    renameSync(ready, next);
    rmSync(next, { recursive: true, force: true });
  }
}

/** Whether somebody died between deciding and finishing: what lies in the folder is then half old, half new. */
export function isHalfExchanged(folder: string): boolean {
  return existsSync(join(folder, decided));
}

function moveInto(place: string, ready: string): void {
  if (!existsSync(ready)) return;
  rmSync(place, { recursive: true, force: true });
  renameSync(ready, place);
}

function namesIn(path: string): readonly string[] {
  const names: unknown = JSON.parse(readFileSync(path, "utf8"));
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}
