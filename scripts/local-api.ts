import { statSync } from "node:fs";
import { posix } from "node:path";
import { secondsNow } from "./clock.ts";
import { safeMessageOf } from "./command.ts";
import { EditingRefusal, LeftLock } from "./editing-refusal.ts";
import { textOf } from "./editing-files.ts";
import { type Asking, parseAsking } from "./local-asking.ts";
import type { EditedChange, LocalEditing } from "./local-editing.ts";

/** What the local server answers: a status and data. */
export type ApiAnswer = { readonly status: number; readonly body: unknown };

/**
 * Answers the editor, in the words of Decap's proxy protocol. Beyond it, `bases` in a save names the versions that the
 * changes were made from, `removed` names files that go in the same commit, and `paths`, `versions` and `earlier` are
 * actions of our own. Nothing that a record holds is ever printed.
 */
export async function answerAsking(editing: LocalEditing, body: unknown): Promise<ApiAnswer> {
  try {
    const asking = parseAsking(body);
    return await editing.inTurn(() => answerTo(editing, asking));
  } catch (error) {
    if (error instanceof EditingRefusal && error.cause instanceof LeftLock) tellLock(error.cause.path);
    if (error instanceof EditingRefusal) return { status: error.status, body: { error: error.code } };
    process.stderr.write(`The editor could not be answered: ${safeMessageOf(error)}\n`);
    return { status: 500, body: { error: "failed" } };
  }
}

/** The maintainer must know which file to look at; only he can tell whether another git is still at work. */
function tellLock(path: string): void {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return;
  const minutes = Math.max(0, Math.floor((secondsNow() - made / 1_000) / 60));
  process.stderr.write(
    `Nothing was saved: git is locked by ${path}, made ${minutes} minutes ago. ` +
      "When no other git is at work in this repository, remove that file and save again.\n",
  );
}

async function answerTo(editing: LocalEditing, asking: Asking): Promise<ApiAnswer> {
  const order = orderOf(asking);
  if (order === null) return { status: 200, body: await reading(editing, asking) };
  const isTwice = new Set(order.changes.map(({ path }) => path)).size < order.changes.length;
  if (order.changes.length === 0 || isTwice) throw new EditingRefusal("request-refused");
  const outcome = await editing.save(order.changes, order.message);
  if (outcome.kind === "stale") return { status: 409, body: { error: "stale", stale: outcome.stale } };
  if (asking.action === "persistMedia")
    return { status: 200, body: mediaFile(editing, asking.params.asset.path) };
  return { status: 200, body: { message: "saved", commit: outcome.commit, shas: outcome.shas } };
}

type Order = { readonly changes: readonly EditedChange[]; readonly message: string };

/** What a request changes; null when it only reads. */
function orderOf(asking: Asking): Order | null {
  switch (asking.action) {
    case "persistEntry": {
      const { dataFiles = [], entry, assets, removed } = asking.params;
      const records = entry === undefined ? dataFiles : [entry, ...dataFiles];
      const texts = records.map(({ path, raw }) => ({ path, content: Buffer.from(raw) }));
      return ordered([...texts, ...assets, ...removed.map(gone)], asking.params);
    }
    case "persistMedia":
      return ordered([asking.params.asset], asking.params);
    case "deleteFile":
      return ordered([gone(asking.params.path)], asking.params);
    case "deleteFiles":
      return ordered(asking.params.paths.map(gone), asking.params);
    default:
      return null;
  }
}

function gone(path: string) {
  return { path, content: null };
}

type Saying = {
  readonly options: { readonly commitMessage: string };
  readonly bases: Readonly<Record<string, string | null>>;
};

function ordered(changes: readonly Omit<EditedChange, "base">[], { options, bases }: Saying): Order {
  const base = (path: string) => (Object.hasOwn(bases, path) ? bases[path] : undefined);
  return {
    changes: changes.map(({ path, content }) => ({ path, content, base: base(path) })),
    message: options.commitMessage,
  };
}

async function reading(editing: LocalEditing, asking: Asking): Promise<unknown> {
  switch (asking.action) {
    case "info":
      return infoOf(editing);
    case "entriesByFolder": {
      const { folder, extension, depth } = asking.params;
      const paths = editing.paths(folder, depth).filter((path) => path.endsWith(extension));
      // What went away between looking for it and reading it is not there.
      return paths
        .map((path) => entry(editing, { path }))
        .filter(({ file, error }) => file.id !== null || error);
    }
    case "entriesByFiles":
      return asking.params.files.map((file) => entry(editing, file));
    case "getEntry":
      return wholeEntry(editing, asking.params.path);
    case "getMedia":
      return editing.paths(asking.params.mediaFolder, 1).map((path) => mediaFile(editing, path));
    case "getMediaFile":
      return mediaFile(editing, asking.params.path);
    case "paths":
      return editing.paths(asking.params.folder, asking.params.depth);
    case "versions":
      return asking.params.paths.map((path) => ({ path, id: editing.version(path)?.sha ?? null }));
    case "earlier":
      return { data: await editing.earlier(asking.params.id) };
    case "unpublishedEntries":
      return [];
    default:
      return null;
  }
}

async function infoOf(editing: LocalEditing) {
  const type = editing.isInRepository() ? "local_git" : "local_fs";
  return { repo: "register", publish_modes: ["simple"], type, author: await editing.author() };
}

type EntryFile = { readonly path: string; readonly label?: string | undefined };

/** A file of a list; one that is there but cannot be read says so and costs no other. */
function entry(editing: LocalEditing, { path, label }: EntryFile) {
  try {
    return { ...wholeEntry(editing, path, label), error: undefined };
  } catch (error) {
    if (!(error instanceof EditingRefusal) || error.code === "path-refused") throw error;
    return { data: null, file: { path, label, id: null }, error: error.code };
  }
}

/** A text file; without data when there is none. @throws EditingRefusal when it is there but cannot be read */
function wholeEntry(editing: LocalEditing, path: string, label?: string) {
  const version = editing.version(path);
  if (version === null) return { data: null, file: { path, label, id: null } };
  const data = textOf(version.bytes);
  if (data === null) throw new EditingRefusal("not-text");
  return { data, file: { path, label, id: version.sha } };
}

function mediaFile(editing: LocalEditing, path: string) {
  const version = editing.version(path);
  if (version === null) throw new EditingRefusal("file-missing");
  const content = version.bytes.toString("base64");
  return { id: version.sha, content, encoding: "base64", path, name: posix.basename(path) };
}
