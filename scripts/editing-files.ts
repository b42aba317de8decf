import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type EditedFile, foldersOf, isAbsence, statOf } from "./editing-paths.ts";
import { EditingRefusal } from "./editing-refusal.ts";
import { largestRecord } from "./read-text.ts";
import { hiddenName } from "./save-leftovers.ts";

/** What a file holds, and the SHA that git gives it. */
export type FileVersion = { readonly bytes: Buffer; readonly sha: string };

/** What is to become of a file; null removes it. Without a mode it keeps the one it has. */
export type Replacement = {
  readonly edited: EditedFile;
  readonly content: Buffer | null;
  readonly mode?: number;
};

// A link could lead out of the register; without NONBLOCK a pipe in a file's place would be waited for, for ever.
const careful = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** A file as it is on the disk; null when there is none. @throws EditingRefusal when it could not be read */
export function versionOf({ file }: EditedFile): FileVersion | null {
  try {
    const opened = openSync(file, careful);
    try {
      if (!fstatSync(opened).isFile()) throw new EditingRefusal("unreadable");
      const bytes = readFileSync(opened);
      return { bytes, sha: blobShaOf(bytes) };
    } finally {
      closeSync(opened);
    }
  } catch (cause) {
    if (isAbsence(cause)) return null;
    throw cause instanceof EditingRefusal ? cause : new EditingRefusal("unreadable", { cause });
  }
}

/** The SHA by which git knows a content. */
export function blobShaOf(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** The text of a version; null when it is no UTF-8, or larger than a record may be. */
export function textOf(bytes: Buffer): string | null {
  const isText = bytes.length <= largestRecord && !bytes.includes(0) && isUtf8(bytes);
  return isText ? bytes.toString("utf8") : null;
}

/**
 * Puts new contents in the place of old ones: all, or none. Each file appears whole, for it is written under a hidden
 * name first.
 *
 * @returns what takes it back, as far as nobody else has written since
 * @throws EditingRefusal when the disk refuses; everything is as it was
 */
export function replaceFiles(replacements: readonly Replacement[]): () => void {
  const before = new Map(replacements.map(({ edited }) => [edited, stateOf(edited)]));
  const trace: Trace = { folders: [], files: [] };
  const takeBack = () => {
    try {
      const own = replacements.filter((one) => trace.files.includes(one.edited) && isAsWritten(one));
      const touched = own.flatMap(({ edited }) => before.get(edited) ?? []);
      put(touched, { folders: [], files: [] });
      for (const folder of trace.folders.toReversed()) removeIfEmpty(folder);
    } catch (cause) {
      throw new EditingRefusal("not-restored", { cause });
    }
  };
  try {
    put(replacements, trace);
  } catch (cause) {
    takeBack();
    throw new EditingRefusal("not-written", { cause });
  }
  return takeBack;
}

/** Whether a file holds to the byte what was put there; what another program has written since is not ours to undo. */
function isAsWritten({ edited, content }: Replacement): boolean {
  const now = versionOf(edited)?.bytes ?? null;
  return content === null ? now === null : now?.equals(content) === true;
}

/** What would make a file what it is now. */
function stateOf(edited: EditedFile): Replacement {
  const mode = modeOf(edited);
  return { edited, content: versionOf(edited)?.bytes ?? null, ...(mode === undefined ? {} : { mode }) };
}

function modeOf({ file }: EditedFile): number | undefined {
  const mode = statOf(file)?.mode;
  return mode === undefined ? undefined : mode & 0o777;
}

/** What was made and replaced so far. */
type Trace = { readonly folders: string[]; readonly files: EditedFile[] };

/** A disk that is full says so before the first file is replaced. */
function put(replacements: readonly Replacement[], trace: Trace): void {
  const prepared = new Map<EditedFile, string>();
  try {
    for (const replacement of replacements) {
      if (replacement.content === null) continue;
      trace.folders.push(...makeFolders(replacement.edited));
      prepared.set(replacement.edited, prepare(replacement, replacement.content));
    }
    for (const { edited } of replacements) {
      const hidden = prepared.get(edited);
      if (hidden === undefined) rmSync(edited.file, { force: true });
      else renameSync(hidden, edited.file);
      trace.files.push(edited);
    }
  } finally {
    for (const hidden of prepared.values()) rmSync(hidden, { force: true });
  }
}

/** Makes the folders that a file needs, and returns them. */
function makeFolders(edited: EditedFile): readonly string[] {
  const first = mkdirSync(dirname(edited.file), { recursive: true });
  const folders = first === undefined ? [] : foldersOf(edited).filter((folder) => folder.startsWith(first));
  return folders.toReversed();
}

/** Writes a content beside its place, under a name that no reader of the register looks at. */
function prepare({ edited, mode = modeOf(edited) }: Replacement, content: Buffer): string {
  const hidden = join(dirname(edited.file), hiddenName());
  try {
    writeThrough(hidden, content);
    if (mode !== undefined) chmodSync(hidden, mode);
    return hidden;
  } catch (error) {
    rmSync(hidden, { force: true });
    throw error;
  }
}

function writeThrough(file: string, content: Buffer): void {
  const opened = openSync(file, "wx");
  try {
    writeFileSync(opened, content);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Removes the folders that removed files leave empty. */
export function removeEmptyFolders(removed: readonly EditedFile[]): void {
  for (const folder of removed.flatMap(foldersOf)) removeIfEmpty(folder);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else lies in it, or somebody removed it first: both are well.
  }
}
