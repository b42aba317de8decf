import { dateOf } from "../procedure/dates.ts";
import { sealedArchive } from "./archive.ts";
import { dayOfLooking } from "./clock.ts";
import { findingsIn } from "./findings.ts";
import { headCommit } from "./git.ts";
import { progressOf } from "./progress.ts";
import { readRegister } from "./read-register.ts";
import { readRecipient, slotsOf } from "./slots.ts";

/** The files published under `vault/` by name: sealed, but for the codes of those who can sign in. */
export type VaultFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Reads a register, checks it and seals it with all findings. Without a key nothing is sealed, and the sign-in page
 * says how to make one.
 *
 * @param folder the register's folder
 * @param today the day that the check looks from, `YYYY-MM-DD`; null for the clock's
 */
export async function vaultFiles(folder: string, today: string | null): Promise<VaultFiles> {
  const slots = slotsOf(folder);
  const codes = new TextEncoder().encode(JSON.stringify(slots.map(({ code }) => code)));
  const files = new Map<string, Uint8Array>([["slots.json", codes]]);
  const recipient = readRecipient(folder);
  if (recipient === null) return files;
  for (const { code, bytes } of slots) files.set(`keys/${code}.age`, bytes);
  for (const [name, bytes] of await sealedRegister(folder, today, recipient)) files.set(name, bytes);
  return files;
}

async function sealedRegister(folder: string, today: string | null, recipient: string): Promise<VaultFiles> {
  const read = readRegister(folder, progressOf("reading"));
  const day = dateOf(dayOfLooking(today, read.register.timeZone));
  const findings = findingsIn(read, day);
  const { register, complaints, reviews } = read;
  const sealing = { register, complaints, reviews, findings, commit: headCommit(folder), sealedAt: now() };
  return sealedArchive(sealing, recipient, progressOf("sealing"));
}

function now(): string {
  return new Date().toISOString();
}
