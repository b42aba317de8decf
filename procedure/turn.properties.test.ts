import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person, Register } from "../schemas/register.ts";
import { sampleRegister, waiting } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";
import { isInForce, isReaderOn, personOf, readersOn } from "./people.ts";
import { remindersOf } from "./reminders.ts";
import { checkRegister } from "./rules.ts";
import { absenceOn, turnOn } from "./turn.ts";

const today = dateOf("2026-04-09");
const codes = ["dir", "p1", "p2", "p3", "tr1", "tr2"];
const code = fc.constantFrom(...codes);
// Around today: before it, on it and after it.
const day = fc.constantFrom("2026-04-01", "2026-04-08", "2026-04-09", "2026-04-10", "2026-04-20");
const role = fc.constantFrom("director", "partner", "trainer");
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const person = (own: string): fc.Arbitrary<Person> => {
  return fc.record({
    code: fc.constant(own),
    name: fc.constant(own),
    role,
    roles: some(fc.array(fc.record({ role, from: day }), { minLength: 1, maxLength: 3 })),
    from: fc.constantFrom("2020-01-01", "2020-01-01", "2026-04-09", "2026-04-10"),
    until: some(day),
    absences: some(fc.array(fc.record({ from: day, until: day, deputy: code }), { maxLength: 2 })),
  });
};

const register: fc.Arbitrary<Register> = fc
  .tuple(...codes.map(person))
  .chain((all) => fc.subarray(all))
  .map((people) => sampleRegister({ people }));
const involved = fc.subarray(codes);
const nowhere = { editorAddress: null, dashboardAddress: null };

const complaint = fc.record({
  receivedBy: code,
  passedOnOn: some(fc.constant("2026-03-27")),
  handler: some(code),
  acknowledgement: some(fc.record({ by: code })),
  improvements: some(fc.tuple(fc.record({ action: fc.constant("x"), owner: code, due: day }))),
  involved,
});

describe("whatever the settings, the turn", () => {
  it("is of somebody present and allowed, or of nobody while none of those who may is", () => {
    const duty = fc.record({ named: fc.option(code), involved, isPassOn: fc.boolean() });
    const property = fc.property(register, duty, (settings, asked) => {
      const { responsible } = turnOn(settings, asked, today);
      const taking = responsible === null ? null : personOf(settings, responsible);
      if (taking === null) {
        const free = readersOn(settings, today).filter((one) => {
          return absenceOn(one, today) === null && !asked.involved.includes(one.code);
        });
        expect([responsible, free]).toEqual([null, []]);
        return;
      }
      const isOwnPassOn = asked.isPassOn && taking.code === asked.named;
      expect([isInForce(taking, today), absenceOn(taking, today)]).toEqual([true, null]);
      expect(isOwnPassOn || !asked.involved.includes(taking.code)).toBe(true);
      expect(asked.isPassOn || taking.code === asked.named || isReaderOn(taking, today)).toBe(true);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("that nobody can take is a finding", () => {
    const property = fc.property(register, complaint, (settings, facts) => {
      const whole = { ...waiting, ...facts };
      const unmet = deadlinesOf(whole, settings, today).filter(({ metOn }) => metOn === null);
      const isLeft = unmet.some(({ responsible }) => responsible === null);
      const records = { register: settings, complaints: [whole], reviews: [] };
      const rules = checkRegister(records, today).map((finding) => finding.rule);
      const rule = readersOn(settings, today).length === 0 ? "no-director" : "nobody-in-turn";
      expect(!isLeft || rules.includes(rule)).toBe(true);
      expect(isLeft || !rules.includes("nobody-in-turn")).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe("whatever the settings, nobody involved", () => {
  it("has the turn or is assigned, but the receiver for passing on", () => {
    const property = fc.property(register, complaint, (settings, facts) => {
      const whole = { ...waiting, ...facts };
      // Where it is not passed on yet, the receiver is reminded of that.
      const kept = facts.involved.filter((one) => facts.passedOnOn !== undefined || one !== facts.receivedBy);
      const unmet = deadlinesOf(whole, settings, today).filter(({ metOn }) => metOn === null);
      const turns = unmet.filter(({ step }) => step !== "pass-on").map(({ responsible }) => responsible);
      expect(facts.involved.filter((one) => turns.includes(one))).toEqual([]);
      const records = { register: settings, complaints: [whole], reviews: [], findings: [] };
      const assigned = remindersOf(records, nowhere, today)
        .filter(({ key }) => key === whole.id)
        .flatMap(({ assignees }) => assignees);
      expect(kept.filter((one) => assigned.includes(one))).toEqual([]);
    });
    fc.assert(property, { numRuns: 500 });
  });
});
