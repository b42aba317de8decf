import type { ChoiceList, FieldKind } from "../schemas/field.ts";
import type { FieldTable } from "../schemas/field-table.ts";
import { complaintFields, reviewFields, settingsFields } from "../schemas/fields.generated.ts";
import type { PathStep } from "../schemas/finding.ts";

/** The kinds of record: what a field is depends on the shape that it stands in. */
export type RecordKind = "complaint" | "review" | "settings";

/** What each field of a kind of record is, as its shape says. */
export const fieldTables: Readonly<Record<RecordKind, FieldTable>> = {
  complaint: complaintFields,
  review: reviewFields,
  settings: settingsFields,
};

/** The field that a path leads to: its path without the places in lists, null where the shape has none, and what it is. */
export type FieldAt = { readonly name: string | null; readonly kind: FieldKind; readonly list?: ChoiceList };

/** What a path of a record leads to. A field that no shape knows counts as prose, and its name is not told. */
export function fieldAt(place: string, path: readonly PathStep[]): FieldAt {
  const name = nameOf(path);
  const table = fieldTables[recordKindOf(place)];
  const field = Object.hasOwn(table, name) ? table[name] : undefined;
  if (field === undefined) return { name: null, kind: "prose" };
  return field.list === undefined ? { name, kind: field.kind } : { name, kind: field.kind, list: field.list };
}

/** Whether fields of a kind hold what somebody wrote, in which a person or words of a complaint may stand. */
export function isText(kind: FieldKind): boolean {
  return kind === "line" || kind === "prose";
}

/** The first fields of a record in the order of its shape. */
export function fieldsOf(place: string): readonly string[] {
  return firstNames[recordKindOf(place)];
}

/** The kind of record that a place of a history names. */
export function recordKindOf(place: string): RecordKind {
  if (place === "register.yaml") return "settings";
  return place.startsWith("reviews/") ? "review" : "complaint";
}

const firstNames: Readonly<Record<RecordKind, readonly string[]>> = {
  complaint: firstNamesIn(complaintFields),
  review: firstNamesIn(reviewFields),
  settings: firstNamesIn(settingsFields),
};

function firstNamesIn(table: FieldTable): readonly string[] {
  return [...new Set(Object.keys(table).map((name) => name.split(".")[0] ?? name))];
}

function nameOf(path: readonly PathStep[]): string {
  return path.filter((step) => typeof step === "string").join(".");
}
