import { execFileSync, spawn } from "node:child_process";
import { closeSync, constants, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { addSlot, readKeyRing } from "../scripts/key-ring.ts";
import { until } from "./demo-register.ts";
import { versionedRegister } from "./versioned-register.ts";

/** `npm start` as a process of its own, at work. @returns its address */
async function startOn(folder: string): Promise<string> {
  const script = resolve(import.meta.dirname, "../scripts/start.ts");
  const start = spawn(process.execPath, [script, "--register", folder, "--port", "0"]);
  onTestFinished(() => void start.kill("SIGKILL"));
  let printed = "";
  start.stdout.on("data", (piece) => (printed += piece));
  await until(() => printed.endsWith("/\n"), 50_000);
  return printed.trim();
}

/** Opens a pipe as soon as somebody reads from it. */
async function opened(pipe: string): Promise<number> {
  let file: number | null = null;
  await until(() => {
    try {
      file = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      return true;
    } catch {
      return false;
    }
  }, 30_000);
  if (file === null) throw new Error("nobody reads");
  return file;
}

it("whoever asks is answered while the register is being sealed, however long that takes", async () => {
  const { folder } = await versionedRegister("complaints");
  await addSlot(readKeyRing(folder, null), "dir", async () => null);
  const address = await startOn(folder);
  const ask = async (path: string) => fetch(`${address}${path}`, { signal: AbortSignal.timeout(20_000) });
  const before = (await ask("vault/index.age")).headers.get("etag");
  const recipient = join(folder, "keys/recipient.txt");
  const content = readFileSync(recipient);
  // What the sealing reads first is a pipe now: it waits there until somebody writes.
  renameSync(recipient, `${recipient}.aside`);
  execFileSync("mkfifo", [recipient]);
  const pipe = await opened(recipient);
  for (const path of ["", "admin/", "vault/slots.json"]) expect((await ask(path)).status).toBe(200);
  expect((await ask("vault/index.age")).headers.get("etag")).toBe(before);
  renameSync(`${recipient}.aside`, recipient);
  writeSync(pipe, content);
  closeSync(pipe);
  await until(async () => (await ask("vault/index.age")).headers.get("etag") !== before, 30_000);
}, 120_000);
