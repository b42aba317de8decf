import { describe, expect, it } from "vitest";
import type { LogLine } from "../schemas/history.ts";
import { handMade, tableDay } from "../tests/summary-table.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { changedAfterClosingIn } from "./summary-changes.ts";
import { chaptersOf } from "./summary-chapters.ts";
import { figuresOf } from "./summary-figures.ts";
import { summaryInMarkdown } from "./summary-markdown.ts";
import { summaryWordsIn } from "./summary-words.ts";

/** A line of a log: complaint AA01 of the hand-made register, changed in its decision after it was closed. */
function line(differs: Partial<LogLine>): LogLine {
  return {
    commit: "0".repeat(40),
    at: "2025-06-02T10:00:00+02:00",
    author: "Partner Een",
    by: "p1",
    kind: "changed",
    isMerge: false,
    place: "KL-2025-AA01",
    fields: ["decision"],
    lateDays: null,
    isAfterClosing: true,
    ...differs,
  };
}

const ofTwo = (...lines: readonly LogLine[]) =>
  changedAfterClosingIn(lines, ["KL-2025-AA01", "KL-2025-AA02"]);
const summaryWith = (log: readonly LogLine[] | null): Summary =>
  summaryOf({ ...handMade, log }, 2025, tableDay);

describe("a complaint that was changed after closing", () => {
  it("has a row for each day of change, with what changed and by whom", () => {
    const changed = ofTwo(
      line({ at: "2025-07-01T09:00:00+02:00", fields: ["body"], by: "p2" }),
      line({ at: "2025-06-02T17:00:00+02:00", fields: ["decision", "response"], by: "dir" }),
      line({}),
    );
    const row = { complaint: "KL-2025-AA01", upheavals: [], isFollowUp: false };
    expect(changed).toEqual({
      complaints: 1,
      amended: 1,
      list: [
        { ...row, on: "2025-06-02", by: ["dir", "p1"], fields: ["decision", "response"] },
        { ...row, on: "2025-07-01", by: ["p2"], fields: ["body"] },
      ],
    });
  });

  it.each<[string, Partial<LogLine>]>([
    ["before it was closed", { isAfterClosing: false }],
    ["of another period", { place: "KL-2024-BB01" }],
    ["that is none: the file was only written anew", { kind: "rewritten", fields: [] }],
    ["that is none: the file was only moved", { kind: "moved", fields: [] }],
  ])("is none by a change %s", (_, differs) => {
    expect(ofTwo(line(differs))).toEqual({ complaints: 0, amended: 0, list: [] });
  });

  it.each([
    ["an improvement that was carried out", ["improvements"], true],
    ["an appeal and its consequences", ["appeal", "reopenings"], true],
    ["the question whether the complainant was satisfied", ["satisfaction"], true],
    ["the erasing of personal data, whatever goes with it", ["complainant", "body", "erasedOn"], true],
    ["the reasons of the decision", ["decision"], false],
    ["the day of receipt along with the answer about satisfaction", ["receivedOn", "satisfaction"], false],
  ])("tells what follows after closing from what should stand by then: %s", (_, fields, isFollowUp) => {
    expect(ofTwo(line({ fields }))).toMatchObject({ amended: isFollowUp ? 0 : 1, list: [{ isFollowUp }] });
  });

  it("is told of when its file was taken out and put back, and leaves out who is nobody of the register", () => {
    const changed = ofTwo(line({ kind: "restored", fields: [], by: null }));
    expect(changed?.list).toMatchObject([{ upheavals: ["restored"], fields: [], by: [], isFollowUp: false }]);
  });
});

describe("the chapter on changes after closing", () => {
  const words = summaryWordsIn("nl");
  const chapterIn = (summary: Summary) => {
    return chaptersOf({ summary, words, texts: null }).find(({ name }) => name === "changedAfterClosing");
  };

  it("names the complaint, the day, the code of the person and the labels of the fields", () => {
    const text = summaryInMarkdown(summaryWith([line({ fields: ["decision", "response"] })]), words);
    expect(text).toContain(
      "1 klacht is na het afsluiten gewijzigd, waarvan 1 in gegevens die bij het afsluiten vast",
    );
    expect(text).toContain(
      "| KL-2025-AA01 | ma 2 juni 2025 | p1 | Besluit, Reactie aan klager | achteraf gewijzigd |",
    );
  });

  it("says so when nothing was changed, and nothing at all when the history is unknown", () => {
    const said = "Geen klacht uit deze periode is na het afsluiten gewijzigd.";
    expect(chapterIn(summaryWith([]))?.blocks).toEqual([{ is: "paragraph", text: said }]);
    expect(chapterIn(summaryWith(null))).toBeUndefined();
    expect(chapterIn(summaryOf(handMade, 2025, tableDay))).toBeUndefined();
  });

  it("is left out of a year in which no complaint was closed", () => {
    expect(chapterIn(summaryOf({ ...handMade, log: [] }, 2022, tableDay))).toBeUndefined();
  });

  it("has its numbers among the others, and adds none without a history", () => {
    const numbers = (summary: Summary) => {
      return figuresOf(summary).filter(({ measure }) => measure.startsWith("changedAfterClosing"));
    };
    const later = line({ at: "2025-09-01T10:00:00+02:00", fields: ["satisfaction"] });
    expect(
      numbers(summaryWith([line({}), later, line({ place: "KL-2025-AA05", fields: ["appeal"] })])),
    ).toEqual([
      { measure: "changedAfterClosing", group: "complaints", value: 2 },
      { measure: "changedAfterClosing", group: "amended", value: 1 },
      { measure: "changedAfterClosing.days", group: "KL-2025-AA01", value: 2 },
      { measure: "changedAfterClosing.days", group: "KL-2025-AA05", value: 1 },
    ]);
    expect(numbers(summaryWith(null))).toEqual([]);
  });
});
