/** Chance that can be repeated: the same seed and stream give the same choices, on every machine. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** A whole number from `low` up to and including `high`. */
  readonly between: (low: number, high: number) => number;
  /** Whether something happens that happens in this share of the cases. */
  readonly happens: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <const Item>(items: readonly Item[]) => Item;
};

/**
 * A source of chance of its own for every stream, so that one more choice in one life changes no other life.
 *
 * @param seed the seed of the whole register
 * @param stream which life, or which other part of the register
 */
export function chanceOf(seed: number, stream: number): Chance {
  const fraction = mulberry32(scrambled(seed) ^ scrambled(stream + 0x51ed270b));
  return {
    fraction,
    between: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    happens: (share) => fraction() < share,
    pick: (items) => pickFrom(items, fraction()),
  };
}

function pickFrom<Item>(items: readonly Item[], fraction: number): Item {
  const item = items[Math.floor(fraction * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, plenty for fiction and never meant for secrets. */
function mulberry32(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Neighbouring seeds must not give neighbouring streams (murmur3's finaliser). */
function scrambled(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
