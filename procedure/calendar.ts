import { addDays, type Day, dayIn, formatDate, isAfter, remembering, weekdayOf } from "./dates.ts";

/** The Dutch holidays on which no work is expected; 5 May counts every year. */
export type Holiday =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "kings-day"
  | "liberation-day"
  | "ascension"
  | "whit-monday"
  | "christmas"
  | "boxing-day";

const ofYear = new Map<number, ReadonlyMap<string, Holiday>>();
const workingDaysLater = remembering(walkWorkingDays);

/** The holiday on a day, null on any other; Easter and Whit Sunday are Sundays already. */
export function holidayOn(date: Day): Holiday | null {
  return holidaysOf(date.year).get(formatDate(date)) ?? null;
}

/** Whether a day is Monday to Friday and no holiday. */
export function isWorkingDay(date: Day): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date) === null;
}

/**
 * The n-th working day after a day, or before it when n is negative; the day itself never counts.
 *
 * @example addWorkingDays(dateOf("2026-04-02"), 1) is 7 April: Goede Vrijdag, the weekend and Tweede Paasdag lie between
 */
export function addWorkingDays(date: Day, count: number): Day {
  return workingDaysLater(date, count);
}

/** The day itself when it is a working day, else the working day before it: a reminder is pulled forward. */
export function workingDayOnOrBefore(date: Day): Day {
  return isWorkingDay(date) ? date : addWorkingDays(date, -1);
}

/** The working days after the first day, up to and including the second; zero when the second is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let date = addDays(from, 1); !isAfter(date, to); date = addDays(date, 1)) {
    if (isWorkingDay(date)) count += 1;
  }
  return count;
}

/**
 * Easter Sunday of a year in the Gregorian calendar.
 * Source: J.-M. Oudin (1940), as printed in the Explanatory Supplement to the Astronomical Almanac.
 */
export function easterOf(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - 17) / 25);
  const epact =
    (century - Math.floor(century / 4) - Math.floor((century - correction) / 3) + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28);
  const moon = epact - late * (1 - late * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const sunday = moon - weekday;
  const month = 3 + Math.floor((sunday + 40) / 44);
  return dayIn(year, month, sunday + 28 - 31 * Math.floor(month / 4));
}

function walkWorkingDays(date: Day, count: number): Day {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const made = ofYear.get(year);
  if (made !== undefined) return made;
  const holidays = new Map(computeHolidays(year).map(([date, name]) => [formatDate(date), name]));
  ofYear.set(year, holidays);
  return holidays;
}

function computeHolidays(year: number): (readonly [Day, Holiday])[] {
  const easter = easterOf(year);
  const kingsDay = dayIn(year, 4, 27);
  return [
    [dayIn(year, 1, 1), "new-year"],
    [addDays(easter, -2), "good-friday"],
    [addDays(easter, 1), "easter-monday"],
    [weekdayOf(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay, "kings-day"],
    [dayIn(year, 5, 5), "liberation-day"],
    [addDays(easter, 39), "ascension"],
    [addDays(easter, 50), "whit-monday"],
    [dayIn(year, 12, 25), "christmas"],
    [dayIn(year, 12, 26), "boxing-day"],
  ];
}
