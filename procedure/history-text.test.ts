import { describe, expect, it } from "vitest";
import { telling } from "../tests/told-life.ts";
import { deedOf } from "./history-text.ts";

const [dutch, english] = [telling(), telling({ language: "en" })];
const review = "reviews/2025.md";

describe("what was done to a record, in the log:", () => {
  it.each<[Parameters<typeof deedOf>[0], string, string]>([
    [
      { kind: "changed", place: review, fields: ["body", "on"] },
      "gewijzigd: verslag, datum van de toetsing",
      "changed: report, date of the review",
    ],
    [
      { kind: "changed", place: "KL-2026-7F3K", fields: ["body", "decision"] },
      "gewijzigd: klacht in eigen woorden, besluit",
      "changed: complaint in own words, decision",
    ],
    [{ kind: "renumbered", place: "KL-2026-7F3K", fields: ["id"] }, "ander nummer", "another number"],
    [{ kind: "recorded", place: "KL-2026-7F3K", fields: ["id", "receivedOn"] }, "vastgelegd", "recorded"],
  ])("%j", (line, inDutch, inEnglish) => {
    expect([deedOf(line, dutch), deedOf(line, english)]).toEqual([inDutch, inEnglish]);
  });
});
