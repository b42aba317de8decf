import fc from "fast-check";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { addDays, dateOf, type Day, formatDate } from "../procedure/dates.ts";
import { stages } from "../procedure/stage.ts";
import { type Summary, summaryOf } from "../procedure/summary.ts";
import { summaryInCsv } from "../procedure/summary-csv.ts";
import { csvFile } from "../site/app/csv.ts";
import { chosenPlaces } from "../site/app/register-rows.ts";
import { type Choice, firstChoice } from "../site/app/route.ts";
import type { Screen } from "../site/app/screen.ts";
import { spreadsheetOf } from "../site/app/spreadsheet.ts";
import { damagedFacts, wholeProcedure } from "./arbitrary-facts.ts";
import { sampleRegister } from "./sample-records.ts";
import { screenOf } from "./screen-of-records.ts";

const register = sampleRegister({ procedures: [{ ...wholeProcedure, inForceFrom: "2025-03-20" }] });
const { messages } = screenOf({ register, complaints: [], reviews: [] }, dateOf("2026-01-01"));

const choices = fc.record(
  {
    category: fc.constantFrom("organisation", "communication", "not-in-the-list"),
    channel: fc.constantFrom("phone" as const, "email" as const, "other" as const),
    handler: fc.constantFrom("dir", "p1"),
  },
  { requiredKeys: [] },
);

/** A number of days by which a day of spring is moved: over both ends of the year, and into the years beside it. */
const move = fc.integer({ min: -430, max: 430 });

/** Records in any state, their days of receipt and of closing moved. */
const complaints: fc.Arbitrary<readonly Facts[]> = fc
  .array(fc.tuple(damagedFacts, choices, move, move), { maxLength: 15 })
  .map((records) =>
    records.map(([{ receivedOn, closedOn, ...facts }, chosen, days, closingDays], at) => ({
      ...facts,
      ...chosen,
      id: `KL-2026-A${String(at).padStart(3, "0")}`,
      ...(receivedOn === undefined ? {} : { receivedOn: moved(receivedOn, days) }),
      ...(closedOn === undefined ? {} : { closedOn: moved(closedOn, closingDays) }),
    })),
  );
const today = fc.nat(900).map((days) => addDays(dateOf("2025-06-01"), days));
const year = fc.constantFrom("2025", "2026", "2027");

function moved(day: string, days: number): string {
  return formatDate(addDays(dateOf(day), days));
}

type Row = Readonly<Record<string, string>>;
type Views = {
  readonly year: string;
  readonly summary: Summary;
  readonly figure: (measure: string, group: string) => number;
  /** How many complaints the register view counts for a choice within the year. */
  readonly shown: (choice: Partial<Choice>) => number;
  /** The rows of the CSV file of everything, and those of the year, by the labels of the fields. */
  readonly all: readonly Row[];
  readonly rows: readonly Row[];
};

async function viewsOf(records: readonly Facts[], asked: string, day: Day): Promise<Views> {
  const files = { register, complaints: records, reviews: [] };
  const [summary, screen] = [summaryOf(files, Number(asked), day), screenOf(files, day)];
  const placesOf = (choice: Partial<Choice>) => {
    return chosenPlaces(screen.overview, { ...firstChoice, ...choice }, { typed: "", texts: null });
  };
  const figures = new Map(
    summaryInCsv(summary)
      .split("\n")
      .map((line) => line.split(";"))
      .map(([measure, group, value]) => [`${measure} ${group}`, Number(value)]),
  );
  return {
    year: asked,
    summary,
    figure: (measure, group) => figures.get(`${measure} ${group}`) ?? 0,
    shown: (choice) => placesOf({ year: asked, ...choice }).length,
    all: await rowsOf(screen, placesOf({})),
    rows: await rowsOf(screen, placesOf({ year: asked })),
  };
}

async function rowsOf(screen: Screen, places: readonly number[]): Promise<readonly Row[]> {
  const entries = places.map(screen.overview.entryAt);
  const records = entries.map((entry) => ({ entry, facts: entry.facts }));
  const file = await csvFile(spreadsheetOf(records, screen, false));
  const options = { delimiter: ";", header: true, skipEmptyLines: true } as const;
  return papa.parse<Row>((await file.text()).replace(/^\uFEFF/, ""), options).data;
}

function always(law: (views: Views) => void): Promise<void> {
  const views = fc.tuple(complaints, year, today);
  return fc.assert(
    fc.asyncProperty(views, async ([records, asked, day]) => law(await viewsOf(records, asked, day))),
    { numRuns: 150 },
  );
}

const count = (rows: readonly Row[], isCounted: (row: Row) => boolean) => rows.filter(isCounted).length;
const labelled = (field: string) => (row: Row) => row[messages.fields[field] ?? ""] ?? "";
const [received, closedOn, channel, outcome, category] = [
  labelled("receivedOn"),
  labelled("closedOn"),
  labelled("channel"),
  labelled("outcome"),
  labelled("category"),
];

/** The day of closing that counts: known, of a known complaint, and not before its receipt. */
function closingOf(row: Row): string {
  return received(row) !== "" && closedOn(row) >= received(row) ? closedOn(row) : "";
}

describe("the yearly summary, the register view and the CSV file agree", () => {
  it("on how many complaints came in", () =>
    always(({ summary, figure, shown, all, rows, year: asked }) => {
      const { received: expected } = summary.flow;
      expect([figure("flow", "received"), shown({}), rows.length]).toEqual([expected, expected, expected]);
      expect(count(all, (row) => received(row).startsWith(asked))).toBe(expected);
    }));

  it("on how many were closed in the year, whenever they came in", () =>
    always(({ summary, figure, all, year: asked }) => {
      const closed = count(all, (row) => closingOf(row).startsWith(asked));
      expect([summary.flow.closed, figure("flow", "closed")]).toEqual([closed, closed]);
    }));

  it("on how many were open at its end", () =>
    always(({ summary, all, year: asked }) => {
      const known = all.filter((row) => received(row) !== "" && received(row) <= `${asked}-12-31`);
      const open = count(known, (row) => closingOf(row) === "" || closingOf(row) > `${asked}-12-31`);
      expect(summary.flow.openAtEnd).toBe(open);
    }));

  it("on how many of the year were closed since", () =>
    always(({ summary, rows }) => {
      expect(summary.closing.days.counted).toBe(count(rows, (row) => closingOf(row) !== ""));
    }));

  it("on every category", () =>
    always(({ summary, figure, shown, rows }) => {
      for (const { key, name, count: counted } of summary.category) {
        const written = count(rows, (row) => category(row) === (key === null ? "" : (name ?? key)));
        expect([written, figure("category", key ?? "-")]).toEqual([counted, counted]);
        if (key !== null) expect(shown({ category: key })).toBe(counted);
      }
    }));

  it("on every channel and every outcome", () =>
    always(({ summary, rows }) => {
      for (const { key, count: counted } of summary.channel)
        expect(count(rows, (row) => channel(row) === (key === null ? "" : messages.channel[key]))).toBe(
          counted,
        );
      const named = { ...messages.outcome, ...messages.closeReason };
      for (const { key, count: counted } of summary.outcome)
        expect(count(rows, (row) => outcome(row) === (key === null ? "" : named[key]))).toBe(counted);
    }));

  it("on every stage, and each complaint is either open or closed", () =>
    always(({ summary, shown, rows }) => {
      for (const stage of stages)
        expect(shown({ stage })).toBe(count(rows, (row) => row["Stand"] === messages.stages[stage]));
      const [open, closed] = [shown({ show: "open" }), shown({ show: "closed" })];
      expect(open + closed).toBe(summary.flow.received);
      const ended = ["closed", "withdrawn", "no-complaint"] as const;
      expect(closed).toBe(ended.reduce((sum, stage) => sum + shown({ stage }), 0));
    }));
});
