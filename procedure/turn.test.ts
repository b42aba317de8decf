import { describe, expect, it } from "vitest";
import type { Person, Register } from "../schemas/register.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { dateOf, formatDate } from "./dates.ts";
import { absencesFrom, type Duty, turnOn } from "./turn.ts";

const week = (deputy: string) => ({ from: "2026-03-09", until: "2026-03-13", deputy });
const inWeek = "2026-03-11";
type Changes = Readonly<Record<string, Partial<Person>>>;

/** The sample register (dir, partners p1 and p2, trainer tr1) with changes by code. */
function registerWith(changes: Changes, more: readonly Person[] = []): Register {
  const people = sampleRegister().people.map((person) => ({ ...person, ...changes[person.code] }));
  return sampleRegister({ people: [...people, ...more] });
}

const away = (deputy: string): Partial<Person> => ({ absences: [week(deputy)] });
const trainer = (code: string): Person => ({ code, name: code, role: "trainer", from: "2020-01-01" });

type Scene = { readonly changes?: Changes; readonly more?: readonly Person[]; readonly day?: string };

/** Whose turn it is, and for whom that person stands in. */
function told(duty: Partial<Duty>, { changes = {}, more = [], day = inWeek }: Scene): string {
  const whole = { named: "p1", involved: [], isPassOn: false, ...duty };
  const { responsible, standsInFor } = turnOn(registerWith(changes, more), whole, dateOf(day));
  const forWhom =
    standsInFor === null ? "" : ` for ${standsInFor.code} until ${formatDate(standsInFor.until)}`;
  return `${responsible}${forWhom}`;
}

describe("the turn is of who is named", () => {
  it("while present", () => expect(told({}, {})).toBe("p1"));

  it.each([
    ["2026-03-08", "p1"],
    ["2026-03-09", "p2 for p1 until 2026-03-13"],
    ["2026-03-13", "p2 for p1 until 2026-03-13"],
    ["2026-03-14", "p1"],
  ])("and of the deputy from the first day of absence to the last: on %s %s", (day, who) => {
    expect(told({}, { changes: { p1: away("p2") }, day })).toBe(who);
  });

  it("and of the deputy of that day when absent more than once", () => {
    const later = { from: "2026-04-01", until: "2026-04-30", deputy: "dir" };
    const changes = { p1: { absences: [week("p2"), later] } };
    expect(told({}, { changes, day: "2026-04-15" })).toBe("dir for p1 until 2026-04-30");
  });

  it("also of a trainer, who needs no role to be named", () => {
    expect(told({ named: "tr1" }, {})).toBe("tr1");
  });

  it.each([
    ["is not on the list", "jan", {}],
    ["has left", "p1", { p1: { until: "2026-03-10" } }],
    ["has not started", "p1", { p1: { from: "2026-03-12" } }],
    ["is nobody yet", null, {}],
  ])("and of the director when that person %s", (_, named, changes) => {
    expect(told({ named }, { changes })).toBe("dir");
  });
});

describe("along the chain of deputies the turn goes", () => {
  const both = { p1: away("p2"), p2: away("tr1"), tr1: away("dir") };

  it("to the deputy's deputy when both are absent, past a trainer who is absent too", () => {
    expect(told({}, { changes: { ...both, p2: away("dir") } })).toBe("dir for p1 until 2026-03-13");
    expect(told({}, { changes: both })).toBe("dir for p1 until 2026-03-13");
  });

  it.each<[string, Changes, Partial<Duty>]>([
    ["left", { p1: away("p2"), p2: { until: "2026-03-10" } }, {}],
    ["starts later", { p1: away("p2"), p2: { from: "2027-01-01" } }, {}],
    ["is a trainer", { p1: away("tr1") }, {}],
    ["is involved", { p1: away("p2") }, { involved: ["p2"] }],
    ["is away too, and stands in for each other", { p1: away("p2"), p2: away("p1") }, {}],
    ["is not on the list", { p1: away("jan") }, {}],
    ["is the absent person", { p1: away("p1") }, {}],
  ])("to the director when the deputy %s", (_, changes, duty) => {
    expect(told(duty, { changes })).toBe("dir for p1 until 2026-03-13");
  });

  it("to a trainer only for what anybody can pass on", () => {
    const scene = { changes: { tr1: away("tr2") }, more: [trainer("tr2")] };
    expect(told({ named: "tr1", isPassOn: true }, scene)).toBe("tr2 for tr1 until 2026-03-13");
    expect(told({ named: "tr1" }, scene)).toBe("dir for tr1 until 2026-03-13");
  });
});

describe("nobody whom the complaint is about has the turn", () => {
  it("not who is named: then it is the director's, without the deputy", () => {
    expect(told({ involved: ["p1"] }, {})).toBe("dir");
    expect(told({ involved: ["p1"] }, { changes: { p1: away("p2") } })).toBe("dir");
  });

  it("not the director: then it is the first partner's who is present", () => {
    expect(told({ named: null, involved: ["dir"] }, {})).toBe("p1");
    expect(told({ named: null, involved: ["dir"] }, { changes: { p1: away("dir") } })).toBe("p2");
  });

  it("but for passing on, which stays the receiver's own", () => {
    expect(told({ named: "tr1", involved: ["tr1"], isPassOn: true }, {})).toBe("tr1");
    expect(told({ named: "tr1", involved: ["tr1"] }, {})).toBe("dir");
  });

  it("and nobody at all when everybody who may is absent or involved", () => {
    expect(told({ involved: ["dir", "p1", "p2"] }, {})).toBe("null");
    expect(told({ involved: ["dir", "p2"] }, { changes: { p1: away("dir") } })).toBe("null");
  });
});

describe("of two directors", () => {
  const second: Person = { code: "d2", name: "d2", role: "director", from: "2020-01-01" };

  it("the first of the list has the turn", () => {
    expect(told({ named: null }, { more: [second] })).toBe("dir");
  });

  it("the second has it before any partner when the first is involved, or away with a deputy who cannot", () => {
    expect(told({ named: null, involved: ["dir"] }, { more: [second] })).toBe("d2");
    const scene = { more: [second], changes: { dir: away("tr1") } };
    expect(told({ named: null }, scene)).toBe("d2 for dir until 2026-03-13");
  });
});

describe("the absences of a day", () => {
  it("are those that are not over, the earliest first", () => {
    const earlier = { from: "2026-03-01", until: "2026-03-10", deputy: "dir" };
    const register = registerWith({ p1: { absences: [week("p2")] }, p2: { absences: [earlier] } });
    const codesOn = (day: string) => absencesFrom(register, dateOf(day)).map(({ person }) => person.code);
    expect(["2026-03-10", "2026-03-11", "2026-03-14"].map(codesOn)).toEqual([["p2", "p1"], ["p1"], []]);
  });
});
