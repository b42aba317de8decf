import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { personCode } from "../schemas/values.ts";
import { type Belongs, exchangeContent, finishExchange } from "./exchange.ts";

/** A partner's slot: the register's identity, sealed with that partner's pass phrase. */
export type Slot = { readonly code: string; readonly bytes: Uint8Array };

const ending = ".age";
/** The file of the recipient, below `keys/`. */
export const recipientFile = "recipient.txt";

/** The public recipient that the dashboard is sealed to; null as long as no keys were made. */
export function readRecipient(folder: string): string | null {
  const recipient = textOrNull(join(keysFolder(folder), recipientFile))?.trim() ?? "";
  return recipient === "" ? null : recipient;
}

/** The slots of a register, by code; `folder` is the register's. */
export function slotsOf(folder: string): readonly Slot[] {
  const files = filesIn(keysFolder(folder)).filter((name) => name.endsWith(ending));
  const codes = files
    .map((name) => name.slice(0, -ending.length))
    .filter((code) => personCode.safeParse(code).success);
  return codes.toSorted().map((code) => ({ code, bytes: readFileSync(slotPath(folder, code)) }));
}

/** Puts the recipient and these slots in place of the old, whole or not at all; the slots of others stay. */
export function writeKeys(folder: string, recipient: string, slots: readonly Slot[]): void {
  const others = slotsOf(folder).filter((old) => !slots.some(({ code }) => code === old.code));
  writeKeySet(folder, recipient, [...others, ...slots]);
}

/** Removes a person's slot; no matter when there is none. */
export function removeSlot(folder: string, code: string): void {
  const slots = slotsOf(folder);
  const removed = personCode.parse(code);
  const left = slots.filter((slot) => slot.code !== removed);
  if (left.length < slots.length) writeKeySet(folder, readRecipient(folder), left);
}

/** Removes the recipient and all slots: from then on nothing can be sealed. */
export function removeKeys(folder: string): void {
  writeKeySet(folder, null, []);
}

/** Finishes a change of the keys that was broken off; to be called before they are read. */
export function settleKeys(folder: string): void {
  if (existsSync(keysFolder(folder))) finishExchange(keysFolder(folder), isKeyFile);
}

const listFile = "keys.sha256";

function writeKeySet(folder: string, recipient: string | null, slots: readonly Slot[]): void {
  exchangeContent(keysFolder(folder), isKeyFile, (next) => {
    for (const { code, bytes } of slots)
      writeFileSync(join(next, `${code}${ending}`), bytes, { flush: true });
    if (recipient === null) return;
    writeFileSync(join(next, recipientFile), `${recipient}\n`, { flush: true });
    writeFileSync(join(next, listFile), keyList(recipient, slots), { flush: true });
  });
}

/** The files of a key set; whatever else lies beside them is left alone. */
const isKeyFile: Belongs = (name) => {
  if (name === recipientFile || name === listFile) return true;
  return name.endsWith(ending) && personCode.safeParse(name.slice(0, -ending.length)).success;
};

/** The hash of every file of a key set, in the form that `sha256sum --check` reads. */
export function keyList(recipient: string, slots: readonly Slot[]): string {
  const files = slots.map(({ code, bytes }) => [`${code}${ending}`, bytes] as const);
  const all: readonly (readonly [string, string | Uint8Array])[] = [
    ...files,
    [recipientFile, `${recipient}\n`],
  ];
  const lines = all.map(
    ([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`,
  );
  return lines.toSorted().join("");
}

/** The list that the last change of the keys left of its files; null of a set that an earlier version wrote. */
export function readKeyList(folder: string): string | null {
  return textOrNull(join(keysFolder(folder), listFile))?.replaceAll("\r\n", "\n") ?? null;
}

function keysFolder(folder: string): string {
  return join(folder, "keys");
}

function slotPath(folder: string, code: string): string {
  return join(keysFolder(folder), `${personCode.parse(code)}${ending}`);
}

function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
