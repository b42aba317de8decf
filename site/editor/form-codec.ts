import * as z from "zod";
import { complaintShape } from "../../schemas/complaint.ts";
import { withoutEmpty } from "../../schemas/parse.ts";
import { registerShape } from "../../schemas/register.ts";
import { reviewShape } from "../../schemas/review.ts";
import { complaintFormOnly } from "./complaint-fields.ts";
import { reviewFormOnly } from "./review-fields.ts";
import { settingsFormOnly } from "./settings-fields.ts";
import { groupOrYesNo, isTerm, partsOf, termUnits, unwrapped } from "./shape-parts.ts";

/** The names of the shapes that have a form. */
export type ShapeName = "complaint" | "review" | "register";

/** What a form holds, or a record: values by the names of their fields. */
export type Values = Readonly<Record<string, unknown>>;

/** The shapes by their names, with the fields that their forms have and their records have not. */
export const forms: Readonly<
  Record<ShapeName, { readonly shape: z.ZodObject; readonly own: readonly string[] }>
> = {
  complaint: { shape: complaintShape, own: complaintFormOnly },
  review: { shape: reviewShape, own: reviewFormOnly },
  register: { shape: registerShape, own: settingsFormOnly },
};

/**
 * What the form holds for a record: yes and no as text, a keeping order as a group, a term as a unit and a count. A
 * value that does not fit its field stays as it is. An empty item of a list is none, for the CMS would stumble over it.
 */
export function formOf(name: ShapeName, data: unknown): Values {
  if (!isValues(data)) return {};
  const form = groupToForm(forms[name].shape, data);
  // The list of the CMS can only ask for fields that are there, and which complaints are open is asked most.
  return name === "complaint" ? { ...emptyForFilters, ...form } : form;
}

/** The fields of which the list asks whether they are empty. */
export const emptyForFilters: Values = { closedOn: "", handler: "" };

/**
 * The record that a form holds: nothing empty, nothing of the form's own, and at every depth the keys in the order of
 * the shape. Unknown keys stay, after the known ones, and so do values that do not fit.
 */
export function recordOf(name: ShapeName, form: Values): Values {
  const { shape, own } = forms[name];
  const kept = Object.fromEntries(Object.entries(form).filter(([key]) => !own.includes(key)));
  const record = withoutEmpty(groupToRecord(shape, kept));
  return isValues(record) ? record : {};
}

function toForm(type: z.core.$ZodType, value: unknown): unknown {
  const { inner } = unwrapped(type);
  if (inner instanceof z.ZodBoolean) return typeof value === "boolean" ? String(value) : value;
  if (isTerm(inner)) return termToForm(value);
  const group = groupOrYesNo(inner);
  if (group !== null) return keptToForm(group, value);
  if (inner instanceof z.ZodObject) return isValues(value) ? groupToForm(inner, value) : value;
  return inner instanceof z.ZodArray ? eachOf(inner, value, toForm) : value;
}

function toRecord(type: z.core.$ZodType, value: unknown): unknown {
  const { inner } = unwrapped(type);
  if (inner instanceof z.ZodBoolean) return yesNoOf(value) ?? value;
  if (isTerm(inner)) return termToRecord(value);
  const group = groupOrYesNo(inner);
  if (group !== null) return keptToRecord(group, value);
  if (inner instanceof z.ZodObject) return isValues(value) ? groupToRecord(inner, value) : value;
  return inner instanceof z.ZodArray ? eachOf(inner, value, toRecord) : value;
}

function eachOf(list: z.ZodArray, value: unknown, convert: typeof toForm): unknown {
  if (!Array.isArray(value)) return value;
  return value.filter((item: unknown) => item !== null).map((item: unknown) => convert(list.element, item));
}

/** A term that is not set still has a form of its own, which says so. */
function groupToForm(shape: z.ZodObject, group: Values): Values {
  const converted = convertedGroup(shape, group, toForm);
  const unset = partsOf(shape).filter(([name, type]) => {
    return isTerm(unwrapped(type).inner) && (group[name] ?? null) === null;
  });
  return { ...converted, ...Object.fromEntries(unset.map(([name]) => [name, { unit: "" }])) };
}

function groupToRecord(shape: z.ZodObject, group: Values): Values {
  return convertedGroup(shape, group, toRecord);
}

/** The known fields in the order of the shape, then the unknown ones as they came. */
function convertedGroup(shape: z.ZodObject, group: Values, convert: typeof toForm): Values {
  const known = partsOf(shape).filter(([name]) => Object.hasOwn(group, name));
  const unknown = Object.entries(group).filter(([name]) => !Object.hasOwn(shape.shape, name));
  return Object.fromEntries([
    ...known.map(([name, type]) => [name, convert(type, group[name])] as const),
    ...unknown,
  ]);
}

function yesNoOf(value: unknown): boolean | null {
  if (value === "true") return true;
  return value === "false" ? false : null;
}

function keptToForm(shape: z.ZodObject, value: unknown): unknown {
  if (typeof value === "boolean") return { kept: String(value) };
  if (!isValues(value) || withoutEmpty(value) === undefined) return value;
  return { kept: "true", ...groupToForm(shape, value) };
}

/** No is no, whatever else was noted; a note without an answer means yes. */
function keptToRecord(shape: z.ZodObject, value: unknown): unknown {
  if (!isValues(value)) return value;
  const { kept = "", ...noted } = value;
  if (kept === "false") return false;
  if (kept !== "true" && kept !== "" && kept !== null) return value;
  const group = withoutEmpty(groupToRecord(shape, noted));
  return group ?? (kept === "true" ? true : undefined);
}

function termToForm(value: unknown): unknown {
  if (!isValues(value)) return value;
  const units = termUnits.filter((unit) => Object.hasOwn(value, unit));
  const [unit] = units;
  if (unit === undefined || units.length > 1) return value;
  const { [unit]: count, ...rest } = value;
  return { unit, count, ...rest };
}

/** A count without a unit, or a unit without a count, is left to be found: it is no term, and not nothing either. */
function termToRecord(value: unknown): unknown {
  if (!isValues(value) || !Object.hasOwn(value, "unit")) return value;
  const { unit, count, ...rest } = value;
  if (unit === "" || unit === null) return undefined;
  const isWhole = typeof unit === "string" && termUnits.includes(unit) && typeof count === "number";
  return isWhole ? { [unit]: count, ...rest } : value;
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
