import { describe, expect, it } from "vitest";
import { complaintShape } from "../../schemas/complaint.ts";
import { registerShape } from "../../schemas/register.ts";
import { reviewShape } from "../../schemas/review.ts";
import { type ChangedPlace, commitMessage, type RecordVersion } from "./commit-message.ts";

const complaint: ChangedPlace = { kind: "complaint", id: "KL-2026-7F3K" };
const review: ChangedPlace = { kind: "review", year: "2026" };
const settings: ChangedPlace = { kind: "settings" };
const languages = ["nl", "en"] as const;
const allowed = /^[\p{L}\p{N} :,.\-]{1,120}$/u;

const version = (data: unknown, body = ""): RecordVersion => ({ data, body });
const message = (place: ChangedPlace, was: RecordVersion | null, becomes: RecordVersion | null) =>
  commitMessage(place, { was, becomes }, "nl");

describe("a commit says which record and what kind of change:", () => {
  it.each<[string, ChangedPlace, RecordVersion | null, RecordVersion | null]>([
    ["KL-2026-7F3K: klacht vastgelegd", complaint, null, version({ summary: "x" })],
    ["KL-2026-7F3K: verwijderd", complaint, version({ summary: "x" }), null],
    [
      "KL-2026-7F3K: besluit, reactie",
      complaint,
      version({}),
      version({ response: { a: "x" }, decision: { a: "x" } }),
    ],
    [
      "KL-2026-7F3K: afsluiting",
      complaint,
      version({}),
      version({ closedOn: "x", closedBy: "x", closeReason: "x" }),
    ],
    [
      "KL-2026-7F3K: klager, samenvatting, training en meer",
      complaint,
      version({ summary: "a", training: "a", category: "a", complainant: { name: "a" } }),
      version({ summary: "b" }),
    ],
    ["KL-2026-7F3K: klacht in eigen woorden", complaint, version({}, "x"), version({}, "y")],
    ["KL-2026-7F3K: overige velden", complaint, version({ kanarie: "x" }), version({ kanarie: "y" })],
    [
      "KL-2026-7F3K: bijgewerkt",
      complaint,
      version({ hold: { from: "a", until: "b" }, wish: "" }),
      version({ hold: { until: "b", from: "a" } }),
    ],
    ["Klacht: verwijderd", { kind: "complaint", id: "kanarie" }, version({}), null],
    ["Jaarlijkse toetsing 2026: vastgelegd", review, null, version({ on: "x" })],
    [
      "Jaarlijkse toetsing 2026: klachten, conclusies, verslag",
      review,
      version({}),
      version({ conclusions: "x", complaints: [{ id: "x" }] }, "x"),
    ],
    ["Jaarlijkse toetsing: verwijderd", { kind: "review", year: "kanarie" }, version({}), null],
    [
      "Instellingen: mensen, procedure",
      settings,
      version({ people: [] }),
      version({ people: [{ code: "x" }], procedures: [{ terms: {}, a: "b" }] }),
    ],
  ])("%s", (told, place, was, becomes) => expect(message(place, was, becomes)).toBe(told));

  it("says the same in English", () => {
    const change = { was: version({ decision: "a" }), becomes: version({ decision: "b" }, "x") };
    expect(commitMessage(complaint, change, "en")).toBe("KL-2026-7F3K: decision, complaint in own words");
    expect(commitMessage(complaint, { was: null, becomes: version({}) }, "en")).toBe(
      "KL-2026-7F3K: complaint recorded",
    );
  });
});

describe("no word of a record gets into a commit", () => {
  const shapes: readonly (readonly [ChangedPlace, readonly string[]])[] = [
    [complaint, Object.keys(complaintShape.shape)],
    [review, Object.keys(reviewShape.shape)],
    [settings, Object.keys(registerShape.shape)],
  ];
  const marked = (names: readonly string[]) =>
    Object.fromEntries(names.map((name, at) => [name, [{ Kanarieveld: `Kanariewoord${at}` }]]));

  it.each(shapes)("from any field of the %o, alone or with all others", (place, names) => {
    const changes = [...names.map((name) => [name]), names, ["constructor"], ["__proto__x"], ["Kanarienaam"]];
    for (const language of languages) {
      for (const changed of changes) {
        const becomes = version(marked(changed), "Kanarietekst");
        for (const was of [version({}, "Kanarietekst"), version({ x: "Kanarie" }), null]) {
          const told = commitMessage(place, { was, becomes }, language);
          expect(told).toMatch(allowed);
          expect(told).not.toMatch(/kanarie|constructor|proto/i);
        }
      }
    }
  });

  it("and what is no record at all is told without a word of it", () => {
    for (const data of [null, "Kanarie", ["Kanarie"], 7]) {
      expect(message(complaint, version(data), version({ summary: "Kanarie" }))).toMatch(allowed);
      expect(message(complaint, version(data), version({ summary: "Kanarie" }))).not.toMatch(/kanarie/i);
    }
  });
});
