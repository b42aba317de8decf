import { describe, expect, it } from "vitest";
import { sampleRegister } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import {
  confidantOn,
  directorOn,
  directorsOn,
  isInForce,
  personOf,
  readersOn,
  roleOn,
  wasDirector,
} from "./people.ts";

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

describe("a person's role", () => {
  const one = { code: "p1", name: "x", from: "2020-01-01" };
  // Written in another order than that of the days.
  const dated = {
    ...one,
    roles: [
      { role: "director" as const, from: "2026-07-01" },
      { role: "trainer" as const, from: "2020-01-01" },
      { role: "partner" as const, from: "2024-01-01" },
    ],
  };
  const register = sampleRegister({ people: [dated] });

  it.each([
    ["2019-12-31", null],
    ["2020-01-01", "trainer"],
    ["2023-12-31", "trainer"],
    ["2024-01-01", "partner"],
    ["2026-06-30", "partner"],
    ["2026-07-01", "director"],
  ])("is on %s %s when the roles are dated", (day, role) => expect(roleOn(dated, dateOf(day))).toBe(role));

  it("is the one role on every day when it is not dated", () => {
    for (const day of ["2019-12-31", "2030-01-01"])
      expect(roleOn({ ...one, role: "partner" }, dateOf(day))).toBe("partner");
  });

  it("opens the register from the day on which it does", () => {
    const readers = ["2023-12-31", "2024-01-01"].map((day) => readersOn(register, dateOf(day)).length);
    expect(readers).toEqual([0, 1]);
  });

  it("makes a director from its day on, and not before", () => {
    const was = ["2026-06-30", "2026-07-01"].map((day) => wasDirector(register, "p1", dateOf(day)));
    expect(was).toEqual([false, true]);
    expect(wasDirector(register, "jan", dateOf("2026-07-01"))).toBe(false);
    expect(wasDirector(register, undefined, dateOf("2026-07-01"))).toBe(false);
  });
});

describe("of two directors", () => {
  it("both hold the office, and the first of the list is the director", () => {
    const two = [person("d2", "director", "2020-01-01"), person("d1", "director", "2020-01-01")];
    const register = sampleRegister({ people: two });
    expect(directorsOn(register, dateOf("2026-01-01")).map(({ code }) => code)).toEqual(["d2", "d1"]);
    expect(directorOn(register, dateOf("2026-01-01"))?.code).toBe("d2");
  });
});

describe("a code that is not on the list", () => {
  it("is nobody", () => expect(personOf(sampleRegister(), "jan")).toBeNull());
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
