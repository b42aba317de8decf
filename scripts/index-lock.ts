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
import { hostname } from "node:os";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";

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
      const note: Note = { ...ownProcess(), lock: identityOf(fstatSync(lock, { bigint: true })), paths };
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
  if (note === null || note.host !== hostname() || isRunning(note)) return null;
  const lock = statSync(lockOf(gitFolder), { bigint: true, throwIfNoEntry: false });
  if (lock !== undefined && identityOf(lock) !== note.lock) return null;
  const own = ownFolder(gitFolder);
  for (const left of readdirSync(own).filter((name) => name.startsWith("index-"))) discard(join(own, left));
  discard(lockOf(gitFolder));
  discard(noteOf(gitFolder));
  return note.paths;
}

const noteShape = z.object({
  host: z.string(),
  pid: z.number(),
  /** When it started, in the words of the system; a number is given out again to a later program. */
  started: z.string(),
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

function ownProcess(): Pick<Note, "host" | "pid" | "started"> {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) ?? "" };
}

function isRunning({ pid, started }: Note): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
  const start = startOf(pid);
  return start === null || started === "" || start === started;
}

/** When a program started, where the system tells: this boot, and the moment in it. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name of a program may hold anything; what follows it are numbers, of which the 20th is the start.
    return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return null;
  }
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
