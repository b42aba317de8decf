import { fieldsWhere, valuesIn } from "./field-values.ts";
import { fieldTables } from "./fields.ts";
import type { Breach } from "./rules.ts";

const texts = {
  complaint: fieldsWhere(fieldTables.complaint, ({ kind }) => kind === "prose"),
  review: fieldsWhere(fieldTables.review, ({ kind }) => kind === "prose"),
};

/** A text in which git put two versions beside each other, and nobody chose. */
export function mixedTextRules(record: object, kind: keyof typeof texts): Breach[] {
  const mixed = valuesIn(record, texts[kind]).filter(({ value }) => isMixed(String(value)));
  return mixed.map(({ path }) => ({ path, rule: "conflict-markers" }));
}

/** All three marks at the beginning of a line: one alone may be an underlined heading, or a mail answered seven times. */
function isMixed(text: string): boolean {
  return /^<{7} /m.test(text) && /^={7}\r?$/m.test(text) && /^>{7} /m.test(text);
}
