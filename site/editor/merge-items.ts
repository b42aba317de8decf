/** A part of a record that has named fields. */
export type Group = Readonly<Record<string, unknown>>;

/** One item of a list in its three versions; undefined where it is not in the list. */
export type Row = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

type Lists = { readonly [Side in keyof Row]: readonly unknown[] };

/** A row of a list; `isLoose` when an item changed so much that mixing its fields could make up something untrue. */
export type ItemRow = Row & { readonly isLoose: boolean };

/** Whether a value has named fields. */
export function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a group; what is none has no fields. */
export function groupIn(value: unknown): Group {
  return isGroup(value) ? value : {};
}

/** The own value of a field; undefined when there is none. */
export function fieldOf(group: Group, name: string): unknown {
  return Object.hasOwn(group, name) ? group[name] : undefined;
}

/** Whether two values say the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (!isGroup(one) || !isGroup(other)) return false;
  const names = Object.keys(one);
  const areThere = names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]));
  return areThere && names.length === Object.keys(other).length;
}

/**
 * Lays three versions of a list side by side: the items in the order of the base, and what was added behind the item
 * that it followed, theirs before mine. What both sides added is one row.
 */
export function rowsOf({ base, mine, theirs }: Lists): readonly ItemRow[] {
  const own = placesIn(mine, base);
  const other = placesIn(theirs, base);
  const twins = twinsOf(other.added, own.added);
  const single = own.added.filter((place) => !twins.includes(place));
  return Array.from({ length: base.length + 1 }, (_, gap): readonly ItemRow[] => [
    ...other.added.flatMap((place, at) => {
      return place.gap === gap
        ? [itemRow({ base: undefined, mine: twins[at]?.item, theirs: place.item })]
        : [];
    }),
    ...single
      .filter((place) => place.gap === gap)
      .map(({ item }) => itemRow({ base: undefined, mine: item, theirs: undefined })),
    ...(gap < base.length
      ? [itemRow({ base: base[gap], mine: own.kept[gap], theirs: other.kept[gap] })]
      : []),
  ]).flat();
}

function itemRow(row: Row): ItemRow {
  const isLoose = ![row.mine, row.theirs].every((version) => isClose(row.base, version));
  return { ...row, isLoose };
}

/** An item that the base lacks, and how many items of the base stand before it. */
type Place = { readonly item: unknown; readonly gap: number };

/** Where the items of a list come from: per item of the base what became of it, and what is new. */
function placesIn(
  items: readonly unknown[],
  base: readonly unknown[],
): { readonly kept: readonly unknown[]; readonly added: readonly Place[] } {
  const partners = partnersOf(base, items);
  const taken = new Set(partners);
  return {
    kept: partners.map((at) => (at === null ? undefined : items[at])),
    added: items.flatMap((item, at) => {
      if (taken.has(at)) return [];
      return [{ item, gap: partners.findLastIndex((partner) => partner !== null && partner < at) + 1 }];
    }),
  };
}

/** For each item that they added, the one that I added too; each of mine is the twin of one only. */
function twinsOf(theirs: readonly Place[], mine: readonly Place[]): readonly (Place | undefined)[] {
  const left = new Set(mine);
  return theirs.map(({ item }) => {
    const twin =
      [...left].find((place) => isSame(place.item, item)) ??
      [...left].find((place) => nameOf(item) !== undefined && isSame(nameOf(place.item), nameOf(item)));
    if (twin !== undefined) left.delete(twin);
    return twin;
  });
}

/**
 * For each item of the base the place of its later version, or null when it is gone. Of all ways to pair them without
 * crossing it takes the one with the most items that are equal, and then the most alike.
 */
function partnersOf(base: readonly unknown[], items: readonly unknown[]): readonly (number | null)[] {
  const equal = base.length + 1;
  const scores = base.map((one) => items.map((other) => likeness(one, other, equal)));
  const best = bestFrom(scores, items.length);
  const bestAt = (row: number, column: number) => best[row]?.[column] ?? 0;
  let column = 0;
  return base.map((_, row) => {
    while (column < items.length && bestAt(row, column) === bestAt(row, column + 1)) column += 1;
    if (column === items.length || bestAt(row, column) === bestAt(row + 1, column)) return null;
    column += 1;
    return column - 1;
  });
}

/** The highest sum that pairs of the rest can reach, from each row and column on. */
function bestFrom(scores: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const best: number[][] = [new Array<number>(width + 1).fill(0)];
  for (const score of scores.toReversed()) {
    const below = best[0] ?? [];
    const row = new Array<number>(width + 1).fill(0);
    for (let column = width - 1; column >= 0; column -= 1) {
      const gain = score[column] ?? 0;
      const paired = gain === 0 ? 0 : gain + (below[column + 1] ?? 0);
      row[column] = Math.max(paired, below[column] ?? 0, row[column + 1] ?? 0);
    }
    best.unshift(row);
  }
  return best;
}

/** How much two items have in common: `equal` when everything, 0 when nothing or when they have different names. */
function likeness(one: unknown, other: unknown, equal: number): number {
  if (isSame(one, other)) return equal;
  if (!isGroup(one) || !isGroup(other)) return 0;
  if (nameOf(one) !== undefined && nameOf(other) !== undefined) {
    return isSame(nameOf(one), nameOf(other)) ? 0.99 : 0;
  }
  return alikeIn(one, other) / (Math.max(Object.keys(one).length, Object.keys(other).length) + 1);
}

/** Whether an item can be merged with its version by field: it has the same name, or two thirds of the fields. */
function isClose(one: unknown, other: unknown): boolean {
  if (!isGroup(one) || !isGroup(other)) return true;
  if (nameOf(one) !== undefined) return true;
  return alikeIn(one, other) * 3 >= Math.min(Object.keys(one).length, Object.keys(other).length) * 2;
}

function alikeIn(one: Group, other: Group): number {
  return Object.keys(one).filter((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
    .length;
}

/** What an item of a review or of the settings is known by. */
function nameOf(item: unknown): unknown {
  return isGroup(item) ? (fieldOf(item, "id") ?? fieldOf(item, "code")) : undefined;
}
