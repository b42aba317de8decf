import type { Cursor } from "decap-cms-lib-util";
import { type BackendWords, refusalIn } from "./backend-words-nl.ts";
import { draftKey } from "./cms-store.ts";
import { formatEntryText, parseEntryText, unreadableEntry } from "./entry-text.ts";
import { type CmsEntry, pageOf, turned } from "./entry-pages.ts";
import { lasting, stillWanted } from "./lasting-reads.ts";
import { refusalCodeOf } from "./local-connection.ts";
import { placeOf } from "./record-place.ts";
import { mediaFileOf, mediaOf } from "./register-media.ts";
import { Refusal } from "./refusal.ts";
import { type Listed, type Repository, RepositoryError, type Version } from "./repository.ts";
import { deleteRecord, type FormHistory, saveEntry, type SavingDesk } from "./save-entry.ts";

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

type CmsAsset = { readonly path: string; readonly fileObj?: File };
type CmsOrder = {
  readonly dataFiles: readonly { readonly path: string; readonly raw: string }[];
  readonly assets: readonly CmsAsset[];
};

type CmsOptions = { readonly newEntry?: boolean };

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
      return Promise.all(files.map(({ path }) => lasting(() => entryAt(desk, path))));
    },
    unpublishedEntries: async () => [],
    getDeployPreview: async () => null,
  };
}

function opening(desk: EditorDesk, seen: Seen) {
  return {
    getEntry: async (path: string) => {
      const entry = await stillWanted(() => entryAt(desk, path));
      if (entry.file.id !== null) seen.set(path, entry.file.id);
      return entry;
    },
    // Attachments belong to a complaint; there is no shared store of files.
    getMedia: async (folder?: string) => {
      if (folder === undefined || placeOf(`${folder}/index.md`) === null) return [];
      return mediaOf(await desk.insist(() => desk.repository.files(folder)));
    },
    getMediaFile: async (path: string) => mediaFileOf(path, await desk.repository.bytes(path)),
    getMediaDisplayURL: async ({ path }: { readonly path: string }) => {
      return URL.createObjectURL(await desk.repository.bytes(path));
    },
  };
}

function saving(desk: EditorDesk, seen: Seen) {
  const forms = new Map<string, FormHistory>();
  return {
    persistEntry: ({ dataFiles, assets }: CmsOrder, { newEntry = false }: CmsOptions) => {
      const form = historyOf(forms, draftKey());
      return saying(desk, async () => {
        for (const { path, raw: given } of dataFiles) {
          // A copy of a record is new, whatever its original was made from.
          const raw = newEntry ? parseEntryText(given).text : given;
          seen.set(path, await saveEntry(desk, { path, raw, assets, form }));
        }
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

/** What the form on the screen has written; a record that is opened anew has a new form. */
function historyOf(forms: Map<string, FormHistory>, key: string): FormHistory {
  const history = forms.get(key) ?? { saved: null, tried: new Set() };
  forms.set(key, history);
  return history;
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
  const found = await lasting(() => desk.insist(() => desk.repository.list(folder, isRecord)));
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
  return openedEntry(desk, path, await desk.insist(() => desk.repository.read(path)));
}

function openedEntry(desk: EditorDesk, path: string, version: Version | null): CmsEntry {
  if (version === null) throw new Refusal(desk.words.gone);
  const { sha, text } = version;
  if (!desk.isReadable(path, text)) throw new Refusal(desk.words.cannotOpen);
  return { file: { path, id: sha }, data: formatEntryText({ base: sha, text }) };
}

/** A save that the repository did not make is told in the partner's words. */
export async function saying<Result>(
  { words }: Pick<EditorDesk, "words">,
  save: () => Promise<Result>,
): Promise<Result> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof RepositoryError)) throw error;
    const refusal = refusalIn(words, refusalCodeOf(error));
    throw new Refusal(refusal ?? words.troubleSaving[error.trouble], { cause: error });
  }
}
