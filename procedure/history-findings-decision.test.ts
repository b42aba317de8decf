import { describe, expect, it } from "vitest";
import { decision, findingsAfter, type Parts, rulesOf } from "../tests/judged-life.ts";
import { type Version } from "../tests/recorded-life.ts";

describe("a decision", () => {
  const rounds = (...days: string[]): Parts => ({
    decision: decision("2026-04-08"),
    reopenings: days.map((on) => ({ on: "2026-05-01", reason: "x", decision: decision(on) })),
  });
  const first = ["2026-04-08", "p1", { decision: decision("2026-04-08") }] as const;
  const rows: readonly [string, readonly Version[], readonly string[]][] = [
    ["that was taken out", [first, ["2026-04-20", "p1", {}]], ["decision-removed"]],
    [
      "that was moved to an earlier day",
      [first, ["2026-04-20", "p1", { decision: decision("2026-04-03") }]],
      ["decision-backdated"],
    ],
    [
      "that was taken out and put back",
      [first, ["2026-04-20", "p1", {}], ["2026-04-21", "p1", first[2]]],
      [],
    ],
    [
      "with another outcome",
      [first, ["2026-04-20", "p1", { decision: { ...decision("2026-04-08"), outcome: "resolved" } }]],
      [],
    ],
    [
      "of a reopening that was taken out",
      [
        ["2026-05-02", "p1", rounds("2026-05-02")],
        ["2026-05-20", "p1", { ...rounds(), reopenings: [{ on: "2026-05-01", reason: "x" }] }],
      ],
      ["decision-removed"],
    ],
    [
      "of a reopening that was moved to an earlier day",
      [
        ["2026-05-07", "p1", rounds("2026-05-07")],
        ["2026-05-20", "p1", rounds("2026-05-02")],
      ],
      ["decision-backdated"],
    ],
    [
      "that was moved into the reopening to which it belongs",
      [
        [
          "2026-05-02",
          "p1",
          { decision: decision("2026-05-02"), reopenings: [{ on: "2026-05-01", reason: "x" }] },
        ],
        [
          "2026-05-20",
          "p1",
          { reopenings: [{ on: "2026-05-01", reason: "x", decision: decision("2026-05-02") }] },
        ],
      ],
      [],
    ],
  ];

  it.each(rows)("%s", (_, versions, rules) => expect(rulesOf(findingsAfter(versions))).toEqual(rules));

  it("of a reopening is told at its place", () => {
    const versions = [
      ["2026-05-07", "p1", rounds("2026-05-07")],
      ["2026-05-20", "p1", rounds("2026-05-02")],
    ] as const;
    expect(findingsAfter(versions)[0]?.path).toEqual(["reopenings", 0, "decision", "on"]);
  });
});
