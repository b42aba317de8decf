import { hash } from "node:crypto";
import type { Block, Page, Row } from "../procedure/summary-blocks.ts";
import { chaptersOf, openingOf, type WrittenChapter } from "../procedure/summary-chapters.ts";
import { captionOf, figureOf } from "../procedure/summary-plot-captions.ts";
import { legendOf } from "../procedure/summary-plot-legend.ts";
import type { FigureName } from "../procedure/summary-plot-words.ts";
import type { Chapter } from "../procedure/summary-words.ts";
import { summaryStyle } from "./summary-html-style.ts";
import { drawFigure } from "./summary-plots.ts";

/**
 * A summary as a page of its own, for the screen and for paper: one file that asks for nothing else and runs nothing. It
 * is made of the same chapters as the text, and of the figures that the dashboard draws, each with its table. Every text
 * is put in as text, so that none of the register can become markup; the page's own policy forbids all but its style.
 */
export function summaryInHtml(page: Page): string {
  const { language } = page.words.messages;
  const { title, asOf, statement, notes } = openingOf(page);
  const style = summaryStyle(language);
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="robots" content="noindex, nofollow, noarchive">`,
    `<title>${asText(title).replace(/<\/?span>/g, "")}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<header>\n<h1>${asText(title)}</h1>`,
    `<p class="statement">${asText(statement)}</p>`,
    ...[asOf, ...notes].map((text) => `<p>${asText(text)}</p>`),
    "</header>",
    `<main>\n${chaptersOf(page)
      .map((chapter) => chapterIn(chapter, page))
      .join("\n")}\n</main>`,
    "</body>",
    "</html>\n",
  ].join("\n");
}

function policyFor(style: string): string {
  return `default-src 'none'; style-src 'sha256-${hash("sha256", style, "base64")}'`;
}

function chapterIn({ name, heading, blocks }: WrittenChapter, page: Page): string {
  const parts = blocks.map((block) => blockIn(block, name));
  return [
    `<section aria-labelledby="${name}">`,
    `<h2 id="${name}">${asText(heading)}</h2>`,
    ...withFigure(
      name,
      parts,
      page,
      blocks.findIndex(({ is }) => is === "table"),
    ),
    "</section>",
  ].join("\n");
}

/** As on the screen: what is said before the table stands above the figure, and the table belongs to it. */
function withFigure(chapter: Chapter, parts: readonly string[], page: Page, at: number): readonly string[] {
  const name = figureOf(chapter);
  const caption = name === null ? null : captionOf(name, page.summary, page.words);
  const table = parts[at];
  if (name === null || caption === null || table === undefined) return parts;
  return [...parts.slice(0, at), figureIn({ name, caption, table }, page), ...parts.slice(at + 1)];
}

/** The width of the text on a sheet of A4, in pixels of a style sheet: 210 mm without margins of 16 mm. */
const paperWidth = 672;

type Figure = { readonly name: FigureName; readonly caption: string; readonly table: string };

function figureIn({ name, caption, table }: Figure, { summary, words }: Page): string {
  const legend = legendOf(name, words.plots).map(({ look, meaning }) => {
    return `<li><span class="swatch ${look}"></span> ${asText(meaning)}</li>`;
  });
  const pictures = drawFigure(name, { summary, words, width: paperWidth });
  return [
    "<figure>",
    `<figcaption id="figure-${name}">${asText(caption)}</figcaption>`,
    ...(legend.length === 0 ? [] : [`<ul class="legend">${legend.join("")}</ul>`]),
    `<div class="plots" role="group" aria-labelledby="figure-${name}" tabindex="0">`,
    ...pictures.map((one) => one.markup(escaped)),
    "</div>",
    table,
    "</figure>",
  ].join("\n");
}

function blockIn(block: Block, chapter: string): string {
  switch (block.is) {
    case "paragraph":
      return `<p>${asText(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${asText(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableIn(block, chapter);
  }
}

/** A table that is short enough stays on one sheet of paper. */
const longestWhole = 24;

function tableIn({ headings, rows }: Extract<Block, { is: "table" }>, chapter: string): string {
  const numbers = headings.map((_, at) => isOfNumbers(rows, at));
  const head = headings.map((text, at) => {
    return text === "" ? "<td></td>" : cellIn(`th scope="col"`, text, numbers[at]);
  });
  const body = rows.map((row) => {
    const cells = row.map((text, at) => cellIn(at === 0 ? `th scope="row"` : "td", text, numbers[at]));
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    // Where a table is wider than the screen it scrolls by itself, with the keyboard too.
    `<div class="table ${widthOf(headings.length)}" role="group" aria-labelledby="${chapter}" tabindex="0">`,
    `<table${rows.length > longestWhole ? "" : ` class="whole"`}>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table>\n</div>",
  ].join("\n");
}

/** A cell; a word that is longer than any of a language, such as an address, may break anywhere. */
function cellIn(tag: string, text: string, isNumber = false): string {
  const look = isNumber ? "number" : /\S{36}/.test(text) ? "long" : null;
  return `<${tag}${look === null ? "" : ` class="${look}"`}>${asText(text)}</${tag.slice(0, 2)}>`;
}

/** Tables of two columns stand beside each other; those of many must be set smaller to fit the paper. */
function widthOf(columns: number): "small" | "middle" | "wide" {
  if (columns < 3) return "small";
  return columns > 8 ? "wide" : "middle";
}

/** Whether a column, other than the first, holds numbers, shares such as `89% (25 of 28)` and dashes alone. */
function isOfNumbers(rows: readonly Row[], column: number): boolean {
  return column > 0 && rows.every((row) => /^(?:–|\d.{0,23})$/.test(row[column] ?? ""));
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text on one line, with complaints' numbers in one piece. */
function asText(text: string): string {
  return escaped(text).replace(/\bKL-\d{4}-[0-9A-Z]{4}\b/g, "<span>$&</span>");
}

/** A text with nothing in it that a browser takes for markup or that turns the line round. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "")
    .replace(/[&<>"']/g, (sign) => references[sign] ?? "");
}
