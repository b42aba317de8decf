import { axisX, axisY, barX, cell, type Markish, type PlotOptions, text } from "@observablehq/plot";
import { guardedYearIn, periodIn } from "./summary-cells.ts";
import { type CategoryCell, categoryCells, type YearPart, yearParts } from "./summary-plot-data.ts";
import {
  type Canvas,
  colours,
  picture,
  hatching,
  roomFor,
  wholeNumber,
  wholeTicks,
} from "./summary-plot-frame.ts";
import type { PlotWords } from "./summary-plot-words.ts";

const rowHeight = 30;

/** A number on a line stays readable. */
const haloed = { fill: colours.ink, stroke: colours.sheet, strokeWidth: 4, paintOrder: "stroke" } as const;

/** The complaints of each year as a bar, divided by whether the response was in time. */
export function picturesOfYears({ summary, words, width }: Canvas): readonly PlotOptions[] {
  const parts = yearParts(summary, (year) => guardedYearIn(year, words));
  const years = summary.years.map((year) => guardedYearIn(year, words));
  const fills = { inTime: colours.accent, late: "url(#hatch-years)", other: colours.sheet } as const;
  const filled = parts.filter(({ count }) => count > 0);
  const bars = { x: "count", y: "year", z: "part" } as const;
  const whole = summary.years.map(({ received }, at) => ({ year: years[at], count: received }));
  return [
    picture(words.plots.figures.years, {
      width,
      height: 52 + years.length * (rowHeight + 6),
      marginBottom: 44,
      ...roomFor(years, width),
      marginRight: 40,
      marginTop: 4,
      x: { label: words.plots.axis.complaints, labelArrow: "none", nice: true },
      y: { domain: years, label: null, padding: 0.25 },
      marks: [
        hatching("hatch-years"),
        axisOfComplaints(words.plots, Math.max(...whole.map(({ count }) => count)), Math.min(10, width / 70)),
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

/** The categories as bars, the largest first. */
export function picturesOfCategories({ summary, words, width }: Canvas): readonly PlotOptions[] {
  const rows = summary.category.map(({ name, key, count }) => {
    return { category: name ?? key ?? words.unfilled, count };
  });
  const names = rows.map(({ category }) => category);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const { marginLeft, lineWidth } = roomFor(names, width);
  return [
    picture(words.plots.figures.category, {
      width,
      height: 52 + rows.length * rowHeight,
      marginBottom: 44,
      marginLeft,
      marginRight: 36,
      marginTop: 4,
      x: { domain: [0, most] },
      y: { domain: names, padding: 0.3 },
      marks: [
        axisOfComplaints(words.plots, most, Math.min(8, width / 80)),
        axisY({ tickSize: 0, label: null, lineWidth }),
        barX(rows, { x: "count", y: "category", fill: colours.accent }),
        text(rows, {
          x: "count",
          y: "category",
          text: countOf,
          textAnchor: "start",
          dx: 8,
          fontWeight: 600,
          ...haloed,
        }),
      ],
    }),
  ];
}

/** The categories over the years, a cell for each with its number: the more complaints, the darker. */
export function picturesOfCategoryYears({ summary, words, width }: Canvas): readonly PlotOptions[] {
  const years = summary.categoryYears.columns.map((column) => periodIn(column, words));
  const names = summary.categoryYears.rows.map(({ name, key }) => name ?? key ?? words.unfilled);
  const cells = categoryCells(summary, { category: ({ name, key }) => name ?? key ?? words.unfilled, years });
  const most = cells.reduce((largest, { count }) => Math.max(largest, count), 1);
  const { marginLeft, lineWidth } = roomFor(names, width);
  const place = { x: "year", y: "category" } as const;
  return [
    picture(words.plots.figures.categoryYears, {
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

function axisOfComplaints({ axis }: PlotWords, most: number, ticks: number): Markish {
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
