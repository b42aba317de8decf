import { describe, expect, it } from "vitest";
import { handMade, tableDay } from "../tests/summary-table.ts";
import { summaryOf } from "./summary.ts";
import { heldTexts, textsIn, textsOf } from "./summary-texts.ts";

describe("the words of a summary", () => {
  it.each([2022, 2023, 2024, 2025, 2026])("of %i are the same when they are handed on", (year) => {
    const summary = summaryOf(handMade, year, tableDay);
    const looked = textsOf(handMade);
    const handedOn = textsIn(structuredClone(heldTexts(summary, looked)));
    const improvements = [...summary.lastYear.improvements.list, ...summary.improvements.list];
    expect(summary.trainings.map(handedOn.trainingOf)).toEqual(summary.trainings.map(looked.trainingOf));
    expect(improvements.map(handedOn.improvementOf)).toEqual(improvements.map(looked.improvementOf));
  });

  it("are there to be handed on", () => {
    const { trainings, improvements } = heldTexts(summaryOf(handMade, 2025, tableDay), textsOf(handMade));
    expect(trainings.size).toBeGreaterThan(0);
    expect(improvements.size).toBeGreaterThan(0);
  });
});
