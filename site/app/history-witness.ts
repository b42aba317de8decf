import type { ArchiveIndex, ArchiveLog } from "../../schemas/archive.ts";

/** What a browser remembers of the history that it saw: hashes, and nothing else. */
export type Seen = {
  /** The commit that was sealed. */
  readonly head: string;
  /** The newest commit of the log. */
  readonly newest: string;
};

/**
 * What there is to remember of a history; null while nothing was recorded. Every commit vouches for all before it, so the
 * sealed one is the best witness, unless it touched no record: a moment is only what its author's clock said.
 */
export function seenOf(head: string, log: ArchiveLog): Seen | null {
  const newest = log.some(({ commit }) => commit === head) ? head : log[0]?.commit;
  return newest === undefined ? null : { head, newest };
}

/**
 * What a log says to somebody who saw an earlier one. `grown`: all that was seen is still part of it. `rewritten`: it
 * is not.
 */
export type Testimony = "first" | "grown" | "rewritten";

/** Compares a log with what was seen of it before. */
export function testimonyOf(seen: Seen | null, log: ArchiveLog): Testimony {
  if (seen === null) return "first";
  return log.some(({ commit }) => commit === seen.newest) ? "grown" : "rewritten";
}

/** What this browser saw of a register's history; null when it saw none, or keeps nothing. */
export function readSeen(index: ArchiveIndex): Seen | null {
  try {
    const [head, newest] = (localStorage.getItem(nameOf(index)) ?? "").split(" ");
    return isHash(head) && isHash(newest) ? { head, newest } : null;
  } catch {
    return null;
  }
}

/** Remembers what was seen; a browser that keeps nothing has no witness. */
export function keepSeen(index: ArchiveIndex, { head, newest }: Seen): void {
  try {
    localStorage.setItem(nameOf(index), `${head} ${newest}`);
  } catch {
    // Storage may be switched off or full.
  }
}

/** Registers that share an address, such as a demo on this machine, are told apart by their public recipients. */
function nameOf({ recipient }: ArchiveIndex): string {
  return `klachtenregister-history-${recipient.slice(-16)}`;
}

function isHash(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text);
}
