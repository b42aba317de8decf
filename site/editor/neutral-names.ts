/** The beginning of an attachment's name; like `KL`, it is the same in every language of the register. */
const stem = "bijlage";

/**
 * The names under which attachments are saved: a file's name must not hold a person's, so that a new file is called
 * `bijlage-1.pdf`, `bijlage-2.jpg` and so on, and keeps its ending only. Names that the record already had stay theirs.
 *
 * @param names of the attachments as they are to be saved
 * @param existing names that are in use beside the record
 * @returns each of the names with the one that it gets
 */
export function neutralNames(
  names: readonly string[],
  existing: readonly string[],
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const name of names) {
    if (given.has(name)) continue;
    const stays = existing.includes(name);
    given.set(name, stays ? name : neutralNameFor(name, [...existing, ...given.values()]));
  }
  return given;
}

/** A name for one attachment, whose number none of the names in use has. */
export function neutralNameFor(name: string, used: readonly string[]): string {
  const numbers = new Set(used.map(numberIn));
  let number = 1;
  while (numbers.has(number)) number += 1;
  return `${stem}-${number}${endingOf(name)}`;
}

/** The number of a neutral name, however it is capitalised: some systems take both for the same file. */
function numberIn(name: string): number | null {
  const [, digits] = /^bijlage-(\d{1,9})(?:\.|$)/i.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** An ending of up to ten letters or digits, in lower case; a longer one may well be the end of a sentence. */
function endingOf(name: string): string {
  return /.(\.[a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
