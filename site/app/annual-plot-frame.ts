import { type Markish, plot, type PlotOptions } from "@observablehq/plot";
import type { Summary } from "../../procedure/summary.ts";
import type { AnnualLanguage } from "./annual-words.ts";

/** What a figure is drawn from, and how wide it may be in pixels. */
export type Canvas = {
  readonly summary: Summary;
  readonly language: AnnualLanguage;
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

/** Draws a figure under its label. Plot brings a sheet of styles of its own, which the page's policy would refuse. */
export function drawn(label: string, options: PlotOptions): Element {
  const figure = plot({
    style: { fontSize: "12px", fontFamily: "inherit", overflow: "visible" },
    className: "plot",
    ariaLabel: label,
    ...options,
  });
  figure.querySelectorAll("style").forEach((style) => style.remove());
  figure.querySelectorAll("[aria-label]").forEach(renamed);
  figure.setAttribute("role", "img");
  return figure;
}

/** To a screen reader a picture is one thing, so that the names of its parts are no labels. */
function renamed(part: Element): void {
  part.setAttribute("data-part", part.getAttribute("aria-label") ?? "");
  part.removeAttribute("aria-label");
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
  return () => {
    const pattern = svgElement("pattern", { id, width: "6", height: "6", patternUnits: "userSpaceOnUse" });
    pattern.setAttribute("patternTransform", "rotate(45)");
    pattern.append(
      svgElement("rect", { width: "6", height: "6", fill: colours.sheet }),
      svgElement("rect", { width: "2.5", height: "6", fill: colours.accent }),
    );
    const place = svgElement("defs", {});
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

function svgElement<Name extends "defs" | "pattern" | "rect">(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
