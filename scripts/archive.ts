import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import {
  type ArchiveHead,
  type ArchiveLog,
  type ArchiveShard,
  formatIndex,
  formatLabel,
  formatTexts,
  historyName,
  indexName,
  type Label,
  placeOf,
  type HistoryShard,
  shardName,
} from "../schemas/archive.ts";
import { dateOf, formatDate } from "../procedure/dates.ts";
import { firstReceiptOf } from "../procedure/review-cycle.ts";
import type { Facts } from "../schemas/complaint.ts";
import type { RegisterHistory } from "../schemas/history.ts";
import { bareFactsOf } from "./bare-facts.ts";
import { sealTo } from "./cipher.ts";
import { padded, paddedSize } from "../schemas/padding.ts";
import { proseOf } from "./prose.ts";
import { searchTextOf } from "./search-text.ts";
import { outlineOf } from "./outline.ts";

/** What follows from the rest of the archive. */
type Derived = "format" | "recipient" | "shardSize" | "numbers" | "years" | "firstReceipt" | "history";

/** What is sealed: the register as it was read, the complaints with their bodies, and what git knows of it. */
export type ArchiveContent = Omit<ArchiveHead, Derived> & {
  readonly complaints: readonly Facts[];
  readonly history: RegisterHistory;
  readonly log: ArchiveLog;
};

/** The sealed files by the place below the vault's folder where each is published. */
export type SealedArchive = ReadonlyMap<string, Uint8Array>;

/** How many complaints share a shard. */
export const shardSize = 160;

/**
 * Seals a register for publication. Names, number and sizes of the files follow from size classes alone: shards are as
 * many as the next power of two, all of the size of the largest, so that nobody can count complaints from outside.
 *
 * Each file says inside which build it belongs to and which of its files it is, and each part of a complaint whose it is.
 *
 * @param recipient the register's public recipient, `age1…`
 * @param onProgress is told how many of the files' contents are ready
 */
export async function sealedArchive(
  content: ArchiveContent,
  recipient: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<SealedArchive> {
  const complaints = inOrder(content.complaints);
  const ordered = { ...content, complaints };
  const build = newBuild();
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of singleFiles(ordered, recipient)) {
    const bytes = compressed({ build, name }, text);
    files.set(placeOf({ build, name }), await sealTo(recipient, padded(bytes, paddedSize(bytes.length))));
  }
  const shards = { build, nameOf: shardName, contentOf: shardOf };
  const lives = livesOf(ordered);
  const histories = { build, nameOf: historyName, contentOf: (some: readonly Facts[]) => some.map(lives) };
  for (const [kind, told] of [[shards, onProgress] as const, [histories, undefined] as const]) {
    const made = compressedShards(complaints, kind, told);
    const size = Math.max(...made.map(({ length }) => paddedSize(length)));
    for (const [place, shard] of made.entries())
      files.set(placeOf({ build, name: kind.nameOf(place) }), await sealTo(recipient, padded(shard, size)));
  }
  return files;
}

/** A name for this build that tells nothing and that no other has. */
function newBuild(): string {
  return randomUUID().replaceAll("-", "");
}

/** The files of which there is one each, before they are compressed. */
function* singleFiles(
  content: ArchiveContent,
  recipient: string,
): Generator<readonly [name: string, text: string]> {
  yield [indexName, indexTextOf(content, recipient)];
  yield ["texts.age", formatTexts(content.complaints.map(searchTextOf))];
  yield ["facts.age", factsTextOf(content.complaints)];
  yield ["log.age", JSON.stringify(content.log)];
}

/** A list as `ArchiveFacts` is read, written complaint by complaint so that never more than one is held beside its text. */
function factsTextOf(complaints: readonly Facts[]): string {
  return `[${complaints.map((facts) => JSON.stringify(bareFactsOf(facts))).join(",")}]`;
}

/** The life of a complaint in git; empty where git knows none. Events are asked for a shard at a time. */
function livesOf({ history }: ArchiveContent): (facts: Facts) => HistoryShard[number] {
  const lives = new Map(history.records.map((record) => [record.place, record]));
  return ({ id }) => ({ id, events: lives.get(id)?.events ?? [] });
}

/** Unreadable complaints first, for they must not be overlooked, then the newest; by number within a day. */
function inOrder(complaints: readonly Facts[]): readonly Facts[] {
  return complaints.toSorted((one, other) => {
    if (one.receivedOn === other.receivedOn) return one.id < other.id ? -1 : 1;
    if (one.receivedOn === undefined || other.receivedOn === undefined)
      return one.receivedOn === undefined ? -1 : 1;
    return one.receivedOn > other.receivedOn ? -1 : 1;
  });
}

function indexTextOf({ complaints, history, log, ...content }: ArchiveContent, recipient: string): string {
  const years = new Set(complaints.flatMap(({ receivedOn }) => receivedOn?.slice(0, 4) ?? []));
  const numbers = complaints.map(({ id }) => id);
  const first = firstReceiptOf(complaints, dateOf(content.sealedAt.slice(0, 10)));
  const head: ArchiveHead = {
    format: 2,
    ...content,
    recipient,
    history: history.head,
    shardSize,
    numbers,
    years: [...years].toSorted().toReversed(),
    firstReceipt: first && formatDate(first),
  };
  return formatIndex(head, complaints.map(outlineOf));
}

/** What the shards of a build hold, and how they are called. */
type ShardKind = {
  readonly build: string;
  readonly nameOf: (place: number) => string;
  readonly contentOf: (some: readonly Facts[]) => unknown;
};

/** The shards, compressed one by one so that never more than one is held in full; empty ones fill up the number. */
function compressedShards(
  complaints: readonly Facts[],
  { build, nameOf, contentOf }: ShardKind,
  onProgress: (done: number, total: number) => void = () => undefined,
): readonly Uint8Array[] {
  const count = powerOfTwoFrom(complaints.length / shardSize);
  return Array.from({ length: count }, (_, place) => {
    const shard = contentOf(complaints.slice(place * shardSize, (place + 1) * shardSize));
    onProgress(place + 1, count);
    return compressed({ build, name: nameOf(place) }, JSON.stringify(shard));
  });
}

function shardOf(complaints: readonly Facts[]): ArchiveShard {
  return complaints.map(({ body = "", ...facts }) => ({ facts, words: proseOf(body) }));
}

function powerOfTwoFrom(least: number): number {
  let count = 1;
  while (count < least) count *= 2;
  return count;
}

function compressed(label: Label, text: string): Uint8Array {
  return gzipSync(formatLabel(label) + text, { level: 5 });
}
