import type { PlotOptions } from "@observablehq/plot";
import type { Canvas } from "./summary-plot-frame.ts";
import type { FigureName } from "./summary-plot-words.ts";
import { picturesOfDays } from "./summary-plots-days.ts";
import { picturesOfCategories, picturesOfCategoryYears, picturesOfYears } from "./summary-plots-groups.ts";
import { picturesOfMonths, picturesOfStillOpen } from "./summary-plots-times.ts";

/**
 * A figure of the summary as one or more pictures: what is drawn, told to the library that draws. Whoever has a document
 * to draw in, a browser or a program that writes a file, hands them to it; so a screen and paper show the same.
 */
export const pictures: Readonly<Record<FigureName, (canvas: Canvas) => readonly PlotOptions[]>> = {
  years: picturesOfYears,
  months: picturesOfMonths,
  days: picturesOfDays,
  stillOpen: picturesOfStillOpen,
  category: picturesOfCategories,
  categoryYears: picturesOfCategoryYears,
};
