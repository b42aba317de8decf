import { describe, expect, it } from "vitest";
import { decision, findingsAfter, head, type Parts, rulesOf } from "../tests/judged-life.ts";
import { lifeThrough, type Version } from "../tests/recorded-life.ts";
import { findingsOfHistory } from "./history-findings.ts";
import { sampleRegister } from "../tests/sample-records.ts";

describe("a list shrank", () => {
  const improvement = (due: string) => ({ action: "x", owner: "p1", due });
  const contacts = (...days: string[]): Parts => ({ contacts: days.map((on) => ({ on, by: "p1" })) });
  const rows: readonly [string, readonly Version[], readonly string[]][] = [
    [
      "when a contact is gone",
      [
        ["2026-04-01", "p1", contacts("2026-04-01", "2026-04-02")],
        ["2026-04-09", "p1", contacts("2026-04-01")],
      ],
      ["list-shrank"],
    ],
    [
      "when an immediate action is gone",
      [
        ["2026-04-01", "p1", { immediateActions: [{ on: "2026-04-01", by: "p1", action: "x" }] }],
        ["2026-04-09", "p1", { noImmediateAction: true }],
      ],
      ["list-shrank"],
    ],
    [
      "when an improvement is gone",
      [
        ["2026-04-01", "p1", { improvements: [improvement("2026-05-01")] }],
        ["2026-04-09", "p1", {}],
      ],
      ["list-shrank"],
    ],
    [
      "when a reopening is gone, with its decision",
      [
        [
          "2026-04-01",
          "p1",
          { reopenings: [{ on: "2026-04-01", reason: "x", decision: decision("2026-04-01") }] },
        ],
        ["2026-04-09", "p1", {}],
      ],
      ["decision-removed", "list-shrank"],
    ],
    [
      "not when an item is told anew",
      [
        ["2026-04-01", "p1", contacts("2026-04-01")],
        ["2026-04-09", "p1", contacts("2026-03-31")],
      ],
      [],
    ],
    [
      "not when an improvement gets more time",
      [
        ["2026-04-01", "p1", { improvements: [improvement("2026-05-01")] }],
        ["2026-04-09", "p1", { improvements: [improvement("2026-06-01")] }],
      ],
      [],
    ],
    [
      "not when the item was put back",
      [
        ["2026-04-01", "p1", contacts("2026-04-01")],
        ["2026-04-09", "p1", {}],
        ["2026-04-10", "p1", contacts("2026-04-01")],
      ],
      [],
    ],
  ];

  it.each(rows)("%s", (_, versions, rules) => expect(rulesOf(findingsAfter(versions))).toEqual(rules));

  it("not when an item was rewritten so that git's reading sees one go and one come", () => {
    const changes = [
      { path: ["contacts", 0, "on"], before: "2026-04-01", after: null },
      { path: ["contacts", 0, "on"], before: null, after: "2026-04-03" },
    ];
    const versions = [
      ["2026-04-01", "p1", contacts("2026-04-01")],
      ["2026-04-09", "p1", {}, { changes }],
    ] as const;
    expect(findingsAfter(versions, contacts("2026-04-03"))).toEqual([]);
  });

  it("also in a review", () => {
    const place = "reviews/2026.md";
    const life = lifeThrough(place, [
      ["2026-06-01", "dir", { improvements: [improvement("2026-09-01")] }],
      ["2026-07-01", "dir", {}],
    ]);
    const reviews = [{ year: "2026", body: "" }];
    const findings = findingsOfHistory(
      { head, records: [life] },
      { complaints: [], reviews, register: sampleRegister() },
    );
    expect(findings).toMatchObject([{ place, path: ["improvements"], rule: "list-shrank" }]);
  });
});
