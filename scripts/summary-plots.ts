import { plot, type PlotOptions } from "@observablehq/plot";
import type { Canvas } from "../procedure/summary-plot-frame.ts";
import type { FigureName } from "../procedure/summary-plot-words.ts";
import { pictures } from "../procedure/summary-plots.ts";
import { SvgDocument, SvgElement } from "./svg-document.ts";

/** The pictures of a figure of the summary, drawn here and now. @returns elements of SVG, to be written as markup */
export function drawFigure(name: FigureName, canvas: Canvas): readonly SvgElement[] {
  return pictures[name](canvas).map(drawn);
}

function drawn(options: PlotOptions): SvgElement {
  const paper = new SvgDocument();
  if (!isPaper(paper)) throw new Error("There is nothing to draw on.");
  const figure: unknown = plot({ ...options, document: paper });
  if (!(figure instanceof SvgElement)) throw new Error("The library that draws made no picture.");
  figure.descendants.forEach(rename);
  figure.setAttribute("role", "img");
  return figure;
}

/** The library asks for the document of a browser; what it uses of one is there. */
function isPaper(paper: SvgDocument): paper is SvgDocument & NonNullable<PlotOptions["document"]> {
  return paper.documentElement instanceof SvgElement;
}

/** To a screen reader a picture is one thing, so that the names of its parts are no labels. */
function rename(part: SvgElement): void {
  const name = part.getAttribute("aria-label");
  if (name !== null) part.setAttribute("data-part", name);
  part.removeAttribute("aria-label");
}
