import fc from "fast-check";
import { expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { arbitraryFacts } from "../tests/arbitrary-facts.ts";
import { sampleRegister, soundComplaint } from "../tests/sample-records.ts";
import { dateOf } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";
import { courseOf } from "./review-course.ts";

const register = sampleRegister();
const { id, receivedOn, receivedBy } = soundComplaint;

function stationsOf(facts: Facts, today = "2026-12-15"): readonly string[] {
  return courseOf(facts, deadlinesOf(facts, register, dateOf(today))).map((step) => {
    return [step.station, step.round, step.on?.toString() ?? "–", step.days ?? "–", step.status ?? "–"].join(
      " ",
    );
  });
}

it("goes from the receipt to the closing, with the days of each and whether it was in time", () => {
  expect(stationsOf(soundComplaint)).toEqual([
    "received 0 2026-03-27 0 –",
    "acknowledged 0 2026-03-30 3 met",
    "contacted 0 2026-04-01 5 met",
    "decided 0 2026-04-08 12 –",
    "responded 0 2026-04-09 13 met",
    "closed 0 2026-04-22 26 –",
  ]);
});

it("shows what is owed and was not reached", () => {
  expect(stationsOf({ id, receivedOn, receivedBy }, "2026-04-04")).toEqual([
    "received 0 2026-03-27 0 –",
    "acknowledged 0 – – overdue",
    "decided 0 – – overdue",
    "responded 0 – – overdue",
  ]);
});

it("shows an extension where it met the term for a decision", () => {
  const facts: Facts = { ...soundComplaint, contacts: undefined };
  expect(stationsOf(facts)).toContain("extended 0 2026-04-02 6 met");
});

it("gives the term to the decision when that came first, and calls it late when it was", () => {
  const facts: Facts = { ...soundComplaint, contacts: undefined, extensions: undefined };
  expect(stationsOf(facts).filter((line) => /decided|contacted|extended/.test(line))).toEqual([
    "decided 0 2026-04-08 12 met-late",
  ]);
});

it("tells each round apart, and counts its days from its start", () => {
  const decision = { on: "2026-05-03", by: ["dir"], outcome: "upheld" as const };
  const reopenings = [{ on: "2026-05-01", reason: "x", decision, response: { sentOn: "2026-05-12" } }];
  expect(stationsOf({ ...soundComplaint, closedOn: "2026-05-20", reopenings }).slice(5)).toEqual([
    "reopened 1 2026-05-01 0 –",
    "decided 1 2026-05-03 2 met",
    "responded 1 2026-05-12 11 met-late",
    "closed 0 2026-05-20 54 –",
  ]);
});

it("is empty for a complaint of which the receipt cannot be read", () => {
  expect(stationsOf({ id, closedOn: "2026-05-20" })).toEqual([]);
});

it("begins with the receipt and never repeats a station of a round, whatever the facts", () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const steps = courseOf(facts, deadlinesOf(facts, register, dateOf("2026-12-15")));
      expect(steps[0]?.station).toBe("received");
      const names = steps.map(({ station, round }) => `${station} ${round}`);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
