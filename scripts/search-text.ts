import { fieldsWhere, valuesIn } from "../procedure/field-values.ts";
import { fieldTables, isText } from "../procedure/fields.ts";
import type { Facts } from "../schemas/complaint.ts";
import { folded } from "../schemas/folded.ts";

/** What a person would look for; a search for "client" is not meant to find every client's complaint, nor one for a day. */
const searched = fieldsWhere(fieldTables.complaint, ({ kind }) => {
  return isText(kind) || ["person", "category", "complaint", "code"].includes(kind);
});

/** All that a search looks through in one complaint: number, names, sentences and codes, folded; no dates or choices. */
export function searchTextOf(facts: Facts): string {
  return folded(
    valuesIn(facts, searched)
      .map(({ value }) => value)
      .join(" "),
  );
}
