/** Digits and capitals without look-alikes, and without vowels, so that no number spells a word. */
const signs = "23456789BCDFGHJKMNPQRTVWXYZ";

const length = 4;

/** A year has half a million numbers; who misses so often is being told that all of them are taken. */
const mostTries = 10_000;

/** Fills bytes with chance, as `crypto.getRandomValues` does. */
export type FillRandomly = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/**
 * A new number for a complaint: the year of receipt and four signs by lot, which tell nobody how many complaints there
 * are and which two colleagues will not both draw.
 *
 * @param receivedOn `YYYY-MM-DD`
 * @param taken whether a number is in use
 * @throws when no free number is found
 * @example newNumber("2026-03-27", () => false) // "KL-2026-7F3K"
 */
export function newNumber(
  receivedOn: string,
  taken: (id: string) => boolean,
  random: FillRandomly = (bytes) => crypto.getRandomValues(bytes),
): string {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const id = `KL-${receivedOn.slice(0, 4)}-${drawnSigns(random)}`;
    if (!taken(id)) return id;
  }
  throw new Error("No free complaint number was found. Check which numbers count as taken.");
}

function drawnSigns(random: FillRandomly): string {
  let drawn = "";
  while (drawn.length < length) drawn += signOf(random(new Uint8Array(1))[0]);
  return drawn;
}

/** Bytes beyond the last whole round of the signs are drawn again: else the first signs would come up more often. */
function signOf(byte = 255): string {
  const rounds = Math.floor(256 / signs.length);
  return byte < rounds * signs.length ? signs.charAt(byte % signs.length) : "";
}
