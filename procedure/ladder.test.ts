import { describe, expect, it } from "vitest";
import { readDay } from "../tests/worked-case-table.ts";
import { dateOf } from "./dates.ts";
import { type LadderStep, ladderUntil } from "./ladder.ts";

type Row = readonly [name: string, due: string, ladder: string, until: string, notices: string];

/**
 * Reckoned by hand with a calendar. A ladder is written as `2, 0 / 1`: notices 2 working days before and on the day, then
 * every working day.
 */
const rows: readonly Row[] = [
  [
    "an ordinary Wednesday",
    "wo 11-03-2026",
    "2, 0 / 1",
    "vr 13-03-2026",
    "ma 09-03-2026, wo 11-03-2026, do 12-03-2026, vr 13-03-2026",
  ],
  ["nothing before the first notice", "wo 11-03-2026", "2, 0 / 1", "zo 08-03-2026", ""],
  ["the first notice alone", "wo 11-03-2026", "2, 0 / 1", "di 10-03-2026", "ma 09-03-2026"],
  [
    "two working days before a Monday",
    "ma 09-03-2026",
    "2, 0 / 1",
    "ma 09-03-2026",
    "do 05-03-2026, ma 09-03-2026",
  ],
  [
    "a Friday, late on Monday and not in the weekend",
    "vr 13-03-2026",
    "0 / 1",
    "ma 16-03-2026",
    "vr 13-03-2026, ma 16-03-2026",
  ],
  [
    "a Saturday is told on Friday",
    "za 14-03-2026",
    "2, 0 / 1",
    "ma 16-03-2026",
    "do 12-03-2026, vr 13-03-2026, ma 16-03-2026",
  ],
  [
    "a Sunday is told on Friday",
    "zo 15-03-2026",
    "2, 0 / 1",
    "ma 16-03-2026",
    "do 12-03-2026, vr 13-03-2026, ma 16-03-2026",
  ],
  [
    "one working day before a Saturday is the Friday too",
    "za 14-03-2026",
    "1, 0 / 1",
    "za 14-03-2026",
    "vr 13-03-2026, vr 13-03-2026",
  ],
  [
    "Goede Vrijdag",
    "vr 03-04-2026",
    "2, 0 / 1",
    "wo 08-04-2026",
    "wo 01-04-2026, do 02-04-2026, di 07-04-2026, wo 08-04-2026",
  ],
  [
    "Tweede Paasdag",
    "ma 06-04-2026",
    "2, 0 / 1",
    "di 07-04-2026",
    "wo 01-04-2026, do 02-04-2026, di 07-04-2026",
  ],
  ["Koningsdag", "ma 27-04-2026", "2, 0 / 1", "di 28-04-2026", "do 23-04-2026, vr 24-04-2026, di 28-04-2026"],
  [
    "the day after Koningsdag",
    "di 28-04-2026",
    "2, 0 / 1",
    "wo 29-04-2026",
    "do 23-04-2026, di 28-04-2026, wo 29-04-2026",
  ],
  ["5 mei", "di 05-05-2026", "2, 0 / 1", "wo 06-05-2026", "vr 01-05-2026, ma 04-05-2026, wo 06-05-2026"],
  [
    "Hemelvaartsdag",
    "do 14-05-2026",
    "2, 0 / 1",
    "vr 15-05-2026",
    "di 12-05-2026, wo 13-05-2026, vr 15-05-2026",
  ],
  [
    "Tweede Pinksterdag",
    "ma 25-05-2026",
    "2, 0 / 1",
    "di 26-05-2026",
    "do 21-05-2026, vr 22-05-2026, di 26-05-2026",
  ],
  [
    "Christmas, and New Year on a Friday",
    "vr 25-12-2026",
    "2, 0 / 1",
    "ma 04-01-2027",
    "wo 23-12-2026, do 24-12-2026, ma 28-12-2026, di 29-12-2026, wo 30-12-2026, do 31-12-2026, ma 04-01-2027",
  ],
  [
    "Nieuwjaarsdag",
    "vr 01-01-2027",
    "2, 0 / 1",
    "ma 04-01-2027",
    "wo 30-12-2026, do 31-12-2026, ma 04-01-2027",
  ],
  [
    "a longer ladder",
    "vr 13-03-2026",
    "5, 2, 0 / 1",
    "vr 13-03-2026",
    "vr 06-03-2026, wo 11-03-2026, vr 13-03-2026",
  ],
  [
    "a ladder in another order, with a number twice",
    "vr 13-03-2026",
    "0, 2, 5, 2 / 1",
    "vr 13-03-2026",
    "vr 06-03-2026, wo 11-03-2026, vr 13-03-2026",
  ],
  [
    "twenty working days before, over Christmas and New Year",
    "vr 15-01-2027",
    "20 / 1",
    "vr 15-01-2027",
    "wo 16-12-2026",
  ],
  [
    "every fifth working day, over Easter",
    "vr 13-03-2026",
    "0 / 5",
    "wo 08-04-2026",
    "vr 13-03-2026, ma 16-03-2026, ma 23-03-2026, ma 30-03-2026, wo 08-04-2026",
  ],
  [
    "every fifth working day, the day before the next",
    "vr 13-03-2026",
    "0 / 5",
    "vr 20-03-2026",
    "vr 13-03-2026, ma 16-03-2026",
  ],
  ["once and not again", "vr 13-03-2026", "0 / 0", "wo 08-04-2026", "vr 13-03-2026, ma 16-03-2026"],
  ["no notice beforehand", "vr 13-03-2026", " / 1", "di 17-03-2026", "ma 16-03-2026, di 17-03-2026"],
  ["no notice beforehand and not late yet", "vr 13-03-2026", " / 1", "vr 13-03-2026", ""],
];

function stepsOf([, due, written, until]: Row): readonly LadderStep[] {
  const [before = "", every = ""] = written.split(" / ");
  const ladder = { before: numbersIn(before), overdueEvery: Number(every) };
  return ladderUntil(readDay(due), ladder, readDay(until));
}

function numbersIn(text: string): number[] {
  return text
    .split(", ")
    .filter((one) => one.trim() !== "")
    .map(Number);
}

describe("the ladder gives notice as the table says", () => {
  for (const row of rows) {
    it(row[0], () => {
      const expected = row[4].split(", ").filter((day) => day !== "");
      expect(stepsOf(row).map(({ on }) => `${on}`)).toEqual(expected.map((day) => `${readDay(day)}`));
    });
  }
});

describe("a step of the ladder", () => {
  const ladder = { before: [2, 0], overdueEvery: 5 };

  it("says how many working days before or after it is, whatever the ladder skips", () => {
    const steps = ladderUntil(dateOf("2026-03-13"), ladder, dateOf("2026-03-30"));
    const told = steps.map(({ side, count }) => `${side} ${count}`);
    expect(told).toEqual(["before 2", "before 0", "after 1", "after 6", "after 11"]);
  });

  it("is the same step when the ladder becomes finer", () => {
    const [due, today] = [dateOf("2026-03-13"), dateOf("2026-03-30")];
    const finer = ladderUntil(due, { before: [5, 2, 1, 0], overdueEvery: 1 }, today);
    expect(finer).toEqual(expect.arrayContaining([...ladderUntil(due, ladder, today)]));
  });
});
