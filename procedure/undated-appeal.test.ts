import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Terms } from "../schemas/register.ts";
import { sampleProcedure, sampleRegister, soundComplaint } from "../tests/sample-records.ts";
import { dateOf, formatDate } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";
import { undatedAppealOf, undatedAppealsAmong } from "./undated-appeal.ts";

const lodged = { lodgedOn: "2026-05-04" };
const forwarded = { ...lodged, forwardedOn: "2026-05-06" };

function waiting(change: Partial<Facts>, terms: Partial<Terms> = {}): string | null {
  const procedures = [{ ...sampleProcedure, terms: { ...sampleProcedure.terms, ...terms } }];
  const facts = { ...soundComplaint, ...change };
  const found = undatedAppealOf(
    facts,
    deadlinesOf(facts, sampleRegister({ procedures }), dateOf("2026-06-01")),
  );
  return found && `${found.step} since ${formatDate(found.since)}`;
}

describe("an appeal without a deadline", () => {
  it("waits to be forwarded, then for its verdict, from the day it was lodged, also of a closed complaint", () => {
    expect(waiting({ appeal: lodged })).toBe("forward-appeal since 2026-05-04");
    expect(waiting({ appeal: forwarded })).toBe("appeal-verdict since 2026-05-04");
  });

  it("is told also where a term will run once it was forwarded", () => {
    expect(waiting({ appeal: lodged }, { appealVerdict: { days: 28 } })).toBe(
      "forward-appeal since 2026-05-04",
    );
  });

  it("stands above those that were lodged after it", () => {
    const lodgedOn = ["2026-05-10", "2025-12-31", "2026-05-04"];
    const entries = [...lodgedOn.map((day) => ({ lodgedOn: day })), undefined].map((appeal) => {
      return { facts: { ...soundComplaint, ...(appeal && { appeal }) }, deadlines: [] };
    });
    const waited = undatedAppealsAmong(entries).map(({ since }) => formatDate(since));
    expect(waited).toEqual(["2025-12-31", "2026-05-04", "2026-05-10"]);
  });

  it("is none once a term runs, the verdict is there or the complaint was withdrawn", () => {
    expect(waiting({ appeal: lodged }, { forwardAppeal: { days: 2 } })).toBeNull();
    expect(waiting({ appeal: forwarded }, { appealVerdict: { days: 28 } })).toBeNull();
    expect(waiting({ appeal: { ...forwarded, verdictOn: "2026-05-20" } })).toBeNull();
    const withdrawn = { closedOn: "2026-05-08", closeReason: "withdrawn" as const };
    expect(waiting({ appeal: forwarded, ...withdrawn })).toBeNull();
    expect(waiting({})).toBeNull();
  });
});
