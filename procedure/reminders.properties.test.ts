import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { arbitraryDay, arbitraryFacts, damagedFacts, wholeProcedure } from "../tests/arbitrary-facts.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { isWorkingDay } from "./calendar.ts";
import { addDays, type Day, formatDate, isAfter } from "./dates.ts";
import type { Deadline } from "./deadline.ts";
import { deadlinesOf, deadlinesUntil } from "./deadlines.ts";
import { factsAsOf } from "./facts-as-of.ts";
import type { Reminder } from "./reminder.ts";
import { lastDayInSight, pressingOf } from "./reminder-pressing.ts";
import { keyOfTitle } from "./reminder-subject.ts";
import { remindersOf } from "./reminders.ts";

const surroundings = {
  editorAddress: "https://k.example.nl/admin/",
  dashboardAddress: "https://k.example.nl/",
};
const register = sampleRegister({ procedures: [wholeProcedure] });
const ladders = fc.record({
  before: fc.array(fc.nat(6), { maxLength: 4 }),
  overdueEvery: fc.nat(6),
  directorAfter: fc.nat(3),
  partnersAfter: fc.nat(5),
});
const languages = fc.constantFrom("nl", "en");
const settings = fc
  .tuple(ladders, languages)
  .map(([reminders, language]) => ({ ...register, reminders, language }));

/** Without a review that was held, years of notices of a review would be reckoned too. */
const held = { year: "2026", body: "", on: "2026-03-01" };

type Settings = typeof register;

function remindersOfFacts(facts: Facts, of: Settings, today: Day): readonly Reminder[] {
  const records = { register: of, complaints: [facts], reviews: [held], findings: [] };
  return remindersOf(records, surroundings, today).filter(({ key }) => key.startsWith("KL-"));
}

function stemOf({ step, item, round, due }: Deadline): string {
  return `${step}-${item ?? round}-${formatDate(due)}-`;
}

const rungsOf = (facts: Facts, of: Settings, today: Day) => {
  return remindersOfFacts(facts, of, today).flatMap(({ rungs }) => rungs);
};

describe("the rungs of a reminder", () => {
  it("fall on working days that have come", () => {
    const property = fc.property(arbitraryFacts, settings, arbitraryDay, (facts, of, today) => {
      for (const { on } of rungsOf(facts, of, today)) {
        expect(isWorkingDay(on)).toBe(true);
        expect(isAfter(on, today)).toBe(false);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("have names of their own, in the order of their days", () => {
    const property = fc.property(arbitraryFacts, settings, arbitraryDay, (facts, of, today) => {
      const rungs = rungsOf(facts, of, today);
      expect(new Set(rungs.map(({ name }) => name)).size).toBe(rungs.length);
      const days = rungs.map(({ on }) => formatDate(on));
      expect(days).toEqual(days.toSorted());
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("never leave as days pass, while the facts stay", () => {
    const property = fc.property(arbitraryFacts, settings, arbitraryDay, (recorded, of, today) => {
      const facts = factsAsOf(recorded, today);
      const now = rungsOf(facts, of, today).map(({ name }) => name);
      const later = new Set(rungsOf(facts, of, addDays(today, 1)).map(({ name }) => name));
      expect(now.filter((name) => !later.has(name))).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("belong to unmet steps", () => {
    const property = fc.property(arbitraryFacts, settings, arbitraryDay, (facts, of, today) => {
      const stems = deadlinesOf(facts, of, today)
        .filter(({ metOn }) => metOn === null)
        .map(stemOf);
      for (const { name } of rungsOf(facts, of, today))
        expect(stems.some((stem) => name.startsWith(stem))).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe("what lies out of sight", () => {
  it("asks for no attention: all that is unmet together gives the same reminder", () => {
    const ahead = fc.array(fc.nat(60), { maxLength: 3 });
    const property = fc.property(
      arbitraryFacts,
      settings,
      ahead,
      arbitraryDay,
      (facts, some, before, today) => {
        const of = { ...some, reminders: { ...some.reminders, before } };
        const until = lastDayInSight(of.reminders, today);
        const inSight = deadlinesUntil(facts, of, { today, until });
        const pressing = pressingOf(deadlinesOf(facts, of, today), of.reminders, today);
        expect(pressingOf(inSight, of.reminders, today)).toEqual(pressing);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});

describe("a complaint's reminder", () => {
  it("is one when something is due soon, due or overdue, and none when nothing is", () => {
    const property = fc.property(arbitraryFacts, settings, arbitraryDay, (facts, of, today) => {
      const asking = deadlinesOf(facts, of, today).filter(({ status }) => /due/.test(status));
      const reminders = remindersOfFacts(facts, of, today);
      expect(reminders).toHaveLength(asking.length > 0 ? 1 : 0);
      const told = reminders[0]?.body.match(/^\*\*/gm)?.length ?? 0;
      expect(told).toBe(Math.min(asking.length, 20));
    });
    fc.assert(property, { numRuns: 400 });
  });

  it("has a title of at most 120 characters that says its number", () => {
    const years = fc.nat(3);
    const property = fc.property(arbitraryFacts, settings, arbitraryDay, years, (facts, of, today, later) => {
      for (const { title, key } of remindersOfFacts(facts, of, addDays(today, later * 365))) {
        expect(title.length).toBeLessThanOrEqual(120);
        expect(keyOfTitle(title)).toBe(key);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });

  it("is for people of the register, one to ten, none twice", () => {
    const property = fc.property(arbitraryFacts, settings, arbitraryDay, (facts, of, today) => {
      for (const { assignees } of remindersOfFacts(facts, of, today)) {
        expect(assignees.length).toBeGreaterThan(0);
        expect(new Set(assignees).size).toBe(assignees.length);
        expect(assignees.filter((code) => !of.people.some((person) => person.code === code))).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("can be written whatever could not be read", () => {
    const property = fc.property(damagedFacts, settings, arbitraryDay, (facts, of, today) => {
      for (const { rungs, notice, body } of remindersOfFacts(facts, of, today)) {
        expect(notice(rungs)).not.toBe("");
        expect(`${notice(rungs)}${body}`).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});
