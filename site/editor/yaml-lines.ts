import { isCollection, isNode, isPair, isScalar, type YAMLMap, type YAMLSeq } from "yaml";
import { formatYaml } from "../../scripts/front-matter.ts";

/** YAML as a file has it, and how its lines end. */
export type Source = { readonly text: string; readonly lineEnd: string };

/** What takes the place of a part of a text, from `start` up to `end`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The lines of a field or an item: where the first begins, where its name or dash stands, and where they end. */
export type Lines = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly node: unknown;
};

/** The lines of a field; one that opens an item shares its line with the dash. */
export type FieldLines = Lines & { readonly name: string; readonly opensItem: boolean };

/** A text with its edits. */
export function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .map((edit) => {
      const part = text.slice(at, edit.start) + edit.text;
      at = edit.end;
      return part;
    });
  return parts.join("") + text.slice(at);
}

/**
 * A value as lines of a file, the first of which goes on where something stands already; without the mark that a whole
 * file may end in.
 */
export function linesOf({ lineEnd }: Source, value: unknown, column: number): string {
  const margin = " ".repeat(column);
  const lines = formatYaml(value)
    .replace(/(?<=\n)\.\.\.\n$/, "")
    .split("\n");
  return lines.map((line, at) => (at === 0 || line === "" ? line : margin + line)).join(lineEnd);
}

/** The fields of a group; null when they do not each begin a line. */
export function fieldsIn({ text }: Source, map: YAMLMap): readonly FieldLines[] | null {
  const fields = map.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || typeof key.value !== "string" || !key.range) return [];
    const start = key.range[0];
    const line = text.lastIndexOf("\n", start - 1) + 1;
    const lead = text.slice(line, start);
    if (!/^ *(?:- +)?$/.test(lead)) return [];
    const end = endOf(text, value ?? key, start - line);
    return [{ name: key.value, node: value, line, start, end, opensItem: lead.includes("-") }];
  });
  return fields.length === map.items.length ? fields : null;
}

/** The items of a list; null when they do not each begin a line. */
export function itemsIn({ text }: Source, list: YAMLSeq): readonly Lines[] | null {
  const items = list.items.flatMap((node) => {
    if (!isNode(node) || !node.range) return [];
    const line = text.lastIndexOf("\n", node.range[0] - 1) + 1;
    const lead = text.slice(line, node.range[0]);
    if (!/^ *- +$/.test(lead)) return [];
    const start = line + lead.indexOf("-");
    return [{ node, line, start, end: endOf(text, node, start - line) }];
  });
  return items.length === list.items.length ? items : null;
}

/** Where the lines of a value end, with the comments below it that are set in further than its name. */
function endOf(text: string, value: unknown, column: number): number {
  const last = lastPartOf(value);
  const [from, to] = isNode(last) && last.range ? last.range : [0, 0];
  const isKeeping = /^[|>]\d?\+/.test(text.slice(from, to));
  const written = isKeeping ? text.slice(0, to) : text.slice(0, to).replace(/(?:\r?\n)+$/, "");
  const end = written.endsWith("\n") ? to : text.indexOf("\n", written.length) + 1;
  const comments = new RegExp(`(?: {${column + 1},}#[^\\n]*\\n)+`, "y");
  comments.lastIndex = end;
  return end + (comments.exec(text)?.[0].length ?? 0);
}

function lastPartOf(value: unknown): unknown {
  if (!isCollection(value) || value.flow === true) return value;
  const last: unknown = value.items.at(-1);
  return lastPartOf(isPair(last) ? (last.value ?? last.key) : last);
}
