import type { Locator, Page } from "playwright-core";
import { hostileTexts } from "./hostile-texts.ts";

/** What a text field of a browser makes of a text: a line end is one character, and half of a pair is none. */
export function asTyped(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").toWellFormed();
}

/** What a field of one line makes of it: line ends inside become blanks, as when pasted, and those at the end go. */
export function asTypedInLine(text: string): string {
  return asTyped(text).replace(/\n+$/, "").replaceAll("\n", " ");
}

/** Fields that take any text, by their names in the form: below the record, in it, in a group, in an item of a list. */
export const proseFields = ["body", "wish", "address", "action"] as const;
/** Fields of one line, in a group and in the record. */
export const lineFields = ["name", "organisation", "formOfAddress", "training"] as const;

/** The name of a field that texts are typed into. */
export type TypedField = (typeof proseFields)[number] | (typeof lineFields)[number];

/** The place of a field on the page; folded ones do not count. */
export function textField(page: Page, name: string): Locator {
  return page.locator(`#nc-root [id^="${name}-field-"]`).filter({ visible: true }).first();
}

/** What is typed into one form: some hostile texts, each into one field of many lines and one of a single line. */
export type Typing = { readonly texts: readonly string[]; readonly held: ReadonlyMap<TypedField, string> };

const perForm = proseFields.length;

/** All hostile texts, some to a form, so that neighbours stand in fields of another sort. */
export const typings: readonly Typing[] = Array.from(
  { length: Math.ceil(hostileTexts.length / perForm) },
  (_, form) => typingOf(hostileTexts.slice(form * perForm, (form + 1) * perForm)),
);

function typingOf(texts: readonly string[]): Typing {
  const prose = texts.map((text, at) => [proseFields[at] ?? "wish", asTyped(text)] as const);
  // An action of mere blanks is refused, as one that is left empty is.
  const allowed = prose.filter(([name, text]) => name !== "action" || text.trim() !== "");
  const lines = texts.map((text, at) => [lineFields[at] ?? "training", asTypedInLine(text)] as const);
  return { texts, held: new Map<TypedField, string>([...allowed, ...lines]) };
}

/** The record that is typed into, before anything is. */
export function recordBefore(id: string): Readonly<Record<string, unknown>> {
  return {
    id,
    kind: "dissatisfaction",
    receivedOn: "2026-03-27",
    receivedBy: "tr1",
    channel: "phone",
    complainant: { type: "client" },
    immediateActions: [{ on: "2026-03-27", by: "tr1", action: "Excuses" }],
  };
}

/**
 * The record that is expected after it: what was typed, lines without the blanks at their ends, and nothing where
 * nothing or mere blanks were left.
 */
export function recordAfter(id: string, typing: Typing): Readonly<Record<string, unknown>> {
  const { held } = typing;
  const textOf = (name: TypedField) => keptOf(name, typing);
  const { immediateActions: _, complainant: __, ...before } = recordBefore(id);
  const given = { name: textOf("name"), organisation: textOf("organisation"), address: textOf("address") };
  const complainant = filled({ type: "client", ...given, formOfAddress: textOf("formOfAddress") });
  const record = {
    ...before,
    complainant,
    ...filled({ training: textOf("training"), wish: textOf("wish") }),
  };
  const action = held.get("action") ?? "Excuses";
  return { ...record, immediateActions: [{ on: "2026-03-27", by: "tr1", action }] };
}

/** What is kept of what a field of the record held when it was saved. */
export function keptOf(name: TypedField, { held }: Typing): string {
  const text = held.get(name) ?? "";
  return lineFields.some((line) => line === name) ? text.trim() : text;
}

/** The body after it: a NUL would make the file no text. */
export function bodyAfter({ held }: Typing): string {
  return (held.get("body") ?? "").replaceAll("\0", "");
}

function filled(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
}
