import { gzipSync } from "node:zlib";
import {
  type ArchiveHead,
  type ArchiveShard,
  formatIndex,
  formatTexts,
  shardName,
} from "../schemas/archive.ts";
import type { Facts } from "../schemas/complaint.ts";
import { sealTo } from "./cipher.ts";
import { padded, paddedSize } from "../schemas/padding.ts";
import { proseOf } from "./prose.ts";
import { searchTextOf } from "./search-text.ts";
import { outlineOf } from "./outline.ts";

/** What is sealed: the register as it was read, the complaints with their bodies. */
export type ArchiveContent = Omit<ArchiveHead, "format" | "shardSize" | "numbers" | "years"> & {
  readonly complaints: readonly Facts[];
};

/** The sealed files by name. */
export type SealedArchive = ReadonlyMap<string, Uint8Array>;

/** How many complaints share a shard. */
export const shardSize = 160;

/**
 * Seals a register for publication. Names, number and sizes of the files follow from size classes alone: shards are as
 * many as the next power of two, all of the size of the largest, so that nobody can count complaints from outside.
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
  const shards = compressedShards(complaints, onProgress);
  const size = Math.max(...shards.map(({ length }) => paddedSize(length)));
  const index = compressed(indexTextOf({ ...content, complaints }));
  const texts = compressed(formatTexts(complaints.map(searchTextOf)));
  const files = new Map<string, Uint8Array>();
  files.set("index.age", await sealTo(recipient, padded(index, paddedSize(index.length))));
  files.set("texts.age", await sealTo(recipient, padded(texts, paddedSize(texts.length))));
  for (const [place, shard] of shards.entries())
    files.set(shardName(place), await sealTo(recipient, padded(shard, size)));
  return files;
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

function indexTextOf({ complaints, ...content }: ArchiveContent): string {
  const years = new Set(complaints.flatMap(({ receivedOn }) => receivedOn?.slice(0, 4) ?? []));
  const numbers = complaints.map(({ id }) => id);
  const head: ArchiveHead = {
    format: 1,
    ...content,
    shardSize,
    numbers,
    years: [...years].toSorted().toReversed(),
  };
  return formatIndex(head, complaints.map(outlineOf));
}

/** The shards, compressed one by one so that never more than one is held in full; empty ones fill up the number. */
function compressedShards(
  complaints: readonly Facts[],
  onProgress: (done: number, total: number) => void,
): readonly Uint8Array[] {
  const count = powerOfTwoFrom(complaints.length / shardSize);
  return Array.from({ length: count }, (_, place) => {
    const shard = shardOf(complaints.slice(place * shardSize, (place + 1) * shardSize));
    onProgress(place + 1, count);
    return compressed(JSON.stringify(shard));
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

function compressed(text: string): Uint8Array {
  return gzipSync(text, { level: 5 });
}
