import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The words that a pass phrase is drawn from: 6^5 common Dutch words, so that five dice would also do. */
export const passPhraseWords: readonly string[] = readFileSync(
  join(import.meta.dirname, "words-nl.txt"),
  "utf8",
)
  .trimEnd()
  .split("\n");

/** How many words a pass phrase has: about 90 bits, out of reach of whoever guesses at a published slot. */
export const wordCount = 7;

/**
 * A new pass phrase for somebody: the person's code, which tells the dashboard whose slot to open, and seven words.
 *
 * @example newPassPhrase("dir") // "dir-lantaarn-oogst-tafel-zomer-kaars-brug-wandelen"
 */
export function newPassPhrase(code: string): string {
  return [code, ...Array.from({ length: wordCount }, drawnWord)].join("-");
}

function drawnWord(): string {
  const word = passPhraseWords[randomInt(passPhraseWords.length)];
  if (word === undefined) throw new Error("The list of words is empty.");
  return word;
}
