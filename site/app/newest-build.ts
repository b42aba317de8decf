import type { ArchiveIndex } from "../../schemas/archive.ts";

/** The moment at which the newest build was sealed that this browser has seen, ISO 8601; null when it saw none. */
export function newestSeen(index: ArchiveIndex): string | null {
  try {
    const kept = localStorage.getItem(nameOf(index)) ?? "";
    return Number.isNaN(Date.parse(kept)) ? null : kept;
  } catch {
    return null;
  }
}

/** Remembers the build of an index unless a newer one was seen. @returns the moment of the newest */
export function keepNewest(index: ArchiveIndex): string {
  const seen = newestSeen(index);
  if (seen !== null && seen >= index.sealedAt) return seen;
  try {
    localStorage.setItem(nameOf(index), index.sealedAt);
  } catch {
    // Storage may be switched off or full.
  }
  return index.sealedAt;
}

/** Registers that share an address are told apart by their public recipients. */
function nameOf({ recipient }: ArchiveIndex): string {
  return `klachtenregister-newest-${recipient.slice(-16)}`;
}
