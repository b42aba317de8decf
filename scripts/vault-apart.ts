import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { CommandError } from "./command.ts";
import type { Sealing } from "./sealing-thread.ts";
import type { VaultFiles } from "./vault.ts";

/** Seals a register as often as it is asked, one time after the other, while the program goes on. */
export type Sealer = { readonly seal: () => Promise<VaultFiles>; readonly stop: () => void };

/**
 * Reads, checks and seals a register as `vaultFiles` does, in a thread of its own.
 *
 * @param folder the register's folder
 * @param today the day that the check looks from, `YYYY-MM-DD`; null for the clock's
 */
export function sealerOf(folder: string, today: string | null): Sealer {
  let thread: Worker | null = null;
  const seal = async () => {
    thread ??= newThread(folder, today);
    const worker = thread;
    try {
      return await sealedBy(worker);
    } catch (error) {
      // A thread that ended, such as for want of memory, is not asked again.
      if (!(error instanceof CommandError)) thread = null;
      throw error;
    }
  };
  return { seal, stop: () => void thread?.terminate() };
}

/** Reads, checks and seals a register once, in a thread of its own. */
export async function vaultFilesApart(folder: string, today: string | null): Promise<VaultFiles> {
  const { seal, stop } = sealerOf(folder, today);
  try {
    return await seal();
  } finally {
    stop();
  }
}

function newThread(folder: string, today: string | null): Worker {
  return new Worker(new URL("./sealing-thread.ts", import.meta.url), {
    workerData: { folder, today },
    // Room for new objects that fits what reading makes: collected often enough to save a hundred megabytes.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}

async function sealedBy(thread: Worker): Promise<VaultFiles> {
  // Only while it is at work the program waits for it.
  thread.ref();
  thread.postMessage(null);
  const [sealing]: Sealing[] = await once(thread, "message");
  thread.unref();
  if (sealing === undefined) throw new Error("The thread that seals said nothing.");
  if ("failure" in sealing) throw new CommandError(sealing.failure);
  return sealing.files;
}
