import { Cursor, CURSOR_COMPATIBILITY_SYMBOL } from "decap-cms-lib-util";
import { type BackendWords, refusalIn } from "./backend-words-nl.ts";
import { formatEntryText, unreadableEntry } from "./entry-text.ts";
import { refusalCodeOf } from "./local-connection.ts";
import { placeOf } from "./record-place.ts";
import { Refusal } from "./refusal.ts";
import { type Listed, type Repository, RepositoryError, type Version } from "./repository.ts";
import { deleteRecord, saveEntry } from "./save-entry.ts";
import type { SavingDesk } from "./save-entry.ts";

/** What the backend works with. */
export type EditorDesk = SavingDesk & {
  readonly repository: Repository;
  readonly words: BackendWords;
  /** Whether a text can be taken apart and put together again without losing any of it. */
  readonly isReadable: (path: string, text: string) => boolean;
  /** Reads, and lets the partner try again until it succeeds or is given up; no failure passes for an absent file. */
  readonly insist: <Result>(read: () => Promise<Result>) => Promise<Result>;
  readonly signOut: () => Promise<void>;
};

type CmsFile = { readonly path: string; readonly id: string | null };
type CmsEntry = { readonly file: CmsFile; readonly data: string };
type CmsAsset = { readonly path: string; readonly fileObj?: File };
type CmsOrder = {
  readonly dataFiles: readonly { readonly path: string; readonly raw: string }[];
  readonly assets: readonly CmsAsset[];
};

const pageSize = 25;

/** The version of each record that was opened or saved last: what the partner has on the screen. */
type Seen = Map<string, string>;

/**
 * The CMS's backend for a register: what it asks is answered from a repository, in which no save can undo another. It
 * takes the place of the backends that come with the CMS, which know no versions.
 */
export function registerBackend(desk: EditorDesk) {
  const seen: Seen = new Map();
  return class RegisterBackend {
    constructor() {
      Object.assign(this, signingIn(desk), listing(desk), opening(desk, seen), saving(desk, seen));
    }
  };
}

function signingIn(desk: EditorDesk) {
  return {
    isGitBackend: () => true,
    status: async () => ({ auth: { status: true }, api: { status: true, statusPage: "" } }),
    // The partner is signed in before the CMS starts, so that its own sign-in page only passes on.
    authComponent: () => PassOn,
    restoreUser: () => desk.repository.author(),
    authenticate: () => desk.repository.author(),
    logout: () => desk.signOut(),
    getToken: async () => "",
  };
}

function listing(desk: EditorDesk) {
  return {
    entriesByFolder: async (folder: string) => pageOf(await entriesIn(desk, folder), 1),
    allEntriesByFolder: (folder: string) => entriesIn(desk, folder),
    traverseCursor: async (cursor: Cursor, action: string) => turned(cursor, action),
    entriesByFiles: (files: readonly { readonly path: string }[]) => {
      return Promise.all(files.map(({ path }) => entryAt(desk, path)));
    },
    unpublishedEntries: async () => [],
    getDeployPreview: async () => null,
  };
}

function opening(desk: EditorDesk, seen: Seen) {
  return {
    getEntry: async (path: string) => {
      const entry = await entryAt(desk, path);
      if (entry.file.id !== null) seen.set(path, entry.file.id);
      return entry;
    },
    // Attachments belong to a record; there is no shared store of files.
    getMedia: async (folder?: string) => (folder === undefined ? [] : mediaIn(desk, folder)),
    getMediaFile: async (path: string) => mediaFileOf(path, await desk.repository.bytes(path)),
    getMediaDisplayURL: async ({ path }: { readonly path: string }) => {
      return URL.createObjectURL(await desk.repository.bytes(path));
    },
  };
}

function saving(desk: EditorDesk, seen: Seen) {
  return {
    persistEntry: ({ dataFiles, assets }: CmsOrder) => {
      return saying(desk, async () => {
        for (const { path, raw } of dataFiles) seen.set(path, await saveEntry(desk, { path, raw, assets }));
      });
    },
    persistMedia: async () => {
      throw new Refusal(desk.words.saveSettingsInForm);
    },
    deleteFiles: (paths: readonly string[]) => {
      return saying(desk, async () => {
        for (const path of paths) await deleteRecord(desk, path, seen.get(path) ?? null);
      });
    },
  };
}

function PassOn({ onLogin }: { readonly onLogin: (credentials: object) => void }): null {
  queueMicrotask(() => onLogin({}));
  return null;
}

/** The records of a folder, the latest first, for those are the ones that are looked for. */
async function entriesIn(desk: EditorDesk, folder: string): Promise<readonly CmsEntry[]> {
  const isRecord = (path: string) => {
    const kind = placeOf(path)?.kind;
    return kind === (folder === "complaints" ? "complaint" : "review");
  };
  const found = await desk.insist(() => desk.repository.list(folder, isRecord));
  return found.toSorted(latestFirst).map((listed) => listedEntry(desk, listed));
}

function latestFirst(one: Listed, other: Listed): number {
  const difference = receiptOf(other).localeCompare(receiptOf(one));
  return difference !== 0 ? difference : other.path.localeCompare(one.path);
}

/** The day by which a record takes its place in the list, as its text has it. */
function receiptOf({ text, path }: Listed): string {
  return /^(?:receivedOn|on): (\d{4}-\d\d-\d\d)/m.exec(text ?? "")?.[1] ?? path;
}

function listedEntry(desk: EditorDesk, { path, sha, text }: Listed): CmsEntry {
  const isReadable = text !== null && desk.isReadable(path, text);
  const data = isReadable ? formatEntryText({ base: sha, text }) : unreadableEntry(path);
  return { file: { path, id: sha }, data };
}

async function entryAt(desk: EditorDesk, path: string): Promise<CmsEntry> {
  const asked = location.hash;
  const version = await desk.insist(() => desk.repository.read(path));
  // The partner has gone on to another record, whose form this answer would replace.
  if (location.hash !== asked) throw new Refusal(desk.words.cancelled);
  return openedEntry(desk, path, version);
}

function openedEntry(desk: EditorDesk, path: string, version: Version | null): CmsEntry {
  if (version === null) throw new Refusal(desk.words.gone);
  const { sha, text } = version;
  if (!desk.isReadable(path, text)) throw new Refusal(desk.words.cannotOpen);
  return { file: { path, id: sha }, data: formatEntryText({ base: sha, text }) };
}

/** A page of entries and the way to the next; the CMS keeps both. */
function pageOf(entries: readonly CmsEntry[], page: number) {
  const pages = Math.ceil(entries.length / pageSize);
  const actions = page < pages ? ["next", "last"] : [];
  const cursor = Cursor.create({
    actions: page > 1 ? [...actions, "prev", "first"] : actions,
    meta: { page, count: entries.length, pageSize, pageCount: pages },
    data: { entries },
  });
  const shown = entries.slice((page - 1) * pageSize, page * pageSize);
  return Object.assign(shown, { [CURSOR_COMPATIBILITY_SYMBOL]: cursor });
}

function turned(cursor: Cursor, action: string) {
  const entries: readonly CmsEntry[] = cursor.data.get("entries").toJS();
  const page = Number(cursor.meta.get("page"));
  const last = Number(cursor.meta.get("pageCount"));
  const wanted = { first: 1, last, next: page + 1, prev: page - 1 }[action] ?? 1;
  const shown = pageOf(entries, Math.min(Math.max(wanted, 1), last));
  return { entries: [...shown], cursor: shown[CURSOR_COMPATIBILITY_SYMBOL] };
}

async function mediaIn(desk: EditorDesk, folder: string) {
  const files = await desk.insist(() => desk.repository.files(folder));
  const beside = files.filter(({ path }) => placeOf(path) === null);
  return beside.map(({ path, sha }) => ({
    id: sha,
    name: path.slice(path.lastIndexOf("/") + 1),
    size: 0,
    displayURL: { id: sha, path },
    path,
  }));
}

function mediaFileOf(path: string, bytes: Blob) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const file = new File([bytes], name);
  const url = URL.createObjectURL(file);
  return { id: path, displayURL: url, path, name, size: file.size, file, url };
}

/** A save that the repository did not make is told in the partner's words. */
async function saying<Result>({ words }: EditorDesk, save: () => Promise<Result>): Promise<Result> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof RepositoryError)) throw error;
    const refusal = refusalIn(words, refusalCodeOf(error));
    throw new Refusal(refusal ?? words.troubleSaving[error.trouble], { cause: error });
  }
}
