import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { newIdentity } from "./cipher.ts";
import { keyFindings } from "./key-findings.ts";
import { readRecipient, removeKeys, removeSlot, settleKeys, slotsOf, writeKeys } from "./slots.ts";

function emptyRegister(): string {
  const folder = mkdtempSync(join(tmpdir(), "slots-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const bytes = (...content: number[]): Uint8Array => Buffer.from(content);

it("finds neither recipient nor slots in a register without keys", () => {
  const folder = emptyRegister();
  expect(readRecipient(folder)).toBeNull();
  expect(slotsOf(folder)).toEqual([]);
});

it("lists the slots by code and passes over everything else in the folder", () => {
  const folder = emptyRegister();
  writeKeys(folder, "age1voorbeeld", [{ code: "p1", bytes: bytes(1) }]);
  writeKeys(folder, "age1voorbeeld", [{ code: "dir", bytes: bytes(2, 3) }]);
  writeFileSync(join(folder, "keys", "Leesmij.age"), "x");
  writeFileSync(join(folder, "keys", ".dir.age.1.draft"), "x");
  mkdirSync(join(folder, "keys", "map.age"));
  expect(slotsOf(folder)).toEqual([
    { code: "dir", bytes: bytes(2, 3) },
    { code: "p1", bytes: bytes(1) },
  ]);
  expect(readRecipient(folder)).toBe("age1voorbeeld");
  expect(readFileSync(join(folder, "keys", "recipient.txt"), "utf8")).toBe("age1voorbeeld\n");
});

it("replaces recipient and slots together and leaves no draft behind", () => {
  const folder = emptyRegister();
  writeKeys(folder, "age1oud", [{ code: "dir", bytes: bytes(1) }]);
  writeKeys(folder, "age1nieuw", [{ code: "dir", bytes: bytes(2) }]);
  expect(readdirSync(join(folder, "keys")).toSorted()).toEqual(["dir.age", "keys.sha256", "recipient.txt"]);
  expect(slotsOf(folder)).toEqual([{ code: "dir", bytes: bytes(2) }]);
  expect(readRecipient(folder)).toBe("age1nieuw");
});

it("keeps the old keys whole when the new ones cannot all be written", () => {
  const folder = emptyRegister();
  writeKeys(folder, "age1oud", [{ code: "dir", bytes: bytes(1) }]);
  // No file can have so long a name: writing fails after the first slot stands.
  const slots = ["dir", "p".repeat(300)].map((code) => ({ code, bytes: bytes(2) }));
  expect(() => writeKeys(folder, "age1nieuw", slots)).toThrow();
  expect(slotsOf(folder)).toEqual([{ code: "dir", bytes: bytes(1) }]);
  expect(readRecipient(folder)).toBe("age1oud");
});

it("finishes a change of the keys that was broken off after it was decided", () => {
  const folder = emptyRegister();
  writeKeys(folder, "age1oud", [
    { code: "dir", bytes: bytes(1) },
    { code: "p1", bytes: bytes(1) },
  ]);
  const other = emptyRegister();
  writeKeys(other, "age1nieuw", [{ code: "dir", bytes: bytes(2) }]);
  const ready = join(folder, "keys", ".ready");
  cpSync(join(other, "keys"), ready, { recursive: true });
  writeFileSync(join(ready, ".entries"), JSON.stringify(["dir.age", "keys.sha256", "recipient.txt"]));
  settleKeys(folder);
  expect(slotsOf(folder)).toEqual([{ code: "dir", bytes: bytes(2) }]);
  expect(readRecipient(folder)).toBe("age1nieuw");
});

describe("a set of keys", () => {
  async function soundSet(): Promise<{ folder: string; recipient: string }> {
    const folder = emptyRegister();
    const { recipient } = await newIdentity();
    writeKeys(folder, recipient, [{ code: "dir", bytes: bytes(1) }]);
    return { folder, recipient };
  }

  it("is sound as the command left it, and as an earlier version left it, without a list", async () => {
    const { folder } = await soundSet();
    expect(keyFindings(folder)).toEqual([]);
    rmSync(join(folder, "keys", "keys.sha256"));
    expect(keyFindings(folder)).toEqual([]);
    expect(keyFindings(emptyRegister())).toEqual([]);
  });

  it("is sound in a checkout that changed the line ends of its list", async () => {
    const { folder } = await soundSet();
    const list = join(folder, "keys", "keys.sha256");
    writeFileSync(list, readFileSync(list, "utf8").replaceAll("\n", "\r\n"));
    expect(keyFindings(folder)).toEqual([]);
  });

  it.each([
    ["is empty", () => ""],
    ["is garbage", () => "geen sleutel\n"],
    ["has two lines", (own: string) => `${own}\n${own}\n`],
    ["is a secret key", () => "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ\n"],
    ["has one letter wrong", (own: string) => `${own.slice(0, -1)}${own.endsWith("q") ? "p" : "q"}\n`],
  ])("is refused when its recipient %s", async (_, textOf) => {
    const { folder, recipient } = await soundSet();
    writeFileSync(join(folder, "keys", "recipient.txt"), textOf(recipient));
    expect(keyFindings(folder)).toEqual([
      { place: "keys/recipient.txt", path: [], rule: "recipient-unusable" },
    ]);
  });

  it("does not fit together when its recipient was replaced, or a slot is another, absent or added", async () => {
    const { recipient: foreign } = await newIdentity();
    const spoil: readonly ((keys: string) => void)[] = [
      (keys) => writeFileSync(join(keys, "recipient.txt"), `${foreign}\n`),
      (keys) => writeFileSync(join(keys, "dir.age"), "x"),
      (keys) => rmSync(join(keys, "dir.age")),
      (keys) => writeFileSync(join(keys, "p1.age"), "x"),
    ];
    for (const damage of spoil) {
      const { folder } = await soundSet();
      damage(join(folder, "keys"));
      expect(keyFindings(folder)).toEqual([{ place: "keys", path: [], rule: "keys-do-not-fit" }]);
    }
  });
});

it("removes slot and recipient, also when they are gone already, and nothing outside the folder", () => {
  const folder = emptyRegister();
  writeKeys(folder, "age1voorbeeld", [{ code: "p1", bytes: bytes(1) }]);
  removeSlot(folder, "p1");
  removeSlot(folder, "p1");
  removeKeys(folder);
  expect(slotsOf(folder)).toEqual([]);
  expect(readRecipient(folder)).toBeNull();
  expect(() => removeSlot(folder, "../../etwas")).toThrow();
});
