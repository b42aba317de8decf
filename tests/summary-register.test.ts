import { describe, expect, it } from "vitest";
import { summaryOf } from "../procedure/summary.ts";
import { figuresOf } from "../procedure/summary-figures.ts";
import type { Measured } from "../procedure/summary-comparison.ts";
import { cell, expectedDays, expectedFigures, handMade, rowsBelow, tableDay } from "./summary-table.ts";

const summary = summaryOf(handMade, 2025, tableDay);
const figures = figuresOf(summary);
const isDays = ({ measure }: { readonly measure: string }) => measure.startsWith("days.");

describe("a number of the yearly summary comes out as it was worked out by hand", () => {
  const expected = expectedFigures();
  const measures = [...new Set(expected.map(({ measure }) => measure))];

  it.each(measures)("%s", (measure) => {
    expect(figures.filter((one) => one.measure === measure)).toEqual(
      expected.filter((one) => one.measure === measure),
    );
  });

  it("and none comes out that was not", () => {
    const named = new Set(figures.filter((one) => !isDays(one)).map(({ measure }) => measure));
    expect([...named].toSorted()).toEqual(measures.toSorted());
  });
});

describe("the days of each complaint", () => {
  it("come out as they were counted by hand", () => {
    const days = new Map(figures.filter(isDays).map((one) => [`${one.measure} ${one.group}`, one.value]));
    const counted = expectedDays().map((one): [string, number] => [`${one.measure} ${one.group}`, one.value]);
    expect(days).toEqual(new Map(counted));
  });

  it("start at the day of receipt, and the chart has its lines", () => {
    const rows = rowsBelow("The complaints of 2025").map((row) => [
      `KL-2025-${cell(row, "Complaint")}`,
      cell(row, "Received"),
    ]);
    const dots = summary.dots.complaints.map(({ complaint, receivedOn }) => [complaint, receivedOn]);
    expect(dots).toEqual(rows.toSorted());
    expect(summary.dots).toMatchObject({ ownLines: [7, 10], sectorLines: [28] });
    expect(summary.dots.termLines).toEqual([
      { step: "acknowledgement", days: 1, isOfWorkingDays: true },
      { step: "contact", days: 7, isOfWorkingDays: false },
      { step: "response", days: 7, isOfWorkingDays: false },
      { step: "response", days: 10, isOfWorkingDays: false },
    ]);
  });
});

const written = ({ part, whole }: Measured) => (whole === null ? `${part}` : `${part}/${whole}`);

describe("a comparison with the years before", () => {
  it("says what the table says, and names the years it rests on", () => {
    const rows = summary.comparisons.map(({ measure, kind, now, earlier }) => {
      return [measure, kind, written(now), earlier.map(written).join(", ")];
    });
    const expected = rowsBelow("What may be said beside the years before").map((row) =>
      ["Measure", "Kind", "Now", "Earlier"].map((name) => cell(row, name)),
    );
    expect(rows).toEqual(expected);
    for (const { periods } of summary.comparisons)
      expect(periods.map(({ year }) => year)).toEqual([2024, 2023]);
  });
});

describe("another year", () => {
  it.each(rowsBelow("Other years").map((row) => [cell(row, "Year"), row] as const))("%s", (year, row) => {
    const { guarded, flow, isRunning, notCountable } = summaryOf(handMade, Number(year), tableDay);
    const faults = notCountable.map(({ complaint, measure }) => `${complaint} ${measure}`);
    expect(
      [
        guarded.days,
        guarded.ofDays,
        flow.received,
        flow.openAtEnd,
        isRunning ? "yes" : "no",
        faults.join(", ") || "–",
      ].map(String),
    ).toEqual(
      ["guarded days", "of days", "received", "open at the end", "running", "not countable"].map((name) =>
        cell(row, name),
      ),
    );
  });
});

describe("the hand-made register", () => {
  it("holds every outcome of a clock, of an extension, of an improvement and of an appeal", () => {
    const { terms, extensions, improvements, appeals, lastYear } = summary;
    for (const state of ["inTime", "late", "lapsed", "lapsedLate", "notOwed", "notCountable"] as const)
      expect(terms.some((row) => row[state] > 0)).toBe(true);
    const verdicts = new Set(extensions.list.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(["counts", "too-late", "not-later"]));
    const states = [...improvements.list, ...lastYear.improvements.list].map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["done", "done-late", "open", "late"]));
    expect(appeals.map(({ state }) => state)).toEqual(["verdict", "pending"]);
    expect(summaryOf(handMade, 2026, tableDay).terms.some(({ pending }) => pending > 0)).toBe(true);
  });

  it("is a register of about thirty complaints, of which two parts cannot be read", () => {
    expect(handMade.complaints).toHaveLength(31);
    expect(handMade.findings.map(({ place, path }) => [place, ...path].join(" "))).toEqual([
      "KL-2025-AA18 channel",
      "KL-2025-ZZ99 receivedOn",
    ]);
  });
});
