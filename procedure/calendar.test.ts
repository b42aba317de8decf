import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  easterOf,
  type Holiday,
  holidayOn,
  isWorkingDay,
  workingDayOnOrBefore,
  workingDaysBetween,
} from "./calendar.ts";
import { addDays, dateOf, type Day, formatDate, isAfter, isBefore, weekdayOf } from "./dates.ts";

/** The oracle's names; it calls Goede Vrijdag and Bevrijdingsdag days off for schools, the procedure counts them. */
const namesOfOracle: Readonly<Record<string, Holiday>> = {
  "New Year's Day": "new-year",
  "Good Friday": "good-friday",
  "Easter Monday": "easter-monday",
  "King's Day": "kings-day",
  "Liberation Day": "liberation-day",
  "Ascension Day": "ascension",
  "Whit Monday": "whit-monday",
  "Christmas Day": "christmas",
  "Boxing Day": "boxing-day",
};

const years = Array.from({ length: 61 }, (_, at) => 2000 + at);
const oracle = new Holidays("NL");
const ofOracle = new Map(years.map((year) => [year, holidaysByOracle(year)]));

function holidaysByOracle(year: number): readonly string[] {
  const found = oracle.getHolidays(year, "en").flatMap(({ date, name }) => {
    const holiday = namesOfOracle[name];
    return holiday === undefined ? [] : [`${date.slice(0, 10)} ${holiday}`];
  });
  return found.filter((entry) => !isTwin(entry, found)).toSorted();
}

/** A day bears one name: when Hemelvaartsdag falls on 5 May (2005, 2016), it is Hemelvaartsdag. */
function isTwin(entry: string, all: readonly string[]): boolean {
  return entry.endsWith("liberation-day") && all.includes(`${entry.slice(0, 10)} ascension`);
}

function holidaysByCalendar(year: number): readonly string[] {
  const found: string[] = [];
  for (let day = dateOf(`${year}-01-01`); day.year === year; day = addDays(day, 1)) {
    const holiday = holidayOn(day);
    if (holiday !== null) found.push(`${formatDate(day)} ${holiday}`);
  }
  return found;
}

describe("the holidays", () => {
  it.each(years.filter((year) => year >= 2014))("of %i are those of date-holidays", (year) => {
    const expected = ofOracle.get(year) ?? [];
    expect(holidaysByCalendar(year).toSorted()).toEqual(expected);
  });

  it.each(years.filter((year) => year < 2014))(
    "of %i are those of date-holidays, but for Koninginnedag",
    (year) => {
      const withoutKing = holidaysByCalendar(year).filter((day) => !day.endsWith("kings-day"));
      expect(withoutKing.toSorted()).toEqual(ofOracle.get(year));
    },
  );

  it("are nine a year by the oracle too, but for the years in which two coincide", () => {
    const fewer = years.filter((year) => year >= 2014 && ofOracle.get(year)?.length !== 9);
    expect(fewer).toEqual([2016]);
  });

  it.each([
    ["2014-04-26", "kings-day"],
    ["2014-04-27", null],
    ["2025-04-26", "kings-day"],
    ["2025-04-27", null],
    ["2026-04-27", "kings-day"],
    ["2026-04-03", "good-friday"],
    ["2026-04-05", null],
    ["2026-04-30", null],
    ["2026-05-05", "liberation-day"],
    ["2027-05-05", "liberation-day"],
    ["2026-12-24", null],
    ["2026-12-31", null],
  ])("make %s %s", (text, holiday) => expect(holidayOn(dateOf(text))).toBe(holiday));
});

describe("Easter", () => {
  it.each([
    "1818-03-22",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2016-03-27",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
    "2285-03-22",
  ])("falls on %s", (text) => {
    const day = dateOf(text);
    expect(formatDate(easterOf(day.year))).toBe(text);
    expect(weekdayOf(day)).toBe(7);
  });
});

const day = fc.integer({ min: 0, max: 17_000 }).map((count) => addDays(dateOf("2014-01-01"), count));
const some = fc.integer({ min: 1, max: 40 });

/** Whether work is done on a day, by the oracle alone. */
function isWorkingByOracle(date: Day): boolean {
  const text = formatDate(date);
  return weekdayOf(date) < 6 && !(ofOracle.get(date.year) ?? []).some((known) => known.startsWith(text));
}

describe("working days", () => {
  it("are those of the oracle", () => {
    fc.assert(
      fc.property(day, (date) => isWorkingDay(date) === isWorkingByOracle(date)),
      { numRuns: 300 },
    );
  });

  it("are added until so many were passed, the last one included", () => {
    const property = fc.property(day, some, (from, count) => {
      const due = addWorkingDays(from, count);
      let passed = 0;
      for (let date = addDays(from, 1); !isAfter(date, due); date = addDays(date, 1)) {
        if (isWorkingByOracle(date)) passed += 1;
      }
      expect(passed).toBe(count);
      expect(isWorkingByOracle(due)).toBe(true);
      expect(workingDaysBetween(from, due)).toBe(count);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("are taken back the same way", () => {
    const property = fc.property(day, some, (date, count) => {
      const from = workingDayOnOrBefore(date);
      expect(addWorkingDays(addWorkingDays(from, count), -count)).toBe(from);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("never come earlier by starting later or by counting more", () => {
    const property = fc.property(day, some, (from, count) => {
      expect(isBefore(addWorkingDays(addDays(from, 1), count), addWorkingDays(from, count))).toBe(false);
      expect(isAfter(addWorkingDays(from, count + 1), addWorkingDays(from, count))).toBe(true);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("pull a reminder forward to the last one, and leave a working day alone", () => {
    const property = fc.property(day, (date) => {
      const found = workingDayOnOrBefore(date);
      expect(isWorkingByOracle(found)).toBe(true);
      expect(isAfter(found, date)).toBe(false);
      expect(workingDaysBetween(found, date)).toBe(0);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it.each([
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-04-07", -1, "2026-04-02"],
    ["2026-04-06", 0, "2026-04-06"],
    ["2025-12-24", 2, "2025-12-30"],
    ["2026-12-31", 1, "2027-01-04"],
    ["2027-01-04", -2, "2026-12-30"],
  ])("from %s, %i further is %s", (from, count, due) => {
    expect(formatDate(addWorkingDays(dateOf(from), count))).toBe(due);
  });

  it("between days are none when the second is not later", () => {
    expect(workingDaysBetween(dateOf("2026-04-07"), dateOf("2026-04-07"))).toBe(0);
    expect(workingDaysBetween(dateOf("2026-04-07"), dateOf("2026-04-01"))).toBe(0);
  });
});
