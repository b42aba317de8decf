import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { personCode } from "../schemas/values.ts";

/** A partner's slot: the register's identity, sealed with that partner's pass phrase. */
export type Slot = { readonly code: string; readonly bytes: Uint8Array };

const ending = ".age";
const recipientFile = "recipient.txt";

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

/** Puts the recipient and these slots in place of the old, after all of them have been written beside the old. */
export function writeKeys(folder: string, recipient: string, slots: readonly Slot[]): void {
  const files = slots.map(({ code, bytes }) => [`${code}${ending}`, bytes] as const);
  replaceFiles(keysFolder(folder), [...files, [recipientFile, `${recipient}\n`]]);
}

/** Removes a person's slot; no matter when there is none. */
export function removeSlot(folder: string, code: string): void {
  rmSync(slotPath(folder, code), { force: true });
}

/** Removes the recipient: from then on nothing can be sealed. */
export function removeRecipient(folder: string): void {
  rmSync(join(keysFolder(folder), recipientFile), { force: true });
}

function keysFolder(folder: string): string {
  return join(folder, "keys");
}

function slotPath(folder: string, code: string): string {
  return join(keysFolder(folder), `${personCode.parse(code)}${ending}`);
}

type NewFile = readonly [name: string, content: string | Uint8Array];

/** Writes every file under another name first, so that a full disk or a power cut leaves the old ones whole. */
function replaceFiles(folder: string, files: readonly NewFile[]): void {
  mkdirSync(folder, { recursive: true });
  const draftOf = (name: string): string => join(folder, `.${name}.${process.pid}.draft`);
  try {
    for (const [name, content] of files) writeFileSync(draftOf(name), content, { flush: true });
    for (const [name] of files) renameSync(draftOf(name), join(folder, name));
  } finally {
    for (const [name] of files) rmSync(draftOf(name), { force: true });
  }
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
