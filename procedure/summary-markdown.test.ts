import { describe, expect, it } from "vitest";
import { soundComplaint, soundReview, sampleRegister } from "../tests/sample-records.ts";
import { handMade, tableDay } from "../tests/summary-table.ts";
import { dateOf } from "./dates.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { summaryInCsv } from "./summary-csv.ts";
import { summaryInMarkdown } from "./summary-markdown.ts";
import { textsOf } from "./summary-texts.ts";
import { summaryWordsIn } from "./summary-words.ts";

const [nl, en] = [summaryWordsIn("nl"), summaryWordsIn("en")];
const ofYear = (year: number): Summary => summaryOf(handMade, year, tableDay);

/** Every text and name that a record of the hand-made register holds in a field that may tell about a person. */
const texts = handMade.complaints.flatMap((facts) => [
  facts.body ?? "",
  facts.summary ?? "",
  facts.kindNote ?? "",
  facts.training ?? "",
  facts.complainant?.name ?? "",
  facts.decision?.reasons ?? "",
  facts.appeal?.consequence ?? "",
  ...(facts.improvements ?? []).flatMap(({ action, effect }) => [action, effect ?? ""]),
  ...(facts.extensions ?? []).map(({ reason }) => reason),
  ...(facts.reopenings ?? []).map(({ reason }) => reason),
]);

describe("the yearly summary as a text", () => {
  it.each([
    ["nl", nl],
    ["en", en],
  ])("has every chapter, the effect of last year's improvements first (%s)", (_, words) => {
    const explained = { by: "p1", on: "2025-05-05", isOwn: false, heldIn: "KL-2025-AA01", item: 0 };
    const findings = [{ place: "KL-2025-AA01", path: ["contacts"], rule: "list-shrank", explained } as const];
    const summary = summaryOf({ ...handMade, log: [], findings }, 2025, tableDay);
    const headings = [...summaryInMarkdown(summary, words).matchAll(/^## (.+)$/gm)].map(([, text]) => text);
    expect(headings).toEqual(Object.values(words.chapters));
  });

  it("tells no name and no words of a record, and neither do the data and the numbers", () => {
    const summary = ofYear(2025);
    const told = [summaryInMarkdown(summary, nl), summaryInMarkdown(summary, en), summaryInCsv(summary)];
    const all = [...told, JSON.stringify(summary)].join("\n");
    const held = texts.map((text) => text.trim()).filter((text) => text !== "");
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter((text) => all.includes(text))).toEqual([]);
  });

  it("says what an improvement and a training are only when the texts are handed in", () => {
    const text = summaryInMarkdown(ofYear(2025), nl, textsOf(handMade));
    expect(text).toContain("| Postbus samen beheren (toetsing 2024, nr. 2) | p2 |");
    expect(text).toContain("| Lokaal een dag eerder bevestigen (KL-2025-AA01, nr. 1) |");
    expect(text).toContain("| Geen enkele training begon daarna te laat |");
    expect(text).toContain("| Basistraining | 7 |");
  });

  it("keeps its title a title, whatever the company is called", () => {
    const register = { ...sampleRegister(), organisation: { name: "Aap_ & <b>\nNoot*" } };
    const text = summaryInMarkdown(summaryOf({ ...handMade, register }, 2025, tableDay), nl);
    expect(text.split("\n")[0]).toContain("Aap\\_ & \\<b\\> Noot\\*");
  });

  it("keeps a table whole whatever a text holds", () => {
    const complaint = { ...soundComplaint, training: "Dag 1 | <b>*a*\nb" };
    const records = { register: sampleRegister(), complaints: [complaint], reviews: [soundReview] };
    const summary = summaryOf(records, 2026, dateOf("2027-01-10"));
    const row = summaryInMarkdown(summary, nl, textsOf(records))
      .split("\n")
      .find((line) => line.includes("Dag 1"));
    expect(row).toBe("| Dag 1 \\| \\<b\\>\\*a\\* b | 1 | KL-2026-7F3K |");
  });
});

describe("a year without complaints", () => {
  const text = summaryInMarkdown(ofYear(2022), nl);

  it("says so to whoever asks, with the days that were guarded", () => {
    expect(text).toContain(
      "Geen klachten ontvangen in 2022. De cijfers gaan over 278 van de 365 dagen, want onze klachtenprocedure geldt sinds di 29 maart 2022.",
    );
  });

  it("claims nothing when there was no procedure, and shows no table of nothing", () => {
    expect(summaryInMarkdown(ofYear(2020), nl)).toContain("nog geen klachtenprocedure van kracht");
    for (const chapter of ["terms", "months", "days", "stillOpen", "appeals", "completeness"] as const)
      expect(text).not.toContain(`## ${nl.chapters[chapter]}`);
    expect(text).not.toMatch(/%|NaN|undefined/);
  });
});

describe("a year with one complaint", () => {
  it("gives no percentage, and claims no trend", () => {
    const text = summaryInMarkdown(ofYear(2023), nl);
    expect(text).toContain("Eén klacht ontvangen in 2023.");
    expect(text).toContain("| reactie | 1 van 1 |");
    expect(text).not.toContain("%");
  });

  it("calls few complaints too few, with the numbers and their years", () => {
    const complaints = handMade.complaints.filter(({ id }) => /^KL-2025-AA0[1-3]|CC01/.test(id));
    const text = summaryInMarkdown(summaryOf({ ...handMade, complaints }, 2025, tableDay), nl);
    expect(text).toContain(
      "Aantal klachten: 3, eerder 0 in 2024, 1 in 2023. Te weinig om er iets over te zeggen",
    );
    expect(text).toContain("Reactie op tijd: 2 van 3, eerder – in 2024, 1 van 1 in 2023. Te weinig");
  });

  it("says that a year runs, and compares nothing yet", () => {
    const text = summaryInMarkdown(ofYear(2026), en);
    expect(text).toContain("This period is not over yet");
    expect(text).toContain("Number of complaints: 1 so far; the period is not over and is not compared.");
    expect(text).toContain("| response | – | 1 |");
  });
});

describe("a clear rise and an unclear fall", () => {
  it("are told apart in both languages", () => {
    const summary = ofYear(2025);
    expect(summaryInMarkdown(summary, nl)).toContain(
      "Aantal klachten: 20, eerder 7 in 2024, 1 in 2023. Dat is duidelijk hoger dan in alle jaren ervoor.",
    );
    expect(summaryInMarkdown(summary, en)).toContain(
      "Response in time: 75% (12 of 16), before 83% (5 of 6) in 2024, 1 of 1 in 2023. That is lower than in all years before, but it may be chance.",
    );
  });
});

describe("the words of the summary", () => {
  const keysOf = (words: object): readonly string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      key !== "messages" && typeof value === "object" && value !== null
        ? Object.keys(value).map((inner) => `${key}.${inner}`)
        : [key],
    );

  it("are the same in both languages, and none is empty", () => {
    expect(keysOf(nl).toSorted()).toEqual(keysOf(en).toSorted());
    for (const words of [nl, en]) {
      const { messages: _, ...own } = words;
      expect(JSON.stringify(own)).not.toContain('""');
    }
  });
});

describe("the numbers as a table", () => {
  it("leave no month to be taken for a date", () => {
    const months = summaryInCsv(ofYear(2025)).match(/^.*2025-\d\d;.*$/gm) ?? [];
    // Received, closed and open at the end, for each of twelve months.
    expect(months).toHaveLength(36);
    expect(months.filter((line) => !line.includes(";'2025-"))).toEqual([]);
  });

  it("have three columns, and a comma in a fraction", () => {
    const lines = summaryInCsv(ofYear(2025)).split("\n");
    expect(lines[0]).toBe("measure;group;value");
    expect(lines.at(-1)).toBe("");
    expect(lines).toContain("term.respond;inTime;12");
    expect(lines).toContain("stillOpen;14;0,5556");
    expect(lines.slice(0, -1).every((line) => /^[\w.-]+;'?[\w.-]+;[\w,]+$/.test(line))).toBe(true);
  });
});
