import type { Facts } from "../schemas/complaint.ts";
import { folded } from "../schemas/folded.ts";

/** Fields that hold one of a few fixed choices: a search for "client" is not meant to find every client's complaint. */
const choices = new Set(
  "kind channel type medium direction variant outcome remedy answer cause verdict severity closeReason".split(
    " ",
  ),
);

/** All that a search looks through in one complaint: number, names, sentences and codes, folded; no dates or choices. */
export function searchTextOf(facts: Facts): string {
  return folded(textsIn(facts).join(" "));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([name, inner]) => (choices.has(name) ? [] : textsIn(inner)));
}
