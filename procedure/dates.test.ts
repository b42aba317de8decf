import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  dateOrNull,
  daysBetween,
  earliestOf,
  formatDate,
  isAfter,
  isBefore,
  latestOf,
  momentIn,
  weekdayOf,
} from "./dates.ts";

const millisecondsPerDay = 86_400_000;
/** Days as numbers since 1970, so that an oracle can count with whole numbers. */
const dayNumber = fc.integer({
  min: Date.UTC(2000, 0, 1) / millisecondsPerDay,
  max: Date.UTC(2060, 11, 31) / millisecondsPerDay,
});
const textOf = (number: number): string => new Date(number * millisecondsPerDay).toISOString().slice(0, 10);

describe("days", () => {
  it("are read and written alike", () => {
    fc.assert(fc.property(dayNumber, (number) => formatDate(dateOf(textOf(number))) === textOf(number)));
  });

  it("are one object however often they are read", () => {
    expect(dateOf("2026-03-27")).toBe(dateOf("2026-03-27"));
    expect(addDays(dateOf("2026-03-27"), 7)).toBe(dateOf("2026-04-03"));
  });

  it.each(["2026-02-30", "2025-02-29", "2026-13-01", "gisteren", ""])(
    "are refused when none is named: %j",
    (text) => {
      expect(() => dateOf(text)).toThrow(RangeError);
    },
  );

  it("may be absent", () => {
    expect(dateOrNull(undefined)).toBeNull();
    expect(dateOrNull("2026-03-27")).toBe(dateOf("2026-03-27"));
  });

  it("are counted as whole numbers, whatever the clock does at night", () => {
    const property = fc.property(dayNumber, fc.integer({ min: -800, max: 800 }), (number, count) => {
      const sum = addDays(dateOf(textOf(number)), count);
      expect(formatDate(sum)).toBe(textOf(number + count));
      expect(daysBetween(dateOf(textOf(number)), sum)).toBe(count);
    });
    fc.assert(property);
  });

  it("are ordered as their numbers are", () => {
    const property = fc.property(dayNumber, dayNumber, (one, other) => {
      const [first, second] = [dateOf(textOf(one)), dateOf(textOf(other))];
      expect(Math.sign(compareDates(first, second))).toBe(Math.sign(one - other));
      expect([isBefore(first, second), isAfter(first, second)]).toEqual([one < other, one > other]);
      expect(earliestOf([null, first, second, null])).toBe(one < other ? first : second);
      expect(latestOf([null, first, second, null])).toBe(one > other ? first : second);
    });
    fc.assert(property);
  });

  it("have no earliest or latest when there are none", () => {
    expect([earliestOf([]), earliestOf([null]), latestOf([]), latestOf([null])]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("start the week on Monday", () => {
    expect(["2026-03-30", "2026-04-03", "2026-04-05"].map((text) => weekdayOf(dateOf(text)))).toEqual([
      1, 5, 7,
    ]);
  });
});

describe("months", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-03-31", 6, "2026-09-30"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2026-08-31", 0, "2026-08-31"],
  ])("from %s, %i later is %s", (from, months, due) => {
    expect(formatDate(addMonths(dateOf(from), months))).toBe(due);
  });
});

describe("moments", () => {
  it.each([
    [0, "Europe/Amsterdam", "1970-01-01T01:00:00+01:00"],
    [1_774_745_999, "Europe/Amsterdam", "2026-03-29T01:59:59+01:00"],
    [1_774_746_000, "Europe/Amsterdam", "2026-03-29T03:00:00+02:00"],
    [1_793_512_799, "America/New_York", "2026-11-01T01:59:59-04:00"],
    [1_793_512_800, "America/New_York", "2026-11-01T01:00:00-05:00"],
    [1_774_746_000, "Asia/Kathmandu", "2026-03-29T06:45:00+05:45"],
    [1_774_746_000, "America/St_Johns", "2026-03-28T22:30:00-02:30"],
    [-1, "UTC", "1969-12-31T23:59:59+00:00"],
    [253_402_214_400, "UTC", "9999-12-31T00:00:00+00:00"],
  ] as const)("%i is in %s %s", (seconds, zone, text) => {
    expect(momentIn(seconds, zone)).toBe(text);
  });

  it("are written as the calendar of the machine writes them, in whatever time zone", () => {
    const zones = [
      "Europe/Amsterdam",
      "America/New_York",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "Pacific/Apia",
    ];
    const moment = fc.integer({ min: 10 ** 8, max: 4 * 10 ** 9 });
    const property = fc.property(moment, fc.constantFrom(...zones), (seconds, zone) => {
      const text = momentIn(seconds, zone);
      const clock = new Intl.DateTimeFormat("sv", {
        timeZone: zone,
        dateStyle: "short",
        timeStyle: "medium",
      });
      expect(text.slice(0, 19)).toBe(clock.format(seconds * 1000).replace(" ", "T"));
      expect(Date.parse(text)).toBe(seconds * 1000);
    });
    fc.assert(property, { numRuns: 400 });
  });
});
