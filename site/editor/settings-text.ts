import { type Document, isCollection, isNode, isScalar, parseDocument } from "yaml";
import { isGroup } from "./clean-record.ts";

/**
 * The settings' file with other values: what stays the same keeps its place, its comments and its writing, so that the
 * history shows just what a partner changed.
 *
 * @param text the file as it is
 * @param settings what it should say
 */
export function settingsWith(text: string, settings: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const before: unknown = document.toJS();
  if (!isGroup(before) || isSame(before, settings)) return text;
  changeGroup(document, [], { before, after: settings });
  const written = asWritten(document.toString({ lineWidth: 0 }), text.replaceAll("\r\n", "\n"));
  return text.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written;
}

/** The writer pads every bracket; a line that differs from a line of the file by that alone stays as it was. */
function asWritten(written: string, before: string): string {
  const lines = new Map(before.split("\n").map((line) => [unpadded(line), line]));
  return written
    .split("\n")
    .map((line) => lines.get(unpadded(line)) ?? line)
    .join("\n");
}

function unpadded(line: string): string {
  return line.replaceAll(/(?<=[[{]) | (?=[\]}])/g, "");
}

type Versions<Value> = { readonly before: Value; readonly after: Value };
type Path = readonly (string | number)[];

function changeGroup(
  document: Document,
  path: Path,
  { before, after }: Versions<Readonly<Record<string, unknown>>>,
): void {
  for (const name of Object.keys(before)) {
    // An empty setting says on purpose that there is none; the form leaves both out.
    if (!(name in after) && before[name] !== null) document.deleteIn([...path, name]);
  }
  for (const [name, value] of Object.entries(after)) {
    change(document, [...path, name], { before: before[name], after: value });
  }
}

function change(document: Document, path: Path, { before, after }: Versions<unknown>): void {
  if (isSame(before, after)) return;
  if (isGroup(before) && isGroup(after)) return changeGroup(document, path, { before, after });
  if (Array.isArray(before) && Array.isArray(after)) return changeList(document, path, { before, after });
  setValue(document, path, after);
}

/** Puts a value in the place of another, whose comment and quotation marks stay. */
function setValue(document: Document, path: Path, value: unknown): void {
  const fresh = document.createNode(value);
  const old = document.getIn(path, true);
  if (isNode(old) && isNode(fresh)) {
    fresh.comment = old.comment ?? null;
    fresh.commentBefore = old.commentBefore ?? null;
    fresh.spaceBefore = old.spaceBefore ?? false;
  }
  if (isScalar(old) && isScalar(fresh) && old.type?.startsWith("QUOTE") === true) fresh.type = old.type;
  document.setIn(path, fresh);
}

/** Items that are the same at both ends stay as they are; between them each takes the place of the one that was there. */
function changeList(document: Document, path: Path, { before, after }: Versions<readonly unknown[]>): void {
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < longest - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  fresh.forEach((value, at) => {
    if (at < old.length) return change(document, [...path, head + at], { before: old[at], after: value });
    const list = document.getIn(path);
    if (isCollection(list)) list.items.splice(head + at, 0, document.createNode(value));
  });
  for (let at = old.length; at > fresh.length; at -= 1) document.deleteIn([...path, head + at - 1]);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (!isGroup(one) || !isGroup(other)) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name] ?? undefined, other[name] ?? undefined));
}
