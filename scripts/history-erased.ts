import { fieldTables } from "../procedure/fields.ts";
import type { FieldKind } from "../schemas/field.ts";
import type { AttachmentChanges, FieldChange, HeldValue } from "../schemas/history.ts";
import type { Version } from "./history-versions.ts";

/** Stands for a name that is no longer told. */
const untold = "–";

/** Whether the personal data of a record were erased. */
export function isErased({ erasedOn }: Version): boolean {
  return typeof erasedOn === "string" && erasedOn !== "";
}

/**
 * Withholds what git still knows of an erased record: everything but its days, choices, codes and yes or no. What was
 * put into the wrong field is withheld as well, for only what has the field's form is kept.
 */
export function withoutWords({ path, before, after }: FieldChange): FieldChange {
  const name = path.filter((step) => typeof step === "string").join(".");
  const field = Object.hasOwn(table, name) ? table[name] : undefined;
  const isOpen =
    field !== undefined &&
    field.personal !== true &&
    [before, after].every((value) => isPlain(field.kind, value));
  if (isOpen) return { path, before, after };
  return { path: knownPath(path), before: null, after: null, isErased: true };
}

/** Withholds the names of attachments, which are a person's as often as not; how many there were stays. */
export function withoutNames({ added, changed, removed }: AttachmentChanges): AttachmentChanges {
  const nameless = (names: readonly string[]) => names.map(() => untold);
  return { added: nameless(added), changed: nameless(changed), removed: nameless(removed) };
}

function isPlain(kind: FieldKind, value: HeldValue): boolean {
  if (value === null || typeof value === "boolean") return true;
  return forms[kind]?.test(value) ?? false;
}

/** A path as far as the shape knows it. */
function knownPath(path: FieldChange["path"]): FieldChange["path"] {
  const names: string[] = [];
  return path.map((step) => {
    if (typeof step === "number") return step;
    names.push(step);
    return known.has(names.join(".")) ? step : untold;
  });
}

const table = fieldTables.complaint;

/** Every field and group of a complaint by its path without the places in lists. */
const known: ReadonlySet<string> = new Set(
  Object.keys(table).flatMap((name) => {
    const steps = name.split(".");
    return steps.map((_, at) => steps.slice(0, at + 1).join("."));
  }),
);

const code = /^[a-z][a-z0-9-]{0,39}$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** The form that the values of a kind of field have; what was written in sentences has none. */
const forms: Readonly<Partial<Record<FieldKind, RegExp>>> = {
  complaint: /^KL-\d{4}-[0-9A-Z]{4}$/,
  happened: day,
  agreed: day,
  person: code,
  category: code,
  choice: code,
};
