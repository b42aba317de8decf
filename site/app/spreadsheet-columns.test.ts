import { describe, expect, it } from "vitest";
import { dateOf } from "../../procedure/dates.ts";
import type { Facts } from "../../schemas/complaint.ts";
import { sampleRegister, soundComplaint } from "../../tests/sample-records.ts";
import { screenOf } from "../../tests/screen-of-records.ts";
import { spreadsheetOf } from "./spreadsheet.ts";
import { textOfCell } from "./spreadsheet-column.ts";

type Asked = { readonly withWords?: boolean; readonly language?: "nl" | "en" };

/** The filled cells of a complaint's row by their headings. */
function cellsOf(facts: Facts, { withWords = false, language = "nl" }: Asked = {}): Map<string, string> {
  const register = sampleRegister({ language });
  const screen = screenOf({ register, complaints: [facts], reviews: [] }, dateOf("2026-06-01"));
  const records = [{ entry: screen.overview.entryAt(0), facts }];
  const { columns, rows } = spreadsheetOf(records, screen, withWords);
  const cells = columns.map(({ heading }, at) => [heading, textOfCell(rows[0]?.[at] ?? "")] as const);
  return new Map(cells.filter(([, text]) => text !== ""));
}

const told = (cells: Map<string, string>, headings: readonly string[]) => {
  return headings.map((heading) => cells.get(heading));
};

describe("the row of a complaint", () => {
  it("says of each step by when, on which day, and whether that was in time", () => {
    const cells = cellsOf({ ...soundComplaint, discussedOn: "2026-03-31" });
    // Received on Friday 27 March: the first working day after it is Monday 30 March. The extension until 10 April counts.
    expect(told(cells, ["Bespreken: uiterlijk", "Bespreken: gedaan op", "Bespreken: op tijd"])).toEqual([
      "2026-03-30",
      "2026-03-31",
      "nee",
    ]);
    expect(told(cells, ["Reactie: uiterlijk", "Reactie: gedaan op", "Reactie: op tijd"])).toEqual([
      "2026-04-10",
      "2026-04-09",
      "ja",
    ]);
  });

  it("says a step that is late and not done is not in time, and of one that is not due yet nothing", () => {
    const late = cellsOf({ id: "KL-2026-7F3K", receivedOn: "2026-05-28", receivedBy: "tr1" });
    const headings = ["Doorgeven: op tijd", "Reactie: uiterlijk", "Reactie: op tijd", "Reactie: gedaan op"];
    expect(told(late, headings)).toEqual(["nee", "2026-06-04", undefined, undefined]);
  });

  it("counts the days and what happened more than once", () => {
    // From 27 March to 9 April are 13 days, to 22 April 26.
    const cells = cellsOf(soundComplaint);
    const headings = ["Dagen tot de reactie", "Dagen tot afsluiten", "Aantal rondes"];
    expect(told(cells, headings)).toEqual(["13", "26", "1"]);
    const counts = ["Aantal keer uitstel", "Aantal verbeteracties", "Aantal uitgevoerde verbeteracties"];
    expect(told(cells, counts)).toEqual(["1", "1", "1"]);
  });

  it("holds each round of a complaint that was opened again", () => {
    const reopenings = [{ on: "2026-05-04", reason: "x" }];
    const cells = cellsOf({ ...soundComplaint, reopenings });
    const headings = ["Aantal rondes", "Reactie: uiterlijk", "Reactie: gedaan op", "Reactie: op tijd"];
    expect(told(cells, headings)).toEqual(["2", "2026-04-10; 2026-05-11", "2026-04-09; –", "ja; nee"]);
  });

  it("holds the facts of a list in their order, with a dash for what one lacks", () => {
    const one = { action: "x", owner: "p1", due: "2026-05-01" };
    const improvements = [one, { ...one, owner: "p2", doneOn: "2026-05-02" }];
    const cells = cellsOf({ ...soundComplaint, training: "Basistraining", improvements });
    const headings = ["Training", "Verbeteracties: eigenaar", "Verbeteracties: datum gereed"];
    expect(told(cells, headings)).toEqual(["Basistraining", "p1; p2", "–; 2026-05-02"]);
  });

  it("says yes or no, and of a group that stands where they may that it is there", () => {
    const cells = (facts: Partial<Facts>) => cellsOf({ ...soundComplaint, ...facts }).get("Bewaren");
    expect([cells({ hold: true }), cells({ hold: false }), cells({ hold: { until: "2026-12-01" } })]).toEqual(
      ["ja", "nee", "ja"],
    );
  });
});

describe("names and sentences", () => {
  const canaries = (cells: Map<string, string>) => {
    return [...cells.values()].filter((text) => /kanarie/i.test(text)).toSorted();
  };

  it("stand in no row unless they are asked for, but for the neutral summary", () => {
    expect(canaries(cellsOf(soundComplaint))).toEqual(["Kanariesamenvatting"]);
  });

  it("all stand in it when they are", () => {
    expect(canaries(cellsOf(soundComplaint, { withWords: true }))).toEqual([
      "Kanarieactie",
      "Kanariegesprek",
      "Kanariemaatregel",
      "Kanariemotief",
      "Kanariepiet",
      "Kanariereden",
      "Kanariesamenvatting",
      "Kanarietekst van de klager",
      "Kanariewens",
      "kanariepiet@example.nl",
    ]);
  });
});

it.each(["nl", "en"] as const)("has a heading of its own for each column: %s", (language) => {
  const screen = screenOf(
    { register: sampleRegister({ language }), complaints: [], reviews: [] },
    dateOf("2026-06-01"),
  );
  const headings = spreadsheetOf([], screen, true).columns.map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
  // A word that no language has would stand there by the name of its field.
  expect(headings.filter((heading) => /[a-z][A-Z]/.test(heading))).toEqual([]);
});
