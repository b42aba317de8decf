import { describe, expect, it } from "vitest";
import { isWork } from "../tests/reckoned-ladder.ts";
import { firstDay, keyOf, stemOf, type Told, yearWith } from "../tests/replayed-year.ts";

const lineOf = ({ day, key, rung, on }: Told) => `${day} ${key} ${rung} of ${on}`;

const lags: readonly (readonly [string, number, number])[] = [
  ["that are recorded on the day itself", 0, 300],
  ["that are recorded four days later", 4, 1000],
];

describe.each(lags)("in a year of two hundred complaints %s", (_, lag, least) => {
  const year = yearWith(lag);
  const { told, expected, seen } = year;

  it("exactly the rungs of the ladder are told, each on its day", () => {
    expect(told.map(lineOf).toSorted()).toEqual(expected.map(lineOf).toSorted());
  });

  it("much is told, of every kind", () => {
    const ofYear = told.filter(({ day }) => day > firstDay);
    expect(ofYear.length).toBeGreaterThan(least);
    const starts = ["pass-on-", "acknowledge-", "respond-0", "respond-1-", "appeal-verdict-", "review-"];
    const ends = ["-before-2", "-before-0", "-before-20", "-after-1", "-after-3"];
    expect(starts.filter((part) => !ofYear.some(({ rung }) => rung.startsWith(part)))).toEqual([]);
    expect(ends.filter((part) => !ofYear.some(({ rung }) => rung.endsWith(part)))).toEqual([]);
    expect(ofYear.some(({ key }) => key.startsWith("improvement-"))).toBe(true);
  });

  it("nothing is told twice", () => {
    expect(new Set(told.map(keyOf)).size).toBe(told.length);
  });

  it("everything is told on a working day, but for what was only known afterwards", () => {
    const later = told.filter(({ day, on }) => day !== on);
    expect(later.filter((one) => seen.get(stemOf(one)) !== one.day)).toEqual([]);
    const onTime = told.filter(({ day, on }) => day === on);
    expect(onTime.filter(({ day }) => !isWork(day))).toEqual([]);
    expect(onTime.length).toBeGreaterThan(150);
  });

  it("every reminder goes to exactly those whose turn it is and who are told by then, on every day", () => {
    expect(year.wronglyAddressed).toEqual([]);
  });

  it("the first of them is whose turn the most urgent step is", () => {
    expect(year.wrongInFront).toEqual([]);
  });
});
