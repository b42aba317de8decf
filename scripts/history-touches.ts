import type { Graph } from "./history-graph.ts";
import type { Change, Logged } from "./history-log.ts";
import { pathOf, type RecordFile, recordFileAt } from "./history-places.ts";

/** What a commit did to the files of one record: the changes against each of its parents. */
export type Touch = { readonly commit: number; readonly sides: readonly (readonly Change[])[] };

/** The touches of each record, by its place. */
export type Touches = Map<string, Touch[]>;

/** For each merge among some commits, by its place in the list, its changes against each of its parents. */
export type Merges = ReadonlyMap<number, readonly (readonly Change[])[]>;

/** Sorts what commits did by the records they did it to. @param first the place of the first commit in the graph */
export function touchesOf(logged: readonly Logged[], merges: Merges, first: number): Touches {
  const touches: Touches = new Map();
  for (const [place, { changes }] of logged.entries()) {
    addTouches(touches, first + place, merges.get(first + place) ?? [changes]);
  }
  return touches;
}

function addTouches(touches: Touches, commit: number, sides: readonly (readonly Change[])[]): void {
  const sorted = sides.map(changesByPlace);
  for (const place of new Set(sorted.flatMap((byPlace) => [...byPlace.keys()]))) {
    const touch = { commit, sides: sorted.map((byPlace) => byPlace.get(place) ?? []) };
    const known = touches.get(place);
    if (known === undefined) touches.set(place, [touch]);
    else known.push(touch);
  }
}

/** Some changes by the records that they are of. */
export function changesByPlace(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const [only, ...others] = changes;
  if (only !== undefined && others.length === 0) return new Map([[only.file.place, changes]]);
  const sorted = new Map<string, Change[]>();
  for (const change of changes) {
    const { place } = change.file;
    const known = sorted.get(place);
    if (known === undefined) sorted.set(place, [change]);
    else known.push(change);
  }
  return sorted;
}

/** Keeps the changes of files that were the register's after a commit, or in the parent that it is told against. */
export function touchesWithin(
  touches: Touches,
  isOwn: (file: RecordFile, commit: number) => boolean,
  { commits }: Graph,
): Touches {
  const kept: Touches = new Map();
  for (const [place, ofOne] of touches) {
    const own = ofOne.map((touch) => {
      const { commit, sides } = touch;
      const parents = commits[commit]?.parents ?? [];
      const isWithin = (side: number) => (change: Change) => {
        return isOwn(change.file, commit) || isOwn(change.file, parents[side] ?? commit);
      };
      // Mostly all of them are, and there is nothing to sort out.
      if (sides.every((changes, side) => changes.every(isWithin(side)))) return touch;
      return { commit, sides: sides.map((changes, side) => changes.filter(isWithin(side))) };
    });
    const touching = own.filter(({ sides }) => sides.some((changes) => changes.length > 0));
    if (touching.length > 0) kept.set(place, touching);
  }
  return kept;
}

/** Touches in the order of their commits; those of one commit joined. */
export function inOrder(touches: readonly Touch[], { ranks }: Graph): readonly Touch[] {
  const byRank = touches.toSorted((one, other) => (ranks[one.commit] ?? 0) - (ranks[other.commit] ?? 0));
  const joined: Touch[] = [];
  for (const touch of byRank) {
    const last = joined.at(-1);
    if (last?.commit !== touch.commit) joined.push(touch);
    else joined[joined.length - 1] = joinedOf(last, touch);
  }
  return joined;
}

function joinedOf(one: Touch, other: Touch): Touch {
  const sides = one.sides.map((changes, side) => [...changes, ...(other.sides[side] ?? [])]);
  return { commit: one.commit, sides };
}

/** The contents that a record had in some touches, each once, as far as they are files. */
export function contentsOf(touches: readonly Touch[]): readonly string[] {
  const contents = new Set<string>();
  for (const { sides } of touches) {
    for (const changes of sides) {
      for (const { file, before, after } of changes) {
        if (file.attachment !== null) continue;
        if (before !== null) contents.add(before);
        if (after !== null) contents.add(after);
      }
    }
  }
  return [...contents].filter((content) => !content.startsWith("@"));
}

/** Touches as text, to be read by `parseTouches`. */
export function formatTouches(touches: readonly Touch[]): string {
  const rows = touches.map(({ commit, sides }) => {
    const told = sides.map((changes) => {
      return changes.map(({ file, before, after }) => [pathOf(file), before, after]);
    });
    return [commit, told];
  });
  return JSON.stringify(rows);
}

type Row = readonly [commit: number, sides: readonly (readonly ChangeRow[])[]];
type ChangeRow = readonly [path: string, before: string | null, after: string | null];

/** Reads what `formatTouches` wrote. */
export function parseTouches(text: string): readonly Touch[] {
  const rows: readonly Row[] = JSON.parse(text);
  return rows.map(([commit, sides]) => ({
    commit,
    sides: sides.map((changes) => changes.flatMap(changeIn)),
  }));
}

function changeIn([path, before, after]: ChangeRow): readonly Change[] {
  const file = recordFileAt(path);
  return file === null ? [] : [{ file, before, after }];
}
