import { isBlank } from "../../schemas/folded.ts";
import { withoutEmpty } from "../../schemas/parse.ts";

/** The fields of a record or of the settings, as they stand in a file. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a group of fields. */
export function isGroup(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The texts of a list; none when the value is no list. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A record without values that are empty to the eye, its texts as they can stand in a file. */
export function cleanRecord(record: Fields): Fields {
  const cleaned = withoutEmpty(wellFormed(record));
  return isGroup(cleaned) ? cleaned : {};
}

/** A body as it can stand in a file: a NUL makes a file no text file, and the reader would refuse all of it. */
export function cleanBody(body: string): string {
  return body.replaceAll("\0", "").toWellFormed();
}

/**
 * UTF-8 has no form for half of a surrogate pair, which a cut-off emoji leaves behind. Whatever writes the file would
 * put U+FFFD in its place; it is put there before, so that what is checked is what will be read. In front-matter all
 * other text stays as it is, for there YAML has an escape even for NUL; but a text of mere blanks is none.
 */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return isBlank(value) ? "" : value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toWellFormed(), wellFormed(inner)]),
  );
}
