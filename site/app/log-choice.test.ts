import { describe, expect, it } from "vitest";
import { hashOf, sampleLine } from "../../tests/sample-history.ts";
import { chosenLines, formatLogChoice, isLateLine, type LogChoice, parseLogChoice } from "./log-choice.ts";

const everything = parseLogChoice("");

const log = [
  sampleLine({
    commit: hashOf(5),
    at: "2026-05-01T00:00:01+02:00",
    by: null,
    kind: "removed",
    isAfterClosing: true,
  }),
  sampleLine({ commit: hashOf(4), at: "2026-04-30T23:59:59+02:00", by: "p1", place: "register.yaml" }),
  sampleLine({ commit: hashOf(3), at: "2026-04-09T09:00:00+02:00", by: "dir", lateDays: 6 }),
  sampleLine({ commit: hashOf(2), at: "2026-04-08T14:00:00+02:00", by: "p1", place: "reviews/2025.md" }),
  sampleLine({
    commit: hashOf(1),
    at: "2026-04-01T08:00:00+02:00",
    by: "dir",
    kind: "recorded",
    lateDays: 0,
  }),
];

/** The numbers of the commits that a choice leaves. */
function chosen(parts: Partial<LogChoice>): readonly number[] {
  return chosenLines(log, { ...everything, ...parts }).map(({ commit }) =>
    Number.parseInt(commit.slice(0, 8), 16),
  );
}

describe("the log is narrowed", () => {
  it.each<[string, Partial<LogChoice>, readonly number[]]>([
    ["to nothing less than all of it without a choice", {}, [5, 4, 3, 2, 1]],
    ["to what was recorded from a day on, that day included", { from: "2026-04-30" }, [5, 4]],
    ["to what was recorded until a day, all of that day included", { until: "2026-04-30" }, [4, 3, 2, 1]],
    ["to a single day", { from: "2026-04-30", until: "2026-04-30" }, [4]],
    ["to a person", { by: "p1" }, [4, 2]],
    ["to those without a code", { by: "_" }, [5]],
    ["to complaints", { record: "complaint" }, [5, 3, 1]],
    ["to reviews", { record: "review" }, [2]],
    ["to the settings", { record: "settings" }, [4]],
    ["to what happened", { kind: "recorded" }, [1]],
    ["to what was recorded late", { isLate: true }, [3]],
    ["to what was recorded after closing", { isAfterClosing: true }, [5]],
    ["by several choices at once", { by: "dir", from: "2026-04-02" }, [3]],
    ["to nothing, when nothing fits", { by: "p2" }, []],
  ])("%s", (_, parts, expected) => expect(chosen(parts)).toEqual(expected));
});

describe("an entry is late", () => {
  it.each<[string, number | null, boolean]>([
    ["2026-04-09T09:00:00+02:00", null, false],
    ["2026-04-09T09:00:00+02:00", 0, false],
    ["2026-04-09T09:00:00+02:00", 1, false],
    ["2026-04-09T09:00:00+02:00", 2, true],
    // Recorded on Monday what happened on Friday: the next working day.
    ["2026-04-13T09:00:00+02:00", 3, false],
    ["2026-04-14T09:00:00+02:00", 4, true],
    // The Tuesday after Easter is the next working day after Maundy Thursday.
    ["2026-04-07T09:00:00+02:00", 5, false],
    ["2026-04-08T09:00:00+02:00", 6, true],
    // In 2038 King's Day follows Easter Monday: no row of free days is longer.
    ["2038-04-28T09:00:00+02:00", 6, false],
    ["2038-04-29T09:00:00+02:00", 7, true],
    ["2026-04-09T09:00:00+02:00", 400, true],
  ])("on %s, with %s days between: %s", (at, lateDays, isLate) => {
    expect(isLateLine(sampleLine({ at, lateDays }))).toBe(isLate);
  });
});

describe("the choice in the address", () => {
  it("comes back as it was written", () => {
    const choice: LogChoice = {
      ...{ from: "2026-04-01", until: "2026-04-30", by: "p1", record: "complaint", kind: "changed" },
      ...{ isLate: true, isAfterClosing: true, page: 3 },
    };
    expect(parseLogChoice(formatLogChoice(choice))).toEqual(choice);
  });

  it("is empty for the whole log", () => {
    expect(formatLogChoice(everything)).toBe("");
    expect(everything.page).toBe(1);
  });

  it.each([
    "from=gisteren&until=2026-02-30",
    "by=Jan%20Jansen",
    "by=KL-2026-7F3K",
    "record=klachten&kind=__proto__",
    "late=ja&closed=&page=0",
    "page=x",
    "q=zoekwoord",
  ])("leaves out what is no day and no code: %s", (query) => {
    expect(parseLogChoice(query)).toEqual(everything);
  });
});

it("narrows forty thousand lines as it narrows five", () => {
  const many = Array.from({ length: 8_000 }, () => log).flat();
  const late = chosenLines(many, { ...everything, isLate: true, from: "2026-04-02" });
  expect(late).toHaveLength(8_000);
});
