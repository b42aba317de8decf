import { describe, expect, it } from "vitest";
import { parseRegister } from "./register.ts";
import { parseReview } from "./review.ts";

describe("the settings", () => {
  it("need no more than the organisation's name", () => {
    const { value, findings } = parseRegister({ organisation: { name: "Voorbeeld" } });
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      language: "nl",
      timeZone: "Europe/Amsterdam",
      sector: { respond: { days: 28 } },
      reminders: { before: [2, 0], overdueEvery: 1, directorAfter: 0, partnersAfter: 3 },
      evaluation: { scale: 10, negativeUpTo: 5 },
    });
    expect(value.categories).toHaveLength(10);
  });

  it("call the categories in English where the register is and names none of its own", () => {
    const english = { organisation: { name: "Example" }, language: "en" };
    const { categories } = parseRegister(english).value;
    expect(categories).toHaveLength(10);
    expect(categories[8]).toEqual({ code: "privacy", name: "Privacy and confidentiality" });
    const own = [{ code: "organisation", name: "Organisatie en planning" }];
    expect(parseRegister({ ...english, categories: own }).value.categories).toEqual(own);
  });

  it("fall back to the default where a part does not fit, and keep the rest", () => {
    const data = { organisation: { name: "Voorbeeld" }, timeZone: "Mars/Base", language: "en" };
    const { value, findings } = parseRegister(data);
    expect(value).toMatchObject({
      language: "en",
      timeZone: "Europe/Amsterdam",
      organisation: { name: "Voorbeeld" },
    });
    expect(findings).toEqual([{ place: "register.yaml", path: ["timeZone"], rule: "bad-form" }]);
  });

  it("keep a term that the procedure does not set apart from one of no days", () => {
    const terms = { retain: null, respond: { days: 0 } };
    const data = { organisation: { name: "V" }, procedures: [{ inForceFrom: "2022-03-29", terms }] };
    const read = parseRegister(data).value.procedures[0]?.terms;
    expect(read?.retain ?? null).toBeNull();
    expect(read?.respond).toEqual({ days: 0 });
  });

  it("refuse a term that mixes two lengths", () => {
    const terms = { respond: { days: 7, months: 1 } };
    const data = { organisation: { name: "V" }, procedures: [{ inForceFrom: "2022-03-29", terms }] };
    expect(parseRegister(data).findings.map(({ path }) => path)).toEqual([
      ["procedures", 0, "terms", "respond"],
    ]);
  });

  it.each([[null], ["words"], [["list"]], [7]])("are the defaults when the file holds %j", (data) => {
    const { value, findings } = parseRegister(data);
    expect(value.language).toBe("nl");
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe("a yearly review", () => {
  it("is read with its year", () => {
    const data = { on: "2026-12-01", complaints: [{ id: "KL-2026-7F3K", extraAction: false }] };
    expect(parseReview(data, "Notes", "2026")).toEqual({
      value: { ...data, year: "2026", body: "Notes" },
      findings: [],
    });
  });

  it("keeps its other fields when one is wrong", () => {
    const { value, findings } = parseReview({ on: "2026-12-01", closedOn: "soon" }, "", "2026");
    expect(value).toEqual({ on: "2026-12-01", year: "2026", body: "" });
    expect(findings).toEqual([{ place: "reviews/2026.md", path: ["closedOn"], rule: "not-a-date" }]);
  });
});

describe("a version of the procedure", () => {
  const versions = (terms: unknown) => {
    const older = { inForceFrom: "2022-03-29", terms: { respond: { days: 7 } } };
    const procedures = [older, { inForceFrom: "2026-05-01", ...(terms === undefined ? {} : { terms }) }];
    const { value, findings } = parseRegister({ organisation: { name: "V" }, procedures });
    return { terms: value.procedures.map((one) => one.terms), findings: findings.map(({ path }) => path) };
  };
  const older = { respond: { days: 7 } };

  it("stays one when its only terms are null or left out, and nothing is wrong", () => {
    for (const terms of [{ respond: null, retain: null }, {}, null, undefined])
      expect(versions(terms)).toEqual({ terms: [older, {}], findings: [] });
  });

  it("stays one when its only term is misspelt, and the term is a finding", () => {
    expect(versions({ respond: { week: 4 } })).toEqual({
      terms: [older, {}],
      findings: [["procedures", 1, "terms", "respond"]],
    });
    expect(versions({ responde: { weeks: 4 } })).toEqual({
      terms: [older, {}],
      findings: [["procedures", 1, "terms"]],
    });
    expect(versions("vier weken").terms).toEqual([older, {}]);
  });

  it("counts in weeks, and says from where a verdict is counted", () => {
    const terms = { respond: { weeks: 4 }, appealVerdict: { weeks: 4, from: "lodging" } };
    expect(versions(terms)).toEqual({ terms: [older, terms], findings: [] });
    expect(versions({ respond: { weeks: 4, from: "lodging" } }).findings).not.toEqual([]);
  });
});
