import { describe, expect, it } from "vitest";
import { parseFrontMatter, parseSettings } from "./front-matter.ts";

const read = (yaml: string) => parseFrontMatter(`---\n${yaml}\n---\n`);

describe("a record's scalars stay the text that was written", () => {
  it.each([
    "0612345678",
    "012",
    "12:30",
    "2026-13-45",
    "2026-03-27",
    "no",
    "yes",
    "1e3",
    "0x1F",
    "1_000",
    ".5",
    "+31",
  ])("keeps %s", (text) => {
    expect(read(`phone: ${text}`)).toEqual({ data: { phone: text }, body: "" });
  });

  it("reads only true, false and nothing as more than text", () => {
    expect(read("a: true\nb: false\nc:\nd: null\ne: ~")).toEqual({
      data: { a: true, b: false, c: null, d: null, e: null },
      body: "",
    });
  });

  it("keeps a field named __proto__ as a field and touches no prototype", () => {
    const record = read("__proto__: { polluted: yes }");
    expect("data" in record && Object.keys(Object(record.data))).toEqual(["__proto__"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("the fences and the body", () => {
  it.each([
    ["Unix lines", "---\na: b\n---\nOne\n\nTwo\n", "One\n\nTwo"],
    ["Windows lines", "---\r\na: b\r\n---\r\nOne\r\n\r\nTwo\r\n", "One\r\n\r\nTwo"],
    ["a byte order mark", "\uFEFF---\na: b\n---\nOne\n", "One"],
    ["blanks behind a fence", "--- \na: b\n---\t \nOne\n", "One"],
    ["no last line end", "---\na: b\n---\nOne", "One"],
    ["a body that starts with a blank line", "---\na: b\n---\n  \nOne\n", "  \nOne"],
    ["fences inside the body", "---\na: b\n---\nOne\n---\njs: no\n---\n", "One\n---\njs: no\n---"],
    ["nothing below", "---\na: b\n---", ""],
  ])("reads %s", (_, text, body) => {
    expect(parseFrontMatter(text)).toEqual({ data: { a: "b" }, body });
  });

  it.each([
    ["no text at all", "", { refused: "no-front-matter" }],
    ["a body alone", "Hello", { refused: "no-front-matter" }],
    ["four dashes", "----\na: b\n----\n", { refused: "no-front-matter" }],
    ["no closing line", "---\na: b\n", { refused: "front-matter-unclosed" }],
    ["a closing line with words", "---\na: b\n--- x\nbody\n", { refused: "front-matter-unclosed" }],
    ["a program", "---js\n{ a: 1 }\n---\n", { refused: "language-refused", detail: { line: 1 } }],
    ["JSON", "---json\n{}\n---\n", { refused: "language-refused", detail: { line: 1 } }],
    ["a name from Object", "---constructor\n{}\n---\n", { refused: "language-refused", detail: { line: 1 } }],
  ])("refuses %s", (_, text, refusal) => {
    expect(parseFrontMatter(text)).toEqual(refusal);
  });

  it("runs no program that a record brings along", () => {
    parseFrontMatter("---js\nglobalThis.intruder = true\n---\n");
    parseFrontMatter("---\na: !!js/function 'function () { globalThis.intruder = true }'\n---\n");
    expect("intruder" in globalThis).toBe(false);
  });
});

describe("broken YAML", () => {
  it.each([
    ["a field twice", "a: 1\nb: 2\na: 3", { refused: "duplicate-field", detail: { line: 4 } }],
    ["an alias", "a: &x 1\nb: *x", { refused: "aliases-refused", detail: { line: 3 } }],
    ["an anchor alone", "a: &co was late", { refused: "aliases-refused" }],
    ["an unclosed list", "a: 1\nb: [1, 2", { refused: "not-yaml", detail: { line: 3 } }],
    ["a tab as indent", "a:\n\tb: 1", { refused: "not-yaml", detail: { line: 3 } }],
    ["an unknown tag", "a: !x y", { refused: "not-yaml", detail: { line: 2 } }],
  ])("names the rule and the line of %s", (_, yaml, refusal) => {
    expect(read(yaml)).toEqual(refusal);
  });

  it("refuses a million blank lines and a deep nest without losing time", () => {
    const began = performance.now();
    expect(read(`a: 1\n${"\n".repeat(1_000_000)}b: 2`)).toEqual({ refused: "not-yaml" });
    expect(read(`a: ${"[".repeat(500_000)}`)).toMatchObject({ refused: "not-yaml" });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe("settings", () => {
  it("reads numbers as numbers and dates as text", () => {
    expect(parseSettings("days: 7\nfrom: 2022-03-29")).toEqual({ data: { days: 7, from: "2022-03-29" } });
  });

  it.each([
    ["an alias", "a: &x 1\nb: *x", "aliases-refused"],
    ["a field twice", "a: 1\na: 1", "duplicate-field"],
    ["a list that never ends", "a: [", "not-yaml"],
    ["an empty file", "", "not-yaml"],
  ])("refuses %s", (_, yaml, refused) => {
    expect(parseSettings(yaml)).toMatchObject({ refused });
  });
});
