import * as fc from "fast-check";
import { Lexer } from "marked";
import { describe, expect, it, onTestFinished } from "vitest";
import { isTooMuchMarkup } from "../procedure/markup-work.ts";
import { heaviestTexts } from "./bench-rendering.ts";
import { type Prose, proseTags } from "../schemas/archive.ts";
import { mailThreadOf } from "../tests/mail-thread.ts";
import { proseOf } from "./prose.ts";

const textOf = (prose: readonly Prose[]): string => {
  return prose.map((piece) => (typeof piece === "string" ? piece : textOf(piece.children))).join("");
};

const elementsOf = (prose: readonly Prose[]): Exclude<Prose, string>[] => {
  return prose.flatMap((piece) => (typeof piece === "string" ? [] : [piece, ...elementsOf(piece.children)]));
};

const addressesOf = (markdown: string): (string | undefined)[] => {
  const links = elementsOf(proseOf(markdown)).filter(({ tag }) => tag === "a");
  return links.map(({ href }) => href);
};

const depthOf = (prose: readonly Prose[]): number => {
  return Math.max(0, ...prose.map((piece) => (typeof piece === "string" ? 0 : 1 + depthOf(piece.children))));
};

it("makes paragraphs with emphasis, and keeps the lines that somebody typed", () => {
  expect(proseOf("De zaal was **koud**\nen *laat* open.\n\nJammer.")).toEqual([
    {
      tag: "p",
      children: [
        "De zaal was ",
        { tag: "strong", children: ["koud"] },
        { tag: "br", children: [] },
        "en ",
        { tag: "em", children: ["laat"] },
        " open.",
      ],
    },
    { tag: "p", children: ["Jammer."] },
  ]);
});

it("makes headings of the third and fourth level", () => {
  expect(
    proseOf("# A\n\n## B\n\n### C\n\n###### D").map((piece) => typeof piece === "object" && piece.tag),
  ).toEqual(["h3", "h3", "h4", "h4"]);
});

it("makes lists, quotations, code and rules", () => {
  expect(proseOf("- een\n- [x] twee\n\n> gezegd\n\n1. drie\n\n---\n\n`code`")).toEqual([
    {
      tag: "ul",
      children: [
        { tag: "li", children: ["een"] },
        { tag: "li", children: ["☑ twee"] },
      ],
    },
    { tag: "blockquote", children: [{ tag: "p", children: ["gezegd"] }] },
    { tag: "ol", children: [{ tag: "li", children: ["drie"] }] },
    { tag: "hr", children: [] },
    { tag: "p", children: [{ tag: "code", children: ["code"] }] },
  ]);
});

it("makes tables", () => {
  expect(proseOf("|a|b|\n|-|-|\n|1|**2**|")).toEqual([
    {
      tag: "table",
      children: [
        {
          tag: "thead",
          children: [
            {
              tag: "tr",
              children: [
                { tag: "th", children: ["a"] },
                { tag: "th", children: ["b"] },
              ],
            },
          ],
        },
        {
          tag: "tbody",
          children: [
            {
              tag: "tr",
              children: [
                { tag: "td", children: ["1"] },
                { tag: "td", children: [{ tag: "strong", children: ["2"] }] },
              ],
            },
          ],
        },
      ],
    },
  ]);
});

it.each([
  ["<https://voorbeeld.nl/a>", "https://voorbeeld.nl/a"],
  ["zie www.voorbeeld.nl", "http://www.voorbeeld.nl/"],
  ["zie http://voorbeeld.nl?a=1&b=2", "http://voorbeeld.nl/?a=1&b=2"],
  ["[hier](https://voorbeeld.nl/?a=1&amp;b=2 'titel')", "https://voorbeeld.nl/?a=1&b=2"],
  ["mail naar klager@voorbeeld.nl", "mailto:klager@voorbeeld.nl"],
  ["[zie][1]\n\n[1]: https://voorbeeld.nl/b", "https://voorbeeld.nl/b"],
])("links %j to %s", (markdown, address) => {
  expect(addressesOf(markdown)[0]).toBe(address);
});

const disguises = [
  "[klik](javascript:alert(1))",
  "[klik](JaVaScRiPt:alert(1))",
  "[klik](java\tscript:alert(1))",
  "[klik](<java\nscript:alert(1)>)",
  "[klik](\u0001javascript:alert(1))",
  "[klik](<\u00a0javascript:alert(1)>)",
  "[klik](javascript&#58;alert(1))",
  "[klik](javascript&colon;alert(1))",
  "[klik](&#x6A;avascript:alert(1))",
  "[klik](&#106;&#97;vascript&#x3a;alert(1))",
  "[klik](&amp;#106;avascript:alert(1))",
  "[klik](vbscript:msgbox)",
  "[klik](data:text/html;base64,PHNjcmlwdD4=)",
  "[klik](file:///etc/passwd)",
  "[klik](blob:https://x/1)",
  "[klik](//elders.nl)",
  "[klik](../KL-2026-7F3K)",
  "[klik](#)",
  "[klik][1]\n\n[1]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<data:text/html,x>",
];

it.each(disguises)("makes no link of %j", (markdown) => {
  expect(addressesOf(markdown)).toEqual([]);
  expect(textOf(proseOf(markdown))).toMatch(/klik|javascript|data/);
});

it.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a <b onclick=x>b</b> <svg/onload=x>",
  "<iframe srcdoc='<script>x</script>'></iframe>",
  '<a href="javascript:x">y</a>',
  "<!-- c --> <?php ?> <![CDATA[x]]>",
  "<style>*{display:none}</style>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
])("shows %j as the text that it is", (html) => {
  const prose = proseOf(html);
  expect(elementsOf(prose).map(({ tag }) => tag)).toEqual(["p"]);
  expect(textOf(prose)).toBe(html);
});

it("does not let a reference become markup: &lt;script&gt; is shown as <script>", () => {
  expect(proseOf("&lt;script&gt; caf&eacute; &#8364;5 &onbekend; &#38;lt; &#0;")).toEqual([
    { tag: "p", children: ["<script> café €5 &onbekend; &lt; \uFFFD"] },
  ]);
});

it("shows an image as its description and never its address", () => {
  expect(proseOf("![foto van *zaal*](https://spion.nl/pixel.gif)")).toEqual([
    { tag: "p", children: ["foto van *zaal*"] },
  ]);
});

it("drops control characters and those that turn the direction of text", () => {
  expect(proseOf("a\u0000b\u0007c\u202Ed\u2066e &#27;f")).toEqual([{ tag: "p", children: ["abcde f"] }]);
});

it.each([
  [">".repeat(20_000) + "a"],
  ["*".repeat(20_000) + "a" + "*".repeat(20_000)],
  [Array.from({ length: 100 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
  ["> ".repeat(60) + "a"],
  ["woord ".repeat(20_000)],
])("stays shallow and keeps the last word of a text that nests deep or is very long", (markdown) => {
  const prose = proseOf(markdown);
  expect(depthOf(prose)).toBeLessThan(50);
  expect(textOf(prose)).toMatch(/a|woord/);
});

/** How many signs the reader of Markdown takes up while it makes a text, each as often as it does so. */
function signsRead(text: string): number {
  const { blockTokens } = Lexer.prototype;
  onTestFinished(() => void (Lexer.prototype.blockTokens = blockTokens));
  let signs = 0;
  Lexer.prototype.blockTokens = function (source: string, ...rest: never[]) {
    signs += source.length;
    return blockTokens.call(this, source, ...rest);
  };
  proseOf(text);
  Lexer.prototype.blockTokens = blockTokens;
  return signs;
}

describe("a text whose markup would take too much work", () => {
  // Each of the first four takes more than two million signs where nothing bounds it, and not more than the machine has.
  const worst: readonly (readonly [string, string])[] = [
    ["a mail with answers in answers", mailThreadOf(18)],
    ["the same in an item", mailThreadOf(18).replace(/^/gm, "  ").replace("  ", "- ")],
    ["the same with lines of marks alone between", mailThreadOf(18).replaceAll("\n", "\n>\n")],
    ["lists in lists, and lines that go on", `${"- ".repeat(400)}x\n${"y\n".repeat(40)}`],
    ["an item with very many lines", `- x\n${"y\n".repeat(24_000)}`],
    ["a paragraph of marks", "_a_b".repeat(12_500)],
    ["marks that never close", "*a_ ".repeat(12_500)],
    ["a row of exclamation marks", "!".repeat(49_000)],
    ["a row of blanks", `a${" ".repeat(49_000)}b`],
    ["a row of tabs", `a${"\t".repeat(49_000)}b`],
  ];

  it.each(worst)("is plain paragraphs with every word: %s", (_, text) => {
    expect(elementsOf(proseOf(text)).filter(({ tag }) => tag !== "p" && tag !== "br")).toEqual([]);
    expect(signsRead(text)).toBe(0);
    expect(textOf(proseOf(text)).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it.each([
    ["a mail with seven answers in answers", mailThreadOf(8)],
    ["a list of five levels", ["- a", "  - b", "    - c", "      - d", "        - e"].join("\n")],
    ["a long letter", "De training begon **te laat** en dat is *jammer*.\n\n".repeat(900)],
    ["a long list", "- De training begon **te laat**.\n".repeat(500)],
    ["a table with aligned columns", `|a|b|\n|-|-|\n${`|1${" ".repeat(40)}|2|\n`.repeat(200)}`],
  ])("is none of these: %s", (_, text) => {
    expect(isTooMuchMarkup(text)).toBe(false);
    expect(elementsOf(proseOf(text)).some(({ tag }) => tag !== "p" && tag !== "br")).toBe(true);
  });

  it("is none of the heaviest that are known, by which the time is measured", () => {
    expect(heaviestTexts.map(isTooMuchMarkup)).toEqual(heaviestTexts.map(() => false));
  });

  it("is any that would take up more than eight million signs, whatever nests in it", () => {
    const piece = fc.constantFrom(
      "> ",
      ">",
      "- ",
      "* ",
      "1. ",
      "  ",
      "    ",
      "\t",
      "x",
      "\n",
      "\n\n",
      "\n>\n",
      "`",
      "[",
    );
    const line = fc.tuple(fc.array(piece, { maxLength: 14 }), fc.integer({ min: 1, max: 12 }));
    const nested = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => {
      const text = lines.map(([pieces, times]) => `${pieces.join("").repeat(times)}a`).join("\n");
      return text.repeat(Math.max(1, Math.floor(8_000 / text.length))).slice(0, 50_000);
    });
    fc.assert(
      fc.property(nested, (text) => {
        expect(signsRead(text)).toBeLessThan(8_000_000);
      }),
      { numRuns: 300 },
    );
  });
});

const scraps = fc.constantFrom(
  ...disguises,
  ...[
    "<script>",
    "</script>",
    "<a href='javascript:x'>",
    "**",
    "*",
    "`",
    "[",
    "](",
    ")",
    "![",
    "> ",
    "- ",
    "1. ",
    "\n",
  ],
  ...[
    "\n\n",
    "|a|\n|-|\n",
    "# ",
    "~~",
    "&#x3c;",
    "&lt;",
    "\\",
    "<",
    ">",
    "http://a.nl",
    "x@y.nl",
    "\u0000",
    "    ",
  ],
);

it("yields only allowed elements and addresses, whatever the text", () => {
  const allowed: readonly string[] = proseTags;
  const texts = fc.array(fc.oneof(scraps, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 25 });
  fc.assert(
    fc.property(texts, (pieces) => {
      for (const { tag, href, ...rest } of elementsOf(proseOf(pieces.join("")))) {
        expect(allowed).toContain(tag);
        expect(Object.keys(rest)).toEqual(["children"]);
        expect(href === undefined || /^(https?:\/\/|mailto:)/.test(href)).toBe(true);
        expect(tag === "a").toBe(href !== undefined);
      }
    }),
    { numRuns: 300 },
  );
});

it("keeps every letter and digit of a text that holds no link, image or reference", () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom("**", "*", "\n\n", "\n- ", " <b>", "</b> ", "`", "\n# "),
      fc.stringMatching(/^[a-z0-9 ]{1,8}$/),
    ),
  );
  const lettersOf = (text: string) => text.replace(/[^a-z0-9]/g, "");
  fc.assert(
    fc.property(words, (pieces) => {
      const markdown = `x${pieces.join("")}`;
      expect(lettersOf(textOf(proseOf(markdown)))).toBe(lettersOf(markdown));
    }),
    { numRuns: 300 },
  );
});

it("takes up an ordinary text little more than once", () => {
  const body = "De training begon **te laat** en het materiaal ontbrak. Zie www.voorbeeld.nl.\n\n".repeat(8);
  expect(signsRead(body)).toBeLessThanOrEqual(2 * body.length);
  expect(signsRead(body.repeat(50))).toBeLessThanOrEqual(2 * 50 * body.length);
});
