import {
  type BigIntStats,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
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
 * Holds the index of a repository as git itself does. Before the lock is there, a note says which file it will be and who
 * puts it there: so a lock that is left when this program is killed, at whatever moment, can be told from that of
 * another git.
 *
 * @param paths what is going to be committed
 * @returns null when another program holds it
 */
export function holdIndex(gitFolder: string, paths: readonly string[]): HeldIndex | null {
  const own = ownFolder(gitFolder);
  mkdirSync(own, { recursive: true });
  const id = randomUUID();
  const [note, prepared, copy] = [`saving-${id}.json`, `lock-${id}`, `index-${id}`].map((name) =>
    join(own, name),
  );
  if (note === undefined || prepared === undefined || copy === undefined) return null;
  const index = join(gitFolder, "index");
  const leave = () => {
    for (const left of [copy, `${copy}.lock`, prepared, note]) discard(left);
  };
  if (!takeLock(gitFolder, { note, prepared, paths })) {
    leave();
    return null;
  }
  if (existsSync(index)) copyFileSync(index, copy);
  return {
    copy,
    keep: () => {
      if (existsSync(copy)) renameSync(copy, index);
    },
    release: () => {
      discard(lockOf(gitFolder));
      leave();
    },
  };
}

type Taking = { readonly note: string; readonly prepared: string; readonly paths: readonly string[] };

function takeLock(gitFolder: string, { note, prepared, paths }: Taking): boolean {
  writeFileSync(prepared, "", { flag: "wx" });
  const noteDown = (lock: string) => {
    const noted: Note = { by: ownMark(), lock: identityOf(statSync(lock, { bigint: true })), paths };
    writeFileSync(note, JSON.stringify(noted));
  };
  noteDown(prepared);
  try {
    linkSync(prepared, lockOf(gitFolder));
    return true;
  } catch (error) {
    if (isThere(error)) return false;
  }
  // Some disks know no second name of a file.
  try {
    writeFileSync(lockOf(gitFolder), "", { flag: "wx" });
    noteDown(lockOf(gitFolder));
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** What a save of ours that was killed has left: what it was committing, and how it is forgotten when that is settled. */
export type DeadSave = { readonly paths: readonly string[]; readonly forget: () => void };

/**
 * Removes the lock of a save of ours that was killed, and only that: a note must name this very file, and a program of
 * this machine that no longer runs.
 *
 * @returns null when there is no such save, or another program holds the index
 */
export function removeDeadLock(gitFolder: string): DeadSave | null {
  const dead = notesIn(gitFolder).filter(({ note }) => isDeadMark(note.by));
  const lock = statSync(lockOf(gitFolder), { bigint: true, throwIfNoEntry: false });
  const isOurs = lock === undefined || dead.some(({ note }) => note.lock === identityOf(lock));
  if (dead.length === 0 || !isOurs) return null;
  discard(lockOf(gitFolder));
  const forget = () => {
    for (const { id, file } of dead) {
      for (const name of [`index-${id}`, `index-${id}.lock`, `lock-${id}`])
        discard(join(ownFolder(gitFolder), name));
      discard(file);
    }
  };
  return { paths: [...new Set(dead.flatMap(({ note }) => note.paths))], forget };
}

const noteShape = z.object({
  /** The mark of the program that saves. */
  by: z.string(),
  lock: z.string(),
  paths: z.array(z.string()).readonly(),
});

type Note = z.infer<typeof noteShape>;

type NoteFile = { readonly id: string; readonly file: string; readonly note: Note };

/** The notes of all saves; one that was not yet whole names no lock that is there. */
function notesIn(gitFolder: string): readonly NoteFile[] {
  const own = ownFolder(gitFolder);
  const names = existsSync(own) ? readdirSync(own) : [];
  return names.flatMap((name): readonly NoteFile[] => {
    const id = /^saving-(.+)\.json$/.exec(name)?.[1];
    const note = id === undefined ? null : readNote(join(own, name));
    return id === undefined || note === null ? [] : [{ id, file: join(own, name), note }];
  });
}

function readNote(file: string): Note | null {
  try {
    return noteShape.parse(JSON.parse(readFileSync(file, "utf8")));
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

function discard(file: string): void {
  rmSync(file, { force: true });
}
