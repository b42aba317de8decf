import { parentPort, workerData } from "node:worker_threads";
import { vaultFiles } from "./vault.ts";

/** Seals a register in a thread of its own, while the pages are being built beside it. */
const { folder, today } = workerData;
const files = await vaultFiles(folder, today);
parentPort?.postMessage(files);
