import { parentPort, workerData } from "node:worker_threads";
import { safeMessageOf } from "./command.ts";
import { type VaultFiles, vaultFiles } from "./vault.ts";

/** What became of a sealing; a failure is told in words that may be printed, for its own class is lost on the way. */
export type Sealing = { readonly files: VaultFiles } | { readonly failure: string };

/** Seals a register in a thread of its own, once for each message. */
parentPort?.on("message", async () => parentPort?.postMessage(await sealing()));

async function sealing(): Promise<Sealing> {
  try {
    return { files: await vaultFiles(workerData.folder, workerData.today) };
  } catch (error) {
    return { failure: safeMessageOf(error) };
  }
}
