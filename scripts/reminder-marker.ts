import { hash } from "node:crypto";
import * as z from "zod";
import type { CommentMark, Memory } from "../procedure/reminder-issue.ts";

/** What stands in the body of an issue: what people read, and what the program remembers. */
export type Body = {
  readonly text: string;
  readonly memory: Memory | null;
  readonly duplicateOf: number | null;
};

const code = z.string().regex(/^\w{8}$/);
/** What a reminder can be about: the log prints it, so nothing that people wrote may pass for it. */
const key = z.string().regex(/^(?:KL-\d{4}-[A-Z0-9]{4}|review|records|improvement-\d{4}-\d{1,4})$/);
const memoryShape = z.object({
  key,
  text: code.or(z.literal("")),
  people: code.or(z.literal("")),
  said: z.array(code),
  seen: z.int().min(0),
  closings: z.int().min(0),
  isClosed: z.boolean(),
  unknownSince: z.iso.date().nullable().default(null),
});
const duplicateShape = z.object({ duplicateOf: z.int().min(1) });
const markShape = z.object({
  said: z.array(code),
  closing: z.int().min(1).nullable(),
  reopens: z.boolean(),
});

/** A comment of HTML, which GitHub does not show. */
const marker = /\s*<!-- klachtenregister (\{[^<>]*\}) -->/;

/** GitHub refuses longer texts; it counts 65 536 characters. */
const longest = 65_000;

/** Eight letters and digits that stand for a text: the beginning of its SHA-256. Two hyphens would end a comment of HTML. */
export function codeOf(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 8).replaceAll("-", "_");
}

/** The body of an issue: the text, and unseen below it what the program must know when it comes back. */
export function formatBody(text: string, remembered: Memory | { readonly duplicateOf: number }): string {
  return withMarker(text, remembered);
}

/** Takes a body apart, whatever people made of it. */
export function parseBody(body: string): Body {
  const data = dataIn(body);
  const memory = memoryShape.safeParse(data).data ?? null;
  const duplicateOf = duplicateShape.safeParse(data).data?.duplicateOf ?? null;
  return { text: body.replace(marker, "").trimEnd(), memory, duplicateOf };
}

/** A comment with its mark. */
export function formatComment(text: string, mark: CommentMark): string {
  return withMarker(text, mark);
}

/** The mark of a comment; null when it has none. */
export function parseComment(body: string): CommentMark | null {
  return markShape.safeParse(dataIn(body)).data ?? null;
}

/** A text that is too long is cut off, at the end of a line where there is one. */
function withMarker(text: string, data: object): string {
  const line = `<!-- klachtenregister ${JSON.stringify(data)} -->`;
  const room = longest - line.length;
  if (text.length <= room) return `${text}\n\n${line}`;
  const fitting = text.slice(0, room);
  const end = fitting.lastIndexOf("\n");
  return `${end < 0 ? fitting : fitting.slice(0, end)}\n…\n\n${line}`;
}

function dataIn(body: string): unknown {
  try {
    return JSON.parse(marker.exec(body)?.[1] ?? "null");
  } catch {
    return null;
  }
}
