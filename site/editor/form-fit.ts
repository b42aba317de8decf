import * as z from "zod";
import { withoutEmpty } from "../../schemas/parse.ts";
import { isGroup } from "./clean-record.ts";
import { forms, type ShapeName, type Values } from "./form-codec.ts";
import { groupOrYesNo, isTerm, partsOf, unwrapped } from "./shape-parts.ts";

/** Names that the CMS drops from whatever it carries, lest they be taken for parts of the language. */
const droppedNames: readonly string[] = ["__proto__", "constructor", "prototype"];

/** Names that a form has for parts of its own, where a record has a group: of a keeping order, of a term. */
const namesOfForm = { kept: ["kept"], term: ["unit", "count"] };

/**
 * Whether a form can show a record and give all of it back: lists where lists belong, groups where groups belong, and
 * no field that is called like one of the form's own. A single value may be wrong; it is shown, and mended there. Of
 * anything else the CMS would stumble over a part, or leave it out without a word.
 */
export function fitsForm(name: ShapeName, data: Values): boolean {
  const { shape, own } = forms[name];
  return lacks(data, own) && isCarried(data) && fitsGroup(shape, data);
}

function fitsGroup(shape: z.ZodObject, value: unknown): boolean {
  return isGroup(value) && partsOf(shape).every(([name, type]) => fits(type, value[name]));
}

function fits(type: z.core.$ZodType, value: unknown): boolean {
  if (withoutEmpty(value) === undefined) return true;
  const { inner } = unwrapped(type);
  if (isTerm(inner)) return isGroup(value) && lacks(value, namesOfForm.term);
  const group = groupOrYesNo(inner);
  if (group !== null) return typeof value === "boolean" || fitsKept(group, value);
  if (inner instanceof z.ZodObject) return fitsGroup(inner, value);
  if (inner instanceof z.ZodArray)
    return Array.isArray(value) && value.every((item) => fits(inner.element, item));
  return typeof value !== "object";
}

function fitsKept(group: z.ZodObject, value: unknown): boolean {
  return isGroup(value) && lacks(value, namesOfForm.kept) && fitsGroup(group, value);
}

function lacks(value: Values, names: readonly string[]): boolean {
  return names.every((name) => !Object.hasOwn(value, name));
}

/** Whether nothing at any depth has a name that the CMS drops. */
function isCarried(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isCarried);
  return !isGroup(value) || (lacks(value, droppedNames) && Object.values(value).every(isCarried));
}
