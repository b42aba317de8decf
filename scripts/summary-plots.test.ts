import { describe, expect, it } from "vitest";
import { summaryOf } from "../procedure/summary.ts";
import { type Language } from "../procedure/messages.ts";
import { figureOf } from "../procedure/summary-plot-captions.ts";
import type { Chapter } from "../procedure/summary-words.ts";
import { summaryWordsIn } from "../procedure/summary-words.ts";
import { handMade, tableDay } from "../tests/summary-table.ts";
import { summaryInHtml } from "./summary-html.ts";

const summary = summaryOf(handMade, 2025, tableDay);
const htmlIn = (language: Language) =>
  summaryInHtml({ summary, words: summaryWordsIn(language), texts: null });
const html = htmlIn("nl");
/** A chapter of the page. */
const chapter = (name: Chapter, of = html) =>
  new RegExp(`<section aria-labelledby="${name}">.*?</section>`, "s").exec(of)?.[0] ?? "";
/** The rows of a chapter's table as it is printed: the texts of their cells. */
const rowsOf = (name: Chapter) => {
  const [, body = ""] = /<tbody>(.*?)<\/tbody>/s.exec(chapter(name)) ?? [];
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]*>/g, "")),
  );
};
const column = (name: Chapter, at: number) => rowsOf(name).map((row) => Number(row[at]));
/** The marks of one kind in a picture of a chapter, as their tags with the texts in them. */
const marks = (name: Chapter, kind: string, tag: string, picture = 0) => {
  const svg = chapter(name).match(/<svg .*?<\/svg>/gs)?.[picture] ?? "";
  const parts = svg.split(/(?=<g [^>]*data-part=")/).filter((part) => part.includes(`data-part="${kind}"`));
  return parts.flatMap((part) => part.match(new RegExp(`<${tag}[ >][^<]*(?=</${tag}>)`, "g")) ?? []);
};
const textsOf = (tags: readonly string[]) => tags.map((tag) => tag.replace(/^[^>]*>/, ""));
const measure = (tag: string, of: string) => Number(new RegExp(` ${of}="([\\d.-]+)"`).exec(tag)?.[1]);
/** Lengths in a picture as numbers of the table: by the length of the largest. */
const scaled = (tags: readonly string[], of: string, largest: number) => {
  const lengths = tags.map((tag) => measure(tag, of));
  return lengths.map((length) => Number(((length / Math.max(...lengths)) * largest).toFixed(1)));
};

describe("the figures on the page of a summary show the numbers of their tables", () => {
  it("the years: a bar as long as the number received, in parts for in time and late", () => {
    expect(textsOf(marks("years", "text", "text")).map(Number)).toEqual(column("years", 1));
    const bars = marks("years", "bar", "rect");
    // Worked out by hand: 12 in time, 4 late, 4 other of 2025; 5, 1, 1 of 2024; 1 of 2023; nothing of 2022.
    expect(bars).toHaveLength(7);
    const byYear = Map.groupBy(bars, (tag) => measure(tag, "y"));
    const long = [...byYear.values()].map((parts) =>
      parts.reduce((sum, tag) => sum + measure(tag, "width") + 0.5, 0),
    );
    const unit = Math.max(...long) / 20;
    expect(long.map((one) => Math.round(one / unit))).toEqual([20, 7, 1]);
  });

  it("the months: a bar as high as its number, and the running total", () => {
    const months = rowsOf("months").flatMap((row) => [Number(row[1]), Number(row[2])]);
    const shown = months.filter((count) => count > 0);
    expect(textsOf(marks("months", "text", "text")).map(Number)).toEqual(shown);
    expect(scaled(marks("months", "bar", "rect"), "height", Math.max(...shown))).toEqual(shown);
    const totals = textsOf(marks("months", "text", "text", 1)).slice(0, 12);
    expect(totals.map(Number)).toEqual(column("months", 3));
  });

  it("the days: a dot for each number, and for each that waits", () => {
    const rows = rowsOf("days");
    const [, , ...steps] = rows
      .map((row) => row)
      .reduce<readonly (readonly string[])[]>(
        (columns, row) => row.map((cell, at) => [...(columns[at] ?? []), cell]),
        [],
      );
    const taken = steps
      .slice(0, 3)
      .flat()
      .filter((cell) => cell !== "–").length;
    // AA09 waits for all three steps, AA16 for its response.
    expect(marks("days", "dot", "circle")).toHaveLength(taken + 3 + 1);
    const closed = rows.filter((row) => row[5] !== "–" || row[6] !== "–");
    expect(marks("days", "dot", "circle", 1)).toHaveLength(closed.length);
  });

  it("how long complaints stay open: a step down to each share", () => {
    const [path = ""] = marks("stillOpen", "line", "path");
    const points = [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, , y]) => Number(y));
    const [top = 0] = points;
    const lowest = measure(marks("stillOpen", "rule", "line").at(-1) ?? "", "y1");
    const shares = points.map((y) => `${Math.round(((lowest - y) / (lowest - top)) * 100)}%`);
    expect(shares.filter((share, at) => share !== shares[at - 1])).toEqual([
      "100%",
      ...rowsOf("stillOpen").map((row) => row[1]),
    ]);
  });

  it("the categories, and over the years: each number, and bars as long", () => {
    const counts = column("category", 1);
    expect(textsOf(marks("category", "text", "text")).map(Number)).toEqual(counts);
    expect(scaled(marks("category", "bar", "rect"), "width", Math.max(...counts))).toEqual(counts);
    const cells = rowsOf("categoryYears").flatMap((row) => row.slice(1).map(Number));
    expect(textsOf(marks("categoryYears", "text", "text")).map(Number)).toEqual(cells);
  });
});

describe("the pictures of the page", () => {
  it.each(["nl", "en"] as const)(
    "stand in each chapter that is drawn, said in words, with a table (%s)",
    (language) => {
      const { plots } = summaryWordsIn(language);
      const page = htmlIn(language);
      const names = [...page.matchAll(/<section aria-labelledby="(\w+)">/g)].map(
        ([, name]) => name as Chapter,
      );
      const figures = names.flatMap((name) => figureOf(name) ?? []);
      expect(figures).toHaveLength(6);
      for (const name of figures) {
        expect(chapter(name, page)).toMatch(/<figure>.*<figcaption .*<svg .*<table.*<\/figure>/s);
        expect(chapter(name, page)).toContain(`aria-label="${plots.figures[name]}" role="img"`);
      }
    },
  );

  it("bring no sheet of styles and no style of their own, which the page's policy would refuse", () => {
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style="/);
  });
});
