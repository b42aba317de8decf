import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  return { folder, archive, repository };
}

it("what is saved in the demo is committed by its director and sealed anew", async () => {
  const { folder, archive, repository } = await demo();
  const [first] = await repository.list("complaints", (path) => path.endsWith("/index.md"));
  const { path, sha, text } = first ?? { path: "", sha: null, text: "" };
  const before = await archive();
  const content = `${text}\nDe klager belde nog eens.\n`;
  const change = { path, base: sha, content };
  expect(await repository.save({ changes: [change], message: "Klacht: contact" })).toMatchObject({
    kind: "saved",
  });
  expect(readFileSync(join(folder, path.replace("complaints/", "")), "utf8")).toBe(content);
  expect(gitLines(folder, "log", "-1", "--format=%an <%ae> %s")).toEqual([
    "Meike van der Zandloper <dir@example.nl> Klacht: contact",
  ]);
  await vi.waitFor(async () => expect(await archive()).not.toBe(before), { timeout: 30_000 });
});
