import { expect, it } from "vitest";
import { isClockBehind, todayIn } from "./browser-day.ts";

/** The moment so many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const dayOf = (moment: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date(moment));

it.each([
  ["the clock's day, after an archive of yesterday", -1, 0],
  ["the clock's day, after an archive of a year ago", -365, 0],
  ["the archive's day, when the clock is a day behind it", 1, 1],
  ["the archive's day, when the clock is a year behind it", 365, 365],
])("counts from %s", (_, archive, counted) => {
  expect(todayIn("Europe/Amsterdam", inDays(archive))).toBe(dayOf(inDays(counted)));
});

it("counts from the clock's day when nothing is known of the past", () => {
  expect(todayIn("Europe/Amsterdam", "")).toBe(dayOf(inDays(0)));
});

it("calls a clock behind that shows a time before a moment that has been, but not one that is a little off", () => {
  expect([1 / 24, 1, 365].map((days) => isClockBehind(inDays(days)))).toEqual([true, true, true]);
  expect([-1, 0, 1 / 24 / 60].map((days) => isClockBehind(inDays(days)))).toEqual([false, false, false]);
  expect(isClockBehind("")).toBe(false);
});
