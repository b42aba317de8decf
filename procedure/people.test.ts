import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Register } from "../schemas/register.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { actingFor, confidantOn, directorOn, isInForce, personOf, readersOn } from "./people.ts";

type Absence = { from: string; until: string; deputy: string };

/** The sample register with absences by code. */
function withAbsences(absences: Readonly<Record<string, readonly Absence[]>>): Register {
  const register = sampleRegister();
  const people = register.people.map((person) => ({
    ...person,
    absences: [...(absences[person.code] ?? [])],
  }));
  return { ...register, people };
}

const week = (deputy: string): Absence => ({ from: "2026-03-09", until: "2026-03-13", deputy });
const inWeek = dateOf("2026-03-11");

describe("a person acts", () => {
  it("in person while present", () => expect(actingFor(withAbsences({}), "p1", inWeek)).toBe("p1"));

  it.each([
    ["2026-03-08", "p1"],
    ["2026-03-09", "p2"],
    ["2026-03-13", "p2"],
    ["2026-03-14", "p1"],
  ])("through the deputy from the first day of absence to the last: on %s %s", (day, who) => {
    expect(actingFor(withAbsences({ p1: [week("p2")] }), "p1", dateOf(day))).toBe(who);
  });

  it("through the deputy of that day when absent more than once", () => {
    const later = { from: "2026-04-01", until: "2026-04-30", deputy: "dir" };
    const register = withAbsences({ p1: [week("p2"), later] });
    expect(actingFor(register, "p1", dateOf("2026-04-15"))).toBe("dir");
  });

  it("through the deputy's deputy when both are absent", () => {
    expect(actingFor(withAbsences({ p1: [week("p2")], p2: [week("dir")] }), "p1", inWeek)).toBe("dir");
    expect(
      actingFor(withAbsences({ p1: [week("p2")], p2: [week("tr1")], tr1: [week("dir")] }), "p1", inWeek),
    ).toBe("dir");
  });

  it("in person when the deputies go round in a circle", () => {
    expect(actingFor(withAbsences({ p1: [week("p2")], p2: [week("p1")] }), "p1", inWeek)).toBe("p1");
    expect(actingFor(withAbsences({ p1: [week("p1")] }), "p1", inWeek)).toBe("p1");
    expect(
      actingFor(withAbsences({ p1: [week("p2")], p2: [week("dir")], dir: [week("p2")] }), "p1", inWeek),
    ).toBe("p1");
  });

  it("through somebody who is present, or in person, however the deputies are arranged", () => {
    const codes = ["dir", "p1", "p2", "tr1"];
    const arranged = fc.dictionary(
      fc.constantFrom(...codes),
      fc.constantFrom(...codes).map((code) => [week(code)]),
    );
    const property = fc.property(arranged, fc.constantFrom(...codes), (absences, code) => {
      const acting = actingFor(withAbsences(absences), code, inWeek);
      expect(acting === code || absences[acting] === undefined).toBe(true);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("also when register.yaml does not name that code", () => {
    expect(actingFor(withAbsences({}), "jan", inWeek)).toBe("jan");
    expect(personOf(sampleRegister(), "jan")).toBeNull();
  });
});

const person = (code: string, role: "director" | "partner" | "trainer", from: string, until?: string) => {
  return until === undefined ? { code, name: code, role, from } : { code, name: code, role, from, until };
};

describe("an office is held on a day", () => {
  const register = sampleRegister({
    people: [
      person("old", "director", "2020-01-01", "2024-12-31"),
      person("new", "director", "2025-01-02"),
      person("p1", "partner", "2020-01-01", "2025-06-30"),
      person("tr1", "trainer", "2020-01-01"),
    ],
  });

  it.each([
    ["2019-12-31", null],
    ["2020-01-01", "old"],
    ["2024-12-31", "old"],
    ["2025-01-01", null],
    ["2025-01-02", "new"],
  ])("by the director of %s, %s", (day, code) => {
    expect(directorOn(register, dateOf(day))?.code ?? null).toBe(code);
  });

  it("and only the director and the partners of that day read the register", () => {
    expect(readersOn(register, dateOf("2025-06-30")).map(({ code }) => code)).toEqual(["new", "p1"]);
    expect(readersOn(register, dateOf("2025-07-01")).map(({ code }) => code)).toEqual(["new"]);
  });

  it("from the first day to the last", () => {
    const one = person("p1", "partner", "2026-01-01", "2026-01-31");
    const days = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"];
    expect(days.map((day) => isInForce(one, dateOf(day)))).toEqual([false, true, true, false]);
  });
});

describe("the confidant", () => {
  const first = { from: "2022-03-29", until: "2025-12-31", name: "A" };
  const second = { from: "2026-01-01", name: "B" };

  it.each([
    ["2022-03-28", null],
    ["2025-12-31", "A"],
    ["2026-01-01", "B"],
  ])("of %s is %s, in whatever order they are listed", (day, name) => {
    for (const confidants of [
      [first, second],
      [second, first],
    ]) {
      expect(confidantOn(sampleRegister({ confidants }), dateOf(day))?.name ?? null).toBe(name);
    }
  });

  it("is the one appointed last when two periods overlap", () => {
    const confidants = [second, { from: "2022-03-29", name: "A" }];
    expect(confidantOn(sampleRegister({ confidants }), dateOf("2026-05-01"))?.name).toBe("B");
  });
});
