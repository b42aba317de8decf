import type { ArchiveIndex } from "../../schemas/archive.ts";
import { forgetIdentity, keepIdentity, readKeptIdentity } from "../vault/kept-identity.ts";
import { WorkerFailed } from "../vault/conversation.ts";
import { archiveVersion, createVault, slotCodes, type Vault, VaultClosed } from "../vault/vault.ts";
import { canonicalPassPhrase, codeOf } from "../../schemas/pass-phrase.ts";
import { keepNewest, newestSeen } from "./newest-build.ts";
import { isOpenSomewhere, markClosed, markOpen } from "./open-tabs.ts";

/** Why the sign-in screen shows. */
export type SignedOutReason =
  VaultClosed["reason"] | "unknown-code" | "no-keys" | "signed-out" | "locked" | "browser-failed";

/** What the dashboard knows of the archive: nothing, or all of it. */
export type Session =
  | { readonly is: "starting" | "opening" }
  | { readonly is: "signed-out"; readonly reason: SignedOutReason | null }
  | {
      readonly is: "open";
      readonly code: string;
      readonly vault: Vault;
      readonly index: ArchiveIndex;
      /** The moment of the newest build that this browser has seen, ISO 8601: later than the index says, when an older one is published. */ readonly newest: string;
    };

const minute = 60_000;
const tabs = new BroadcastChannel("klachtenregister");
const listeners = new Set<(session: Session) => void>();

let session: Session = { is: "starting" };
let usedAt = Date.now();
/** A closed vault that waits for somebody to sign in. */
let waiting: Vault | null = null;
let version: string | null = null;

/** The session as it stands. */
export function currentSession(): Session {
  return session;
}

/** Calls back at every change of the session. @returns a function that ends it */
export function onSession(listener: (session: Session) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes on where an earlier page left off, unless it was left for too long; listens to the other tabs from then on. */
export async function startSession(lockAfterMinutes: number): Promise<void> {
  tabs.addEventListener("message", ({ data }) => {
    if (data === "signed-in" && session.is === "signed-out") void resume(lockAfterMinutes);
    if (data !== "signed-in" && session.is === "open") end(data === "locked" ? "locked" : "signed-out");
  });
  watchUse(lockAfterMinutes);
  await resume(lockAfterMinutes);
}

/** Opens the vault with what was typed: the first word is the person's code, the whole is the pass phrase. */
export async function signIn(typed: string): Promise<void> {
  const passPhrase = canonicalPassPhrase(typed);
  change({ is: "opening" });
  const vault = waiting ?? createVault(onSuperseded);
  waiting = null;
  try {
    const codes = await slotCodes();
    const code = codeOf(passPhrase, codes);
    if (code === null) return refuse(vault, codes.length === 0 ? "no-keys" : "unknown-code");
    // Asked while the key is derived; a newer archive that comes in between is noticed at the next look.
    const published = archiveVersion();
    const { identity } = await vault.unlock(code, passPhrase);
    performance.mark("derived");
    await show(vault, code, published);
    await keepIdentity({ identity, code, usedAt: Date.now() });
    tabs.postMessage("signed-in");
  } catch (error) {
    refuse(vault, reasonOf(error));
  }
}

/** Forgets the key here and in every other tab. */
export async function signOut(reason: "signed-out" | "locked" = "signed-out"): Promise<void> {
  tabs.postMessage(reason);
  end(reason);
  await forgetIdentity();
}

/** Reads the archive again when a new one was published. */
export async function refreshSession(): Promise<void> {
  const published = await archiveVersion();
  if (published !== null && published !== version) await readAgain(published, false);
}

/** Reads the index anew, past every cache: a part that belongs to the one on the screen is not to be had any more. */
function onSuperseded(): void {
  void readAgain(null, true);
}

async function readAgain(published: string | null, isFresh: boolean): Promise<void> {
  if (session.is !== "open") return;
  const { vault, code, index: shown } = session;
  try {
    const index = await vault.index(isFresh);
    version = published;
    // A cache on the way may bring an older build than the one on the screen, or the same again.
    if (session.is !== "open" || session.vault !== vault || index.sealedAt <= shown.sealedAt) return;
    change({ is: "open", code, vault, index, newest: keepNewest(index) });
  } catch (error) {
    if (!(error instanceof VaultClosed) || error.reason === "unreachable") return;
    // Sealed with a new key: what is on the screen can grow no newer.
    await forgetIdentity();
    refuse(vault, error.reason);
  }
}

async function resume(lockAfterMinutes: number): Promise<void> {
  const kept = await readKeptIdentity();
  if (kept === null) waiting ??= createVault(onSuperseded);
  if (kept === null) return change({ is: "signed-out", reason: await reasonBeforeSignIn() });
  const isLocked = isUnused(kept.usedAt, lockAfterMinutes);
  if (isLocked || !(await isOpenSomewhere())) {
    await forgetIdentity();
    waiting ??= createVault(onSuperseded);
    return change({ is: "signed-out", reason: isLocked ? "locked" : null });
  }
  const vault = createVault(onSuperseded);
  try {
    await vault.resume(kept.identity);
    await show(vault, kept.code, archiveVersion());
  } catch (error) {
    refuse(vault, reasonOf(error));
  }
}

/** A register without keys says so before anybody tries. */
async function reasonBeforeSignIn(): Promise<SignedOutReason | null> {
  if (session.is === "signed-out") return session.reason;
  const codes = await slotCodes().catch(() => null);
  return codes?.length === 0 ? "no-keys" : null;
}

async function show(vault: Vault, code: string, published: Promise<string | null>): Promise<void> {
  const index = await newestIndex(vault);
  version = await published;
  await markOpen();
  change({ is: "open", code, vault, index, newest: keepNewest(index) });
}

/** The index that is published; asked for once more past every cache when this browser saw a newer one before. */
async function newestIndex(vault: Vault): Promise<ArchiveIndex> {
  const index = await vault.index();
  return index.sealedAt < (newestSeen(index) ?? "") ? vault.index(true) : index;
}

function refuse(vault: Vault, reason: SignedOutReason): void {
  vault.close();
  waiting = createVault(onSuperseded);
  change({ is: "signed-out", reason });
}

function reasonOf(error: unknown): SignedOutReason {
  if (error instanceof VaultClosed) return error.reason;
  return error instanceof WorkerFailed ? "browser-failed" : "broken";
}

function end(reason: "signed-out" | "locked"): void {
  if (session.is === "open") session.vault.close();
  markClosed();
  change({ is: "signed-out", reason });
}

function change(next: Session): void {
  session = next;
  for (const listener of listeners) listener(next);
}

/** Whether the last use is too long ago. A use that is still to come is none: somebody turned the clock, or the page's memory. */
function isUnused(lastUse: number, lockAfterMinutes: number): boolean {
  const since = Date.now() - lastUse;
  return since > lockAfterMinutes * minute || since < -minute;
}

/** Locks after a time without use; every touch counts, and is passed on to reloads twice a minute. */
function watchUse(lockAfterMinutes: number): void {
  for (const touch of ["pointerdown", "keydown", "scroll", "focus"]) {
    window.addEventListener(touch, () => (usedAt = Date.now()), { capture: true, passive: true });
  }
  window.setInterval(() => void lockOrKeep(lockAfterMinutes), minute / 4);
}

async function lockOrKeep(lockAfterMinutes: number): Promise<void> {
  if (session.is !== "open") return;
  const kept = await readKeptIdentity();
  if (isUnused(Math.max(usedAt, kept?.usedAt ?? 0), lockAfterMinutes)) return signOut("locked");
  if (kept !== null && usedAt > kept.usedAt) await keepIdentity({ ...kept, usedAt });
}
