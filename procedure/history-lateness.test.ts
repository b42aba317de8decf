import { describe, expect, it } from "vitest";
import { changesBetween, eventOf } from "../tests/recorded-life.ts";
import { datedEntriesOf, isDay, isLateBy, lateDaysOf } from "./history-lateness.ts";

const place = "KL-2026-7F3K";

/** What was recorded on a day. */
function recordedOn(day: string, record: object, before: object = {}) {
  return eventOf({ at: `${day}T23:59:59+02:00`, changes: changesBetween(before, record) });
}

describe("a fact is recorded late after the next working day:", () => {
  it.each<[string, string, string, number, boolean]>([
    ["the same day", "2026-04-15", "2026-04-15", 0, false],
    ["the next day", "2026-04-15", "2026-04-16", 1, false],
    ["two days on", "2026-04-15", "2026-04-17", 2, true],
    ["Monday, of Friday", "2026-04-17", "2026-04-20", 3, false],
    ["Tuesday, of Friday", "2026-04-17", "2026-04-21", 4, true],
    ["Monday, of Saturday", "2026-04-18", "2026-04-20", 2, false],
    ["Tuesday after Easter, of Maundy Thursday", "2026-04-02", "2026-04-07", 5, false],
    ["Wednesday after Easter, of Maundy Thursday", "2026-04-02", "2026-04-08", 6, true],
    ["a year on", "2025-04-15", "2026-04-15", 365, true],
  ])("%s", (_, on, recorded, days, isLate) => {
    const event = recordedOn(recorded, { response: { sentOn: on } });
    expect(datedEntriesOf(event, place)).toEqual([{ path: ["response", "sentOn"], on, days, isLate }]);
    expect([lateDaysOf(event, place), isLateBy(event.at, days)]).toEqual([days, isLate]);
  });
});

describe("what is recorded", () => {
  it("counts by the fact that lay back the longest, wherever it stands", () => {
    const reopenings = [
      { on: "2026-04-14", decision: { on: "2026-04-15" }, response: { sentOn: "2026-04-16" } },
    ];
    const record = { receivedOn: "2026-03-27", contacts: [{ on: "2026-04-10" }], reopenings };
    const event = recordedOn("2026-04-16", record);
    expect(datedEntriesOf(event, place).map(({ days }) => days)).toEqual([20, 6, 2, 1, 0]);
    expect(lateDaysOf(event, place)).toBe(20);
  });

  it("has no days when no dated fact was added: a text, a choice, a day to come, a day that went", () => {
    const before = { closedOn: "2026-04-01" };
    const extensions = [{ newDate: "2026-03-01", reason: "2026-03-01" }];
    const record = { wish: "2026-03-01", severity: "low", extensions, improvements: [{ due: "2026-03-01" }] };
    expect(lateDaysOf(recordedOn("2026-04-16", record, before), place)).toBeNull();
  });

  it("lies zero days back when it is dated ahead", () => {
    expect(lateDaysOf(recordedOn("2026-04-16", { closedOn: "2026-04-20" }), place)).toBe(0);
  });

  it("is counted anew when its day is changed, and not when its file only came back", () => {
    const [before, after] = [{ decision: { on: "2026-04-08" } }, { decision: { on: "2026-04-01" } }];
    const changed = recordedOn("2026-04-08", after, before);
    expect(lateDaysOf(changed, place)).toBe(7);
    expect(lateDaysOf({ ...changed, kind: "restored" }, place)).toBeNull();
  });

  it("in a review and in the settings goes by their own fields", () => {
    const record = { on: "2026-04-01", from: "2026-01-01", period: { from: "2025-01-01" } };
    expect(lateDaysOf(recordedOn("2026-04-16", record), "reviews/2026.md")).toBe(15);
    expect(
      lateDaysOf(recordedOn("2026-04-16", { people: [{ from: "2020-01-01" }] }), "register.yaml"),
    ).toBeNull();
  });
});

it("a day is a text that names one", () => {
  const days = ["2026-02-28", "2026-02-30", "2026-2-1", "morgen", "", null, true, "2026-04-01T10:00"];
  expect(days.filter(isDay)).toEqual(["2026-02-28"]);
});
