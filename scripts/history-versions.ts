import { isUtf8 } from "node:buffer";
import { parseFrontMatter, parseSettings } from "./front-matter.ts";
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
  const read = place === settingsPlace ? parseSettings(text) : parseFrontMatter(text);
  if ("refused" in read) return null;
  const values = groupIn(read.data);
  if (values === null) return null;
  return "body" in read ? { ...values, body: read.body } : values;
}

/** A record is a group of fields; an empty one is an empty record. */
function groupIn(data: unknown): Version | null {
  if (data === null || data === undefined) return nothing;
  return typeof data === "object" && !Array.isArray(data) ? { ...data } : null;
}
