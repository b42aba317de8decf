/** What can be compared: a number of complaints, or a part of a whole. */
export type Measured = { readonly part: number; readonly whole: number | null };

/**
 * What may be said of a year beside earlier ones. `too-few`: any difference may be chance, and no trend is claimed.
 * `within`: between the lowest and the highest of the earlier years. `perhaps-…`: outside them, but by no more than
 * chance alone easily brings about.
 */
export type ComparisonKind =
  | "running"
  | "no-earlier"
  | "none"
  | "too-few"
  | "within"
  | "higher"
  | "lower"
  | "perhaps-higher"
  | "perhaps-lower";

/** A year beside earlier ones: the sentence that may be said, and the numbers behind it, the latest year first. */
export type Comparison = {
  readonly kind: ComparisonKind;
  readonly now: Measured;
  readonly earlier: readonly Measured[];
};

/** Below this number no percentage is given and no trend is claimed. */
export const fewest = 5;

/**
 * Compares a year with earlier ones of which every day was guarded. Outside the range of the earlier years a difference
 * is called one only beyond twice the standard deviation that chance alone would give: for numbers the binomial one of
 * this year's part in all years together, for shares the one of a difference of two shares.
 *
 * @param isRunning whether the year is not over yet: then nothing is compared
 */
export function comparisonOf(now: Measured, earlier: readonly Measured[], isRunning: boolean): Comparison {
  return { kind: kindOf(now, earlier, isRunning), now, earlier };
}

function kindOf(now: Measured, earlier: readonly Measured[], isRunning: boolean): ComparisonKind {
  if (isRunning) return "running";
  const known = earlier.filter(({ whole }) => whole !== 0);
  if (earlier.length === 0) return "no-earlier";
  const all = [now, ...earlier];
  if (all.every(({ part, whole }) => (whole ?? part) === 0)) return "none";
  if (isTooFew(now, earlier)) return "too-few";
  const levels = known.map(levelOf);
  const level = levelOf(now);
  if (level >= Math.min(...levels) && level <= Math.max(...levels)) return "within";
  const direction = level > Math.max(...levels) ? "higher" : "lower";
  return isClear(now, known) ? direction : `perhaps-${direction}`;
}

/** For numbers: every year has fewer than five. For shares: this year, or all earlier ones together, have. */
function isTooFew(now: Measured, earlier: readonly Measured[]): boolean {
  if (now.whole === null) return [now, ...earlier].every(({ part }) => part < fewest);
  return now.whole < fewest || sumOf(earlier, "whole") < fewest;
}

function levelOf({ part, whole }: Measured): number {
  return whole === null ? part : part / whole;
}

function isClear(now: Measured, earlier: readonly Measured[]): boolean {
  const before = sumOf(earlier, "part");
  const all = now.part + before;
  if (now.whole === null) {
    const chance = 1 / (earlier.length + 1);
    return Math.abs(now.part - all * chance) > 2 * Math.sqrt(all * chance * (1 - chance));
  }
  const wholeBefore = sumOf(earlier, "whole");
  const share = all / (now.whole + wholeBefore);
  const deviation = Math.sqrt(share * (1 - share) * (1 / now.whole + 1 / wholeBefore));
  return Math.abs(now.part / now.whole - before / wholeBefore) > 2 * deviation;
}

function sumOf(measured: readonly Measured[], side: keyof Measured): number {
  return measured.reduce((sum, one) => sum + (one[side] ?? 0), 0);
}
