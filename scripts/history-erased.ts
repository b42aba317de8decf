import { complaintShape } from "../schemas/complaint.ts";
import { fieldNamesOf } from "../schemas/field-names.ts";
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
  const field = path.findLast((step) => typeof step === "string") ?? "";
  const isKnown = path.every((step) => typeof step === "number" || known.has(step));
  const isOpen =
    isKnown && path[0] !== "complainant" && [before, after].every((value) => isPlain(field, value));
  if (isOpen) return { path, before, after };
  const steps = path.map((step) => (typeof step === "number" || known.has(step) ? step : untold));
  return { path: steps, before: null, after: null, isErased: true };
}

/** Withholds the names of attachments, which are a person's as often as not; how many there were stays. */
export function withoutNames({ added, changed, removed }: AttachmentChanges): AttachmentChanges {
  const nameless = (names: readonly string[]) => names.map(() => untold);
  return { added: nameless(added), changed: nameless(changed), removed: nameless(removed) };
}

function isPlain(field: string, value: HeldValue): boolean {
  if (value === null || typeof value === "boolean") return true;
  return forms.some(({ fields, form }) => fields.has(field) && form.test(value));
}

const known: ReadonlySet<string> = new Set([...fieldNamesOf(complaintShape), "body"]);

/** The fields that are told of an erased record, by the form that their values have. */
const forms: readonly { readonly fields: ReadonlySet<string>; readonly form: RegExp }[] = [
  { fields: new Set(["id"]), form: /^KL-\d{4}-[0-9A-Z]{4}$/ },
  {
    form: /^\d{4}-\d\d-\d\d$/,
    fields: new Set([
      "receivedOn",
      "passedOnOn",
      "discussedOn",
      "on",
      "sentOn",
      "toldOn",
      "newDate",
      "due",
      "doneOn",
      "lodgedOn",
      "forwardedOn",
      "verdictOn",
      "consequenceDoneOn",
      "closedOn",
      "from",
      "until",
      "erasedOn",
    ]),
  },
  {
    form: /^[a-z][a-z0-9-]{0,39}$/,
    fields: new Set([
      "kind",
      "channel",
      "receivedBy",
      "discussedWith",
      "involved",
      "category",
      "severity",
      "by",
      "handler",
      "medium",
      "variant",
      "direction",
      "outcome",
      "remedy",
      "answer",
      "cause",
      "owner",
      "verdict",
      "closedBy",
      "closeReason",
    ]),
  },
];
