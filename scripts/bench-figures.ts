/** What a figure may be at most: as a multiple of its floor, or in its own unit. */
export type Budget = { readonly of: "ratio" | "amount"; readonly atMost: number };

/** One thing that was measured, beside the least that it could cost on the same machine in the same run. */
export type Figure = {
  readonly what: string;
  /** How many complaints the register held. */
  readonly size: number;
  readonly unit: "ms" | "kB" | "MB" | "×";
  readonly measured: number;
  /** Null for a figure that has none; a floor that this machine cannot have lets nothing be judged. */
  readonly floor: number | "not-to-be-had" | null;
  /** Null for a figure that is only shown. */
  readonly budget: Budget | null;
};

/** Whether a figure keeps its budget, as far as it could be measured; null for one that has none. */
export type Verdict = "kept" | "missed" | "not measured" | null;

/** The column headings that belong to `cellsOf`. */
export const headings = ["what", "size", "measured", "floor", "ratio", "budget", "verdict"];

/** The middle of some amounts; of an even number the mean of the two in the middle. NaN of none. */
export function medianOf(amounts: readonly number[]): number {
  const ordered = amounts.toSorted((one, other) => one - other);
  const middle = ordered.length / 2;
  return ((ordered[Math.ceil(middle) - 1] ?? NaN) + (ordered[Math.floor(middle)] ?? NaN)) / 2;
}

/** The least amount that a share of all amounts does not exceed. NaN of none. @param share above 0, up to 1 */
export function percentileOf(amounts: readonly number[], share: number): number {
  const ordered = amounts.toSorted((one, other) => one - other);
  return ordered[Math.ceil(ordered.length * share) - 1] ?? NaN;
}

/** How many times its floor a figure costs; null without a floor. */
export function ratioOf({ measured, floor }: Figure): number | null {
  return typeof floor === "number" ? measured / floor : null;
}

/**
 * Judges a figure. One that could not be measured, or lacks the floor that it is held against, is missed; but where the
 * floor is somebody else's and could not be had, nothing can be said.
 */
export function verdictOn(figure: Figure): Verdict {
  const { budget, measured, floor } = figure;
  if (budget === null) return null;
  if (budget.of === "ratio" && floor === "not-to-be-had") return "not measured";
  const judged = budget.of === "ratio" ? (ratioOf(figure) ?? NaN) : measured;
  return judged <= budget.atMost ? "kept" : "missed";
}

/** The costs that may grow no faster than the register. */
export const growing = ["read, parse and validate", "seal", "from key to table"] as const;

/** How costs grew to the largest size from the one before it, held to growing no faster than the register did. */
export function growthsOf(figures: readonly Figure[], sizes: readonly number[]): readonly Figure[] {
  const [smaller, larger] = sizes.slice(-2);
  if (smaller === undefined || larger === undefined) return [];
  return growing.flatMap((what): readonly Figure[] => {
    const before = figures.find((figure) => figure.what === what && figure.size === smaller);
    const after = figures.find((figure) => figure.what === what && figure.size === larger);
    if (before === undefined || after === undefined) return [];
    const budget: Budget = { of: "amount", atMost: larger / smaller };
    const measured = after.measured / before.measured;
    return [{ what: `growth: ${what}`, size: larger, unit: "×", measured, floor: null, budget }];
  });
}

/** A figure as a row of the table. */
export function cellsOf(figure: Figure): readonly string[] {
  const { what, size, measured, floor, budget, unit } = figure;
  const ratio = ratioOf(figure);
  const amount = (number: number) => `${rounded(number)} ${unit}`;
  const limit =
    budget && (budget.of === "ratio" ? `${budget.atMost.toFixed(2)} × floor` : amount(budget.atMost));
  const told = [
    typeof floor === "number" ? amount(floor) : null,
    ratio?.toFixed(2),
    limit,
    verdictOn(figure),
  ];
  return [what, String(size), amount(measured), ...told.map((cell) => cell ?? "–")];
}

function rounded(number: number): string {
  return number.toFixed(number < 100 ? 1 : 0);
}
