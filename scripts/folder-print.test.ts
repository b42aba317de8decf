import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { folderPrint } from "./folder-print.ts";

function madeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "folder-print-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "2026", "one"), { recursive: true });
  writeFileSync(join(folder, "2026", "one", "index.md"), "text");
  return folder;
}

it("stays the same while nothing changes, whatever git does beside it", () => {
  const folder = madeFolder();
  const print = folderPrint(folder);
  mkdirSync(join(folder, ".git"));
  const withGit = folderPrint(folder);
  writeFileSync(join(folder, ".git", "index"), "git's own");
  expect([folderPrint(folder), folderPrint(folder)]).toEqual([withGit, withGit]);
  expect(print).toMatch(/^[0-9a-f]{64}$/);
});

it.each<[string, (folder: string) => void]>([
  ["a longer text", (folder) => writeFileSync(join(folder, "2026/one/index.md"), "longer")],
  ["a later time", (folder) => utimesSync(join(folder, "2026/one/index.md"), 1, 1)],
  ["another name", (folder) => renameSync(join(folder, "2026/one"), join(folder, "2026/two"))],
  ["a new file", (folder) => writeFileSync(join(folder, "register.yaml"), "")],
  ["a file less", (folder) => rmSync(join(folder, "2026/one"), { recursive: true })],
])("%s makes another print", (_, change) => {
  const folder = madeFolder();
  const before = folderPrint(folder);
  change(folder);
  expect(folderPrint(folder)).not.toBe(before);
});
