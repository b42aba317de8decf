import { inSentence } from "../../procedure/capitals.ts";
import { dateOrNull } from "../../procedure/dates.ts";
import { fieldTables } from "../../procedure/fields.ts";
import { historyWordsIn } from "../../procedure/history-words.ts";
import type { Messages } from "../../procedure/messages.ts";
import type { FieldKind } from "../../schemas/field.ts";
import type { Field } from "../../schemas/field-table.ts";
import { categoryName, nameOf, type Screen } from "./screen.ts";
import { type Cell, type Column, inOneCell } from "./spreadsheet-column.ts";

/** What the overview's own columns hold. */
const shown: ReadonlySet<string> = new Set([
  "id",
  "receivedOn",
  "kind",
  "channel",
  "summary",
  "category",
  "severity",
  "handler",
  "closedOn",
]);

/** A column for each other fact of a complaint, in the order of its shape. @param withWords names and sentences too */
export function factColumns(withWords: boolean): readonly Column[] {
  const told = Object.entries(fieldTables.complaint).filter(([name, field]) => {
    return !shown.has(name) && (withWords || !isWords(field));
  });
  return told.map(([name, field]) => ({
    heading: (screen) => headingOf(name, screen),
    width: widths[field.kind] ?? 18,
    cell: ({ facts }, screen) => cellOf(facts, name.split("."), { field, screen }),
  }));
}

/** Whether a field holds sentences, or tells who somebody is. */
function isWords({ kind, personal, counted }: Field): boolean {
  return kind === "prose" || (personal === true && counted !== true);
}

const widths: Partial<Record<FieldKind, number>> = { happened: 13, agreed: 13, "yes-no": 10, prose: 60 };

/** A field after what it belongs to: `Training`, `Besluit: uitkomst`. */
function headingOf(name: string, { messages, index }: Screen): string {
  const [first = "", ...inner] = name.split(".");
  const { parts } = historyWordsIn(index.register.language);
  const below = inner.map((step, at) => {
    const path = [first, ...inner.slice(0, at + 1)].join(".");
    return inSentence(parts[path] ?? messages.fields[path] ?? parts[step] ?? messages.fields[step] ?? step);
  });
  return [messages.fields[first] ?? first, ...below].join(": ");
}

type Reading = { readonly field: Field; readonly screen: Screen };

/** The value below some steps; of a list each item's in turn. */
function cellOf(value: unknown, steps: readonly string[], reading: Reading): Cell {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return inOneCell(value.map((item) => cellOf(item, steps, reading)));
  const [step, ...rest] = steps;
  if (step === undefined) return plainCell(value, reading);
  return typeof value === "object" ? cellOf(Reflect.get(value, step), rest, reading) : "";
}

function plainCell(value: unknown, { field, screen }: Reading): Cell {
  const { messages } = screen;
  // A group where yes or no may stand says yes: it tells more of the same.
  if (field.kind === "yes-no") return value === false ? messages.no : messages.yes;
  const text = String(value);
  switch (field.kind) {
    case "happened":
    case "agreed":
      return dateOrNull(text) ?? "";
    case "person":
      return nameOf(screen, text);
    case "category":
      return categoryName(screen, text);
    case "choice":
      return choiceOf(text, field, messages);
    default:
      return text;
  }
}

function choiceOf(code: string, { list }: Field, messages: Messages): string {
  if (list === undefined) return code;
  const choices: Readonly<Record<string, string>> = messages[list];
  return choices[code] ?? code;
}
