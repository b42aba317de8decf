import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { linkTo, plainMarkdown, plainName } from "./reminder-markdown.ts";

/** What a browser shows of one line of Markdown; markup stays markup. */
function shown(markdown: string): string {
  const html = marked.parseInline(markdown, { async: false, gfm: true }).replaceAll("\u200b", "");
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");
}

describe("a name in a reminder", () => {
  it.each([
    "Lotte van 't Hof-Jansen",
    "M. de Vries (MSc)",
    "**Vet** _schuin_ ~~weg~~ `code`",
    "[klik](https://kwaad.example.nl)",
    "![beeld](x)",
    "<script>alert(1)</script>",
    "https://kwaad.example.nl en www.kwaad.example.nl",
    "Jansen &amp; Co &lt;x&gt;",
    "\\*al ontsnapt\\*",
    "$x^2$",
  ])("reads as it was written: %s", (name) => expect(shown(plainMarkdown(name))).toBe(name));

  it("stands on one line", () => {
    expect(plainMarkdown(" a\n\n# b\r\n- c\u2028d\u0000e\u202e ")).toBe("a #\u200b b - c d e");
  });

  it.each(["@lotte", "piet@lotte", "#12", "GH-12", "gh-12", "eigenaar/naam#3"])(
    "mentions nobody and refers to nothing: %s",
    (name) => expect(plainMarkdown(name)).not.toMatch(/@\w|#\d|GH-\d/i),
  );

  it("is cut off when it is no name any more", () => {
    expect(plainName("é".repeat(300))).toBe(`${"é".repeat(80)}…`);
    expect(plainName("Lotte")).toBe("Lotte");
  });

  it("is never markup, whatever it holds", () => {
    const signs = fc.constantFrom(..."*_`[]()<>!~\\&#@:/. -+|$aw1", "www.", "https://", "&lt;", "\n");
    const property = fc.property(fc.array(signs, { maxLength: 25 }), (some) => {
      const written = `naam ${some.join("")} x`;
      const line = written.replace(/\s+/g, " ");
      expect(shown(plainMarkdown(written))).toBe(line);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe("a link", () => {
  it("is nothing without an address", () => {
    expect(linkTo("hier", null)).toEqual([]);
    expect(linkTo("hier", "https://k.nl/#/")).toEqual(["[hier](https://k.nl/#/)"]);
  });
});
