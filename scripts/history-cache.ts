import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writevSync,
} from "node:fs";
import { join } from "node:path";
import { keptContent, keptIn, type KeptPast, type Seen } from "./history-kept.ts";
import type { Past } from "./history-past.ts";
import type { Repository } from "./history-repository.ts";
import { isDeadMark, ownMark } from "./process-mark.ts";

/**
 * Reads what was kept of a register's past the last time. What is damaged, of another kind, or of a repository that
 * reached back less or further, counts as nothing.
 */
export function readKept(repository: Repository): KeptPast | null {
  try {
    const file = fileOf(repository);
    const kept = keptIn(readFileSync(file), repository);
    return kept === null ? null : { ...kept, seen: seenIn(seenFile(file)) ?? kept.seen };
  } catch {
    return null;
  }
}

/**
 * Keeps a past in git's own folder, where the words of its records lie anyway. A reader finds the old one or the new
 * one and nothing in between. Where it cannot be written, it is not kept. What is large is only written anew when there
 * is much to add, or something to erase; until then it is noted which commit was told last.
 *
 * @param before what was kept and is continued; null when all was read anew
 */
export function keep(repository: Repository, past: Past, { seen, before }: Keeping): void {
  const file = fileOf(repository);
  if (before !== null && !isWorthWriting(past, before)) {
    const isNews = JSON.stringify(seen) !== JSON.stringify(before.seen);
    if (isNews) writeWhole(repository, seenFile(file), [Buffer.from(JSON.stringify(seen))]);
    return;
  }
  writeWhole(repository, file, keptContent(repository, past, seen));
  discard(seenFile(file));
}

/** What is told now, and what was kept and is continued; null when all was read anew. */
export type Keeping = { readonly seen: Seen; readonly before: KeptPast | null };

/** A past that is this large is only written anew for a share of its commits. */
const large = { bytes: 4 * 2 ** 20, share: 1 / 200 };

function isWorthWriting({ commits, records }: Past, { past, size }: KeptPast): boolean {
  const added = commits.length - past.commits.length;
  if (added === 0) return false;
  if (size < large.bytes || added > past.commits.length * large.share) return true;
  return [...records].some(
    ([place, record]) => record.touches === null && record !== past.records.get(place),
  );
}

function writeWhole(repository: Repository, file: string, parts: readonly Buffer[]): void {
  const draft = `${file}.${ownMark()}.${randomUUID()}`;
  try {
    mkdirSync(folderOf(repository), { recursive: true });
    discardLeftDrafts(folderOf(repository));
    writeParts(draft, parts);
    renameSync(draft, file);
  } catch {
    discard(draft);
  }
}

/** What a program that was killed was writing holds words of records, also of those that were erased since. */
function discardLeftDrafts(folder: string): void {
  for (const name of readdirSync(folder))
    if (isDeadMark(name.split(".")[1] ?? "")) discard(join(folder, name));
}

function writeParts(draft: string, parts: readonly Buffer[]): void {
  const file = openSync(draft, "wx", 0o600);
  try {
    writevSync(file, parts);
  } finally {
    closeSync(file);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A folder that nothing can be taken out of is one that nothing was put into.
  }
}

function folderOf({ gitFolder }: Repository): string {
  return join(gitFolder, "klachtenregister", "history-v1");
}

/** Each branch has its own, and each folder; a name of either may be none for a file. */
function fileOf(repository: Repository): string {
  const { home, branch } = repository;
  const name = createHash("sha256")
    .update(JSON.stringify([home, branch]))
    .digest("hex")
    .slice(0, 16);
  return join(folderOf(repository), name);
}

function seenFile(file: string): string {
  return `${file}-seen`;
}

function seenIn(file: string): Seen | null {
  try {
    const { head, rewrittenFrom }: Seen = JSON.parse(readFileSync(file, "utf8"));
    return typeof head === "string" && rewrittenFrom !== undefined ? { head, rewrittenFrom } : null;
  } catch {
    return null;
  }
}
