import type { Facts } from "../schemas/complaint.ts";
import type { PathStep } from "../schemas/finding.ts";
import { type FieldValue, fieldsWhere, valuesIn } from "./field-values.ts";
import { fieldTables, isText } from "./fields.ts";
import type { Breach } from "./rules.ts";

/** What tells who somebody is, or what was written by or about somebody; what only counts in the numbers may stay. */
const personalFields = fieldsWhere(fieldTables.complaint, ({ personal, counted }) => {
  return personal === true && counted !== true;
});

/** What a text that a record cannot be without becomes when it is erased. */
export const erasedText = "gewist";

/** Once personal data are said to be erased, none may stand in the record. */
export function erasureRules(facts: Facts): Breach[] {
  if (facts.erasedOn === undefined) return [];
  const present = valuesIn(facts, personalFields).filter(({ value }) => !isErased(value));
  return present.map(({ path }) => ({ path, rule: "erased-but-present" }));
}

/** The same facts without anything personal, whole or in part. */
export function withoutPersonal<Some extends Partial<Facts>>(facts: Some): Some {
  const copy: Some = JSON.parse(JSON.stringify(facts));
  for (const found of valuesIn(copy, personalFields)) erase(copy, found);
  return copy;
}

function isErased(value: unknown): boolean {
  return typeof value === "string" && ["", erasedText].includes(value.trim());
}

function erase(record: object, { path, field }: FieldValue): void {
  const at = path.findLastIndex((step) => typeof step === "string");
  const [group, name] = [groupAt(record, path.slice(0, at)), path[at]];
  if (group === null || name === undefined) return;
  if (field.required === true && isText(field.kind)) Reflect.set(group, name, erasedText);
  else Reflect.deleteProperty(group, name);
}

function groupAt(record: object, path: readonly PathStep[]): object | null {
  const found = path.reduce<unknown>((group, step) => Reflect.get(Object(group), step), record);
  return typeof found === "object" ? found : null;
}
