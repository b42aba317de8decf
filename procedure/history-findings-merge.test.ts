import { describe, expect, it } from "vitest";
import type { HistoryEvent } from "../schemas/history.ts";
import { decision, findingsAfter, findingsOf, head, id, told } from "../tests/judged-life.ts";
import { hashOf, lifeThrough } from "../tests/recorded-life.ts";
import { sentenceOfFinding } from "./finding-sentences.ts";
import { findingsOfHistory } from "./history-findings.ts";
import { messagesIn } from "./messages.ts";
import { sampleRegister } from "../tests/sample-records.ts";

describe("where branches were brought together", () => {
  const base = told("2026-04-02");
  const merge = (changes: HistoryEvent["changes"]) =>
    ["2026-04-20", "dir", base, { isMerge: true, changes }] as const;

  it("a loss in the merge itself is told with the merge's commit", () => {
    const gone = [{ path: ["extensions", 0, "toldOn"], before: "2026-04-02", after: null }];
    const findings = findingsAfter([["2026-04-02", "p1", base], merge(gone)], {});
    expect(findings).toMatchObject([{ rule: "extension-removed", detail: { changed: hashOf(1) } }]);
  });

  it("an item that both had recorded is one item", () => {
    const both = [
      ["2026-04-02", "p1", {}],
      ["2026-04-03", "p1", base],
      [
        "2026-04-04",
        "p2",
        base,
        { changes: lifeThrough(id, [["2026-04-04", "p2", base]]).events[0]?.changes ?? [] },
      ],
    ] as const;
    expect(findingsAfter(both, base)).toEqual([]);
  });

  it("the record as it stands is right about which side was taken", () => {
    const side = (after: string) => ({
      changes: [{ path: ["extensions", 0, "toldOn"], before: "2026-04-05", after }],
    });
    const versions = [
      ["2026-04-05", "p1", told("2026-04-05")],
      ["2026-04-09", "p1", {}, side("2026-04-03")],
      ["2026-04-09", "p2", {}, side("2026-04-04")],
    ] as const;
    expect(findingsAfter(versions, told("2026-04-05"))).toEqual([]);
    for (const day of ["2026-04-03", "2026-04-04"]) {
      const findings = findingsAfter(versions, told(day));
      expect(findings).toMatchObject([
        { rule: "extension-backdated", detail: { was: "2026-04-05", now: day } },
      ]);
    }
  });
});

describe("of a history that is not whole", () => {
  it("only what it shows is told, without the commit that nobody can see", () => {
    const events = lifeThrough(id, [["2026-04-20", "p1", {}, { kind: "changed" }]]).events.map((event) => ({
      ...event,
      changes: [{ path: ["extensions", 0, "toldOn"], before: "2026-04-02", after: null }],
    }));
    const [finding] = findingsOf({ place: id, events }, { id });
    expect(finding?.detail).toEqual({ was: "2026-04-02", changed: hashOf(0), changedOn: "2026-04-20" });
  });

  it("a complaint that was there before is not missed, and none at all says nothing", () => {
    expect(
      findingsOfHistory(
        { head, records: [] },
        { complaints: [{ id, ...told("2026-04-02") }], reviews: [], register: sampleRegister() },
      ),
    ).toEqual([]);
  });
});

describe("in words", () => {
  const versions = [
    ["2026-04-02", "p1", told("2026-04-02")],
    ["2026-04-20", "p2", {}],
  ] as const;
  const moved = [
    ["2026-04-08", "p1", { decision: decision("2026-04-08") }],
    ["2026-04-20", "p2", { decision: decision("2026-04-03") }],
  ] as const;

  it.each([
    [
      "nl",
      versions,
      `${id}, extensions: het uitstel van 2026-04-02 is weggehaald: vastgelegd in commit aaaaaaaaaa op 2026-04-02, weggehaald in commit bbbbbbbbbb op 2026-04-20. Zet het terug, of leg bij “Toelichtingen” vast waarom het klopt.`,
    ],
    [
      "nl",
      moved,
      `${id}, decision, on: is achteraf vervroegd van 2026-04-08 naar 2026-04-03: vastgelegd in commit aaaaaaaaaa op 2026-04-08, gewijzigd in commit bbbbbbbbbb op 2026-04-20. Zet het terug, of leg bij “Toelichtingen” vast waarom het klopt.`,
    ],
    [
      "en",
      versions,
      `${id}, extensions: the extension of 2026-04-02 was taken out: recorded in commit aaaaaaaaaa on 2026-04-02, taken out in commit bbbbbbbbbb on 2026-04-20. Put it back, or record under “Explanations” why it is right.`,
    ],
    [
      "en",
      moved,
      `${id}, decision, on: was moved back afterwards from 2026-04-08 to 2026-04-03: recorded in commit aaaaaaaaaa on 2026-04-08, changed in commit bbbbbbbbbb on 2026-04-20. Put it back, or record under “Explanations” why it is right.`,
    ],
  ] as const)("%s", (language, life, sentence) => {
    const told = findingsAfter(life).map((finding) => sentenceOfFinding(finding, messagesIn(language)));
    expect(told).toEqual([sentence]);
  });
});
