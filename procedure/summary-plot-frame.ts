import type { Markish, PlotOptions } from "@observablehq/plot";
import type { Summary } from "./summary.ts";
import type { SummaryWords } from "./summary-words.ts";

/** What a figure is drawn from, and how wide it may be in pixels. */
export type Canvas = {
  readonly summary: Summary;
  readonly words: SummaryWords;
  readonly width: number;
};

/** The colours of the paper; as variables, so that dark and print follow by themselves. */
export const colours = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  accent: "var(--accent)",
  sheet: "var(--sheet)",
} as const;

/** Pixels of a letter of an axis, on average. */
const letter = 6.6;

/** A picture under its label; how its letters look says the style sheet of the page that it comes into. */
export function picture(label: string, options: PlotOptions): PlotOptions {
  return { className: "plot", ariaLabel: label, ...options };
}

/** A number as the tables have it: Plot would put English commas into thousands. Between whole numbers an axis says nothing. */
export function wholeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : "";
}

/** The ticks of an axis of numbers of complaints up to the most: none between whole numbers. */
export function wholeTicks(most: number, count: number): number[] | number {
  return most > count ? count : Array.from({ length: most + 1 }, (_, at) => at);
}

/** A pattern of slanted lines, to be told from a plain surface without colour. */
export function hatching(id: string): Markish {
  return (_index, _scales, _values, _dimensions, context) => {
    const make = (name: "defs" | "pattern" | "rect", attributes: Readonly<Record<string, string>>) => {
      const element = context.document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      return element;
    };
    const size = { width: "6", height: "6" };
    const pattern = make("pattern", {
      id,
      ...size,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    });
    pattern.append(
      make("rect", { ...size, fill: colours.sheet }),
      make("rect", { ...size, width: "2.5", fill: colours.accent }),
    );
    const place = make("defs", {});
    place.append(pattern);
    return place;
  };
}

/** Room for names at the left, at most two fifths of the width; names that are longer go on a second line. */
export function roomFor(names: readonly string[], width: number): { marginLeft: number; lineWidth: number } {
  const longest = names.reduce((most, { length }) => Math.max(most, length), 0);
  const marginLeft = Math.min(Math.ceil(longest * letter) + 16, Math.floor(width * 0.42));
  return { marginLeft, lineWidth: (marginLeft - 16) / 12 };
}
