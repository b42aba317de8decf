import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The demo as a person starts it: where it is to be seen, what opens it, and its register on the disk. */
export type DemoRegister = {
  readonly address: string;
  readonly passPhrase: string;
  readonly folder: string;
  /** What the command has printed, on either stream. */
  readonly said: () => string;
  /** Stops the command as Ctrl+C does. @throws when it fails, or leaves its register behind */
  readonly stop: () => Promise<void>;
};

const script = resolve(import.meta.dirname, "../scripts/demo.ts");

/** Starts the demo as a process of its own, on a port that is free. */
export async function startDemo(): Promise<DemoRegister> {
  const demo = spawn(process.execPath, [script, "--seed", "1", "--port", "0"]);
  let printed = "";
  for (const stream of [demo.stdout, demo.stderr]) stream.on("data", (words) => (printed += String(words)));
  const said = () => printed;
  await until(() => printed.includes("Ctrl+C") || demo.exitCode !== null, 120_000);
  const named = (name: string) => new RegExp(`^${name}: +(\\S+)$`, "m").exec(printed)?.[1];
  const [address, passPhrase, folder] = ["Address", "Pass phrase", "Register"].map(named);
  if (address === undefined || passPhrase === undefined || folder === undefined) {
    throw new Error(`The demo did not start:\n${printed}`);
  }
  return { address, passPhrase, folder, said, stop: () => stop(demo, folder) };
}

async function stop(demo: ChildProcess, folder: string): Promise<void> {
  const ended = once(demo, "exit");
  demo.kill("SIGINT");
  await ended;
  if (demo.exitCode !== 0) throw new Error(`The demo ended with ${demo.exitCode ?? demo.signalCode}.`);
  if (existsSync(folder)) throw new Error("The demo left its register behind.");
}

/** Waits until something is so. @throws when that takes longer than `patience` milliseconds */
export async function until(isSo: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${patience} ms: ${isSo.toString()}`);
    await pause(100);
  }
}
