import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fictionOf, writeFiles } from "./fiction-register.ts";
import { addSlot, readKeyRing } from "./key-ring.ts";
import { readRecipient } from "./slots.ts";

/** A register to measure on: fictional, without history, and with one key. */
export type Corpus = {
  readonly size: number;
  readonly folder: string;
  readonly recipient: string;
  readonly passPhrase: string;
};

/** Writes a register of so many complaints, as of a day. The same size and day give the same records. */
export async function writeCorpus(scratch: string, size: number, today: string): Promise<Corpus> {
  const folder = join(scratch, `register-${size}`);
  mkdirSync(folder);
  writeFiles(folder, fictionOf({ folder, complaints: size, seed: 1, today }));
  const passPhrase = await addSlot(readKeyRing(folder, today), "dir", async () => null);
  return { size, folder, passPhrase, recipient: readRecipient(folder) ?? "" };
}
