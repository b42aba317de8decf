import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEntryText, parseEntryText, unreadableEntry, unreadablePath } from "./entry-text.ts";

const sha = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 40, maxLength: 40 });

describe("a file's text with its version", () => {
  it("comes apart again into both, whatever the text", () => {
    fc.assert(
      fc.property(sha, fc.string({ unit: "binary" }), (base, text) => {
        expect(parseEntryText(formatEntryText({ base, text }))).toEqual({ base, text });
      }),
    );
  });

  it("of a new file has no version, and no line more", () => {
    expect(formatEntryText({ base: null, text: "---\n" })).toBe("---\n");
    expect(parseEntryText("---\nid: KL-2026-7F3K\n---\n").base).toBeNull();
  });

  it("takes off one line and never a line of the file itself", () => {
    const [one, other] = ["a".repeat(40), "b".repeat(40)];
    const text = `#base ${other}\nDe tekst`;
    expect(parseEntryText(formatEntryText({ base: one, text }))).toEqual({ base: one, text });
    expect(parseEntryText(`#base ${one.slice(1)}\n`)).toEqual({
      base: null,
      text: `#base ${one.slice(1)}\n`,
    });
  });
});

describe("a file that cannot be read", () => {
  it("keeps its path in the list", () => {
    expect(unreadablePath(unreadableEntry("complaints/2026/KL-2026-7F3K/index.md"))).toBe(
      "complaints/2026/KL-2026-7F3K/index.md",
    );
  });

  it("is told from every file that can", () => {
    for (const text of ["", "---\n---\n", `#base ${"a".repeat(40)}\n#unreadable x`, "#unreadable a\nb"]) {
      expect(unreadablePath(text)).toBeNull();
    }
  });
});
