import type { PortableIdentity } from "./identity.ts";

/** What outlives a reload: the key, unreadable to any script, whose it is, and when it was last used. */
export type KeptIdentity = {
  readonly identity: PortableIdentity;
  /** The code of the person who signed in. */
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
};

const store = "identity";
const entry = "current";

/** The identity that an earlier page kept; null when there is none, or the browser keeps nothing. */
export async function readKeptIdentity(): Promise<KeptIdentity | null> {
  const found = await inStore("readonly", (identities) => identities.get(entry)).catch(() => undefined);
  return isKeptIdentity(found) ? found : null;
}

/** Keeps the identity for reloads and other tabs; a browser that refuses costs nothing but a new sign-in. */
export async function keepIdentity(kept: KeptIdentity): Promise<void> {
  await inStore("readwrite", (identities) => identities.put(kept, entry)).catch(() => undefined);
}

/** Forgets the identity. */
export async function forgetIdentity(): Promise<void> {
  await inStore("readwrite", (identities) => identities.delete(entry)).catch(() => undefined);
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  use: (identities: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    return await settled(use(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open("klachtenregister", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(store));
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("The browser's storage failed.")),
    );
  });
}

function isKeptIdentity(value: unknown): value is KeptIdentity {
  return (
    typeof value === "object" && value !== null && "identity" in value && "code" in value && "usedAt" in value
  );
}
