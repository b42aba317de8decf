import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { FileRule } from "../schemas/finding.ts";

/** The text of a file, or why it was refused, with whatever of it a date may still be found in. */
export type ReadText =
  | { readonly text: string }
  | { readonly refused: FileRule; readonly detail?: { readonly limit: number }; readonly rest: string };

/** The largest record that is read, in bytes. */
export const largestRecord = 1024 * 1024;

// One buffer for all files, a byte too long on purpose: whatever fills it is too large, and no file is asked its size.
const buffer = Buffer.allocUnsafe(largestRecord + 1);

// A link could lead out of the register; without NONBLOCK a pipe in a file's place would be waited for, for ever.
const careful = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const rules: Readonly<Record<string, FileRule>> = {
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
  ELOOP: "link-refused",
  EMLINK: "link-refused",
};

/** Reads a file as UTF-8 text, following no link and waiting for no pipe. Never throws. */
export function readText(path: string): ReadText {
  try {
    const file = openSync(path, careful);
    try {
      return textOf(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { refused: rules[code] ?? "unreadable", rest: "" };
  }
}

function textOf(file: number): ReadText {
  const size = fill(file);
  if (size === 0 && !fstatSync(file).isFile()) return { refused: "unreadable", rest: "" };
  const bytes = buffer.subarray(0, size);
  if (size > largestRecord)
    return { refused: "too-large", detail: { limit: largestRecord }, rest: bytes.toString("latin1") };
  if (bytes.includes(0)) return { refused: "binary", rest: bytes.toString("latin1") };
  return isUtf8(bytes)
    ? { text: bytes.toString("utf8") }
    : { refused: "not-utf8", rest: bytes.toString("latin1") };
}

function fill(file: number): number {
  let size = 0;
  while (size < buffer.length) {
    const read = readSync(file, buffer, size, buffer.length - size, null);
    if (read === 0) break;
    size += read;
  }
  return size;
}
