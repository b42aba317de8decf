import type { Finding, PathStep } from "../../schemas/finding.ts";
import "./front-matter-in-browser.ts";
import { formatRecord, parseFrontMatter } from "../../scripts/front-matter.ts";
import type { Fields } from "./clean-record.ts";

/** The largest record that the reader of files takes, in bytes. */
export const largestRecord = 1024 * 1024;

/** So many blanks in a row make the reader of files refuse a long record. */
const blanks = /\s{500}/;

/** What the reader of files would refuse of a record: one that is too large, or holds too much blank space. */
export function readerFindings(place: string, record: Fields, body: string): readonly Finding[] {
  const text = formatRecord(record, body);
  if (new TextEncoder().encode(text).length > largestRecord)
    return [{ place, path: [], rule: "too-large", detail: { limit: largestRecord } }];
  const read = parseFrontMatter(text);
  return "refused" in read ? [{ place, path: pathOfBlanks(record), rule: read.refused }] : [];
}

/** The way to the first text with so much blank space; to the record itself when there is none. */
function pathOfBlanks(value: unknown): readonly PathStep[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, inner] of entries) {
    if (typeof inner === "string" && blanks.test(inner)) return [step];
    const deeper = pathOfBlanks(inner);
    if (deeper.length > 0) return [step, ...deeper];
  }
  return [];
}
