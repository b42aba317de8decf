import { describe, expect, it } from "vitest";
import type { Finding } from "../schemas/finding.ts";
import { handMade, tableDay } from "../tests/summary-table.ts";
import { dateOf } from "./dates.ts";
import { openingOf } from "./summary-chapters.ts";
import { exactCounting } from "./summary-counting.ts";
import { summaryInMarkdown } from "./summary-markdown.ts";
import { type SummaryTexts, textsOf } from "./summary-texts.ts";
import { summaryWordsIn } from "./summary-words.ts";
import { type LoggedRecords, summaryOf } from "./summary.ts";

const id = "KL-2025-AA02";
const explanation = { commit: "0123456", by: "p2", reason: "Dubbel vastgelegd" } as const;
const told = { by: "p2", isOwn: true, heldIn: id, item: 0 };
/** Two findings that were explained, one of them as to a complaint that is gone, and one that nobody explained. */
const findings: readonly Finding[] = [
  {
    place: "KL-2025-GONE",
    path: [],
    rule: "complaint-removed",
    explained: { by: "dir", on: "2025-03-03", isOwn: false, heldIn: "register.yaml", item: 0 },
  },
  { place: id, path: ["contacts"], rule: "list-shrank", explained: { ...told, on: "2025-12-31" } },
  { place: id, path: ["extensions"], rule: "extension-removed" },
];
const records: LoggedRecords = {
  ...handMade,
  register: {
    ...handMade.register,
    explanations: [{ ...explanation, rule: "complaint-removed", on: "2025-03-03", reason: "Was een proef" }],
  },
  complaints: handMade.complaints.map((facts) => {
    return facts.id === id
      ? { ...facts, explanations: [{ ...explanation, rule: "list-shrank", on: "2025-12-31" } as const] }
      : facts;
  }),
  findings,
  log: [],
};
const nl = summaryWordsIn("nl");

/** The rows of the chapter of explained findings, cell by cell. */
function rowsOf(year: number, texts: SummaryTexts | null, today = tableDay): readonly (readonly string[])[] {
  const text = summaryInMarkdown(summaryOf(records, year, today), nl, texts);
  const [, chapter = ""] = text.split(`## ${nl.chapters.explained}\n`);
  const [own = ""] = chapter.split("\n## ");
  return own
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("| -"))
    .map((line) => line.slice(2, -2).split(" | "));
}

describe("the explained findings in the summary of a year", () => {
  it("are those explained in it, by whom, on which day, and by whoever made the change where that is so", () => {
    expect(rowsOf(2025, null)).toEqual([
      ["Waar", "Wat", "Toegelicht op", "Door"],
      ["KL-2025-GONE", "klacht uit het register gehaald", "ma 3 maart 2025", "dir"],
      [id, "Contactmomenten: iets uit een lijst weggehaald", "wo 31 december 2025", "p2 (zelf toegelicht)"],
    ]);
    expect(rowsOf(2024, null)).toEqual([]);
  });

  it("say why only to whom may read the register", () => {
    expect(rowsOf(2025, textsOf(records)).map((row) => row.at(-1))).toEqual([
      "Waarom",
      "Was een proef",
      "Dubbel vastgelegd",
    ]);
    const open = summaryInMarkdown(summaryOf(records, 2025, tableDay), nl);
    for (const reason of ["Was een proef", "Dubbel vastgelegd"]) expect(open).not.toContain(reason);
  });

  it("lack what was explained after the day of looking, and are unknown without a history", () => {
    expect(rowsOf(2025, null, dateOf("2025-12-30"))).toHaveLength(2);
    expect(summaryOf({ ...records, log: null }, 2025, tableDay).explained).toBeNull();
  });
});

describe("that figures may differ from earlier minutes", () => {
  const noteOf = (year: number) =>
    openingOf({ summary: summaryOf(handMade, year, tableDay), words: nl, texts: null }).notes;
  const sentence = nl.countedAnew(exactCounting.version, "2026");

  it("is said of a year that was over before the register counted as it does now, and of no later one", () => {
    expect(noteOf(2025)).toContain(sentence);
    expect(noteOf(2022)).toContain(sentence);
    expect(noteOf(2026)).not.toContain(sentence);
  });
});
