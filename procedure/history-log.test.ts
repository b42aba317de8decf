import { describe, expect, it } from "vitest";
import type { RecordHistory, RegisterHistory } from "../schemas/history.ts";
import { changesBetween, eventOf, hashOf, lifeThrough } from "../tests/recorded-life.ts";
import { logOf } from "./history-log.ts";

const place = "KL-2026-7F3K";

function historyOf(...records: RecordHistory[]): RegisterHistory {
  return { head: { commit: null, since: null, commits: 1, reach: "whole", rewrittenFrom: null }, records };
}

describe("the log of a register", () => {
  it("has a line for every event, the newest first, whatever record it is of", () => {
    const first = lifeThrough(place, [
      ["2026-04-01", "p1", { receivedOn: "2026-04-01" }],
      ["2026-04-05", "dir", { receivedOn: "2026-04-01", severity: "low" }],
    ]);
    const second = lifeThrough("reviews/2026.md", [["2026-04-03", "dir", { on: "2026-04-03" }]]);
    const lines = logOf(historyOf(first, second));
    expect(lines.map(({ at, by, place: of }) => [at.slice(0, 10), by, of])).toEqual([
      ["2026-04-05", "dir", place],
      ["2026-04-03", "dir", "reviews/2026.md"],
      ["2026-04-01", "p1", place],
    ]);
  });

  it("orders the hour that summer time repeats as it went by, and one moment as it was committed", () => {
    const ats = ["2026-10-25T02:50:00+02:00", "2026-10-25T02:10:00+01:00", "2026-10-25T02:10:00+01:00"];
    const events = ats.map((at, n) => eventOf({ at, commit: hashOf(n) }));
    const lines = logOf(historyOf({ place, events }));
    expect(lines.map(({ commit }) => commit)).toEqual([hashOf(2), hashOf(1), hashOf(0)]);
  });

  it("names the first fields that changed, each once, in the order of the shape, and no value", () => {
    const changes = changesBetween(
      {},
      {
        body: "Kanarie",
        closedOn: "2026-04-19",
        kwartel: "Kanarie",
        decision: { on: "2026-04-16", outcome: "upheld", kwartel: "x" },
        complainant: { name: "Kanarie" },
        receivedOn: "2026-04-13",
      },
    );
    const attachments = { added: ["Kanarie.pdf"], changed: [], removed: [] };
    const [line] = logOf(historyOf({ place, events: [eventOf({ changes, attachments })] }));
    expect(line).toEqual({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      at: "2026-04-20T10:00:00+02:00",
      author: "P. Een",
      by: "p1",
      kind: "changed",
      isMerge: false,
      place,
      fields: ["receivedOn", "complainant", "decision", "closedOn", "attachments", "body"],
      lateDays: 7,
      isAfterClosing: false,
    });
  });
});

describe("a change is after closing", () => {
  const closed = { closedOn: "2026-04-10" };
  const reopened = { ...closed, reopenings: [{ on: "2026-04-15", reason: "x" }] };
  const again = { ...reopened, closedOn: "2026-04-20" };
  const marksOf = (...records: object[]) => {
    const versions = records.map((record, at) => [`2026-05-0${at + 1}`, "p1", record] as const);
    return logOf(historyOf(lifeThrough(place, versions)))
      .map(({ isAfterClosing }) => isAfterClosing)
      .reverse();
  };

  it.each<[string, readonly object[], readonly boolean[]]>([
    ["when it was closed before", [{}, closed, { ...closed, severity: "low" }], [false, false, true]],
    ["not when it is what closes it", [{}, closed], [false, false]],
    ["not when it reopens it", [closed, reopened, { ...reopened, severity: "low" }], [false, false, false]],
    [
      "again when it was closed again",
      [closed, reopened, again, { ...again, wish: "x" }],
      [false, false, false, true],
    ],
    ["not when it takes the closing back", [closed, {}, { severity: "low" }], [false, false, false]],
    ["when the day of closing is moved", [closed, { closedOn: "2026-04-11" }], [false, true]],
    [
      "again when the reopening is taken out",
      [reopened, closed, { ...closed, wish: "x" }],
      [false, false, true],
    ],
  ])("%s", (_, records, marks) => expect(marksOf(...records)).toEqual(marks));
});
