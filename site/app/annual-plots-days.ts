import { axisX, dot, type Markish, rectY, ruleX, ruleY, text } from "@observablehq/plot";
import type { Heading } from "../../procedure/summary-words.ts";
import { type DayMark, dayMarks, type DayStep, mostDots } from "./annual-plot-data.ts";
import { type Canvas, colours, drawn, roomFor } from "./annual-plot-frame.ts";

/** Days to each step: a dot for each complaint, and lines where the own term and that of the sector end. */
export function drawDays(canvas: Canvas): readonly Element[] {
  const { figures } = canvas.language.annual;
  return [
    drawSteps(canvas, ["acknowledgement", "contact", "response"], figures.days),
    drawSteps(canvas, ["closing"], figures.closing),
  ];
}

function drawSteps(canvas: Canvas, steps: readonly (DayStep & Heading)[], label: string): Element {
  const { summary, language, width } = canvas;
  const { headings } = language.summary;
  const marks = dayMarks(summary, steps);
  const names = steps.map((step) => headings[step]);
  const last = marks.reduce((most, { days }) => Math.max(most, days), lastLine(canvas));
  const margins = { marginLeft: roomFor(names, width).marginLeft, marginRight: 24 };
  const size = dotSize((width - margins.marginLeft - margins.marginRight) / (last + 1), last);
  const tallest = marks.reduce((most, { place }) => Math.max(most, place), 1);
  const isMany = summary.dots.complaints.length > mostDots;
  const facet = isMany ? 90 : Math.max(46, tallest * (size * 2 + 1) + 12);
  return drawn(label, {
    width,
    height: 84 + steps.length * facet,
    marginTop: 40,
    marginBottom: 44,
    ...margins,
    x: { domain: [-0.5, last + 0.5], type: last > longest ? "sqrt" : "linear" },
    y: isMany ? { axis: null } : { domain: [0.4, (facet - 8) / (size * 2 + 1)], axis: null },
    fy: { domain: names, label: null, padding: 0.06 },
    facet: { marginLeft: margins.marginLeft },
    color: { type: "identity" },
    marks: [
      dayAxis(canvas, last),
      ...linesOf(canvas, { first: names[0] ?? "", last }),
      ruleY([isMany ? 0 : 0.4], { stroke: colours.line }),
      isMany ? barsOf(marks, headings) : dotsOf(marks, headings, size),
    ],
  });
}

/** Beyond so many days the scale shrinks with the root of the days, for one long wait would squeeze the first weeks. */
const longest = 60;

function dotSize(room: number, last: number): number {
  return last > longest ? 3.5 : Math.max(2, Math.min(room / 2 - 0.5, 5));
}

function dayAxis({ language, width }: Canvas, last: number): Markish {
  const shrinking = [0, 1, 3, 7, 14, 28, 60, 90, 180, 365, 730, 1460].filter((day) => day <= last);
  const few = shrinking.filter((day) => width > 480 || ![1, 3, 14, 90].includes(day));
  return axisX({
    label: last > longest ? language.annual.axis.shrinking : language.annual.axis.days,
    labelArrow: "none",
    labelOffset: 38,
    ticks: last > longest ? few : Math.min(10, width / 60),
    tickFormat: String,
  });
}

function dotsOf(marks: readonly DayMark[], headings: Readonly<Record<Heading, string>>, r: number): Markish {
  return dot(marks, {
    x: "days",
    y: "place",
    fy: ({ step }: DayMark) => headings[step],
    r,
    fill: ({ state }: DayMark) => (state === "done" ? colours.accent : colours.sheet),
    stroke: colours.accent,
    strokeWidth: 1.5,
  });
}

/** Too many for a dot each: a bar for each day, of those that wait in outline on top. */
function barsOf(marks: readonly DayMark[], headings: Readonly<Record<Heading, string>>): Markish {
  return rectY(marks, {
    x1: ({ days }: DayMark) => days - 0.45,
    x2: ({ days }: DayMark) => days + 0.45,
    y: "count",
    fy: ({ step }: DayMark) => headings[step],
    fill: ({ state }: DayMark) => (state === "done" ? colours.accent : colours.sheet),
    stroke: colours.accent,
    strokeWidth: 0.5,
  });
}

function lastLine({ summary }: Canvas): number {
  return Math.max(...summary.dots.ownLines, ...summary.dots.sectorLines, 7);
}

/** The lines of the terms through all steps, named above the first: the own term in one row, the sector's below it. */
function linesOf(
  { summary, language }: Canvas,
  { first, last }: { first: string; last: number },
): readonly Markish[] {
  const { ownLine, sectorLine } = language.annual;
  const { ownLines, sectorLines } = summary.dots;
  const named = (days: readonly number[], { name, dy }: { name: string; dy: number }): readonly Markish[] => {
    const day = days[0] ?? 0;
    // A name on the right half of the picture stands before its line, for behind it there may be no room.
    const place = last > longest ? Math.sqrt(day / last) : day / last;
    const textAnchor = place > 0.55 ? "end" : "start";
    if (days.length === 0) return [];
    return [
      text([{ day: day + 0.5, fy: first }], {
        x: "day",
        fy: "fy",
        text: [name],
        frameAnchor: "top",
        dy,
        textAnchor,
        fill: colours.ink,
      }),
    ];
  };
  return [
    ruleX(ownLines, { x: (days: number) => days + 0.5, stroke: colours.ink, strokeWidth: 1.2 }),
    ruleX(sectorLines, { x: (days: number) => days + 0.5, stroke: colours.ink, strokeDasharray: "4 3" }),
    ...named(ownLines, { name: ownLine(ownLines), dy: -28 }),
    ...named(sectorLines, { name: sectorLine(sectorLines), dy: -14 }),
  ];
}
