import { Worker } from "node:worker_threads";
import type { VaultFiles } from "./vault.ts";

/**
 * Reads, checks and seals a register as `vaultFiles` does, in a thread of its own.
 *
 * @param folder the register's folder
 * @param today the day that the check looks from, `YYYY-MM-DD`; null for the clock's
 */
export function vaultFilesApart(folder: string, today: string | null): Promise<VaultFiles> {
  const thread = new Worker(new URL("./sealing-thread.ts", import.meta.url), {
    workerData: { folder, today },
    // Room for new objects that fits what reading makes: collected often enough to save a hundred megabytes.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}
