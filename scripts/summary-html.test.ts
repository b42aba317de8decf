import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Records } from "../procedure/deadlines.ts";
import { dateOf } from "../procedure/dates.ts";
import { summaryOf } from "../procedure/summary.ts";
import { summaryInMarkdown } from "../procedure/summary-markdown.ts";
import { textsOf } from "../procedure/summary-texts.ts";
import { summaryWordsIn } from "../procedure/summary-words.ts";
import { sampleRegister, soundComplaint, soundReview } from "../tests/sample-records.ts";
import { handMade, tableDay } from "../tests/summary-table.ts";
import { summaryInHtml } from "./summary-html.ts";

/** The page of a register's year, with the register's own words in it. */
function pageOf(records: Records, year = 2026): string {
  const summary = summaryOf(records, year, dateOf("2027-02-02"));
  return summaryInHtml({ summary, words: summaryWordsIn("nl"), texts: textsOf(records) });
}

/** A register in which everything that a person can name is called the same. */
function named(text: string): Records {
  const improvement = { action: text, effect: text, owner: "p1", due: "2026-05-01" };
  const register = sampleRegister();
  return {
    register: {
      ...register,
      organisation: { name: text },
      categories: [{ code: "organisation", name: text }],
      people: register.people.map((person) => ({ ...person, name: text })),
    },
    complaints: [{ ...soundComplaint, training: text, improvements: [improvement] }],
    reviews: [{ ...soundReview, improvements: [improvement] }],
  };
}

/** The tags of a page outside its pictures; whether a cell holds a very long word is no matter of markup. */
const tagsOf = (html: string) =>
  outsidePictures(html)
    .replaceAll(' class="long"', "")
    .match(/<[^>]*>/g) ?? [];
const outsidePictures = (html: string) => html.replace(/(<svg) [^>]*>.*?(<\/svg>)/gs, "$1>$2");
/** The pictures of a page; a name decides where their parts stand, but not what they are. */
const picturesOf = (html: string) => (html.match(/<svg .*?<\/svg>/gs) ?? []).join("");
const drawn = /^<\/?(?:svg|g|defs|pattern|rect|line|path|circle|text|tspan)(?: [\w-]+="[^"<>]*")*>$/;
const strangeIn = (html: string) => {
  const tags = picturesOf(html).match(/<[^>]*>/g) ?? [];
  return tags.filter((tag) => !drawn.test(tag) || /\s(?:on\w+|href|style|class="(?!plot"))/i.test(tag));
};
const references: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const shownIn = (html: string) => {
  // A complaint's number stands in an element of its own, in the middle of a sentence.
  const text = html
    .replace(/<\/?span>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&[a-z#\d]+;/g, (one) => references[one] ?? one);
  return text.replaceAll("\n", " ").replace(/\s+/g, " ");
};

describe("the page of a summary", () => {
  const html = summaryInHtml({
    summary: summaryOf(handMade, 2025, tableDay),
    words: summaryWordsIn("nl"),
    texts: textsOf(handMade),
  });

  it("says what the text says, word for word", () => {
    const summary = summaryOf(handMade, 2025, tableDay);
    const text = summaryInMarkdown(summary, summaryWordsIn("nl"), textsOf(handMade));
    const pieces = text
      .split("\n")
      .filter((line) => !/^[| -]*$/.test(line))
      .flatMap((line) => line.replace(/^(#+|-) /, "").split(/(?<!\\)\|/))
      .map((piece) => piece.replace(/\\(.)/g, "$1").trim());
    const shown = shownIn(html);
    expect(pieces.length).toBeGreaterThan(300);
    expect(pieces.filter((piece) => !shown.includes(piece.replace(/\s+/g, " ")))).toEqual([]);
  });

  it("asks for nothing, runs nothing and allows nothing but its own style", () => {
    expect(tagsOf(html).filter((tag) => /\s(?:src|href|on\w+|style|action)=/i.test(tag))).toEqual([]);
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|form)\b|@import|url\((?!#hatch-)/i);
    expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/]{43}='"/);
  });

  it("has its language, one title, and a chapter under each heading", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const headings = [...html.matchAll(/<h2 id="(\w+)">/g)].map(([, id]) => id);
    const chapters = [...html.matchAll(/<section aria-labelledby="(\w+)">/g)].map(([, id]) => id);
    expect(headings.length).toBeGreaterThan(12);
    expect(chapters).toEqual(headings);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe("no text of the register becomes markup:", () => {
  const harmless = tagsOf(pageOf(named("Woord")));

  it.each([
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</title></h1><h1>",
    "[klik](javascript:alert(1))",
    "![x](https://example.invalid/x.png)",
    "**vet** _schuin_ ~~weg~~ `code`",
    "https://example.invalid/ &lt;b&gt; &amp; &#60;i&#62;",
    "| cel | \\| --- |",
    "# kop\n\n---\n\n- punt\n\n<b>x</b>",
    "<!-- weg",
    "]]> <![CDATA[ <b>",
  ])("%j", (text) => {
    const html = pageOf(named(text));
    expect(tagsOf(html)).toEqual(harmless);
    expect(strangeIn(html)).toEqual([]);
    expect(shownIn(html)).toContain(text.replace(/\s+/g, " "));
  });

  it("nor any other", () => {
    const sign = fc.oneof(
      fc.constantFrom("<", ">", "&", '"', "'", "`", "[", "]", "(", ")", "\\", "|", "<b ", "</"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const text = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => `x${signs.join("")}`);
    fc.assert(
      fc.property(text, (one) => {
        const html = pageOf(named(one));
        expect(tagsOf(html)).toEqual(harmless);
        expect(strangeIn(html)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("and a character that turns a line round or hides is left out", () => {
    expect(shownIn(pageOf(named("a\u202Eb\u0007c\u2066d")))).toContain("abcd");
  });
});
