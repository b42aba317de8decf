import { describe, expect, it } from "vitest";
import { dateOf } from "../../procedure/dates.ts";
import { sampleRegister, soundReview } from "../../tests/sample-records.ts";
import { reviewHeld, yearsToChoose, yearToShow } from "./annual-years.ts";

const register = sampleRegister({
  procedures: [{ inForceFrom: "2022-03-29", terms: { respond: { days: 7 } } }],
});
const review = { ...soundReview, year: "2025", on: "2026-01-15", closedOn: "2026-01-15" };
const { closedOn: _, ...begun } = review;
const [in2025, in2026] = [["2025"], ["2026", "2025"]];

describe("the year that shows when none is named", () => {
  it.each([
    ["2026-01-10", in2025, [], 2025, "it is over, and its review is to come"],
    ["2026-11-10", in2026, [], 2025, "its review is still to be held"],
    ["2026-01-16", in2026, [begun], 2025, "its review was begun and not concluded"],
    ["2026-02-01", in2026, [review], 2026, "the year before was reviewed, and this one has complaints"],
    ["2026-02-01", in2025, [review], 2025, "this year has no complaints yet"],
    ["2026-01-14", in2026, [review], 2025, "the review lies in the future"],
    ["2026-05-01", ["2026", "2024"], [], 2026, "the year before had no complaints"],
    ["2022-06-01", [], [], 2022, "the procedure began this year"],
    ["2026-06-01", [], [], 2025, "there are no complaints at all: the auditor asks about a whole year"],
  ])("on %s with complaints in %j is the one that is asked for", (today, years, reviews, shown, why) => {
    expect(yearToShow({ register, reviews, years }, dateOf(today)), why).toBe(shown);
  });
});

describe("the years that can be chosen", () => {
  const choose = (years: readonly string[], today = "2026-02-02") => {
    return yearsToChoose({ register, reviews: [], years }, dateOf(today));
  };

  it("go from the first procedure until today, the latest first", () => {
    expect(choose(in2025)).toEqual([2026, 2025, 2024, 2023, 2022]);
  });

  it("include a complaint from before the procedure, and one that lies in the future", () => {
    expect(choose(["2027", "2020"])).toEqual([2027, 2026, 2025, 2024, 2023, 2022, 2021, 2020]);
  });

  it("are this year alone in a register without procedure and complaints", () => {
    const empty = { register: sampleRegister({ procedures: [] }), reviews: [], years: [] };
    expect(yearsToChoose(empty, dateOf("2026-02-02"))).toEqual([2026]);
    expect(yearToShow(empty, dateOf("2026-02-02"))).toBe(2026);
  });
});

describe("the review of a year", () => {
  it("counts from the day on which the partners meet", () => {
    expect(reviewHeld([review], 2025, dateOf("2026-01-14"))).toBeNull();
    expect(reviewHeld([review], 2025, dateOf("2026-01-15"))).toBe(review);
    expect(reviewHeld([review], 2024, dateOf("2026-01-15"))).toBeNull();
  });
});
