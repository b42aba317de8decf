import { gunzipSync, gzipSync } from "node:zlib";
import { unpadded } from "../schemas/padding.ts";
import { type SealedArchive, sealedArchive } from "./archive.ts";
import type { Corpus } from "./bench-corpus.ts";
import type { Figure } from "./bench-figures.ts";
import { type Task, timedInTurns } from "./bench-repetitions.ts";
import { newIdentity, openWithIdentity, sealTo } from "./cipher.ts";
import { readRegister } from "./read-register.ts";

/** Sealing a register that has been read, beside compressing and sealing the same bytes. */
export async function measureSealing({ folder, recipient, size }: Corpus, turns: number): Promise<Figure> {
  const times = await timedInTurns(sealingOf(folder, recipient), await bareSealing(folder), turns);
  return { what: "seal", size, unit: "ms", ...times, budget: null };
}

/** The floor of sealing: the archive's JSON compressed and its padded bytes sealed, when both lie ready. */
export async function bareSealing(folder: string): Promise<Task> {
  const { identity, recipient } = await newIdentity();
  const padded: Uint8Array[] = [];
  for (const sealed of (await sealingOf(folder, recipient)()).values()) {
    padded.push((await openWithIdentity(identity, sealed)) ?? new Uint8Array());
  }
  const plain = padded.map((bytes) => gunzipSync(unpadded(bytes)));
  return async () => {
    for (const json of plain) gzipSync(json, { level: 5 });
    for (const bytes of padded) await sealTo(recipient, bytes);
  };
}

function sealingOf(folder: string, recipient: string): () => Promise<SealedArchive> {
  const { register, complaints, reviews, findings } = readRegister(folder);
  const sealing = { register, complaints, reviews, findings, commit: null, sealedAt: "2026-01-01T00:00:00Z" };
  return () => sealedArchive(sealing, recipient);
}
