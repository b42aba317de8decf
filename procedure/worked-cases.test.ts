import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outcomeOf, readDay, readFacts, workedCases } from "../tests/worked-case-table.ts";

const markdown = readFileSync(new URL("../docs/uitgewerkte-gevallen.md", import.meta.url), "utf8");
const cases = workedCases(markdown);

describe("a worked case comes out as the table says", () => {
  for (const one of cases) {
    it(one.name, () => expect(outcomeOf(one)).toEqual(one.expected));
  }
});

describe("the table of worked cases", () => {
  it("holds at least 45 cases, no two of one name", () => {
    expect(cases.length).toBeGreaterThanOrEqual(45);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it("holds cases of every step and every status", () => {
    const told = cases.map(({ step, expected }) => `${step} ${expected[2]}`).join("\n");
    for (const step of [
      "doorgeven",
      "bespreken",
      "ontvangstbevestiging",
      "uitspraak in beroep",
      "gegevens wissen",
    ]) {
      expect(told).toContain(step);
    }
    for (const status of [
      "loopt",
      "binnenkort",
      "vandaag",
      "te laat",
      "op tijd",
      "te laat gedaan",
      "geldt niet",
    ]) {
      expect(cases.some(({ expected }) => expected[2] === status)).toBe(true);
    }
  });
});

const head = "| # | Geval | Feiten | Vandaag | Stap | Uiterlijk | Gedaan op | Staat | Wie |\n|---|";

function rowOf(change: Readonly<Record<string, string>>): string {
  const cells = { facts: "ontvangen ma 02-03-2026 door tr1", today: "ma 02-03-2026", due: "ma 09-03-2026" };
  const { facts, today, due, step, status, who } = {
    ...cells,
    step: "reactie",
    status: "loopt",
    who: "dir",
    ...change,
  };
  return `${head}\n| 1 | Geval | ${facts} | ${today} | ${step} | ${due} | – | ${status} | ${who} |`;
}

function agrees(markdownOfRow: string): boolean {
  return workedCases(markdownOfRow).every(
    (one) => JSON.stringify(outcomeOf(one)) === JSON.stringify(one.expected),
  );
}

describe("the notation", () => {
  it("agrees with a right row", () => expect(agrees(rowOf({}))).toBe(true));

  it.each([
    ["a day too late", { due: "di 10-03-2026" }],
    ["a day too early", { due: "zo 08-03-2026" }],
    ["another status", { status: "binnenkort" }],
    ["another person", { who: "p1" }],
    ["no deadline at all", { due: "–", status: "geldt niet", who: "–" }],
    ["a step that is not owed", { step: "beroep doorsturen" }],
    ["a round that was not run", { step: "reactie (ronde 2)" }],
  ])("disagrees with a row that says %s", (_, change) => expect(agrees(rowOf(change))).toBe(false));

  it.each([
    ["an unknown sentence", { facts: "ontvangen gisteren" }],
    ["a sentence with something behind it", { facts: "ontvangen ma 02-03-2026 door tr1 of later" }],
    ["a wrong day of the week", { facts: "ontvangen di 02-03-2026 door tr1" }],
    ["a wrong day of the week in a result", { due: "di 09-03-2026" }],
    ["a day that does not exist", { today: "zo 30-02-2026" }],
    ["an unknown person", { facts: "ontvangen ma 02-03-2026 door jan" }],
    ["an unknown step", { step: "antwoord" }],
    ["a fact that is told twice", { facts: "reactie ma 02-03-2026; reactie di 03-03-2026" }],
    ["a verdict without an appeal", { facts: "uitspraak ma 02-03-2026" }],
    ["a cell too many", { who: "dir | p1" }],
  ])("refuses a row with %s", (_, change) => expect(() => workedCases(rowOf(change))).toThrow());

  it("refuses a table with other columns", () => {
    expect(() => workedCases(rowOf({}).replace("Staat", "Status"))).toThrow(/columns/);
  });

  it("reads days and sentences as they are written", () => {
    expect(readDay("vr 27-03-2026").toString()).toBe("2026-03-27");
    const { facts } = readFacts(
      "ontvangen ma 02-03-2026 door tr1; uitstel verteld vr 06-03-2026 tot ma 16-03-2026",
    );
    expect(facts).toEqual({
      id: "KL-2026-7F3K",
      receivedOn: "2026-03-02",
      receivedBy: "tr1",
      extensions: [{ toldOn: "2026-03-06", by: "p1", reason: "–", newDate: "2026-03-16" }],
    });
  });
});
