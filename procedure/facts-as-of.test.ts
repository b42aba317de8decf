import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { arbitraryDay, arbitraryFacts, damagedFacts, wholeProcedure } from "../tests/arbitrary-facts.ts";
import { sampleRegister, soundComplaint, soundReview, unanswered } from "../tests/sample-records.ts";
import { addDays, dateOf, type Day, formatDate } from "./dates.ts";
import { deadlinesOf, deadlinesOfReviews } from "./deadlines.ts";
import { factsAsOf, reviewAsOf } from "./facts-as-of.ts";
import { nextStepOf } from "./next-step.ts";
import { remindersOf } from "./reminders.ts";
import { agendaOf, toBeJudged } from "./review-agenda.ts";
import { checkComplaint, checkRegister } from "./rules.ts";
import { stageOf } from "./stage.ts";
import { summaryOf } from "./summary.ts";

const register = sampleRegister({ procedures: [wholeProcedure] });
const today = dateOf("2026-12-15");
const nowhere = { editorAddress: null, dashboardAddress: null };

/** How a complaint's steps stand on a day: `respond 2026-04-03 overdue`. */
function standing(facts: Facts, on = today): readonly string[] {
  return deadlinesOf(facts, register, on).map(({ step, item, due, status }) => {
    return [step, ...(item === null ? [] : [item]), formatDate(due), status].join(" ");
  });
}

describe("facts as of a day", () => {
  it("are the same object when everything has happened and every day can be right", () => {
    expect(factsAsOf(soundComplaint, today)).toBe(soundComplaint);
    expect(reviewAsOf(soundReview, today)).toBe(soundReview);
  });

  it("lack what is still to come, a group by its own day, and keep what was agreed", () => {
    const { contacts, appeal, extensions, acknowledgement } = factsAsOf(
      {
        ...unanswered,
        acknowledgement: { by: "p1", sentOn: "2027-01-01" },
        contacts: [
          { on: "2027-01-01", by: "p1" },
          { on: "2026-04-01", by: "p2" },
        ],
        appeal: { lodgedOn: "2027-01-01", forwardedOn: "2026-05-01" },
        extensions: [{ toldOn: "2026-04-01", by: "p1", reason: "x", newDate: "2027-01-01" }],
      },
      today,
    );
    expect(contacts).toEqual([{ on: "2026-04-01", by: "p2" }]);
    expect(appeal).toBeUndefined();
    expect(extensions).toHaveLength(1);
    expect(acknowledgement).toEqual({ by: "p1" });
  });

  it("lack an item without a day that can be right, and the list when it was the only one", () => {
    const improvements = [{ action: "x", owner: "p1", due: "9999-12-31" }];
    expect(factsAsOf({ ...soundComplaint, improvements }, today)).not.toHaveProperty("improvements");
  });
});

describe("a slip of the year", () => {
  it("in a response leaves it unanswered, and is found", () => {
    const facts: Facts = { ...unanswered, response: { sentOn: "2062-06-12" } };
    expect(standing(facts)).toContain("respond 2026-04-03 overdue");
    expect(checkComplaint(facts, register, today)).toContainEqual(
      expect.objectContaining({ path: ["response", "sentOn"], rule: "future-date" }),
    );
  });

  it("in the end of a dispute leaves the end unknown, and the other steps as they were", () => {
    const hold = { from: "2026-06-08", reason: "x", until: "9999-12-31" };
    const others = standing({ ...soundComplaint, hold: true });
    expect(standing({ ...soundComplaint, hold })).toEqual(others);
    expect(others.some((line) => line.startsWith("retain"))).toBe(false);
  });

  it("in the day of receipt leaves every deadline unknown", () => {
    expect(standing({ ...unanswered, receivedOn: "1906-11-29" })).toEqual([]);
    expect(standing({ ...unanswered, receivedOn: "2027-03-27" })).toEqual([]);
  });

  it("in one improvement leaves the next one its place in the record", () => {
    const improvements = ["0226-05-01", "2026-05-01"].map((due) => ({ action: "x", owner: "p1", due }));
    const owed = standing({ ...soundComplaint, improvements }).filter((line) => line.startsWith("improve"));
    expect(owed).toEqual(["improve 1 2026-05-01 overdue"]);
  });

  it("in the day of a review does not put off the next one", () => {
    const next = (on: string) => {
      const reviews = [soundReview, { ...soundReview, year: "2025", on }];
      return deadlinesOfReviews({ register, reviews, firstReceipt: null }, today).map(({ due }) =>
        formatDate(due),
      );
    };
    expect(next("2062-12-01")).toEqual(["2027-12-01"]);
    expect(next("9999-12-01")).toEqual(["2027-12-01"]);
  });
});

const hostileDay = fc.constantFrom(
  "0000-01-01",
  "0001-12-31",
  "1906-11-29",
  "1989-12-31",
  "2086-12-16",
  "9999-12-31",
);

/** Facts of which any days are replaced by such as cannot be right. */
const hostileFacts = fc
  .tuple(damagedFacts, fc.infiniteStream(fc.option(hostileDay)))
  .map(([facts, days]): Facts => {
    const text = JSON.stringify(facts).replace(/\d{4}-\d\d-\d\d/g, (day) => days.next().value ?? day);
    return { ...JSON.parse(text), id: "KL-2026-ZZZZ" };
  });

/** Everything that is computed of a register, as text. */
function allOf(complaints: readonly Facts[], on: Day): string {
  const records = { register, complaints, reviews: [soundReview] };
  return JSON.stringify([
    complaints.map((facts) => nextStepOf(facts, deadlinesOf(facts, register, on), { register, today: on })),
    complaints.map((facts) => stageOf(factsAsOf(facts, on))),
    checkRegister(records, on),
    summaryOf(records, 2026, on),
    agendaOf(2026, records, on),
    toBeJudged({ period: { from: "2026-01-01", until: "2026-12-31" }, day: on }, complaints),
  ]);
}

function remindersFor(id: string, complaints: readonly Facts[], on: Day) {
  const all = remindersOf({ register, complaints, reviews: [], findings: [] }, nowhere, on);
  return all.filter(({ key }) => key.includes(id)).map(({ key, title, body }) => ({ key, title, body }));
}

describe("whatever days stand in a record", () => {
  it("nothing throws, and the reminders of another are the same", () => {
    const property = fc.property(hostileFacts, arbitraryDay, (hostile, on) => {
      expect(() => allOf([hostile, unanswered], on)).not.toThrow();
      const { id } = unanswered;
      expect(remindersFor(id, [hostile, unanswered], on)).toEqual(remindersFor(id, [unanswered], on));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("each that cannot be right is found, at its place", () => {
    const property = fc.property(hostileFacts, arbitraryDay, (hostile, on) => {
      const wrong = JSON.stringify(hostile).match(/"(0000|0001|1906|1989|2086|9999)-\d\d-\d\d"/g) ?? [];
      const found = checkComplaint(hostile, register, on).filter(({ rule }) => rule === "implausible-date");
      expect(found).toHaveLength(wrong.length);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

/** Facts of which one more is said to have happened on a later day. */
function withLater(facts: Facts, on: string): readonly Facts[] {
  const by = "p1";
  const { contacts = [], extensions = [], improvements = [] } = facts;
  return [
    { ...facts, contacts: [...contacts, { on, by }] },
    { ...facts, extensions: [{ toldOn: on, by, reason: "x", newDate: on }, ...extensions] },
    { ...facts, decision: facts.decision ?? { on, by: [by], outcome: "resolved" } },
    { ...facts, response: facts.response ?? { sentOn: on } },
    { ...facts, appeal: facts.appeal ?? { lodgedOn: on } },
    { ...facts, reopenings: [{ on, reason: "x" }, ...(facts.reopenings ?? [])] },
    { ...facts, closedOn: facts.closedOn ?? on },
    { ...facts, erasedOn: facts.erasedOn ?? on },
    { ...facts, improvements: improvements.map((one) => ({ ...one, doneOn: one.doneOn ?? on })) },
  ];
}

it("what comes after the day asked about changes no deadline and no stage of that day", () => {
  const property = fc.property(
    arbitraryFacts,
    arbitraryDay,
    fc.integer({ min: 1, max: 9000 }),
    (facts, on, days) => {
      const known = factsAsOf(facts, on);
      for (const later of withLater(known, formatDate(addDays(on, days)))) {
        expect(deadlinesOf(later, register, on)).toEqual(deadlinesOf(known, register, on));
        expect(stageOf(factsAsOf(later, on))).toBe(stageOf(known));
      }
    },
  );
  fc.assert(property, { numRuns: 200 });
});
