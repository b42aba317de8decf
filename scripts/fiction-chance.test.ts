import { expect, it } from "vitest";
import { chanceOf } from "./fiction-chance.ts";

const draws = (seed: number, stream: number) => {
  const chance = chanceOf(seed, stream);
  return Array.from({ length: 2000 }, () => chance.fraction());
};

it("draws the same again from the same seed and stream, and something else from another", () => {
  expect(draws(3, 5)).toEqual(draws(3, 5));
  expect(draws(3, 5)).not.toEqual(draws(3, 6));
  expect(draws(3, 5)).not.toEqual(draws(4, 5));
  expect(draws(3, 5)).not.toEqual(draws(5, 3));
});

it("draws evenly from 0 up to 1", () => {
  for (const stream of [-1, 0, 1, 2]) {
    const fractions = draws(1, stream);
    expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...fractions)).toBeLessThan(1);
    // Two thousand draws: the mean strays from a half by more than 0.04 once in a hundred million times.
    expect(Math.abs(fractions.reduce((sum, one) => sum + one) / 2000 - 0.5)).toBeLessThan(0.04);
  }
});

it("reaches both ends of a range and every item of a list", () => {
  const chance = chanceOf(1, 1);
  expect(new Set(Array.from({ length: 200 }, () => chance.between(2, 4)))).toEqual(new Set([2, 3, 4]));
  expect(new Set(Array.from({ length: 200 }, () => chance.pick(["a", "b", "c"])))).toEqual(
    new Set(["a", "b", "c"]),
  );
  expect(() => chance.pick([])).toThrow(RangeError);
});
