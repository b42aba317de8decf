import { gunzipSync, gzipSync } from "node:zlib";
import { padded, paddedSize, unpadded } from "../schemas/padding.ts";
import { type SealedArchive, sealedArchive } from "./archive.ts";
import type { Corpus } from "./bench-corpus.ts";
import type { Figure } from "./bench-figures.ts";
import { type Task, timedInTurns } from "./bench-repetitions.ts";
import { newIdentity, openWithIdentity, sealTo } from "./cipher.ts";
import { noHistory } from "./no-history.ts";
import { readRegister } from "./read-register.ts";

/** Sealing a register that has been read, beside compressing and sealing the same bytes. */
export async function measureSealing({ folder, recipient, size }: Corpus, turns: number): Promise<Figure> {
  const times = await timedInTurns(sealingOf(folder, recipient), await bareSealing(folder), turns);
  return { what: "seal", size, unit: "ms", ...times, budget: null };
}

/** The floor of sealing: the archive's texts compressed and padded bytes sealed, when both lie ready. */
export async function bareSealing(folder: string): Promise<Task> {
  const { recipient } = await newIdentity();
  const plain = await plainFiles(folder);
  return () => sealBare(plain, recipient);
}

/** Compresses, pads and seals texts with the bare libraries. */
export async function sealBare(plain: readonly Uint8Array[], recipient: string): Promise<void> {
  for (const text of plain) {
    const bytes = gzipSync(text, { level: 5 });
    await sealTo(recipient, padded(bytes, paddedSize(bytes.length)));
  }
}

/** What stands in the files of a register's archive. */
export async function plainFiles(folder: string): Promise<readonly Uint8Array[]> {
  const { identity, recipient } = await newIdentity();
  const plain: Uint8Array[] = [];
  for (const sealed of (await sealingOf(folder, recipient)()).values()) {
    const bytes = (await openWithIdentity(identity, sealed)) ?? new Uint8Array();
    plain.push(gunzipSync(unpadded(bytes)));
  }
  return plain;
}

function sealingOf(folder: string, recipient: string): () => Promise<SealedArchive> {
  const { register, complaints, reviews, findings } = readRegister(folder);
  const about = { commit: null, sealedAt: "2026-01-01T00:00:00Z", history: noHistory, log: [] };
  const sealing = { register, complaints, reviews, findings, ...about };
  return () => sealedArchive(sealing, recipient);
}
