import { isCollection, isMap, isNode, isScalar, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { withoutEmpty } from "../../schemas/parse.ts";
import { formatYaml } from "../../scripts/front-matter.ts";
import { type Fields, isGroup } from "./clean-record.ts";
import { isSame } from "./merge-items.ts";
import {
  type Edit,
  type FieldLines,
  fieldsIn,
  itemsIn,
  type Lines,
  linesOf,
  type Source,
} from "./yaml-lines.ts";

type Versions<Value> = { readonly before: Value; readonly after: Value };

/** What is to be changed in a text; null when its writing does not allow it, and more of it is to be written anew. */
type Edits = readonly Edit[] | null;

/** Whether two values say the same; what is empty says nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isSame(withoutEmpty(one), withoutEmpty(other));
}

/** Changes the fields of a group that differ, and no others. */
export function groupEdits(source: Source, map: YAMLMap, versions: Versions<Fields>): Edits {
  if (map.flow === true) return bracketEdits(source, map, versions);
  const { before, after } = versions;
  const fields = fieldsIn(source, map);
  if (fields === null) return null;
  const kept = fields.map((field) => {
    return fieldEdits(source, field, { before: before[field.name], after: after[field.name] });
  });
  return together([...kept, addedFields(source, fields, after)]);
}

function together(all: readonly Edits[]): Edits {
  return all.every((edits) => edits !== null) ? all.flat() : null;
}

/** Between brackets values change where they stand, as long as the names stay the same. */
function bracketEdits(source: Source, map: YAMLMap, { before, after }: Versions<Fields>): Edits {
  const pairs = map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", value] as const);
  const names = new Set(pairs.map(([name]) => name));
  if (Object.keys(after).some((name) => !names.has(name))) return null;
  const edits = pairs.map(([name, node]) => {
    if (isSameValue(before[name], after[name])) return [];
    if (after[name] === undefined) return null;
    return valueEdits(source, node, { before: before[name], after: after[name] }, true);
  });
  return together(edits);
}

function fieldEdits(source: Source, field: FieldLines, versions: Versions<unknown>): Edits {
  const { before, after } = versions;
  const { name, node, line, start, end, opensItem } = field;
  if (isSameValue(before, after)) return [];
  if (after === undefined) return opensItem ? null : [{ start: line, end, text: "" }];
  const edits = valueEdits(source, node, versions);
  return edits ?? [{ start, end, text: linesOf(source, { [name]: after }, start - line) }];
}

/** A new field follows the one that comes before it in the order of the shape. */
function addedFields(source: Source, fields: readonly FieldLines[], after: Fields): Edits {
  const names = Object.keys(after);
  const there = new Map(fields.map((field) => [field.name, field]));
  const [first] = fields;
  const added = names.map((name, at) => {
    if (there.has(name)) return [];
    const last = there.get(names.slice(0, at).findLast((earlier) => there.has(earlier)) ?? "");
    if (first === undefined || (last === undefined && first.opensItem)) return null;
    const column = first.start - first.line;
    const text = " ".repeat(column) + linesOf(source, { [name]: after[name] }, column);
    const start = last?.end ?? first.line;
    return [{ start, end: start, text }];
  });
  return together(added);
}

function valueEdits(source: Source, node: unknown, versions: Versions<unknown>, isInBrackets = false): Edits {
  const { before, after } = versions;
  if (isMap(node) && isGroup(before) && isGroup(after)) {
    const edits = groupEdits(source, node, { before, after });
    if (edits !== null) return edits;
  }
  if (isSeq(node) && node.flow !== true && Array.isArray(before) && Array.isArray(after)) {
    return listEdits(source, node, { before, after });
  }
  return inPlace(node, after, isInBrackets);
}

/** Puts a value of one line in the place of another, so that the comment beside it stays. */
function inPlace(node: unknown, value: unknown, isInBrackets: boolean): Edits {
  if (!isNode(node) || !node.range) return null;
  const [start, end] = node.range;
  const isBracketed = isCollection(node) && node.flow === true;
  const isBlock = isScalar(node) ? node.type?.startsWith("BLOCK") === true : !isBracketed;
  if (isBlock || start === end) return null;
  if (isBracketed || isInBrackets) return [{ start, end, text: formatYaml([value], true).slice(1, -2) }];
  const text = /^a: (?![|>])([^\n]+)\n$/.exec(formatYaml({ a: value }))?.[1];
  return text === undefined ? null : [{ start, end, text }];
}

/** Items that are the same at both ends stay as they are; between them each takes the place of the one that was there. */
function listEdits(source: Source, list: YAMLSeq, versions: Versions<readonly unknown[]>): Edits {
  const { before, after } = versions;
  const items = itemsIn(source, list);
  const isWhole = items?.length === before.length && before.every((item) => !isSameValue(item, undefined));
  if (items === null || !isWhole) return null;
  const { head, tail } = sameEnds(versions);
  const fresh = after.slice(head, after.length - tail);
  const old = items.slice(head, items.length - tail);
  const kept = old.map((item, at) => {
    if (at >= fresh.length) return [{ start: item.line, end: item.end, text: "" }];
    return itemEdits(source, item, { before: before[head + at], after: fresh[at] });
  });
  const start = items[head + old.length - 1]?.end ?? items[0]?.line ?? 0;
  const column = (items[0]?.start ?? 0) - (items[0]?.line ?? 0);
  const added = fresh.slice(old.length).map((value) => {
    return [{ start, end: start, text: " ".repeat(column) + linesOf(source, [value], column) }];
  });
  return together([...kept, ...added]);
}

function sameEnds({ before, after }: Versions<readonly unknown[]>) {
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && isSameValue(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < longest - head && isSameValue(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  return { head, tail };
}

function itemEdits(source: Source, item: Lines, versions: Versions<unknown>): Edits {
  if (isSameValue(versions.before, versions.after)) return [];
  const edits = valueEdits(source, item.node, versions);
  const { line, start, end } = item;
  return edits ?? [{ start, end, text: linesOf(source, [versions.after], start - line) }];
}
