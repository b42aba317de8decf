import { dateOf, type Day } from "../procedure/dates.ts";
import { logOf } from "../procedure/history-log.ts";
import type { Finding } from "../schemas/finding.ts";
import type { LogLine, RegisterHistory } from "../schemas/history.ts";
import { sealedArchive } from "./archive.ts";
import { dayOfLooking, momentOfLooking } from "./clock.ts";
import { safeMessageOf } from "./command.ts";
import { findingsIn } from "./findings.ts";
import { headCommit } from "./git.ts";
import { noHistory } from "./no-history.ts";
import { historyOf } from "./own-history.ts";
import { progressOf } from "./progress.ts";
import { readRegister, type RegisterFiles } from "./read-register.ts";
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
  const { register, complaints, reviews } = read;
  const about = {
    commit: headCommit(folder),
    sealedAt: momentOfLooking(today),
    ...(await withHistory(read, day)),
  };
  return sealedArchive({ register, complaints, reviews, ...about }, recipient, progressOf("sealing"));
}

/** What git knows of a register, and all findings. */
type Known = {
  readonly history: RegisterHistory;
  readonly log: readonly LogLine[];
  readonly findings: readonly Finding[];
};

/** A repository that is damaged or not there keeps nobody from the register: it is sealed without a history then. */
async function withHistory(read: RegisterFiles, day: Day): Promise<Known> {
  try {
    const history = await historyOf(read, { onProgress: progressOf("reading history") });
    return { history, log: logOf(history), findings: findingsIn(read, day, history) };
  } catch (error) {
    process.stderr.write(`The register is sealed without its history: ${safeMessageOf(error)}\n`);
    return { history: noHistory, log: [], findings: findingsIn(read, day) };
  }
}
