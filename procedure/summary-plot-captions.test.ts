import { describe, expect, it } from "vitest";
import { type Summary, summaryOf } from "./summary.ts";
import { summaryWordsIn } from "./summary-words.ts";
import { handMade, tableDay } from "../tests/summary-table.ts";
import { captionOf } from "./summary-plot-captions.ts";
import type { FigureName } from "./summary-plot-words.ts";

const dutch = summaryWordsIn("nl");
const english = summaryWordsIn("en");
const names: readonly FigureName[] = ["years", "months", "days", "stillOpen", "category", "categoryYears"];
const ofYear = (year: number): Summary => summaryOf(handMade, year, tableDay);
const said = (year: number, words = dutch) =>
  names.map((name) => [name, captionOf(name, ofYear(year), words)]);

describe("the sentence below a figure", () => {
  it("says what the table that was worked out by hand says", () => {
    expect(Object.fromEntries(said(2025))).toEqual({
      years:
        "Ontvangen: 20 in 2025, 7 in 2024, 1 in 2023, 0 in 2022 †. Op tijd beantwoord: 12 van 16 in 2025, 5 van 6 in 2024, 1 van 1 in 2023.",
      months:
        "De meeste klachten kwamen binnen in maart 2025: 3. In de twaalf maanden tot en met december 2025 waren het er 20.",
      days: "Van de 20 klachten kregen er 11 een reactie binnen de eigen termijn (uitstel niet meegeteld) en 15 binnen die van de branche; de langste reactie kostte 18 dagen. Wie nog op een reactie wacht, wacht hooguit 49 dagen.",
      stillOpen:
        "Na 15 dagen was de helft afgesloten; na 28 dagen, de termijn van de branche, stond nog 22% open.",
      category:
        "Organisatie en planning komt het meest voor: 7 van de 20. De drie grootste categorieën samen: 12 van de 20.",
      categoryYears:
        "Het meest over deze jaren: Organisatie en planning, met 7 in 2025, 3 in 2024, 0 in 2023, 0 in 2022.",
    });
  });

  it("says the same numbers in English", () => {
    const numbers = (text: string | null | undefined) => text?.match(/\d+/g);
    const [nl, en] = [said(2025), said(2025, english)];
    for (const [at, [, text]] of nl.entries()) expect(numbers(en[at]?.[1])).toEqual(numbers(text));
  });

  it("is absent with its figure where there is nothing to draw, or too little for a share", () => {
    expect(said(2020).every(([, text]) => text === null)).toBe(true);
    for (const name of ["months", "days", "stillOpen", "category"] as const)
      expect(captionOf(name, ofYear(2022), dutch)).toBeNull();
    expect(captionOf("stillOpen", ofYear(2023), dutch)).toBeNull();
  });

  it("speaks of one complaint as of one", () => {
    expect(captionOf("days", ofYear(2023), dutch)).toBe(
      "Van de ene klacht kreeg er 1 een reactie binnen de eigen termijn (uitstel niet meegeteld) en 1 binnen die van de branche; de langste reactie kostte 3 dagen.",
    );
    expect(captionOf("category", ofYear(2023), dutch)).toBe(
      "Inhoud van de training komt het meest voor: 1 van de 1.",
    );
  });

  it("names several months or categories that share the first place, and no long list of months", () => {
    const [first, second] = ofYear(2025).category;
    if (first === undefined || second === undefined) throw new Error("There are several categories.");
    const shared = { ...ofYear(2025), category: [{ ...first, count: 3 }, second] };
    expect(captionOf("category", shared, dutch)).toBe(
      "Organisatie en planning en Communicatie en informatie komen elk het meest voor: 3 van de 20.",
    );
    const even = { ...ofYear(2025), months: ofYear(2025).months.map((month) => ({ ...month, received: 2 })) };
    expect(captionOf("months", even, dutch)).toContain("Per maand kwamen er hooguit 2 klachten binnen.");
  });

  it("says so when a year only closed what came before", () => {
    const closing = {
      ...ofYear(2025),
      months: ofYear(2025).months.map((month) => ({ ...month, received: 0 })),
    };
    expect(captionOf("months", closing, dutch)).toContain(
      "Er kwam niets binnen; er werden 15 klachten afgesloten.",
    );
  });
});
