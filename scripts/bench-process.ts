import { spawn } from "node:child_process";
import { once } from "node:events";
import { medianOf } from "./bench-figures.ts";
import { softwareFolder } from "./command.ts";

/** What a process cost from its start to its end. */
export type ProcessCost = {
  readonly milliseconds: number;
  readonly megabytes: number;
};

// Node itself knows the most memory that it ever held; asked at its end, it says so on a pipe of its own.
const tellMemory = [
  "import { writeSync } from 'node:fs';",
  "import { isMainThread } from 'node:worker_threads';",
  "if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
].join("");

/**
 * Runs a script of Node's in a process of its own.
 *
 * @param env variables beside those of this process
 * @throws Error when it fails, with what it said
 */
export async function runProcess(
  words: readonly string[],
  cwd = softwareFolder,
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessCost> {
  const started = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(tellMemory)}`;
  const child = spawn(process.execPath, ["--import", preload, ...words], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, , said, memory] = child.stdio.map((stream) => {
    const chunks: Buffer[] = [];
    stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${words[0] ?? "node"} failed: ${textOf(said)}`);
  const megabytes = (Number(textOf(memory)) * 1024) / 1_000_000;
  return { milliseconds: performance.now() - started, megabytes };
}

/** The middle of the times that some processes took. */
export function middleOf(costs: readonly ProcessCost[]): number {
  return medianOf(costs.map(({ milliseconds }) => milliseconds));
}

/** Runs a program, silently. @returns whether it could be started and ended well */
export async function startsWell(program: string, words: readonly string[], cwd: string): Promise<boolean> {
  const child = spawn(program, words, { cwd, stdio: "ignore", timeout: 120_000 });
  const ended = new Promise<unknown>((resolve) => child.once("close", resolve));
  const failed = new Promise<unknown>((resolve) => child.once("error", resolve));
  return (await Promise.race([ended, failed])) === 0;
}

function textOf(chunks: readonly Buffer[] = []): string {
  return Buffer.concat(chunks).toString("utf8");
}
