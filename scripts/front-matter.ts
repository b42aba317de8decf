import matter from "gray-matter";
import {
  boolCoreTag,
  CORE_SCHEMA,
  dump,
  DUMP_SCHEMA,
  FAILSAFE_SCHEMA,
  load,
  nullCoreTag,
  parseEvents,
  Schema,
  timestampTag,
  YAMLException,
} from "js-yaml";
import type { FileRule } from "../schemas/finding.ts";

/** Why a text was not read: the rule it broke and, where it is known, the line; never the text itself. */
export type Refusal = { readonly refused: FileRule; readonly detail?: { readonly line: number } };

/** A record as text holds it: the value of its front-matter and the Markdown below. */
export type FrontMatter = { readonly data: unknown; readonly body: string };

// In a record every scalar is the text that was written: a phone number keeps its zero, a date stays a date's text.
const recordSchema = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);
// Quoting follows the strictest readers of YAML, except that a date needs no quotes here.
const writingSchema = new Schema(DUMP_SCHEMA.tags.filter((tag) => tag !== timestampTag));

const limits = { maxAliases: 0, maxDepth: 20 };
const byteOrderMark = "\uFEFF";

// gray-matter falls back to its own engines, of which one executes what it reads, and caches unless given options.
const engines = { yaml: readRecord, javascript: refuseEngine, json: refuseEngine, coffee: refuseEngine };
const options = { engines, excerpt: false };

/** Reads a record: front-matter between `---` lines, Markdown below. The body loses only the file's last line end. */
export function parseFrontMatter(text: string): FrontMatter | Refusal {
  const record = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const close = record.indexOf("\n---", 3);
  const refusal = checkFences(record, close);
  if (refusal !== null) return refusal;
  try {
    // The body is no business of the parser, which would copy it.
    const { data } = matter(record.slice(0, close + 4), options);
    return { data: data["record"] ?? {}, body: bodyOf(record, close + 4) };
  } catch (error) {
    return refusalOf(error);
  }
}

/** Reads the settings of a register: YAML alone, in which numbers are numbers. */
export function parseSettings(text: string): { readonly data: unknown } | Refusal {
  try {
    const settings = text.startsWith(byteOrderMark) ? text.slice(1) : text;
    const data = load(settings, { schema: CORE_SCHEMA, ...limits });
    return hasAnchor(settings) ? { refused: "aliases-refused" } : { data };
  } catch (error) {
    return refusalOf(error);
  }
}

/** Writes a record, keys in the order given. `parseFrontMatter` reads it back as it was. */
export function formatRecord(data: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${formatYaml(data)}---\n${body === "" ? "" : `${body}\n`}`;
}

/** Writes a part of a record the way a whole one is written; between brackets it all stands on one line. */
export function formatYaml(value: unknown, isBetweenBrackets = false): string {
  const flowLevel = isBetweenBrackets ? 0 : -1;
  return dump(value, { schema: writingSchema, lineWidth: -1, noRefs: true, skipInvalid: true, flowLevel });
}

function checkFences(record: string, close: number): Refusal | null {
  const opening = /^---(?!-)[^\n]*/.exec(record)?.[0];
  if (opening === undefined) return { refused: "no-front-matter" };
  if (opening.trim() !== "---") return { refused: "language-refused", detail: { line: 1 } };
  if (close === -1 || !/^---[ \t]*\r?(?:\n|$)/.test(record.slice(close + 1, close + 200))) {
    return { refused: "front-matter-unclosed" };
  }
  // gray-matter looks for comments in a time that grows with the square of the blank space.
  const isBloated = close > 10_000 && /\s{500}/.test(record.slice(0, close));
  return isBloated ? { refused: "not-yaml" } : null;
}

/** What lies below the closing line, which goes on from `fence`, without the line end that ends the file. */
function bodyOf(record: string, fence: number): string {
  const lineEnd = record.indexOf("\n", fence);
  const body = lineEnd === -1 ? "" : record.slice(lineEnd + 1);
  if (!body.endsWith("\n")) return body;
  const isWindows = body.endsWith("\r\n") && record.indexOf("\r\n") === record.indexOf("\n") - 1;
  return body.slice(0, isWindows ? -2 : -1);
}

function readRecord(yaml: string): { readonly record: unknown } {
  const record = load(yaml, { schema: recordSchema, ...limits });
  if (hasAnchor(yaml)) throw new YAMLException("aliases");
  return { record };
}

/** An anchor that nobody refers to would swallow a word of the text: `&co was late` reads as "was late". */
function hasAnchor(yaml: string): boolean {
  if (!yaml.includes("&")) return false;
  return parseEvents(yaml, limits).some((event) => "anchorStart" in event && event.anchorStart !== -1);
}

function refuseEngine(): never {
  throw new YAMLException("language");
}

/** A parser's message quotes its source, so that only its kind and its line are kept. */
function refusalOf(error: unknown): Refusal {
  if (!(error instanceof YAMLException)) return { refused: "not-yaml" };
  const refused = ruleOf(error.reason);
  return error.mark ? { refused, detail: { line: error.mark.line + 1 } } : { refused };
}

function ruleOf(reason: string): FileRule {
  if (reason.startsWith("duplicated mapping key")) return "duplicate-field";
  return reason.startsWith("aliases") ? "aliases-refused" : "not-yaml";
}
