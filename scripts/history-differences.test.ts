import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesBetween, likenessOf } from "./history-differences.ts";

/** The differences as lines: the path before and after, the value before and after. */
function told(before: unknown, after: unknown): readonly string[] {
  return differencesBetween(before, after).map((one) => {
    const paths = [one.pathBefore, one.pathAfter].map((path) => path.join("."));
    return `${[...new Set(paths)].join(" > ")}: ${one.before} → ${one.after}`;
  });
}

describe("differences", () => {
  it("are told by the place that an item has after the change, or had before it went", () => {
    const [one, two, three] = ["Een", "Twee", "Drie"].map((action, at) => ({
      on: `2026-03-0${at + 1}`,
      action,
    }));
    expect(told({ list: [two] }, { list: [one, { ...two, action: "Anders" }] })).toEqual([
      "list.0.on: null → 2026-03-01",
      "list.0.action: null → Een",
      "list.0.action > list.1.action: Twee → Anders",
    ]);
    expect(told({ list: [one, two, three] }, { list: [three] })).toEqual([
      "list.0.on: 2026-03-01 → null",
      "list.0.action: Een → null",
      "list.1.on: 2026-03-02 → null",
      "list.1.action: Twee → null",
    ]);
  });

  it("know people by their codes, whatever else changed of them", () => {
    const people = [
      { code: "dir", name: "Meike", from: "2020-01-01" },
      { code: "p1", name: "Joost", from: "2020-01-01" },
    ];
    const later = [{ code: "p1", name: "Jo", from: "2021-01-01" }, people[0]];
    expect(told({ people }, { people: later })).toEqual([
      "people.1.name > people.0.name: Joost → Jo",
      "people.1.from > people.0.from: 2020-01-01 → 2021-01-01",
    ]);
  });

  it("tell another item as gone and come, when hardly anything of it stayed", () => {
    const before = [{ action: "Een", owner: "p1", due: "2026-01-01" }];
    const after = [{ action: "Twee", owner: "p2", due: "2026-02-01" }];
    expect(told({ list: before }, { list: after })).toHaveLength(6);
    expect(told({ list: before }, { list: [{ action: "Een", owner: "p2", due: "2026-01-01" }] })).toEqual([
      "list.0.owner: p1 → p2",
    ]);
  });

  it("tell numbers as text, and values that are called like a part of the language", () => {
    expect(told({ days: 7 }, { days: 8, constructor: "x", __proto__: null })).toEqual([
      "days: 7 → 8",
      "constructor: null → x",
    ]);
    const odd: unknown = JSON.parse('{"__proto__": {"a": "b"}}');
    expect(told({}, odd)).toEqual(["__proto__.a: null → b"]);
  });

  it("compare a list of very many in little time, item by item", () => {
    const list = Array.from({ length: 3000 }, (_, at) => ({ on: `dag ${at}`, by: "p1" }));
    expect(told({ list }, { list: list.map((item) => ({ ...item, by: "p2" })) })).toHaveLength(3000);
    expect(told({ list }, { list: [{ on: "dag", by: "p3" }, ...list] })).toHaveLength(2);
  });

  it("are none between a value and itself, and all of it between it and nothing, whatever it is", () => {
    const leaf = fc.oneof(fc.constantFrom("a", "b", "", null), fc.boolean());
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("node"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom("x", "y", "id"), tie("node")),
      ),
    })).node;
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        expect(differencesBetween(one, structuredClone(one))).toEqual([]);
        const gone = differencesBetween(one, null).map(({ pathBefore, before }) => [pathBefore, before]);
        expect(differencesBetween(null, one).map(({ pathAfter, after }) => [pathAfter, after])).toEqual(gone);
        // Whatever is aligned with what, as many values come and go as there are more or less of them.
        const balance = differencesBetween(one, other).reduce((sum, { before, after }) => {
          return sum + (after === null ? 0 : 1) - (before === null ? 0 : 1);
        }, 0);
        expect(balance).toBe(differencesBetween(null, other).length - gone.length);
        expect(likenessOf(one, other)).toBeGreaterThanOrEqual(0);
        expect(likenessOf(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
