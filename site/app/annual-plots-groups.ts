import { axisX, axisY, barX, cell, dot, line, type Markish, text } from "@observablehq/plot";
import { guardedYearIn, periodIn } from "../../procedure/summary-cells.ts";
import { type CategoryCell, categoryCells, type YearPart, yearParts } from "./annual-plot-data.ts";
import {
  type Canvas,
  colours,
  drawn,
  hatching,
  roomFor,
  wholeNumber,
  wholeTicks,
} from "./annual-plot-frame.ts";
import type { AnnualWords } from "./annual-words.ts";

const rowHeight = 30;

/** A number on a line stays readable. */
const haloed = { fill: colours.ink, stroke: colours.sheet, strokeWidth: 4, paintOrder: "stroke" } as const;

/** The complaints of each year as a bar, divided by whether the response was in time. */
export function drawYears({ summary, language, width }: Canvas): readonly Element[] {
  const { summary: words, annual } = language;
  const parts = yearParts(summary, (year) => guardedYearIn(year, words));
  const years = summary.years.map((year) => guardedYearIn(year, words));
  const fills = { inTime: colours.accent, late: "url(#hatch-years)", other: colours.sheet } as const;
  const filled = parts.filter(({ count }) => count > 0);
  const bars = { x: "count", y: "year", z: "part" } as const;
  const whole = summary.years.map(({ received }, at) => ({ year: years[at], count: received }));
  return [
    drawn(annual.figures.years, {
      width,
      height: 52 + years.length * (rowHeight + 6),
      marginBottom: 44,
      ...roomFor(years, width),
      marginRight: 40,
      marginTop: 4,
      x: { label: annual.axis.complaints, labelArrow: "none", nice: true },
      y: { domain: years, label: null, padding: 0.25 },
      marks: [
        hatching("hatch-years"),
        axisOfComplaints(annual, Math.max(...whole.map(({ count }) => count)), Math.min(10, width / 70)),
        axisY({ tickSize: 0, label: null }),
        barX(filled, {
          ...bars,
          fill: ({ part }: YearPart) => fills[part],
          stroke: colours.accent,
          insetLeft: 0.5,
        }),
        text(whole, { x: "count", y: "year", text: countOf, dx: 6, textAnchor: "start", fill: colours.ink }),
      ],
      color: { type: "identity" },
    }),
  ];
}

/** The categories as bars, the largest first, and the running total as a line with its numbers. */
export function drawCategory({ summary, language, width }: Canvas): readonly Element[] {
  const { summary: words, annual } = language;
  const rows = summary.category.map(({ name, key, count, cumulative }) => {
    return { category: name ?? key ?? words.unfilled, count, cumulative };
  });
  const names = rows.map(({ category }) => category);
  const { marginLeft, lineWidth } = roomFor(names, width);
  return [
    drawn(annual.figures.category, {
      width,
      height: 52 + rows.length * rowHeight,
      marginBottom: 44,
      marginLeft,
      marginRight: 36,
      marginTop: 4,
      x: { domain: [0, summary.flow.received] },
      y: { domain: names, padding: 0.3 },
      marks: [
        axisOfComplaints(annual, summary.flow.received, Math.min(8, width / 80)),
        axisY({ tickSize: 0, label: null, lineWidth }),
        barX(rows, { x: "count", y: "category", fill: colours.accent }),
        ...runningTotal(rows),
      ],
    }),
  ];
}

type CategoryBar = { readonly category: string; readonly count: number; readonly cumulative: number };

/** The line from the end of the first bar to all complaints; the number of a bar stands above it. */
function runningTotal(rows: readonly CategoryBar[]): readonly Markish[] {
  const total = { x: "cumulative", y: "category" } as const;
  const beside = { textAnchor: "start", dx: 8 } as const;
  return [
    line(rows, { ...total, stroke: colours.soft, strokeDasharray: "3 3" }),
    text(rows, { x: "count", y: "category", text: countOf, ...beside, fontWeight: 600, ...haloed }),
    dot(rows.slice(1), { ...total, r: 3.5, fill: colours.sheet, stroke: colours.soft }),
    text(rows.slice(1), { ...total, text: cumulativeOf, ...beside, fill: colours.soft }),
  ];
}

/** The categories over the years, a cell for each with its number: the more complaints, the darker. */
export function drawCategoryYears({ summary, language, width }: Canvas): readonly Element[] {
  const { summary: words, annual } = language;
  const years = summary.categoryYears.columns.map((column) => periodIn(column, words));
  const names = summary.categoryYears.rows.map(({ name, key }) => name ?? key ?? words.unfilled);
  const cells = categoryCells(summary, { category: ({ name, key }) => name ?? key ?? words.unfilled, years });
  const most = cells.reduce((largest, { count }) => Math.max(largest, count), 1);
  const { marginLeft, lineWidth } = roomFor(names, width);
  const place = { x: "year", y: "category" } as const;
  return [
    drawn(annual.figures.categoryYears, {
      width: Math.min(width, marginLeft + years.length * 110),
      height: 34 + names.length * rowHeight,
      marginLeft,
      marginTop: 28,
      marginBottom: 4,
      x: { domain: years, padding: 0.04 },
      y: { domain: names, padding: 0.08 },
      marks: [
        axisX({ anchor: "top", tickSize: 0, label: null }),
        axisY({ tickSize: 0, label: null, lineWidth }),
        cell(cells, { ...place, fill: colours.sheet, stroke: colours.line }),
        cell(cells, {
          ...place,
          fill: colours.accent,
          fillOpacity: ({ count }: CategoryCell) => (count / most) * 0.38,
        }),
        text(cells, { ...place, text: countOf, fill: colours.ink }),
      ],
      opacity: { type: "identity" },
    }),
  ];
}

function axisOfComplaints({ axis }: AnnualWords, most: number, ticks: number): Markish {
  return axisX({
    tickFormat: wholeNumber,
    ticks: wholeTicks(most, ticks),
    label: axis.complaints,
    labelArrow: "none",
    labelOffset: 38,
  });
}

function countOf({ count }: { readonly count: number }): string {
  return wholeNumber(count);
}

function cumulativeOf({ cumulative }: { readonly cumulative: number }): string {
  return wholeNumber(cumulative);
}
