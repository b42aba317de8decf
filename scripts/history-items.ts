import { diffArrays } from "diff";
import { isSame, likenessOf } from "./history-differences.ts";

/** Places of an item in a list before and after; null where it was not, or is no more. */
export type AlignedItem = readonly [before: number | null, after: number | null];

/** Beyond so many items that changed at once, each is compared with the one in its place. */
const mostCompared = 60;

/**
 * Finds the items of a list again in a later version of it, so that one that was put in or taken out does not make all
 * that follow look changed. Items that stayed as they were at both ends are passed over.
 */
export function alignedItems(before: readonly unknown[], after: readonly unknown[]): readonly AlignedItem[] {
  if (before.length * after.length === 0) return inTheirPlaces(before, after);
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const [were, are] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return (alignedByName(were, are) ?? alignedByLikeness(were, are)).map(([was, is]) => {
    return [was === null ? null : was + start, is === null ? null : is + start];
  });
}

/** Items that carry a number or a code of their own are found again by it. Null where not all of them do. */
function alignedByName(before: readonly unknown[], after: readonly unknown[]): readonly AlignedItem[] | null {
  const [were, are] = [namesIn(before), namesIn(after)];
  if (were === null || are === null) return null;
  const kept = [...are].map(([name, is]): AlignedItem => [were.get(name) ?? null, is]);
  const gone = [...were].filter(([name]) => !are.has(name)).map(([, was]): AlignedItem => [was, null]);
  return [...kept, ...gone];
}

function namesIn(items: readonly unknown[]): ReadonlyMap<string, number> | null {
  const names = new Map<string, number>();
  for (const [place, item] of items.entries()) {
    if (typeof item !== "object" || item === null) return null;
    const name: unknown = Reflect.get(item, "id") ?? Reflect.get(item, "code");
    if (typeof name !== "string" || names.has(name)) return null;
    names.set(name, place);
  }
  return names;
}

function alignedByLikeness(before: readonly unknown[], after: readonly unknown[]): readonly AlignedItem[] {
  if (Math.max(before.length, after.length) > mostCompared) return inTheirPlaces(before, after);
  const aligned: AlignedItem[] = [];
  let [were, are]: [number[], number[]] = [[], []];
  const close = () => {
    aligned.push(...pairedByLikeness({ were, are }, before, after));
    [were, are] = [[], []];
  };
  let [was, is] = [0, 0];
  for (const { added, removed, count } of diffArrays([...before], [...after], { comparator: isSame })) {
    if (!added && !removed) close();
    for (let item = 0; item < count; item += 1) {
      if (removed) were.push(was);
      if (added) are.push(is);
      if (!added) was += 1;
      if (!removed) is += 1;
    }
  }
  close();
  return aligned;
}

function inTheirPlaces(before: readonly unknown[], after: readonly unknown[]): readonly AlignedItem[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, place): AlignedItem => {
    return [place < before.length ? place : null, place < after.length ? place : null];
  });
}

type Hunk = { readonly were: readonly number[]; readonly are: readonly number[] };

/** Below this share of common values an item is another one. */
const leastLikeness = 1 / 3;

/** Pairs what went with what came in its stead, in the order of the list, so that the pairs are most like each other. */
function pairedByLikeness(
  { were, are }: Hunk,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly AlignedItem[] {
  const isOneForOne = were.length === are.length;
  const worth = (row: number, column: number) => {
    const [was, is] = [before[were[row] ?? 0], after[are[column] ?? 0]];
    // Of plain values nothing can be alike; as many as before were replaced one by one.
    if (typeof was !== "object" || typeof is !== "object") return isOneForOne && row === column ? 1 : 0;
    const likeness = likenessOf(was, is);
    return likeness < leastLikeness ? 0 : likeness;
  };
  const best = bestSums(were.length, are.length, worth);
  const aligned: AlignedItem[] = [];
  let [row, column] = [0, 0];
  while (row < were.length || column < are.length) {
    const [was, is] = [were[row] ?? null, are[column] ?? null];
    const sum = best(row, column);
    if (
      was !== null &&
      is !== null &&
      worth(row, column) > 0 &&
      sum > best(row + 1, column) &&
      sum > best(row, column + 1)
    ) {
      aligned.push([was, is]);
      [row, column] = [row + 1, column + 1];
    } else if (was !== null && (is === null || sum === best(row + 1, column))) {
      aligned.push([was, null]);
      row += 1;
    } else {
      aligned.push([null, is]);
      column += 1;
    }
  }
  return aligned;
}

/** The largest sum of worths that pairs from a row and a column on can have, pairs not crossing each other. */
function bestSums(
  rows: number,
  columns: number,
  worth: (row: number, column: number) => number,
): (row: number, column: number) => number {
  const sums = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  const best = (row: number, column: number) => sums[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const own = worth(row, column);
      const paired = own > 0 ? own + best(row + 1, column + 1) : 0;
      const line = sums[row];
      if (line !== undefined) line[column] = Math.max(paired, best(row + 1, column), best(row, column + 1));
    }
  }
  return best;
}
