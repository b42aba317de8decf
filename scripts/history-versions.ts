import { isUtf8 } from "node:buffer";
import { type FrontMatter, parseFrontMatter, parseSettings, type Refusal } from "./front-matter.ts";
import { settingsPlace } from "./history-places.ts";
import { largestRecord } from "./read-text.ts";

/** The values of a version of a record, the text below the front-matter among them as `body`. */
export type Version = Readonly<Record<string, unknown>>;

/** A record that is not there. */
export const nothing: Version = {};

/** Reads a version of a record, by the rules by which its file is read from the disk. Null when it cannot be read. */
export function versionIn(bytes: Buffer, place: string): Version | null {
  if (bytes.length > largestRecord || bytes.includes(0) || !isUtf8(bytes)) return null;
  const text = bytes.toString("utf8");
  const read: Partial<FrontMatter> | Refusal =
    place === settingsPlace ? parseSettings(text) : parseFrontMatter(text);
  if ("refused" in read) return null;
  const values = groupIn(read.data);
  if (values === null) return null;
  return read.body === undefined ? values : { ...values, body: wordsOf(read.body) };
}

/** A text as its reader sees it: editors, and git itself, change how lines end, and what is blank below the last. */
function wordsOf(body: string): string {
  return body.replaceAll("\r\n", "\n").trimEnd();
}

/** A record is a group of fields; an empty one is an empty record. */
function groupIn(data: unknown): Version | null {
  if (data === null || data === undefined) return nothing;
  return typeof data === "object" && !Array.isArray(data) ? { ...data } : null;
}
