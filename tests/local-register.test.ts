import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import { writeFictionalRegister } from "../scripts/fiction-register.ts";
import { addSlot, readKeyRing } from "../scripts/key-ring.ts";
import { serveRegister } from "../scripts/local-register.ts";
import { localRepository } from "../site/editor/local-repository.ts";
import { gitLines } from "./local-desk.ts";

const today = "2026-06-01";

/** A fictional register at work, as `npm run demo` shows it. */
async function demo() {
  const folder = mkdtempSync(join(tmpdir(), "demo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await writeFictionalRegister({ folder, complaints: 8, seed: 1, today });
  await addSlot(readKeyRing(folder, today), "dir", async () => null);
  const { address, stop } = await serveRegister({ folder, today, port: 0 });
  onTestFinished(stop);
  const archive = async () => (await fetch(`${address}vault/index.age`)).headers.get("etag");
  const repository = localRepository(`${address}api/v1`, (asked, init) => {
    const headers = { "Content-Type": "application/json", Origin: address.slice(0, -1) };
    return fetch(asked, { ...init, headers });
  });
  return { folder, archive, repository, stop };
}

type Demo = Awaited<ReturnType<typeof demo>>;

/** Saves a change of the first complaint, as the editor does, and says of which file. */
async function saveChange({ repository }: Demo, words: string): Promise<{ path: string; content: string }> {
  const [first] = await repository.list("complaints", (path) => path.endsWith("/index.md"));
  const { path, sha, text } = first ?? { path: "", sha: null, text: "" };
  const content = `${text}\n${words}\n`;
  const changes = [{ path, base: sha, content }];
  expect(await repository.save({ changes, message: "Klacht: contact" })).toMatchObject({ kind: "saved" });
  return { path, content };
}

it("what is saved in the demo is committed by its director and sealed anew", async () => {
  const shown = await demo();
  const { folder, archive } = shown;
  const before = await archive();
  const { path, content } = await saveChange(shown, "De klager belde nog eens.");
  expect(readFileSync(join(folder, path.replace("complaints/", "")), "utf8")).toBe(content);
  expect(gitLines(folder, "log", "-1", "--format=%an <%ae> %s")).toEqual([
    "Meike van der Zandloper <dir@example.nl> Klacht: contact",
  ]);
  await vi.waitFor(async () => expect(await archive()).not.toBe(before), { timeout: 30_000 });
});

/** Every file below a folder, git's own included, and when it was last written. */
function writtenIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => `${file} ${statSync(file).mtimeMs}`).toSorted();
}

it.each([160, 220, 300])(
  "nothing is written any more once it has stopped, %i ms after a save",
  async (ms) => {
    const shown = await demo();
    await saveChange(shown, "Zojuist gebeld.");
    await pause(ms);
    await shown.stop();
    const written = writtenIn(shown.folder);
    // Long enough for what was begun to come to its end.
    await pause(2_000);
    expect(writtenIn(shown.folder)).toEqual(written);
  },
);
