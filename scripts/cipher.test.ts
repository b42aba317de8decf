import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import {
  newIdentity,
  openWithIdentity,
  openWithPassPhrase,
  recipientOf,
  sealTo,
  sealWithPassPhrase,
} from "./cipher.ts";

const words = new TextEncoder().encode("de klacht van mevrouw Voorbeeld");
/** Few rounds, for tests only: the default takes a second. */
const quick = 4;

it("makes an identity whose recipient is the one it tells", async () => {
  const { identity, recipient } = await newIdentity();
  expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]+$/);
  expect(recipient).toMatch(/^age1[0-9a-z]{58}$/);
  expect(await recipientOf(identity)).toBe(recipient);
});

it("opens with the identity what was sealed to its recipient, and with no other", async () => {
  const mine = await newIdentity();
  const other = await newIdentity();
  const sealed = await sealTo(mine.recipient, words);
  expect(await openWithIdentity(mine.identity, sealed)).toEqual(words);
  expect(await openWithIdentity(other.identity, sealed)).toBeNull();
});

it("opens with the pass phrase what was sealed with it, and says null to another pass phrase", async () => {
  const sealed = await sealWithPassPhrase("dir-tafel", words, quick);
  expect(await openWithPassPhrase("dir-tafel", sealed)).toEqual(words);
  expect(await openWithPassPhrase("dir-stoel", sealed)).toBeNull();
});

it("asks 2^18 rounds of scrypt of whoever guesses, unless told otherwise", async () => {
  const sealed = await sealWithPassPhrase("dir-tafel", words);
  expect(Buffer.from(sealed).toString("latin1").split("\n")[1]).toMatch(/^-> scrypt \S+ 18$/);
});

it("throws when a sealed file is cut off, changed or something else", async () => {
  const { identity, recipient } = await newIdentity();
  const sealed = await sealTo(recipient, words);
  const changed = sealed.map((byte, place) => (place === sealed.length - 1 ? byte ^ 1 : byte));
  await expect(openWithIdentity(identity, sealed.subarray(0, -1))).rejects.toThrow("broken");
  await expect(openWithIdentity(identity, sealed.subarray(0, 40))).rejects.toThrow("broken");
  await expect(openWithIdentity(identity, changed)).rejects.toThrow("broken");
  await expect(openWithPassPhrase("dir-tafel", new Uint8Array(0))).rejects.toThrow("broken");
  const slot = await sealWithPassPhrase("dir-tafel", words, quick);
  await expect(openWithPassPhrase("dir-tafel", slot.subarray(0, -1))).rejects.toThrow("broken");
});

it("agrees with Debian's age in both directions", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cipher-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { identity, recipient } = await newIdentity();
  writeFileSync(join(folder, "id.txt"), `${identity}\n`);
  writeFileSync(join(folder, "ours.age"), await sealTo(recipient, words));
  const read = execFileSync("age", ["-d", "-i", join(folder, "id.txt"), join(folder, "ours.age")]);
  expect(new Uint8Array(read)).toEqual(words);
  const theirs = execFileSync("age", ["-r", recipient], { input: words });
  expect(await openWithIdentity(identity, theirs)).toEqual(words);
});
