import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRecord, parseFrontMatter } from "./front-matter.ts";

describe("a record that is written", () => {
  const lookAlikes = [
    "no",
    "null",
    "~",
    "true",
    "012",
    "12:30",
    "2026-03-27",
    "---",
    "a\n---\nb",
    "# x",
    "&a",
    "*a",
    "'",
    '"',
  ];
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom(...lookAlikes, "👍🏽", "שלום", "\0\u0085\u2028"),
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      fc.boolean(),
      fc.constant(null),
      tie("list"),
      tie("group"),
    ),
    list: fc.array(tie("value"), { maxLength: 4 }),
    group: fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  }));
  // A top-level name of dashes would be a fence; no field of any shape is called so.
  const name = text.filter((word) => !word.startsWith("---"));
  const record = fc.dictionary(name, value.value, { maxKeys: 6, noNullPrototype: true });

  it("is read back as it was, and is written again byte for byte", () => {
    const body = fc.oneof(
      text,
      fc.array(text).map((lines) => lines.join("\n")),
    );
    fc.assert(
      fc.property(record, body, (data, words) => {
        const written = formatRecord(data, words);
        const again = parseFrontMatter(written);
        expect(again).toEqual({ data, body: words });
        expect("data" in again && formatRecord(Object(again.data), again.body)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the order of its keys, leaves dates bare and quotes what other readers would change", () => {
    const data = {
      id: "KL-2026-7F3K",
      receivedOn: "2026-03-27",
      phone: "0612",
      answer: "no",
      list: ["a: b"],
    };
    expect(formatRecord(data, "Words")).toBe(
      "---\nid: KL-2026-7F3K\nreceivedOn: 2026-03-27\nphone: '0612'\nanswer: 'no'\nlist:\n  - 'a: b'\n---\nWords\n",
    );
  });

  it("repeats what occurs twice instead of referring to it", () => {
    const by = ["dir", "p1"];
    expect(parseFrontMatter(formatRecord({ one: by, other: by }, ""))).toEqual({
      data: { one: by, other: by },
      body: "",
    });
  });
});
