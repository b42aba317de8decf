import { isMap, parseDocument, visit } from "yaml";
import { withoutEmpty } from "../../schemas/parse.ts";
import { groupEdits, isSameValue } from "./yaml-edits.ts";
import { edited, type Source } from "./yaml-lines.ts";
import { fieldsOf, formatFields, type RecordFields } from "./record-text.ts";

/**
 * A record's file with other values: what stays the same keeps its place, its comments, its writing and its ends of
 * lines, so that the history shows just what a partner changed. A file that allows no such thing is written anew.
 *
 * @param text the file as it is
 * @param fields what it should say
 */
export function recordWith(text: string, fields: RecordFields): string {
  const before = fieldsOf({ kind: "complaint" }, text);
  const kept = before === null ? [] : keptTexts(text, { before, after: fields });
  return kept.find((one) => says(one, fields)) ?? formatFields(fields);
}

type Parts = ReturnType<typeof partsOf>;
type Versions = { readonly before: RecordFields; readonly after: RecordFields };

/** The file taken apart: up to its fields, its fields, the line that closes them, and the words. */
function partsOf(text: string) {
  const opening = text.indexOf("\n") + 1;
  const close = text.indexOf("\n---", opening - 1) + 1;
  const lineEnd = text.indexOf("\n", close);
  const words = lineEnd === -1 ? text.length : lineEnd + 1;
  return {
    opening: text.slice(0, opening),
    yaml: text.slice(opening, close),
    closing: text.slice(close, words),
    words: text.slice(words),
    lineEnd: text[opening - 2] === "\r" ? "\r\n" : "\n",
  };
}

/** The texts to try: with the fields alone, and with the mark that text of which every last line counts may end in. */
function keptTexts(text: string, { before, after }: Versions): readonly string[] {
  const { opening, yaml, closing, words, lineEnd } = partsOf(text);
  const hasWords = hasSameLines(before.body, after.body);
  const below = hasWords ? `${closing}${words}` : closedWith({ closing, lineEnd }, after.body);
  if (isSameValue(before.data, after.data)) return [`${opening}${yaml}${below}`];
  const fields = keptFields({ text: yaml, lineEnd }, { before: before.data, after: after.data });
  if (fields === null) return [];
  const alone = fields.replace(/(?<=\n)\.\.\.\r?\n$/, "");
  return [`${opening}${alone}${below}`, `${opening}${alone}...${lineEnd}${below}`];
}

function closedWith({ closing, lineEnd }: Pick<Parts, "closing" | "lineEnd">, body: string): string {
  const closed = closing.endsWith("\n") ? closing : `${closing}${lineEnd}`;
  const words = body === "" ? "" : `${body}\n`;
  return `${closed}${lineEnd === "\n" ? words : words.replaceAll(/\r?\n/g, lineEnd)}`;
}

type FieldVersions = { readonly before: RecordFields["data"]; readonly after: RecordFields["data"] };

function keptFields(source: Source, versions: FieldVersions): string | null {
  const document = parseDocument(source.text, { schema: "failsafe", logLevel: "silent" });
  const isPlain = document.errors.length === 0 && document.warnings.length === 0;
  if (!isPlain || !isMap(document.contents)) return null;
  let hasTags = false;
  visit(document, { Node: (_, node) => void (hasTags ||= "tag" in node && node.tag !== undefined) });
  const edits = hasTags ? null : groupEdits(source, document.contents, versions);
  return edits === null ? null : edited(source.text, edits);
}

/** Whether a text is read as these fields and words; the ends of the lines may be another system's. */
function says(text: string, { data, body }: RecordFields): boolean {
  const read = fieldsOf({ kind: "complaint" }, text);
  return read !== null && isSameValue(read.data, withoutEmpty(data) ?? {}) && hasSameLines(read.body, body);
}

function hasSameLines(one: string, other: string): boolean {
  return one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");
}
