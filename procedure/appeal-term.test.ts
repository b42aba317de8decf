import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Term } from "../schemas/register.ts";
import { sampleProcedure, sampleRegister, soundComplaint } from "../tests/sample-records.ts";
import { appealTermOf } from "./appeal-term.ts";
import { formatDate } from "./dates.ts";

/** Until when one can appeal against the response of 9 April 2026, and whether the appeal was late. */
function until(change: Partial<Facts>, appealWithin: Term | null = { weeks: 4 }): string | null {
  const version = (inForceFrom: string, term: Term | null) => {
    return { inForceFrom, terms: { ...sampleProcedure.terms, appealWithin: term } };
  };
  const procedures = [version("2022-03-29", appealWithin), version("2026-04-01", { days: 1 })];
  const found = appealTermOf({ ...soundComplaint, ...change }, sampleRegister({ procedures }));
  return found && `${formatDate(found.lastDay)}${found.isLate ? ", late" : ""}`;
}

describe("the last day to appeal", () => {
  it("is counted from the response by the version in force on receipt", () => {
    expect(until({})).toBe("2026-05-07");
    expect(until({}, { days: 42 })).toBe("2026-05-21");
    expect(until({}, { months: 2 })).toBe("2026-06-09");
  });

  it("is unknown without a term, a response, a day of receipt or a version in force", () => {
    expect(until({}, null)).toBeNull();
    const { response: _, ...unanswered } = soundComplaint;
    expect(appealTermOf(unanswered, sampleRegister())).toBeNull();
    expect(until({ receivedOn: "2022-03-28" })).toBeNull();
    const { receivedOn: __, ...undated } = soundComplaint;
    expect(appealTermOf(undated, sampleRegister())).toBeNull();
  });

  it("moves with the response after a reopening", () => {
    const response = { sentOn: "2026-06-01", by: "p1", medium: "email" as const };
    expect(until({ reopenings: [{ on: "2026-05-25", reason: "x", response }] })).toBe("2026-06-29");
    expect(until({ reopenings: [{ on: "2026-05-25", reason: "x" }] })).toBe("2026-05-07");
  });

  it("is kept on the day itself and passed on the day after", () => {
    expect(until({ appeal: { lodgedOn: "2026-05-07" } })).toBe("2026-05-07");
    expect(until({ appeal: { lodgedOn: "2026-05-08" } })).toBe("2026-05-07, late");
  });

  it("judges an appeal by the response that stood before it", () => {
    const response = { sentOn: "2026-06-01", by: "p1", medium: "email" as const };
    const reopenings = [{ on: "2026-05-25", reason: "x", response }];
    expect(until({ reopenings, appeal: { lodgedOn: "2026-05-20" } })).toBe("2026-05-07, late");
    expect(until({ appeal: { lodgedOn: "2026-04-08" } })).toBeNull();
  });
});
