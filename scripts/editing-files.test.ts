import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asNobody } from "../tests/as-nobody.ts";
import { registerOnDisk } from "../tests/register-on-disk.ts";
import { blobShaOf, removeEmptyFolders, replaceFiles, textOf, versionOf } from "./editing-files.ts";
import { editedFile } from "./editing-paths.ts";

const one = "complaints/2026/KL-2026-AAAA/index.md";
const other = "complaints/2026/KL-2026-BBBB/index.md";
const below = (path: string) => path.replace("complaints/", "");

/** A register in which everybody may write, but for the folder of one complaint. */
function guarded(): { folder: string; text: (path: string) => string } {
  const folder = registerOnDisk({ [below(one)]: "één", [below(other)]: "ander" });
  for (const open of [".", "2026", "2026/KL-2026-AAAA", below(one)]) chmodSync(join(folder, open), 0o777);
  chmodSync(join(folder, "2026/KL-2026-BBBB"), 0o555);
  return { folder, text: (path) => readFileSync(join(folder, below(path)), "utf8") };
}

describe("files that are replaced together", () => {
  it("are all replaced, and all taken back", () => {
    const folder = registerOnDisk({ [below(one)]: "één", [below(other)]: "ander" });
    const fresh = "complaints/2027/KL-2027-CCCC/index.md";
    const file = (path: string) => editedFile(folder, path);
    const takeBack = replaceFiles([
      { edited: file(one), content: Buffer.from("nieuw") },
      { edited: file(fresh), content: Buffer.from("vers") },
      { edited: file(other), content: null },
    ]);
    expect([one, fresh, other].map((path) => versionOf(file(path))?.bytes.toString())).toEqual([
      "nieuw",
      "vers",
      undefined,
    ]);
    takeBack();
    expect([one, fresh, other].map((path) => versionOf(file(path))?.bytes.toString())).toEqual([
      "één",
      undefined,
      "ander",
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(["2026", "register.yaml"]);
  });

  it.each<[string, Buffer | null]>([
    ["written", Buffer.from("nieuw")],
    ["removed", null],
  ])("stay as they were when one of them cannot be %s", (_, content) => {
    const { folder, text } = guarded();
    const orders = [
      { edited: editedFile(folder, one), content: Buffer.from("nieuw") },
      { edited: editedFile(folder, "complaints/2027/KL-2027-CCCC/foto.jpg"), content: Buffer.from("vers") },
      { edited: editedFile(folder, other), content },
    ];
    expect(() => asNobody(() => replaceFiles(orders))).toThrow("not-written");
    expect([text(one), text(other)]).toEqual(["één", "ander"]);
    expect(existsSync(join(folder, "2027"))).toBe(false);
    expect(readdirSync(join(folder, "2026/KL-2026-AAAA"))).toEqual(["index.md"]);
  });

  it("are taken back only where nobody has written since", () => {
    const folder = registerOnDisk({ [below(one)]: "één", [below(other)]: "ander" });
    const takeBack = replaceFiles([
      { edited: editedFile(folder, one), content: Buffer.from("nieuw") },
      { edited: editedFile(folder, other), content: Buffer.from("ook nieuw") },
    ]);
    writeFileSync(join(folder, below(one)), "van een collega");
    takeBack();
    expect(readFileSync(join(folder, below(one)), "utf8")).toBe("van een collega");
    expect(readFileSync(join(folder, below(other)), "utf8")).toBe("ander");
  });

  it("say so when they cannot be taken back", () => {
    const { folder } = guarded();
    const takeBack = replaceFiles([{ edited: editedFile(folder, other), content: Buffer.from("nieuw") }]);
    expect(() => asNobody(takeBack)).toThrow("not-restored");
  });
});

describe("a file", () => {
  it("that is no plain file, or that nobody may read, cannot be read", () => {
    const folder = registerOnDisk({ [below(one)]: "één" });
    mkdirSync(join(folder, below(other)), { recursive: true });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, below(one)), 0o000);
    for (const path of [one, other]) {
      expect(() => asNobody(() => versionOf(editedFile(folder, path)))).toThrow("unreadable");
    }
  });

  it("is a text when it is UTF-8 without a zero byte and no larger than a record may be", () => {
    const megabyte = 1024 * 1024;
    expect(textOf(Buffer.from("\uFEFFéén 家"))).toBe("\uFEFFéén 家");
    expect(textOf(Buffer.alloc(megabyte, "a"))).toHaveLength(megabyte);
    for (const bytes of [Buffer.from([0xff]), Buffer.from("a\0b"), Buffer.alloc(megabyte + 1, "a")]) {
      expect(textOf(bytes)).toBeNull();
    }
  });

  it("has the SHA of Pro Git's example", () => {
    expect(blobShaOf(Buffer.from("test content\n"))).toBe("d670460b4b4aece5915caf5c68d12f560a9fe3e4"); // 10.2
  });

  it("leaves no empty folder behind, and the register's own folder always", () => {
    const folder = registerOnDisk({ [below(one)]: "één", [below(other)]: "ander" });
    const edited = editedFile(folder, one);
    replaceFiles([{ edited, content: null }]);
    removeEmptyFolders([edited]);
    expect(readdirSync(join(folder, "2026"))).toEqual(["KL-2026-BBBB"]);
    const last = editedFile(folder, other);
    const settings = editedFile(folder, "complaints/register.yaml");
    replaceFiles([last, settings].map((file) => ({ edited: file, content: null })));
    removeEmptyFolders([last, settings]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
