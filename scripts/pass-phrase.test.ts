import { expect, it } from "vitest";
import { canonicalPassPhrase, codeOf } from "../schemas/pass-phrase.ts";
import { newPassPhrase, passPhraseWords, wordCount } from "./pass-phrase.ts";

it("draws from 7776 distinct words of three to eight plain letters", () => {
  expect(new Set(passPhraseWords).size).toBe(6 ** 5);
  expect(passPhraseWords.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
});

it("has more than 90 bits of chance in a pass phrase", () => {
  expect(wordCount * Math.log2(new Set(passPhraseWords).size)).toBeGreaterThan(90);
});

it("begins a pass phrase with the person's code and goes on with seven words of the list", () => {
  const [code, ...words] = newPassPhrase("dir").split("-");
  expect(code).toBe("dir");
  expect(words).toHaveLength(7);
  expect(words.filter((word) => !passPhraseWords.includes(word))).toEqual([]);
});

it("draws every part of the list about equally often and never the same phrase twice", () => {
  const phrases = Array.from({ length: 3000 }, () => newPassPhrase("p1"));
  const tenths = Array.from({ length: 10 }, () => 0);
  const places = new Map(passPhraseWords.map((word, place) => [word, place]));
  for (const word of phrases.flatMap((phrase) => phrase.split("-").slice(1))) {
    const tenth = Math.floor(((places.get(word) ?? -1) * 10) / passPhraseWords.length);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // 2 100 words are expected in each tenth, with a standard deviation of about 43.
  expect(tenths.filter((count) => Math.abs(count - 2100) > 350)).toEqual([]);
  expect(new Set(phrases).size).toBe(3000);
});

it.each([
  ["dir-tafel-zomer", "dir-tafel-zomer"],
  ["  Dir Tafel  zomer \n", "dir-tafel-zomer"],
  ["DIR_TAFEL_-_ZOMER", "dir-tafel-zomer"],
  ["dir – tafel—zomer", "dir-tafel-zomer"],
  ["-dir\u00a0tafel-zomer-", "dir-tafel-zomer"],
  ["dir-tafel-zomer.", "dir-tafel-zomer"],
  ["“dir-tafel-zomer”,", "dir-tafel-zomer"],
  ["'dir-tafel-zomer'", "dir-tafel-zomer"],
  ["dir, tafel, zomer", "dir-tafel-zomer"],
  ["dir-ta\u00adfel-\u200bzomer\u200b", "dir-tafel-zomer"],
  ["\ufeffdir\u2011tafel\u2010zomer\u2060", "dir-tafel-zomer"],
  ["dir\u2212tafel\u202fzomer", "dir-tafel-zomer"],
])("reads %j as %j", (typed, canonical) => {
  expect(canonicalPassPhrase(typed)).toBe(canonical);
});

it("leaves a new pass phrase as it is when it is typed", () => {
  const phrase = newPassPhrase("p-2");
  expect(canonicalPassPhrase(phrase)).toBe(phrase);
});

it("finds the code that a pass phrase begins with, the longest when two fit", () => {
  expect(codeOf("p-2-tafel-zomer", ["dir", "p", "p-2"])).toBe("p-2");
  expect(codeOf("p-tafel-zomer", ["dir", "p", "p-2"])).toBe("p");
  expect(codeOf("q-tafel-zomer", ["dir", "p", "p-2"])).toBeNull();
  expect(codeOf("p", ["p"])).toBeNull();
});
