import { describe, expect, it } from "vitest";
import { comparisonOf, type ComparisonKind, type Measured } from "./summary-comparison.ts";

const count = (part: number): Measured => ({ part, whole: null });
const counts = (...parts: readonly number[]) => parts.map(count);

describe("a number of complaints beside earlier years is", () => {
  it.each<[ComparisonKind, number, readonly number[], string]>([
    ["no-earlier", 8, [], "no earlier year is known"],
    ["none", 0, [0, 0, 0], "there never were any"],
    ["too-few", 4, [0, 1, 0], "every year has fewer than five, whatever the rise"],
    ["too-few", 0, [4], "nothing follows four"],
    ["within", 5, [5], "it is the same"],
    ["within", 7, [4, 9, 12], "it lies between them"],
    ["perhaps-higher", 9, [5, 6, 7], "27, a quarter 6.75: 2.25 apart, and chance gives 4.5"],
    ["higher", 14, [5, 6, 7], "32, a quarter 8: 6 apart, and chance gives 4.9"],
    ["perhaps-lower", 4, [6, 8, 9], "27, a quarter 6.75: 2.75 apart, and chance gives 4.5"],
    ["lower", 1, [10, 12, 11], "34, a quarter 8.5: 7.5 apart, and chance gives 5.05"],
  ])("%s: %i after %j, for %s", (kind, now, earlier) => {
    expect(comparisonOf(count(now), counts(...earlier), false).kind).toBe(kind);
  });

  it("not compared while the year runs", () => {
    expect(comparisonOf(count(40), counts(5, 6), true).kind).toBe("running");
  });
});

describe("a share beside earlier years is", () => {
  it.each<[ComparisonKind, readonly [number, number], readonly (readonly [number, number])[], string]>([
    ["too-few", [3, 4], [[40, 40]], "this year has only four"],
    [
      "too-few",
      [40, 40],
      [
        [1, 2],
        [2, 2],
      ],
      "the earlier years together have only four",
    ],
    ["none", [0, 0], [[0, 0]], "there is nothing to share"],
    [
      "within",
      [8, 10],
      [
        [7, 10],
        [9, 10],
      ],
      "it lies between them",
    ],
    [
      "within",
      [6, 6],
      [
        [5, 5],
        [0, 0],
      ],
      "a year without complaints is no share",
    ],
    [
      "perhaps-lower",
      [4, 6],
      [
        [5, 6],
        [6, 6],
      ],
      "few complaints make large swings",
    ],
    [
      "lower",
      [10, 20],
      [
        [19, 20],
        [20, 20],
      ],
      "49/60: 0.475 apart, and chance gives 0.212",
    ],
    [
      "higher",
      [20, 20],
      [
        [10, 20],
        [11, 20],
      ],
      "41/60: 0.475 apart, and chance gives 0.255",
    ],
  ])("%s: %j after %j, for %s", (kind, [part, whole], earlier) => {
    const before = earlier.map(([of, all]): Measured => ({ part: of, whole: all }));
    expect(comparisonOf({ part, whole }, before, false).kind).toBe(kind);
  });

  it("handed on with the numbers it rests on", () => {
    const [now, earlier] = [{ part: 3, whole: 4 }, [{ part: 1, whole: 1 }]];
    expect(comparisonOf(now, earlier, false)).toEqual({ kind: "too-few", now, earlier });
  });
});
