import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutEmpty } from "../../schemas/parse.ts";
import { type Edit, edited, editsOf, records } from "../../tests/arbitrary-edits.ts";
import { type Choice, type Merge, mergeOf, type RecordData, resolved } from "./merge.ts";
import { groupIn, isSame } from "./merge-items.ts";

const filledIn = (record: RecordData): RecordData => groupIn(withoutEmpty(record));
const choosing = (merge: Merge, choice: Choice): RecordData => {
  return resolved(merge, new Map(merge.conflicts.map((conflict) => [conflict, choice])));
};

/** Every value in a record that holds no others. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return value === undefined ? [] : [JSON.stringify(value)];
  return Object.values(value).flatMap(leavesOf);
}

/** The leaves of one that do not occur in the other. */
function newIn(one: unknown, other: unknown): readonly string[] {
  const known = new Set(leavesOf(other));
  return leavesOf(one).filter((leaf) => !known.has(leaf));
}

/** The same in one form, whatever the order of its fields and items. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).toSorted();
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, unordered(inner)] as const);
  return Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

// Any record at all, also one that no schema would pass.
const strange = fc
  .dictionary(fc.string({ maxLength: 2 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 })
  .map((record) => groupIn(JSON.parse(JSON.stringify(record))));
const threeStrange = fc.record({ base: strange, mine: strange, theirs: strange });
const threeEdited = fc
  .record({ base: records, mine: editsOf("mine"), theirs: editsOf("theirs") })
  .map(({ base, mine, theirs }) => ({ base, mine: edited(base, mine), theirs: edited(base, theirs) }));
const runs = { numRuns: 500 };

describe.each([
  ["records that were edited", threeEdited],
  ["records of any form", threeStrange],
])("of %s", (_, three) => {
  it("one that I left alone becomes theirs, and one that they left alone becomes mine", () => {
    const property = fc.property(three, ({ base, mine, theirs }) => {
      const untouched = mergeOf({ base, mine: base, theirs });
      expect([untouched.merged, untouched.conflicts, untouched.kept]).toEqual([filledIn(theirs), [], []]);
      const own = mergeOf({ base, mine, theirs: base });
      expect([own.merged, own.conflicts, own.takenOver]).toEqual([filledIn(mine), [], []]);
    });
    fc.assert(property, runs);
  });

  it("everything new of either side is in the merged record or offered in a conflict", () => {
    const property = fc.property(three, ({ base, mine, theirs }) => {
      const { merged, conflicts } = mergeOf({ base, mine, theirs });
      const offered = [merged, ...conflicts.flatMap((conflict) => [conflict.mine, conflict.theirs])];
      for (const side of [mine, theirs].map(filledIn)) {
        expect(newIn(side, base).filter((leaf) => !leavesOf(offered).includes(leaf))).toEqual([]);
      }
    });
    fc.assert(property, runs);
  });

  it("whoever chooses a side for everything has all that is new there", () => {
    const property = fc.property(three, ({ base, mine, theirs }) => {
      const merge = mergeOf({ base, mine, theirs });
      expect(newIn(newOf(mine, base), choosing(merge, "mine"))).toEqual([]);
      expect(newIn(newOf(theirs, base), choosing(merge, "theirs"))).toEqual([]);
    });
    const newOf = (side: RecordData, base: RecordData) =>
      newIn(filledIn(side), base).map((leaf) => parsed(leaf));
    fc.assert(property, runs);
  });

  it("merging what was merged changes nothing", () => {
    const property = fc.property(three, ({ base, mine, theirs }) => {
      const merge = mergeOf({ base, mine, theirs });
      for (const merged of [choosing(merge, "mine"), choosing(merge, "theirs")]) {
        expect(mergeOf({ base: theirs, mine: merged, theirs }).merged).toEqual(merged);
        expect(mergeOf({ base, mine: merged, theirs: merged }).merged).toEqual(merged);
      }
    });
    fc.assert(property, runs);
  });

  it("it makes no difference who saved first, but for the order and the words mine and theirs", () => {
    const property = fc.property(three, ({ base, mine, theirs }) => {
      const merge = mergeOf({ base, mine, theirs });
      const turned = mergeOf({ base, mine: theirs, theirs: mine });
      expect(turned.conflicts.length).toBe(merge.conflicts.length);
      expect(unordered(choosing(turned, "theirs"))).toEqual(unordered(choosing(merge, "mine")));
    });
    fc.assert(property, runs);
  });
});

describe("of records in which every value is told apart", () => {
  it("what I removed or replaced is gone when I choose mine", () => {
    const property = fc.property(threeEdited, ({ base, mine, theirs }) => {
      const left = new Set(leavesOf(choosing(mergeOf({ base, mine, theirs }), "mine")));
      expect(newIn(base, mine).filter((leaf) => left.has(leaf))).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it("changes in different fields give what one gets by making them one after the other", () => {
    const touches = (fields: readonly string[]) => (edit: Edit) => fields.includes(edit.field);
    const property = fc.property(records, editsOf("mine"), editsOf("theirs"), (base, own, other) => {
      const fields = own.map(({ field }) => field);
      const apart = other.filter((edit) => !touches(fields)(edit));
      const merge = mergeOf({ base, mine: edited(base, own), theirs: edited(base, apart) });
      expect(merge.conflicts).toEqual([]);
      expect(isSame(merge.merged, filledIn(edited(edited(base, apart), own)))).toBe(true);
    });
    fc.assert(property, runs);
  });
});

function parsed(leaf: string): unknown {
  return JSON.parse(leaf);
}
