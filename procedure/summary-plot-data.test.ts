import { describe, expect, it } from "vitest";
import { summaryOf } from "./summary.ts";
import { handMade, tableDay } from "../tests/summary-table.ts";
import {
  categoryCells,
  type DayStep,
  dayMarks,
  monthBars,
  mostDots,
  openCurve,
  yearParts,
} from "./summary-plot-data.ts";

const summary = summaryOf(handMade, 2025, tableDay);
const steps: readonly DayStep[] = ["acknowledgement", "contact", "response", "closing"];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The same complaints over and over, under numbers of their own: too many to be drawn one by one. */
const many = {
  ...summary,
  dots: {
    ...summary.dots,
    complaints: Array.from({ length: mostDots + 1 }, (_, at) => {
      const [dot] = summary.dots.complaints.slice(at % summary.dots.complaints.length);
      if (dot === undefined) throw new Error("There is a complaint at every place.");
      return { ...dot, complaint: `KL-2025-M${String(at).padStart(3, "0")}` };
    }),
  },
};

describe("the dots of the days", () => {
  it.each(steps)("are one for each complaint that took the step or waits for it (%s)", (step) => {
    const marks = dayMarks(summary, [step]);
    const taken = summary.dots.complaints.filter((dot) => dot[step] !== null);
    const done = marks.filter(({ state }) => state === "done");
    expect(done.map(({ complaint }) => complaint).toSorted()).toEqual(
      taken.map(({ complaint }) => complaint).toSorted(),
    );
    for (const { complaint, days } of done)
      expect(summary.dots.complaints.find((dot) => dot.complaint === complaint)?.[step]).toBe(days);
  });

  it("show who waits: AA09 and AA16 for an answer, in the table that was worked out by hand", () => {
    const waiting = dayMarks(summary, ["response"]).filter(({ state }) => state === "waiting");
    expect(waiting.map(({ complaint, days }) => [complaint, days]).toSorted()).toEqual([
      ["KL-2025-AA09", 70],
      ["KL-2025-AA16", 49],
    ]);
  });

  it("never lie on each other: those of a day stand one above the other from 1 on", () => {
    const places = Map.groupBy(dayMarks(summary, steps), ({ step, days }) => `${step} ${days}`);
    for (const marks of places.values())
      expect(marks.map(({ place }) => place)).toEqual(marks.map((_, at) => at + 1));
  });

  it("become bars that stand for several when there are too many, and none is lost", () => {
    const dots = dayMarks(
      { ...summary, dots: { ...many.dots, complaints: many.dots.complaints.slice(0, mostDots) } },
      steps,
    );
    expect(dots.every(({ count, complaint }) => count === 1 && complaint !== null)).toBe(true);
    const bars = dayMarks(many, ["response"]);
    const shown = many.dots.complaints.filter(
      ({ response, waiting }) => response !== null || waiting !== null,
    );
    expect(sum(bars.map(({ count }) => count))).toBe(shown.length);
    expect(bars.length).toBeLessThan(shown.length);
    expect(bars.every(({ complaint }) => complaint === null)).toBe(true);
  });
});

describe("what the other figures are drawn from", () => {
  it("is every month twice, and adds up to what came in and went out", () => {
    const bars = monthBars(summary);
    expect(bars).toHaveLength(24);
    for (const event of ["received", "closed"] as const)
      expect(sum(bars.filter((bar) => bar.event === event).map(({ count }) => count))).toBe(
        summary.flow[event],
      );
  });

  it("is each year in three parts that add up to what was received", () => {
    const parts = yearParts(summary, ({ period }) => String(period.year));
    for (const { period, received } of summary.years)
      expect(sum(parts.filter(({ year }) => year === String(period.year)).map(({ count }) => count))).toBe(
        received,
      );
    expect(parts.every(({ count }) => count >= 0)).toBe(true);
  });

  it("is a cell for each category and year", () => {
    const cells = categoryCells(summary, {
      category: ({ key }) => key ?? "-",
      years: ["2022", "2023", "2024", "2025"],
    });
    expect(cells).toHaveLength(summary.categoryYears.rows.length * 4);
    expect(sum(cells.filter(({ year }) => year === "2025").map(({ count }) => count))).toBe(20);
    expect(cells).toContainEqual({ category: "organisation", year: "2024", count: 3 });
  });

  it("is a curve that starts with all complaints on the day of receipt", () => {
    expect(openCurve(summary).slice(0, 2)).toEqual([
      { day: 0, share: 1 },
      summary.closing.stillOpen.map(({ day, share }) => ({ day, share }))[0],
    ]);
  });
});
