import { describe, expect, it } from "vitest";
import { durationOf, survivalOf } from "./summary-duration.ts";

describe("a duration", () => {
  it.each([
    [[], { counted: 0, median: null, longest: null }],
    [[9], { counted: 1, median: 9, longest: 9 }],
    [[9, 4], { counted: 2, median: 6.5, longest: 9 }],
    [[30, 1, 2], { counted: 3, median: 2, longest: 30 }],
    [[10, 9, 100, 8], { counted: 4, median: 9.5, longest: 100 }],
  ])("of %j has its median and its longest", (days, duration) => {
    expect(durationOf(days)).toEqual(duration);
  });
});

const closed = (days: number) => ({ days, isClosed: true });
const open = (days: number) => ({ days, isClosed: false });

describe("the share that is still open", () => {
  it("is nothing to tell of nothing, and one while none closed", () => {
    expect(survivalOf([])).toEqual([]);
    expect(survivalOf([open(3), open(9)])).toEqual([]);
  });

  it("steps down by each that closes when all did", () => {
    expect(survivalOf([closed(7), closed(2), closed(7), closed(20)])).toEqual([
      { day: 2, closed: 1, atRisk: 4, share: 0.75 },
      { day: 7, closed: 2, atRisk: 3, share: 0.25 },
      { day: 20, closed: 1, atRisk: 1, share: 0 },
    ]);
  });

  it("counts what is open as far as it was seen", () => {
    expect(survivalOf([closed(2), open(5), closed(10), open(10), closed(12)])).toEqual([
      { day: 2, closed: 1, atRisk: 5, share: 0.8 },
      { day: 10, closed: 1, atRisk: 3, share: 0.5333 },
      { day: 12, closed: 1, atRisk: 1, share: 0 },
    ]);
  });
});
