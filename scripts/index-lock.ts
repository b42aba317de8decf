import {
  type BigIntStats,
  copyFileSync,
  existsSync,
  fstatSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import { isDeadMark, ownMark } from "./process-mark.ts";

/** Git's list of staged files, held by us: git works on a copy, which takes its place at the end or is thrown away. */
export type HeldIndex = {
  /** The copy that git is to work on. */
  readonly copy: string;
  readonly keep: () => void;
  readonly release: () => void;
};

/**
 * Holds the index of a repository as git itself does, and notes that it is us: so a lock that is left when this program
 * is killed can be told from that of another git.
 *
 * @param paths what is going to be committed
 * @returns null when another program holds it
 */
export function holdIndex(gitFolder: string, paths: readonly string[]): HeldIndex | null {
  const own = ownFolder(gitFolder);
  mkdirSync(own, { recursive: true });
  if (!takeLock(gitFolder, paths)) return null;
  const index = join(gitFolder, "index");
  const copy = join(own, `index-${randomUUID()}`);
  if (existsSync(index)) copyFileSync(index, copy);
  return {
    copy,
    keep: () => {
      if (existsSync(copy)) renameSync(copy, index);
    },
    release: () => {
      for (const left of [copy, `${copy}.lock`, lockOf(gitFolder), noteOf(gitFolder)]) discard(left);
    },
  };
}

function takeLock(gitFolder: string, paths: readonly string[]): boolean {
  try {
    const lock = openSync(lockOf(gitFolder), "wx");
    try {
      const note: Note = { by: ownMark(), lock: identityOf(fstatSync(lock, { bigint: true })), paths };
      writeFileSync(noteOf(gitFolder), JSON.stringify(note));
    } finally {
      closeSync(lock);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Removes the lock of a save of ours that was killed, and only that: the note must name this very file, and a program
 * of this machine that no longer runs.
 *
 * @returns the paths that the save was committing; null when there is no such lock
 */
export function removeDeadLock(gitFolder: string): readonly string[] | null {
  const note = readNote(gitFolder);
  if (note === null || !isDeadMark(note.by)) return null;
  const lock = statSync(lockOf(gitFolder), { bigint: true, throwIfNoEntry: false });
  if (lock !== undefined && identityOf(lock) !== note.lock) return null;
  const own = ownFolder(gitFolder);
  for (const left of readdirSync(own).filter((name) => name.startsWith("index-"))) discard(join(own, left));
  discard(lockOf(gitFolder));
  discard(noteOf(gitFolder));
  return note.paths;
}

const noteShape = z.object({
  /** The mark of the program that saves. */
  by: z.string(),
  lock: z.string(),
  paths: z.array(z.string()).readonly(),
});

type Note = z.infer<typeof noteShape>;

function readNote(gitFolder: string): Note | null {
  try {
    return noteShape.parse(JSON.parse(readFileSync(noteOf(gitFolder), "utf8")));
  } catch {
    return null;
  }
}

/** The number of a file is given out again when it is gone; with the moment of its making it is not. */
function identityOf({ ino, mtimeNs }: BigIntStats): string {
  return `${ino} ${mtimeNs}`;
}

function lockOf(gitFolder: string): string {
  return join(gitFolder, "index.lock");
}

function ownFolder(gitFolder: string): string {
  return join(gitFolder, "klachtenregister");
}

function noteOf(gitFolder: string): string {
  return join(ownFolder(gitFolder), "saving.json");
}

function discard(file: string): void {
  rmSync(file, { force: true });
}
