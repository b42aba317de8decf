import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { dateOf, dateOrNull, isAfter } from "./dates.ts";
import { type FieldTree, fieldsWhere, valuesIn } from "./field-values.ts";
import { fieldTables } from "./fields.ts";
import { type Placed, placedTexts } from "./placed.ts";
import type { Breach } from "./rules.ts";

/** Everybody named is on the register's list; nobody the complaint is about handles it or decides on it. */
export function peopleRules(facts: Facts, register: Register): Breach[] {
  return [
    ...unknownRules(facts, { codes: register.people, fields: codeFields.person, rule: "unknown-person" }),
    ...unknownRules(facts, {
      codes: register.categories,
      fields: codeFields.category,
      rule: "unknown-category",
    }),
    ...endedRules(facts, register),
    ...involvementRules(facts),
  ];
}

const codeFields = {
  person: fieldsWhere(fieldTables.complaint, ({ kind }) => kind === "person"),
  category: fieldsWhere(fieldTables.complaint, ({ kind }) => kind === "category"),
};

type Listed = {
  readonly codes: readonly { readonly code: string }[];
  readonly fields: FieldTree;
  readonly rule: Breach["rule"];
};

/** A code that is on no list leads to nobody and nothing. */
function unknownRules(facts: Facts, { codes, fields, rule }: Listed): Breach[] {
  const known = new Set<unknown>(codes.map(({ code }) => code));
  const unknown = valuesIn(facts, fields).filter(({ value }) => !known.has(value));
  return unknown.map(({ path }) => ({ path, rule }));
}

/** A category that ended is for the complaints that were received until then. */
function endedRules(facts: Facts, { categories }: Register): Breach[] {
  const received = dateOrNull(facts.receivedOn);
  if (received === null) return [];
  const last = new Map<unknown, string | undefined>(categories.map(({ code, until }) => [code, until]));
  return valuesIn(facts, codeFields.category).flatMap(({ path, value }): Breach[] => {
    const until = last.get(value);
    const hasEnded = until !== undefined && isAfter(received, dateOf(until));
    return hasEnded ? [{ path, rule: "category-ended", detail: { last: until } }] : [];
  });
}

function involvementRules(facts: Facts): Breach[] {
  const involved = new Set(facts.involved);
  const handles: Breach[] =
    facts.handler !== undefined && involved.has(facts.handler)
      ? [{ path: ["handler"], rule: "handler-involved" }]
      : [];
  const decides = decidersIn(facts).filter(({ text }) => involved.has(text));
  return [...handles, ...decides.map(({ path }): Breach => ({ path, rule: "decider-involved" }))];
}

function decidersIn(facts: Facts): readonly Placed[] {
  const ofRounds = (facts.reopenings ?? []).flatMap(({ decision }, item) => {
    return placedTexts(["reopenings", item, "decision", "by"], decision?.by);
  });
  return [...placedTexts(["decision", "by"], facts.decision?.by), ...ofRounds];
}
