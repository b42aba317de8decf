import { plot, type PlotOptions } from "@observablehq/plot";
import type { Canvas } from "../../procedure/summary-plot-frame.ts";
import type { FigureName } from "../../procedure/summary-plot-words.ts";
import { pictures } from "../../procedure/summary-plots.ts";

/** Draws a figure of the summary; fetched when one is to be drawn, for drawing is heavy. */
export function drawFigure(name: FigureName, canvas: Canvas): readonly Element[] {
  return pictures[name](canvas).map(drawn);
}

/** Draws a picture. Plot brings a sheet of styles of its own, which the page's policy would refuse. */
function drawn(options: PlotOptions): Element {
  const figure = plot(options);
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
