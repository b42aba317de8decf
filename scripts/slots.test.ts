import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readRecipient, removeRecipient, removeSlot, slotsOf, writeKeys } from "./slots.ts";

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
  expect(readdirSync(join(folder, "keys")).toSorted()).toEqual(["dir.age", "recipient.txt"]);
  expect(slotsOf(folder)).toEqual([{ code: "dir", bytes: bytes(2) }]);
  expect(readRecipient(folder)).toBe("age1nieuw");
});

it("keeps the old keys whole when the new ones cannot all be written", () => {
  const folder = emptyRegister();
  writeKeys(folder, "age1oud", [{ code: "dir", bytes: bytes(1) }]);
  mkdirSync(join(folder, "keys", `.p1.age.${process.pid}.draft`));
  const slots = ["dir", "p1"].map((code) => ({ code, bytes: bytes(2) }));
  expect(() => writeKeys(folder, "age1nieuw", slots)).toThrow();
  expect(slotsOf(folder)).toEqual([{ code: "dir", bytes: bytes(1) }]);
  expect(readRecipient(folder)).toBe("age1oud");
});

it("removes slot and recipient, also when they are gone already, and nothing outside the folder", () => {
  const folder = emptyRegister();
  writeKeys(folder, "age1voorbeeld", [{ code: "p1", bytes: bytes(1) }]);
  removeSlot(folder, "p1");
  removeSlot(folder, "p1");
  removeRecipient(folder);
  expect(slotsOf(folder)).toEqual([]);
  expect(readRecipient(folder)).toBeNull();
  expect(() => removeSlot(folder, "../../etwas")).toThrow();
});
