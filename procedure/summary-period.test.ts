import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import { sampleRegister } from "../tests/sample-records.ts";
import { dateOf, dateOrNull } from "./dates.ts";
import { summaryOf } from "./summary.ts";
import { guardedIn, monthsOf, periodOf, periodsBefore } from "./summary-period.ts";

const review = (year: string, from: string, until: string): Review => {
  return { year, body: "", on: until, period: { from, until } };
};

describe("the period of a year", () => {
  it("is the calendar year", () => {
    const period = { from: "2026-01-01", until: "2026-12-31", year: 2026, origin: "calendar" };
    expect(periodOf(2026, [])).toEqual(period);
    expect(periodOf(2026, [{ year: "2026", body: "", on: "2026-12-01" }])).toEqual(period);
  });

  it("is that of the year's review when it names one, unless it is reversed", () => {
    const reviews = [review("2025", "2024-12-01", "2025-11-30"), review("2026", "2026-12-31", "2026-01-01")];
    expect(periodOf(2025, reviews)).toMatchObject({
      from: "2024-12-01",
      until: "2025-11-30",
      origin: "review",
    });
    expect(periodOf(2026, reviews)).toMatchObject({ from: "2026-01-01", origin: "calendar" });
  });

  it("is two days when they are asked for, in their order", () => {
    const asked = { from: "2026-02-01", until: "2026-02-01" };
    expect(periodOf(asked, [])).toEqual({ ...asked, year: null, origin: "given" });
    expect(() => periodOf({ from: "2026-02-02", until: "2026-02-01" }, [])).toThrow(RangeError);
  });

  it("follows years that keep the end of February", () => {
    const before = periodsBefore(periodOf({ from: "2025-03-01", until: "2026-02-28" }, []), [], 3);
    expect(before.map(({ from, until }) => [from, until])).toEqual([
      ["2024-03-01", "2025-02-28"],
      ["2023-03-01", "2024-02-29"],
      ["2022-03-01", "2023-02-28"],
    ]);
  });

  it("has its months, cut to its days", () => {
    const months = monthsOf(periodOf({ from: "2025-12-15", until: "2026-02-03" }, []));
    expect(months.map(({ from, until }) => `${from} ${until}`)).toEqual([
      "2025-12-15 2025-12-31",
      "2026-01-01 2026-01-31",
      "2026-02-01 2026-02-03",
    ]);
  });
});

describe("the days that were guarded", () => {
  it.each([
    [365, "2022-03-29", "2026-02-02", "a year that is over"],
    [275, "2025-04-01", "2026-02-02", "a year in which the procedure came"],
    [31, "2022-03-29", "2025-01-31", "a year that runs"],
    [0, "2022-03-29", "2024-12-31", "a year that is to come"],
    [0, "2026-01-01", "2026-02-02", "a year before the procedure"],
  ])("are %i: from %s until %s, %s", (days, since, today) => {
    const guarded = guardedIn(periodOf(2025, []), dateOrNull(since), dateOf(today));
    expect(guarded).toEqual({ since, days, ofDays: 365 });
  });

  it("are none without a procedure and without complaints", () => {
    const guarded = guardedIn(periodOf(2025, []), null, dateOf("2026-02-02"));
    expect(guarded).toEqual({ since: null, days: 0, ofDays: 365 });
  });
});

describe("periods drawn by reviews", () => {
  const received = (id: string, receivedOn: string): Facts => ({ id, receivedOn });
  const records = {
    register: sampleRegister(),
    complaints: [
      received("KL-2024-AAAA", "2024-12-01"),
      received("KL-2025-AAAA", "2025-11-30"),
      received("KL-2025-BBBB", "2025-12-01"),
      received("KL-2026-AAAA", "2026-01-01"),
    ],
    reviews: [review("2025", "2024-12-01", "2025-11-30")],
  };

  it("hold what was received in them", () => {
    const { flow, months } = summaryOf(records, 2025, dateOf("2026-02-02"));
    expect(flow.received).toBe(2);
    expect(months.map(({ month }) => month).slice(0, 2)).toEqual(["2024-12", "2025-01"]);
  });

  it("name what falls between them, so that no complaint is lost", () => {
    const { inNoPeriod, flow } = summaryOf(records, 2026, dateOf("2026-02-02"));
    expect(flow.received).toBe(1);
    expect(inNoPeriod).toEqual(["KL-2025-BBBB"]);
  });
});
