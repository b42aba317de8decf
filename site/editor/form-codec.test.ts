import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryFacts } from "../../tests/arbitrary-facts.ts";
import { arbitraryOfShape } from "../../tests/arbitrary-of-shape.ts";
import { parseComplaint } from "../../schemas/complaint.ts";
import { withoutEmpty } from "../../schemas/parse.ts";
import { fictionOf } from "../../scripts/fiction-register.ts";
import { filesOf } from "../../scripts/fiction-history.ts";
import { formatRecord, parseFrontMatter, parseSettings } from "../../scripts/front-matter.ts";
import { formOf, forms, recordOf, type ShapeName } from "./form-codec.ts";

const names: readonly ShapeName[] = ["complaint", "review", "register"];

const there = (name: ShapeName, record: unknown) => recordOf(name, formOf(name, record));

describe.each(names)("the form of a %s", (name) => {
  it("gives back whatever the shape can hold", () => {
    fc.assert(
      fc.property(arbitraryOfShape(forms[name].shape), (record) => {
        expect(there(name, record)).toEqual(withoutEmpty(record) ?? {});
      }),
    );
  });

  it("gives back what does not fit and what it does not know", () => {
    const known = Object.keys(forms[name].shape.shape);
    const anything = [...known, "kwartel"].map((field) => [field, fc.anything()] as const);
    const damaged = fc.record(Object.fromEntries(anything), { requiredKeys: [] });
    fc.assert(
      fc.property(damaged, (record) => {
        expect(there(name, record)).toEqual(withoutEmpty(record) ?? {});
      }),
    );
  });

  it("is empty for what is no record", () => {
    expect([null, "x", [1]].map((data) => formOf(name, data))).toEqual([{}, {}, {}]);
  });
});

describe("the record of a form", () => {
  it("is the complaint that the form was made of", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const required = { kind: "dissatisfaction", receivedBy: "p1", channel: "phone" };
        const record = withoutEmpty({ ...required, ...facts });
        expect(parseComplaint(record, "", facts.id).findings).toEqual([]);
        expect(there("complaint", record)).toEqual(record);
      }),
    );
  });

  it.each<[ShapeName, RegExp, number]>([
    ["complaint", /\/index\.md$/, 60],
    ["review", /^reviews\/\d{4}\.md$/, 2],
  ])("is the text of a %s byte for byte", (name, isWanted, least) => {
    const fiction = fictionOf({ folder: "", complaints: 60, seed: 5, today: "2026-06-01" });
    const files = [...filesOf(fiction)].filter(({ path }) => isWanted.test(path));
    expect(files.length).toBeGreaterThanOrEqual(least);
    for (const { content } of files) {
      const read = parseFrontMatter(String(content));
      if ("refused" in read) throw new Error(read.refused);
      expect(formatRecord(there(name, read.data), read.body)).toBe(content);
    }
  });

  it("is the settings as they were, but for terms that were written as none", () => {
    const text = readFileSync(new URL("../../complaints/register.yaml", import.meta.url), "utf8");
    const read = parseSettings(text);
    if ("refused" in read) throw new Error(read.refused);
    expect(there("register", read.data)).toEqual(withoutEmpty(read.data));
  });

  it("holds nothing of the form's own, and nothing that was left empty", () => {
    const own = { _base: "1f", folder_year: "2026", body: "x", year: "2026" };
    const empty = { closedOn: "", handler: null, involved: [], decision: { on: "", by: null } };
    expect(recordOf("complaint", { ...own, ...empty, id: "KL-2026-7F3K" })).toEqual({
      id: "KL-2026-7F3K",
      year: "2026",
    });
    expect(recordOf("review", { ...own, on: "2026-01-05" })).toEqual({
      on: "2026-01-05",
      folder_year: "2026",
    });
  });

  it("has its keys in the order of the shape at every depth, and the unknown ones last", () => {
    const form = {
      zwaluw: "1",
      decision: { outcome: "upheld", kievit: "2", by: ["dir"], on: "2026-04-01" },
      contacts: [{ gist: "x", by: "p1", on: "2026-04-02" }],
      id: "KL-2026-7F3K",
      arend: { b: "3", a: "4" },
    };
    expect(JSON.stringify(recordOf("complaint", form))).toBe(
      JSON.stringify({
        id: "KL-2026-7F3K",
        contacts: [{ on: "2026-04-02", by: "p1", gist: "x" }],
        decision: { on: "2026-04-01", by: ["dir"], outcome: "upheld", kievit: "2" },
        zwaluw: "1",
        arend: { b: "3", a: "4" },
      }),
    );
  });
});

describe("yes and no", () => {
  it.each([
    [true, "true"],
    [false, "false"],
    ["misschien", "misschien"],
  ])("%j is %j in the form", (record, form) => {
    expect(formOf("complaint", { noImmediateAction: record })["noImmediateAction"]).toBe(form);
    expect(recordOf("complaint", { noImmediateAction: form })).toEqual({ noImmediateAction: record });
  });
});

describe("an order to keep a record", () => {
  it.each([
    [true, { kept: "true" }],
    [false, { kept: "false" }],
    [
      { from: "2026-01-01", reason: "x" },
      { kept: "true", from: "2026-01-01", reason: "x" },
    ],
    ["ja", "ja"],
    [{ tot: "morgen" }, { kept: "true", tot: "morgen" }],
  ])("%j is %j in the form", (hold, form) => {
    expect(formOf("complaint", { hold })["hold"]).toEqual(form);
    expect(recordOf("complaint", { hold: form })).toEqual({ hold });
  });

  it.each([
    [{ kept: "", from: "", reason: null }, undefined],
    [{ kept: "", from: "2026-01-01" }, { from: "2026-01-01" }],
    [{ kept: "true", from: "", until: "" }, true],
    [{ kept: "false", from: "2026-01-01" }, false],
  ])("filled in as %j becomes %j", (form, hold) => {
    expect(recordOf("complaint", { hold: form })["hold"]).toEqual(hold);
  });
});

describe("a term", () => {
  const formOfTerm = (respond: unknown) => formOf("register", { sector: { respond } })["sector"];
  const recordOfTerm = (respond: unknown) => recordOf("register", { sector: { respond } })["sector"];

  it.each([
    [{ days: 28 }, { unit: "days", count: 28 }],
    [
      { workingDays: 0, source: "x" },
      { unit: "workingDays", count: 0, source: "x" },
    ],
    [
      { months: 1, kwartel: "y" },
      { unit: "months", count: 1, kwartel: "y" },
    ],
    ["zeven", "zeven"],
    [
      { days: 1, months: 1 },
      { days: 1, months: 1 },
    ],
  ])("%j is %j in the form", (term, form) => {
    expect(formOfTerm(term)).toEqual({ respond: form });
    expect(recordOfTerm(form)).toEqual({ respond: term });
  });

  it.each([null, undefined])("that is %j has no unit in the form", (term) => {
    expect(formOfTerm(term)).toEqual({ respond: { unit: "" } });
  });

  it.each([
    [{ unit: "" }, undefined],
    [{ unit: null, count: 7, source: "x" }, undefined],
    [{ unit: "days", count: "" }, { respond: { unit: "days" } }],
    [{ count: 7 }, { respond: { count: 7 } }],
  ])("filled in as %j is no term, or one to be mended: %j", (form, sector) => {
    expect(recordOfTerm(form)).toEqual(sector);
  });
});
