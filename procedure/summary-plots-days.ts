import { axisX, dot, type Markish, type PlotOptions, rectY, ruleX, ruleY, text } from "@observablehq/plot";
import type { Heading } from "./summary-words.ts";
import { type DayMark, dayMarks, type DayStep, mostDots } from "./summary-plot-data.ts";
import { type Canvas, colours, picture, roomFor } from "./summary-plot-frame.ts";

/** Days to each step: a dot for each complaint, and lines where the own term of the step and that of the sector end. */
export function picturesOfDays(canvas: Canvas): readonly PlotOptions[] {
  const { figures } = canvas.words.plots;
  return [
    pictureOfSteps(canvas, ["acknowledgement", "contact", "response"], figures.days),
    pictureOfSteps(canvas, ["closing"], figures.closing),
  ];
}

function pictureOfSteps(canvas: Canvas, steps: readonly (DayStep & Heading)[], label: string): PlotOptions {
  const { summary, words, width } = canvas;
  const { headings } = words;
  const marks = dayMarks(summary, steps);
  const names = steps.map((step) => headings[step]);
  const last = marks.reduce((most, { days }) => Math.max(most, days), lastLine(canvas));
  const margins = { marginLeft: roomFor(names, width).marginLeft, marginRight: 24 };
  const size = dotSize((width - margins.marginLeft - margins.marginRight) / (last + 1), last);
  const tallest = marks.reduce((most, { place }) => Math.max(most, place), 1);
  const isMany = summary.dots.complaints.length > mostDots;
  const facet = isMany ? 90 : Math.max(46, tallest * (size * 2 + 1) + 20);
  return picture(label, {
    width,
    height: 56 + steps.length * facet,
    marginTop: 12,
    marginBottom: 44,
    ...margins,
    x: { domain: [-0.5, last + 0.5], type: last > longest ? "sqrt" : "linear" },
    y: isMany ? { axis: null } : { domain: [0.4, (facet - 8) / (size * 2 + 1)], axis: null },
    fy: { domain: names, label: null, padding: 0.06 },
    facet: { marginLeft: margins.marginLeft },
    color: { type: "identity" },
    marks: [
      dayAxis(canvas, last),
      ...steps.flatMap((step) => linesOf(canvas, step, last)),
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

function dayAxis({ words, width }: Canvas, last: number): Markish {
  const shrinking = [0, 1, 3, 7, 14, 28, 60, 90, 180, 365, 730, 1460].filter((day) => day <= last);
  const few = shrinking.filter((day) => width > 480 || ![1, 3, 14, 90].includes(day));
  return axisX({
    label: last > longest ? words.plots.axis.shrinking : words.plots.axis.days,
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

/** The lines of a step at which its own term ends and, for the response, that of the sector; named beside the line. */
function linesOf({ summary, words }: Canvas, step: DayStep, last: number): readonly Markish[] {
  const { ownLine, workingDaysLine, sectorLine } = words.plots;
  const fy = words.headings[step];
  const own = summary.dots.termLines.filter((line) => line.step === step);
  const lines = (days: readonly number[], name: string, stroke: object, row = 0): readonly Markish[] => {
    return days.length === 0 ? [] : [ruleOf(days, fy, stroke), nameOf({ days, name, fy, last, row })];
  };
  const calendar = own.filter(({ isOfWorkingDays }) => !isOfWorkingDays).map(({ days }) => days);
  const working = own.filter(({ isOfWorkingDays }) => isOfWorkingDays).map(({ days }) => days);
  const sector = step === "response" ? summary.dots.sectorLines : [];
  return [
    ...lines(calendar, ownLine(calendar), { strokeWidth: 1.2 }),
    ...lines(working, workingDaysLine(working), { strokeWidth: 1.2 }),
    ...lines(sector, sectorLine(sector), { strokeDasharray: "4 3" }, own.length === 0 ? 0 : 1),
  ];
}

function ruleOf(days: readonly number[], fy: string, stroke: object): Markish {
  return ruleX(days, { x: (day: number) => day + 0.5, fy: () => fy, stroke: colours.ink, ...stroke });
}

type LineName = {
  readonly days: readonly number[];
  readonly name: string;
  readonly fy: string;
  readonly last: number;
  /** Names that could meet stand in rows, one below the other. */
  readonly row: number;
};

/** A name on the right half of the picture stands before its line, for behind it there may be no room. */
function nameOf({ days, name, fy, last, row }: LineName): Markish {
  const far = days.at(-1) ?? 0;
  const isRight = (last > longest ? Math.sqrt(far / last) : far / last) > 0.55;
  const day = (isRight ? (days[0] ?? 0) : far) + 0.5;
  return text([{ day, fy }], {
    x: "day",
    fy: "fy",
    text: [name],
    frameAnchor: "top",
    dy: 2 + row * 14,
    dx: isRight ? -4 : 4,
    textAnchor: isRight ? "end" : "start",
    fill: colours.ink,
    stroke: colours.sheet,
    strokeWidth: 4,
  });
}
