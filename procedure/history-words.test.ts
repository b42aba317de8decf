import { describe, expect, it } from "vitest";
import { fieldTables } from "./fields.ts";
import { historyWordsIn } from "./history-words.ts";
import { messagesIn } from "./messages.ts";

/** Every key of the words, at any depth, with what stands there. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [[path.join("/"), value]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

/** What a word says; one with blanks is filled in. */
function saidBy([path, word]: readonly [string, unknown]): unknown {
  if (typeof word !== "function") return word;
  if (path === "listed") return word(["a", "b", "c"]);
  return word("3", "4", "5");
}

describe.each(["nl", "en"] as const)("the words of a history in %s", (language) => {
  const words = historyWordsIn(language);

  it("all say something, and nothing that was left open", () => {
    for (const leaf of leavesOf(words)) {
      expect(saidBy(leaf), leaf[0]).toEqual(expect.stringMatching(/\S/));
      expect(saidBy(leaf), leaf[0]).not.toMatch(/undefined|null|NaN|TODO/);
    }
  });

  it("have no word for a field that there is not", () => {
    const paths = Object.values(fieldTables).flatMap((table) => Object.keys(table));
    const known = new Set([...paths, ...paths.map((path) => path.split(".").at(-1) ?? "")]);
    const named = [words.parts, words.phrases, words.answers].flatMap((list) => Object.keys(list));
    expect(named.filter((name) => !known.has(name.replace(/^review\//, "")))).toEqual([]);
  });

  it("have a way for every channel and every medium", () => {
    const { channel, medium } = messagesIn(language);
    expect(Object.keys(words.ways).toSorted()).toEqual(
      [...new Set(Object.keys({ ...channel, ...medium }))].toSorted(),
    );
  });
});

it("the two languages have the same words and blanks, and say each sentence differently", () => {
  const [dutch, english] = [leavesOf(historyWordsIn("nl")), leavesOf(historyWordsIn("en"))];
  const shapeOf = ([path, word]: readonly [string, unknown]) =>
    `${path} ${typeof word === "function" ? word.length : ""}`;
  expect(dutch.map(shapeOf).toSorted()).toEqual(english.map(shapeOf).toSorted());
  const inEnglish = new Map(english.map((leaf) => [leaf[0], saidBy(leaf)]));
  const alike = dutch.filter((leaf) => saidBy(leaf) === inEnglish.get(leaf[0])).map(([path]) => path);
  const same = ["quoted", "facts/contacts/noun", "log/columns/2", "phrases/variant"];
  expect(alike.filter((path) => !same.includes(path))).toEqual([]);
});
