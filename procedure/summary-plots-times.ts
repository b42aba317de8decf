import { axisX, axisY, barY, dot, line, type PlotOptions, ruleX, ruleY, text } from "@observablehq/plot";
import { monthIn } from "./summary-cells.ts";
import type { MonthRow } from "./summary-flow.ts";
import { type MonthBar, monthBars, openCurve } from "./summary-plot-data.ts";
import { type Canvas, colours, picture, hatching, wholeNumber, wholeTicks } from "./summary-plot-frame.ts";

/** What came in and went out by month, and below it the running total of twelve months where it is known. */
export function picturesOfMonths(canvas: Canvas): readonly PlotOptions[] {
  const { summary, words, width } = canvas;
  const fills = { received: colours.accent, closed: "url(#hatch-months)" } as const;
  const shown = monthBars(summary).filter(({ count }) => count > 0);
  const place = { fx: "month", x: "event" } as const;
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const bars = picture(words.plots.figures.months, {
    width,
    height: 190,
    marginLeft: 36,
    marginTop: 18,
    marginBottom: 24,
    fx: { domain: summary.months.map(({ month }) => month), tickFormat: monthLabel(canvas), label: null },
    x: { domain: ["received", "closed"], axis: null, padding: 0.1 },
    y: { label: null, ticks: wholeTicks(most, 3), tickFormat: wholeNumber },
    color: { type: "identity" },
    marks: [
      hatching("hatch-months"),
      barY(shown, {
        ...place,
        y: "count",
        fill: ({ event }: MonthBar) => fills[event],
        stroke: colours.accent,
      }),
      text(shown, {
        ...place,
        y: "count",
        text: ({ count }: MonthBar) => wholeNumber(count),
        dy: -7,
        fill: colours.ink,
      }),
      // One for each month, so that a month in which nothing happened has its place too.
      ruleY(summary.months, { fx: "month", y: () => 0, stroke: colours.soft }),
    ],
  });
  const isKnown = summary.months.some(({ twelveMonths }) => twelveMonths !== null);
  return isKnown ? [bars, pictureOfTwelveMonths(canvas, words.headings.twelveMonths)] : [bars];
}

function pictureOfTwelveMonths(canvas: Canvas, heading: string): PlotOptions {
  const { summary, words, width } = canvas;
  const total = { x: "month", y: "twelveMonths" } as const;
  const known = summary.months.filter(({ twelveMonths }) => twelveMonths !== null);
  const most = Math.max(1, ...known.map(({ twelveMonths }) => twelveMonths ?? 0));
  return picture(words.plots.figures.twelveMonths, {
    width,
    height: 120,
    marginLeft: 36,
    marginTop: 34,
    marginBottom: 24,
    x: { type: "point", domain: summary.months.map(({ month }) => month), tickFormat: monthLabel(canvas) },
    y: { zero: true, ticks: wholeTicks(most, 3), label: null, tickFormat: wholeNumber },
    marks: [
      axisX({ label: null, tickFormat: monthLabel(canvas), tickSize: 3 }),
      line(summary.months, { ...total, stroke: colours.accent, strokeWidth: 2 }),
      dot(known, { ...total, r: 3.5, fill: colours.accent }),
      text(known, {
        ...total,
        text: ({ twelveMonths }: MonthRow) => wholeNumber(twelveMonths ?? 0),
        dy: -11,
        fill: colours.ink,
      }),
      text([heading], { frameAnchor: "top-left", dy: -32, dx: -32, textAnchor: "start", fill: colours.soft }),
    ],
  });
}

/** The share of the complaints that is still open as the days go by. */
export function picturesOfStillOpen({ summary, words, width }: Canvas): readonly PlotOptions[] {
  const curve = openCurve(summary);
  const sector = summary.dots.sectorLines;
  return [
    picture(words.plots.figures.stillOpen, {
      width,
      height: 240,
      marginBottom: 44,
      marginLeft: 44,
      marginTop: 26,
      marginRight: 24,
      x: { domain: [0, Math.max(...curve.map(({ day }) => day), ...sector)] },
      y: { domain: [0, 1] },
      marks: [
        axisX({ label: words.plots.axis.days, labelArrow: "none", labelOffset: 38 }),
        axisY({
          ticks: [0, 0.25, 0.5, 0.75, 1],
          tickFormat: (share: number) => `${share * 100}%`,
          label: null,
        }),
        ruleY([0.25, 0.5, 0.75], { stroke: colours.line }),
        ruleX(sector, { stroke: colours.ink, strokeDasharray: "4 3" }),
        text(sector.slice(0, 1), {
          x: (days: number) => days,
          text: [words.plots.sectorLine(sector)],
          frameAnchor: "top",
          dy: -14,
          fill: colours.ink,
        }),
        line(curve, { x: "day", y: "share", curve: "step-after", stroke: colours.accent, strokeWidth: 2 }),
        ruleY([0], { stroke: colours.soft }),
      ],
    }),
  ];
}

/** A month under its bars: by its name, cut short as far as the width asks. */
function monthLabel({ summary, words, width }: Canvas): (month: string) => string {
  const isNarrow = width / Math.max(1, summary.months.length) < 30;
  return (month) => {
    const name = monthIn(month, words);
    return isNarrow ? name.slice(0, 1) : words.plots.monthLetters(name);
  };
}
