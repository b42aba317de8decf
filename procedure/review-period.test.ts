import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import { dateOf } from "./dates.ts";
import { newReviewPeriod, periodOfReview, reviewBefore, reviewOf, reviewYearOn } from "./review-period.ts";

const review = (year: string, parts: Partial<Review> = {}): Review => ({ year, body: "", ...parts });
const over = (year: string, from: string, until: string, closedOn?: string) => {
  return review(year, { period: { from, until }, closedOn });
};
const received = (receivedOn: string | undefined): Facts => ({ id: "KL-2026-7F3K", receivedOn });

const of2025 = over("2025", "2025-01-01", "2025-12-31", "2026-01-15");
const of2026 = over("2026", "2026-01-01", "2026-11-30", "2026-12-01");

describe("the reviews of years", () => {
  it("are found by their year, and by what comes before a year", () => {
    const reviews = [of2025, of2026];
    expect(reviewOf(2025, reviews)).toBe(of2025);
    expect(reviewOf(2024, reviews)).toBeNull();
    expect(reviewBefore(2027, reviews)).toBe(of2026);
    expect(reviewBefore(2026, reviews)).toBe(of2025);
    expect(reviewBefore(2025, reviews)).toBeNull();
  });

  it("have the period of their record, unless it ends before it begins", () => {
    expect(periodOfReview(of2026)).toEqual({ from: "2026-01-01", until: "2026-11-30" });
    expect(periodOfReview(over("2026", "2026-12-01", "2026-01-01"))).toBeNull();
    expect(periodOfReview(review("2026"))).toBeNull();
    expect(periodOfReview(null)).toBeNull();
  });
});

type PeriodRow = readonly [
  says: string,
  year: number,
  reviews: readonly Review[],
  earliest: string | undefined,
  today: string,
  period: readonly [from: string, until: string],
];

const periods: readonly PeriodRow[] = [
  [
    "begins after the one before, so that no complaint falls in between",
    2027,
    [of2026],
    "2024-02-01",
    "2027-11-20",
    ["2026-12-01", "2027-11-20"],
  ],
  [
    "begins after the day of a review that names no period",
    2026,
    [review("2025", { on: "2025-12-10" })],
    "2024-02-01",
    "2026-11-20",
    ["2025-12-11", "2026-11-20"],
  ],
  [
    "is the whole year once the year is past",
    2026,
    [of2025],
    "2024-02-01",
    "2027-01-12",
    ["2026-01-01", "2026-12-31"],
  ],
  [
    "goes back to the first complaint when there was no review",
    2026,
    [],
    "2024-02-01",
    "2026-11-20",
    ["2024-02-01", "2026-11-20"],
  ],
  [
    "begins with the year when no complaint is older",
    2026,
    [],
    "2026-03-27",
    "2026-11-20",
    ["2026-01-01", "2026-11-20"],
  ],
  [
    "begins with the year when there is no complaint",
    2026,
    [],
    undefined,
    "2026-11-20",
    ["2026-01-01", "2026-11-20"],
  ],
  [
    "ends with its year before it has begun",
    2027,
    [of2026],
    undefined,
    "2026-11-30",
    ["2026-12-01", "2027-12-31"],
  ],
  [
    "is a day long when nothing is left of its year",
    2026,
    [over("2025", "2025-01-01", "2027-02-01")],
    undefined,
    "2026-11-20",
    ["2027-02-02", "2027-02-02"],
  ],
];

describe("the period of a new review", () => {
  it.each(periods)("%s", (_, year, reviews, earliest, today, [from, until]) => {
    const given = { reviews, complaints: [received("2026-05-01"), received(undefined), received(earliest)] };
    expect(newReviewPeriod(year, given, dateOf(today))).toEqual({ from, until });
  });
});

const old = [received("2025-06-01")];

describe("the year whose review is to be held", () => {
  it.each([
    ["is this year", [of2025], old, "2026-11-20", 2026],
    [
      "is this year in its first half too, when the year before was gone through",
      [of2025],
      old,
      "2026-01-20",
      2026,
    ],
    [
      "is the year before in the first half of a year, when it was not gone through",
      [],
      old,
      "2026-03-01",
      2025,
    ],
    ["is this year in the second half, whatever was left before it", [], old, "2026-07-01", 2026],
    ["is this year when nothing was received before it", [], [received("2026-01-05")], "2026-03-01", 2026],
    [
      "is this year when the review before reached into it",
      [over("2024", "2024-01-01", "2025-12-31")],
      old,
      "2026-03-01",
      2026,
    ],
    ["is the next once this year's is closed", [of2025, of2026], old, "2026-12-05", 2027],
    [
      "is the one that has begun and is not closed",
      [review("2025", { on: "2025-12-10" })],
      old,
      "2026-11-20",
      2025,
    ],
    [
      "is not one that was left open years ago",
      [review("2023", { on: "2023-12-10" }), of2025],
      old,
      "2026-11-20",
      2026,
    ],
    ["is this year in an empty register", [], [], "2026-02-01", 2026],
  ])("%s", (_, reviews, complaints, today, year) => {
    expect(reviewYearOn(dateOf(today), { reviews, complaints })).toBe(year);
  });
});
