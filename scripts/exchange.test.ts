import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Belongs, exchangeContent, finishExchange, isHalfExchanged } from "./exchange.ts";

const ownAlone: Belongs = (name) => name !== ".git" && name !== "theirs.txt";

/** A folder with old content, and two entries that are none of it. */
function oldFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "exchange-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, { "a.txt": "old", "sub/b.txt": "old", "gone.txt": "old", "theirs.txt": "theirs" });
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".git", "HEAD"), "ref");
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, "sub"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const fillNew = (folder: string) => write(folder, { "a.txt": "new", "sub/c.txt": "new", "d.txt": "new" });

function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

const others = { ".git/HEAD": "ref", "theirs.txt": "theirs" };
const before = { ...others, "a.txt": "old", "gone.txt": "old", "sub/b.txt": "old" };
const after = { ...others, "a.txt": "new", "d.txt": "new", "sub/c.txt": "new" };

describe("an exchange of a folder's content", () => {
  it("puts all that is new in place of all that was there, and leaves the rest", () => {
    const folder = oldFolder();
    exchangeContent(folder, ownAlone, fillNew);
    expect(contentOf(folder)).toEqual(after);
  });

  it("makes a folder that is absent", () => {
    const folder = join(oldFolder(), "new");
    exchangeContent(folder, ownAlone, fillNew);
    expect(contentOf(folder)).toEqual({ "a.txt": "new", "d.txt": "new", "sub/c.txt": "new" });
  });

  it("leaves the old content whole when the disk is full before the new is written", () => {
    const folder = oldFolder();
    const fillDisk = (next: string) => {
      fillNew(next);
      writeFileSync("/dev/full", "new");
    };
    expect(() => exchangeContent(folder, ownAlone, fillDisk)).toThrow("ENOSPC");
    expect(contentOf(folder)).toEqual(before);
  });
});

describe("an exchange that was broken off", () => {
  it("is thrown away when it had only begun", () => {
    const folder = oldFolder();
    mkdirSync(join(folder, ".next"));
    fillNew(join(folder, ".next"));
    expect(isHalfExchanged(folder)).toBe(false);
    finishExchange(folder, ownAlone);
    expect(contentOf(folder)).toEqual(before);
  });

  it("is finished when all was in place and it was being cleared away", () => {
    const folder = oldFolder();
    exchangeContent(folder, ownAlone, fillNew);
    mkdirSync(join(folder, ".next"));
    writeFileSync(join(folder, ".next", "a.txt"), "old");
    finishExchange(folder, ownAlone);
    expect(contentOf(folder)).toEqual(after);
  });

  it.each([0, 1, 2, 3])("is finished when it had been decided and %i entries were in place", (moved) => {
    const folder = oldFolder();
    const ready = join(folder, ".ready");
    mkdirSync(ready);
    fillNew(ready);
    const names = readdirSync(ready);
    writeFileSync(join(ready, ".entries"), JSON.stringify(names));
    for (const name of names.slice(0, moved)) {
      rmSync(join(folder, name), { recursive: true, force: true });
      cpSync(join(ready, name), join(folder, name), { recursive: true });
      rmSync(join(ready, name), { recursive: true });
    }
    expect(isHalfExchanged(folder)).toBe(true);
    finishExchange(folder, ownAlone);
    expect(contentOf(folder)).toEqual(after);
    expect(isHalfExchanged(folder)).toBe(false);
  });
});
