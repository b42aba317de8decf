import { realpathSync } from "node:fs";
import { basename, dirname } from "node:path";
import {
  blobShaOf,
  type FileVersion,
  removeEmptyFolders,
  type Replacement,
  replaceFiles,
  textOf,
  versionOf,
} from "./editing-files.ts";
import { type EditedFile, editedFile, filesIn, isRecord, statOf } from "./editing-paths.ts";
import { EditingRefusal } from "./editing-refusal.ts";
import { askGit } from "./git.ts";
import { commitFiles, committerIn, hasRepository, isVersioned, refuseUnready } from "./git-commit.ts";
import { isPortableName } from "./portable-name.ts";
import { largestRecord } from "./read-text.ts";
import { writerOf } from "./register-writer.ts";
import { removeLeftovers } from "./save-leftovers.ts";

/** A change of one file; `base` is the SHA it was made from, null when the file must not exist, absent when nobody said. */
export type EditedChange = {
  readonly path: string;
  readonly base?: string | null | undefined;
  readonly content: Buffer | null;
};

/** What became of a save; a version's text is null when the file is no text. */
export type EditingOutcome =
  | {
      readonly kind: "saved";
      readonly commit: string | null;
      readonly shas: Readonly<Record<string, string | null>>;
    }
  | { readonly kind: "stale"; readonly stale: readonly StaleFile[] };

/** A file that is no longer what a change was made from, and what it is now; null when it is gone. */
export type StaleFile = {
  readonly path: string;
  readonly theirs: { readonly sha: string; readonly text: string | null } | null;
};

/** The files of a register as the editor reads and changes them. Paths begin with `complaints/`. */
export type LocalEditing = {
  /** Does one thing at a time, so that nothing is read that may still be taken back. */
  readonly inTurn: <Result>(act: () => Result | Promise<Result>) => Promise<Result>;
  readonly paths: (folder: string, depth: number) => readonly string[];
  readonly version: (path: string) => FileVersion | null;
  /** The text of an earlier version, as far as the repository remembers it. */
  readonly earlier: (sha: string) => Promise<string | null>;
  /** Who commits; null when nobody does, or git does not know. */
  readonly author: () => Promise<{ readonly name: string; readonly email: string } | null>;
  readonly isInRepository: () => boolean;
  /** Whether saving is up to this program, and not to another one that has the same register open. */
  readonly claim: () => Promise<boolean>;
  readonly close: () => void;
  readonly save: (changes: readonly EditedChange[], message: string) => Promise<EditingOutcome>;
};

/** Opens a register's folder for the editor. @param onSaved told after each save */
export function editingOf(folder: string, onSaved: () => void = () => undefined): LocalEditing {
  const root = realpathSync(folder);
  const writer = writerOf(root);
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (act) => {
      const turn = last.then(act);
      last = turn.catch(() => undefined);
      return turn;
    },
    paths: (asked, depth) => filesIn(root, asked, depth).map(({ path }) => path),
    version: (path) => versionOf(editedFile(root, path)),
    earlier: (sha) => earlierText(root, sha),
    author: async () => (hasRepository(root) ? committerIn(root) : null),
    isInRepository: () => hasRepository(root),
    claim: writer.claim,
    close: writer.release,
    save: async (changes, message) => {
      if (!(await writer.claim())) throw new EditingRefusal("other-writer");
      const outcome = await saved(root, changes, message);
      if (outcome.kind === "saved") onSaved();
      return outcome;
    },
  };
}

async function earlierText(root: string, sha: string): Promise<string | null> {
  if (!hasRepository(root)) return null;
  const { status, stdout } = await askGit(root, ["cat-file", "-s", sha]);
  if (status !== 0 || Number(stdout) > largestRecord) return null;
  const blob = await askGit(root, ["cat-file", "blob", sha]);
  // What is not UTF-8 does not come through whole.
  return blob.status === 0 && blobShaOf(Buffer.from(blob.stdout)) === sha ? blob.stdout : null;
}

const plainLine = /^(?=.*[\p{L}\p{N}])[\p{L}\p{N} :,.-]+$/u;

async function saved(
  root: string,
  changes: readonly EditedChange[],
  message: string,
): Promise<EditingOutcome> {
  if (message.length > 120 || !plainLine.test(message)) throw new EditingRefusal("message-refused");
  const replacements = changes.map(({ path, content }) => ({ edited: editedFile(root, path), content }));
  replacements.forEach(refuseUnfit);
  const stale = staleAmong(root, changes);
  if (stale.length > 0) return { kind: "stale", stale };
  const isCommitted = await isVersioned(root, recordsOf(replacements));
  if (isCommitted) await refuseUnready(root);
  // Somebody may have written with another program while git was asked.
  const meanwhile = staleAmong(root, changes);
  if (meanwhile.length > 0) return { kind: "stale", stale: meanwhile };
  return written({ root, replacements, message: isCommitted ? message : null });
}

/** What has a name already keeps it; a new file gets none that a colleague's system cannot hold. */
function refuseUnfit({ edited, content }: Replacement): void {
  if (content === null || isPortableName(basename(edited.file)) || statOf(edited.file) !== undefined) return;
  throw new EditingRefusal("path-refused");
}

/** The records that files belong to: an attachment goes where its complaint goes. */
function recordsOf(replacements: readonly Replacement[]): readonly string[] {
  const records = replacements.map(({ edited: { name } }) =>
    isRecord(name) ? name : name.replace(/[^/]+$/, "index.md"),
  );
  return [...new Set(records)];
}

/** The files that are no longer what a change was made from. One that is already what it is to become loses nothing. */
function staleAmong(root: string, changes: readonly EditedChange[]): readonly StaleFile[] {
  return changes.flatMap(({ path, base, content }) => {
    const now = versionOf(editedFile(root, path));
    const isDone = content === null ? now === null : now?.bytes.equals(content) === true;
    const isFree = base === undefined ? now === null || content === null : base === (now?.sha ?? null);
    if (isDone || isFree) return [];
    return [{ path, theirs: now === null ? null : { sha: now.sha, text: textOf(now.bytes) } }];
  });
}

type Writing = {
  readonly root: string;
  readonly replacements: readonly Replacement[];
  /** What the commit says; null when there is none to make. */
  readonly message: string | null;
};

async function written({ root, replacements, message }: Writing): Promise<EditingOutcome> {
  removeLeftovers(new Set(replacements.map(({ edited }) => dirname(edited.file))));
  const takeBack = replaceFiles(replacements);
  const edited = replacements.map((replacement) => replacement.edited);
  const order = { folder: root, paths: edited.map(({ name }) => name) };
  let commit: string | null = null;
  try {
    if (message !== null) commit = await commitFiles({ ...order, message });
  } catch (error) {
    takeBack();
    throw error;
  }
  removeEmptyFolders(replacements.flatMap(({ edited, content }) => (content === null ? [edited] : [])));
  return { kind: "saved", commit, shas: shasOf(edited) };
}

/** The versions as they are now on the disk: a hook may have rewritten them. */
function shasOf(files: readonly EditedFile[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(files.map((edited) => [edited.path, versionOf(edited)?.sha ?? null]));
}
