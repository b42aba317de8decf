import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { resolve } from "node:path";

/** The folder of the software. */
export const software = resolve(import.meta.dirname, "..");

/** What a command left behind: its exit code and what it printed. */
export type Outcome = { readonly code: number | null; readonly out: string; readonly said: string };

/** Runs a script of the project as a process of its own, with its absolute path. */
export function runScript(name: string, words: readonly string[], options: SpawnSyncOptions = {}): Outcome {
  return runProgram([process.execPath, resolve(software, "scripts", `${name}.ts`), ...words], options);
}

/** Runs any program and waits for it. */
export function runProgram(
  [program = "", ...words]: readonly string[],
  options: SpawnSyncOptions = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(program, words, {
    maxBuffer: 100_000_000,
    timeout: 120_000,
    ...options,
    encoding: "utf8",
  });
  return { code: status, out: stdout, said: stderr };
}
