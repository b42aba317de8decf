import "./front-matter-in-browser.ts";
import { formatRecord, parseFrontMatter, parseSettings } from "../../scripts/front-matter.ts";
import type { RecordPlace } from "./record-place.ts";

/** A record as the file has it: its fields, and the words below them. */
export type RecordFields = { readonly data: Readonly<Record<string, unknown>>; readonly body: string };

/** Reads the fields of a record or of the settings; null when the text cannot be read as one. */
export function fieldsOf(place: Pick<RecordPlace, "kind">, text: string): RecordFields | null {
  const parsed = place.kind === "settings" ? parseSettings(text) : parseFrontMatter(text);
  if ("refused" in parsed) return null;
  const body = "body" in parsed && typeof parsed.body === "string" ? parsed.body : "";
  if (parsed.data === null || parsed.data === undefined) return { data: {}, body };
  return isFields(parsed.data) ? { data: parsed.data, body } : null;
}

/** Writes a record's fields, in their order, and the words below them. */
export function formatFields({ data, body }: RecordFields): string {
  return formatRecord(data, body);
}

/**
 * Writes what a form holds, so that it can be read again. A record stands as in its file; the settings stand in a
 * notation of their own, which is put into their file apart.
 */
export function formatForm({ kind }: Pick<RecordPlace, "kind">, fields: RecordFields): string {
  return kind === "settings" ? `${JSON.stringify(fields.data)}\n` : formatFields(fields);
}

function isFields(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
