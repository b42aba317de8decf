import { describe, expect, it } from "vitest";
import { settingsFields } from "../schemas/fields.generated.ts";
import { sampleProcedure, sampleRegister } from "../tests/sample-records.ts";
import { english } from "./messages-en.ts";
import { dutch } from "./messages-nl.ts";
import { procedureVersions } from "./procedure-table.ts";

const terms = { ...sampleProcedure.terms, appealWithin: { weeks: 6 }, extendAtMost: { days: 28 } };
const register = sampleRegister({ procedures: [{ ...sampleProcedure, terms }] });
const rowsIn = (messages: typeof dutch, of = register) => procedureVersions(of, messages)[0]?.rows ?? [];

describe("the table of a version of the procedure", () => {
  it("has a row for every term that a version can set", () => {
    const paths = Object.keys(settingsFields).map((path) => /^procedures\.terms\.(\w+)/.exec(path)?.[1]);
    const all = new Set(paths.filter((name) => name !== undefined));
    expect(
      rowsIn(dutch)
        .map(({ of }) => of)
        .toSorted(),
    ).toEqual([...all].toSorted());
  });

  it("says until when one can appeal and how long an extension may last", () => {
    const told = rowsIn(dutch).map(({ name, term }) => [name, term]);
    expect(told).toContainEqual(["beroep instellen kan binnen", "6 weken"]);
    expect(told).toContainEqual(["uitstel hoogstens", "28 dagen"]);
    expect(rowsIn(english).map(({ name }) => name)).toContain("extension at most");
  });

  it("shows that there is no such limit where none is set", () => {
    const without = rowsIn(dutch, sampleRegister()).filter(
      ({ of }) => of === "appealWithin" || of === "extendAtMost",
    );
    expect(without.map(({ term }) => term)).toEqual([null, null]);
  });
});
