import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseComplaint } from "../schemas/complaint.ts";
import type { FieldTable } from "../schemas/field-table.ts";
import type { Finding, PathStep } from "../schemas/finding.ts";
import { complaintFields } from "../schemas/fields.generated.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { withoutPersonal } from "./erasure.ts";
import { checkComplaint } from "./rules.ts";

const id = "KL-2026-7F3K";
const secret = "Jansen";
const table: FieldTable = complaintFields;
/** The fields that tell about a person, and some that the table does not know, as an older or newer program may have written. */
const personal = new Set(
  Object.keys(table).filter((path) => table[path]?.personal === true && table[path].counted !== true),
);
const unknown = ["laterName", "complainant.laterName", "contacts.laterName", "laterGroup.name"];

type Any = fc.Arbitrary<unknown>;
type Tree = { readonly [name: string]: Tree | null };

/** A secret in any wrapping, and what holds none. */
const value: Any = fc.oneof(
  fc.constantFrom(secret, ` ${secret}\n`, `x ${secret}, 06-12345678`),
  fc.constantFrom<readonly unknown[]>([secret], [[secret]], ["", secret], [{ name: secret }]),
  fc.constant({ name: secret }),
  fc.constantFrom("", " ", "gewist", null, true, 7, "2026-04-01", "p1"),
);

/** Any part of a tree of fields, each group once or as a list, whatever the shape makes of it. */
function recordOf(tree: Tree): Any {
  const fields = Object.entries(tree).map(
    ([name, inner]) => [name, inner === null ? value : groupOf(inner)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [], noNullPrototype: true });
}

function groupOf(tree: Tree): Any {
  const one = recordOf(tree);
  return fc.oneof(one, fc.array(one, { maxLength: 3 }), { arbitrary: value, weight: 1 });
}

/** A tree of the fields by their paths. */
function treeOf(paths: readonly string[]): Tree {
  const groups = Map.groupBy(paths, (path) => path.split(".")[0] ?? "");
  const branches = [...groups].map(([name, own]): [string, Tree | null] => {
    const inner = own.map((path) => path.slice(name.length + 1)).filter((rest) => rest !== "");
    return [name, inner.length === 0 ? null : treeOf(inner)];
  });
  return Object.fromEntries(branches);
}

/** Where a secret stands in a value: the path to each text that holds it. */
function secretsIn(held: unknown, path: readonly PathStep[] = []): readonly (readonly PathStep[])[] {
  if (typeof held === "string") return held.includes(secret) ? [path] : [];
  if (Array.isArray(held)) return held.flatMap((one, at) => secretsIn(one, [...path, at]));
  if (typeof held !== "object" || held === null) return [];
  return Object.entries(held).flatMap(([name, inner]) => secretsIn(inner, [...path, name]));
}

const namesIn = (path: readonly PathStep[]) => path.filter((step) => typeof step === "string").join(".");
/** Whether a path leads to a field that tells about a person, or that nobody knows. */
const isTelling = (path: readonly PathStep[]) => {
  const name = namesIn(path);
  const known = Object.keys(table).find((one) => name === one || name.startsWith(`${one}.`));
  return known === undefined || personal.has(known);
};
/**
 * A finding of an unknown field stands at its group; a group that lacks what it cannot be without is not read at all.
 * Places in lists are left aside, for what is empty in a list is not counted.
 */
const leadsTo = ({ path, rule }: Finding, to: readonly PathStep[]) => {
  const names = path.filter((step) => typeof step === "string");
  const place = rule === "missing" ? names.slice(0, -1) : names;
  const wanted = to.filter((step) => typeof step === "string");
  return place.every((name, at) => name === wanted[at]) && (place.length > 0 || rule === "unknown-field");
};

const paths = [
  ...Object.keys(table).filter((path) => !["id", "erasedOn", "body"].includes(path)),
  ...unknown,
];
/** A few fields at a time, so that what is wrong of one does not hide behind what is wrong of fifty others. */
const data = fc.subarray(paths, { minLength: 1, maxLength: 5 }).chain((some) => recordOf(treeOf(some)));
const records = fc.record({ data, body: fc.constantFrom("", secret, `Dag,\n${secret}`) });
const today = dateOf("2026-12-01");
const read = (data: unknown, body: string) =>
  parseComplaint({ ...Object(data), id, erasedOn: "2026-06-02" }, body, id);

describe("a record that is said to be erased", () => {
  it("holds nothing personal, or has a finding that leads there, whatever its fields hold", () => {
    fc.assert(
      fc.property(records, ({ data, body }) => {
        const { value: facts, findings } = read(data, body);
        const found = [...findings, ...checkComplaint(facts, sampleRegister(), today)];
        const left = [...secretsIn(data), ...(body === "" ? [] : [["body"]])].filter(isTelling);
        const unseen = left.filter((path) => !found.some((one) => leadsTo(one, path)));
        expect(unseen).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("holds nothing personal once that was taken out, and then no finding says that it does", () => {
    fc.assert(
      fc.property(records, ({ data, body }) => {
        const erased = withoutPersonal(read(data, body).value);
        expect(secretsIn(erased).filter(isTelling)).toEqual([]);
        const rules = checkComplaint(erased, sampleRegister(), today).map(({ rule }) => rule);
        expect(rules).not.toContain("erased-but-present");
      }),
      { numRuns: 500 },
    );
  });

  it("is tried with every field that tells about a person", () => {
    const filled = new Set(
      fc.sample(records, { numRuns: 4000, seed: 1 }).flatMap(({ data }) => secretsIn(data).map(namesIn)),
    );
    expect([...personal].filter((path) => path !== "body" && !filled.has(path))).toEqual([]);
    expect(unknown.filter((path) => !filled.has(path))).toEqual([]);
  });
});
