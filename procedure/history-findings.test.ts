import { describe, expect, it } from "vitest";
import { extension, findingsAfter, id, rulesOf, told } from "../tests/judged-life.ts";
import { hashOf, type Version } from "../tests/recorded-life.ts";

describe("an extension", () => {
  it("that was taken out is a finding with both commits and the days, and nothing else", () => {
    const versions = [
      ["2026-04-02", "p1", told("2026-04-02")],
      ["2026-04-20", "p2", {}],
    ] as const;
    const [finding, ...more] = findingsAfter(versions);
    expect(more).toEqual([]);
    expect(finding).toEqual({
      place: id,
      path: ["extensions"],
      rule: "extension-removed",
      detail: {
        was: "2026-04-02",
        recorded: hashOf(0),
        recordedOn: "2026-04-02",
        changed: hashOf(1),
        changedOn: "2026-04-20",
      },
    });
  });

  it("that was moved to an earlier day is a finding at its place today", () => {
    const before = told("2026-03-30", "2026-04-05");
    const versions = [
      ["2026-04-05", "p1", before],
      ["2026-04-20", "p2", told("2026-03-30", "2026-04-02")],
    ] as const;
    expect(findingsAfter(versions)).toEqual([
      {
        place: id,
        path: ["extensions", 1, "toldOn"],
        rule: "extension-backdated",
        detail: {
          was: "2026-04-05",
          now: "2026-04-02",
          recorded: hashOf(0),
          recordedOn: "2026-04-05",
          changed: hashOf(1),
          changedOn: "2026-04-20",
        },
      },
    ]);
  });

  const rows: readonly [string, readonly Version[], readonly string[]][] = [
    [
      "rewritten in its reason",
      [
        ["2026-04-02", "p1", told("2026-04-02")],
        ["2026-04-09", "p1", { extensions: [{ ...extension("2026-04-02"), reason: "anders" }] }],
      ],
      [],
    ],
    [
      "moved to a later day",
      [
        ["2026-04-02", "p1", told("2026-04-02")],
        ["2026-04-09", "p1", told("2026-04-03")],
      ],
      [],
    ],
    [
      "agreed until another day",
      [
        ["2026-04-02", "p1", told("2026-04-02")],
        ["2026-04-09", "p1", { extensions: [extension("2026-04-02", "2026-04-17")] }],
      ],
      [],
    ],
    [
      "followed by a second one",
      [
        ["2026-04-02", "p1", told("2026-04-02")],
        ["2026-04-09", "p1", told("2026-04-02", "2026-04-09")],
      ],
      [],
    ],
    [
      "written over with a second one",
      [
        ["2026-04-02", "p1", told("2026-04-02")],
        ["2026-04-09", "p1", { extensions: [extension("2026-04-09", "2026-04-17")] }],
      ],
      ["extension-removed"],
    ],
    [
      "moved to an earlier day and agreed until a later one",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-09", "p1", { extensions: [extension("2026-04-02", "2026-04-17")] }],
      ],
      ["extension-backdated"],
    ],
    [
      "taken out and put back",
      [
        ["2026-04-02", "p1", told("2026-04-02")],
        ["2026-04-09", "p1", {}],
        ["2026-04-10", "p2", told("2026-04-02")],
      ],
      [],
    ],
    [
      "moved back and forth",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-09", "p1", told("2026-04-02")],
        ["2026-04-10", "p2", told("2026-04-05")],
      ],
      [],
    ],
    [
      "moved back, taken out, and put back as it first was",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-09", "p1", told("2026-04-02")],
        ["2026-04-10", "p2", {}],
        ["2026-04-11", "p2", told("2026-04-05")],
      ],
      [],
    ],
    [
      "taken out and put back on an earlier day",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-09", "p1", {}],
        ["2026-04-10", "p1", told("2026-04-02")],
      ],
      ["extension-removed"],
    ],
    [
      "mended the same day by its author",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-05", "p1", told("2026-04-02")],
      ],
      [],
    ],
    [
      "taken out the same day by its author",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-05", "p1", {}],
      ],
      [],
    ],
    [
      "mended the same day by another",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-05", "p2", told("2026-04-02")],
      ],
      ["extension-backdated"],
    ],
    [
      "mended by its author the day after",
      [
        ["2026-04-05", "p1", told("2026-04-05")],
        ["2026-04-06", "p1", told("2026-04-02")],
      ],
      ["extension-backdated"],
    ],
    [
      "mistyped and mended on a later day",
      [
        ["2026-04-02", "p1", told("2026-04-02")],
        ["2026-04-09", "p1", told("2026-04-20")],
        ["2026-04-09", "p1", told("2026-04-03")],
      ],
      [],
    ],
    [
      "of the two of which the first went",
      [
        ["2026-04-02", "p1", told("2026-04-02", "2026-04-09")],
        [
          "2026-04-10",
          "p1",
          {},
          { changes: [{ path: ["extensions", 0, "toldOn"], before: "2026-04-02", after: null }] },
        ],
      ],
      ["extension-removed"],
    ],
  ];

  it.each(rows)("%s", (name, versions, rules) => {
    const last = name.startsWith("of the two") ? told("2026-04-09") : undefined;
    expect(rulesOf(findingsAfter(versions, last))).toEqual(rules);
  });

  it("is followed on the day on which git took it in, for the author's clock can be set at will", () => {
    const committed = { at: "2026-04-20T10:00:00+02:00", name: "x" };
    const versions = [
      ["2026-04-05", "p1", told("2026-04-05")],
      ["2026-04-05", "p1", {}, { committed }],
    ] as const;
    expect(rulesOf(findingsAfter(versions))).toEqual(["extension-removed"]);
  });

  it("that is gone on the disk and not in git yet is told without a second commit", () => {
    const versions = [["2026-04-05", "p1", told("2026-04-05")]] as const;
    const [removed] = findingsAfter(versions, {});
    expect(removed?.detail).toEqual({ was: "2026-04-05", recorded: hashOf(0), recordedOn: "2026-04-05" });
    expect(rulesOf(findingsAfter(versions, told("2026-04-02")))).toEqual(["extension-backdated"]);
  });
});
