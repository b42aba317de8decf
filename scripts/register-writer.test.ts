import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { registerOnDisk } from "../tests/register-on-disk.ts";
import { type RegisterWriter, writerOf } from "./register-writer.ts";

function writer(folder: string): RegisterWriter {
  const made = writerOf(folder);
  onTestFinished(made.release);
  return made;
}

it("one program may write in a register, however it is reached, until it gives that up", async () => {
  const folder = registerOnDisk({});
  const link = join(mkdtempSync(join(tmpdir(), "link-")), "register");
  symlinkSync(folder, link);
  const [first, second, elsewhere] = [writer(folder), writer(link), writer(registerOnDisk({}))];
  expect(await Promise.all([first.claim(), first.claim(), elsewhere.claim()])).toEqual([true, true, true]);
  expect(await second.claim()).toBe(false);
  first.release();
  await expect.poll(() => second.claim()).toBe(true);
});

it("a program that is killed stands in nobody's way", async () => {
  const folder = registerOnDisk({});
  const module = new URL("register-writer.ts", import.meta.url).href;
  const lines = `import { writerOf } from ${JSON.stringify(module)};
    console.log(await writerOf(${JSON.stringify(folder)}).claim()); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", lines]);
  onTestFinished(() => void other.kill("SIGKILL"));
  const [said] = await once(other.stdout, "data");
  expect(String(said)).toBe("true\n");
  const own = writer(folder);
  expect(await own.claim()).toBe(false);
  other.kill("SIGKILL");
  await once(other, "exit");
  await expect.poll(() => own.claim()).toBe(true);
});
