import type { Author } from "./repository.ts";
import { bytesOf, isSealed, seal, unseal } from "./sealed.ts";

/** Somebody who has signed in to the editor. */
export type Session = { readonly token: string; readonly author: Author };

/** Why a session is over: somebody signed out, in whichever tab, or the twelve hours are. */
export type SessionEnd = "signed-out" | "expired";

/** Keeps a session over reloads and for the other tabs of this browser, for twelve hours at most. */
export type TokenKeeper = {
  /** The session that this page or an earlier one keeps; null when there is none, or none of this repository. */
  readonly read: () => Promise<Session | null>;
  /**
   * Keeps a session from now on; a browser without storage keeps it as long as the page. What was kept already is kept
   * no longer for being kept once more.
   */
  readonly keep: (session: Session) => Promise<void>;
  /** Signs out: forgets the session here and in every other tab, each of which calls its `onEnd`. */
  readonly forget: () => Promise<void>;
  /** Stops listening to the other tabs and to the clock. */
  readonly close: () => void;
};

type KeeperOptions = {
  /** `owner/name`; a token kept for another repository does not open. */
  readonly repository: string;
  readonly onEnd: (why: SessionEnd) => void;
};

type Kept = { readonly session: Session; readonly keptAt: number };

const twelveHours = 12 * 60 * 60 * 1000;
const store = "token";
const entry = "current";

/** Begins to keep the session of a repository's editor, and to listen for its end. */
export function tokenKeeper({ repository, onEnd }: KeeperOptions): TokenKeeper {
  const tabs = new BroadcastChannel("klachtenregister-editor");
  let held: Kept | null = null;
  const end = (why: SessionEnd): void => {
    held = null;
    onEnd(why);
  };
  const read = async (): Promise<Session | null> => {
    held = (await readSealed(repository)) ?? held;
    if (held === null || isFresh(held)) return held?.session ?? null;
    held = null;
    await removeSealed();
    return null;
  };
  const expire = async (): Promise<void> => {
    // Another tab may have signed in anew since; only when what is kept is old as well is it over.
    if (held !== null && !isFresh(held) && (await read()) === null) end("expired");
  };
  tabs.addEventListener("message", ({ data }) => {
    if (data === repository) end("signed-out");
  });
  const watch = setInterval(() => void expire(), 30_000);
  return {
    read,
    keep: async (session) => {
      const kept = held !== null && isFresh(held) && held.session.token === session.token ? held : null;
      held = { session, keptAt: kept?.keptAt ?? Date.now() };
      await writeSealed(held, repository);
    },
    forget: async () => {
      await removeSealed();
      tabs.postMessage(repository);
      end("signed-out");
    },
    close: () => {
      clearInterval(watch);
      tabs.close();
    },
  };
}

/** A time still to come means that the clock was set back, and nothing can be said of the twelve hours. */
function isFresh({ keptAt }: Kept): boolean {
  const age = Date.now() - keptAt;
  return age >= 0 && age < twelveHours;
}

async function writeSealed(kept: Kept, repository: string): Promise<void> {
  try {
    const sealed = await seal(bytesOf(JSON.stringify(kept)), repository);
    await inStore("readwrite", (tokens) => tokens.put(sealed, entry));
  } catch {
    // A browser that keeps nothing costs a new sign-in at the next reload; an older token must not come back then.
    await removeSealed();
  }
}

async function readSealed(repository: string): Promise<Kept | null> {
  try {
    const found: unknown = await inStore("readonly", (tokens) => tokens.get(entry));
    if (!isSealed(found)) return null;
    const kept: unknown = JSON.parse(new TextDecoder().decode(await unseal(found, repository)));
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

async function removeSealed(): Promise<void> {
  await inStore("readwrite", (tokens) => tokens.delete(entry)).catch(() => undefined);
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  use: (tokens: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const request = indexedDB.open("klachtenregister-editor", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(store));
  const database = await settled(request);
  try {
    return await settled(use(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("The browser's storage failed.")),
    );
  });
}

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "session" in value && "keptAt" in value;
}
