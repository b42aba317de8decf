import type { FigureName } from "./annual-words.ts";
import { drawCategory, drawCategoryYears, drawYears } from "./annual-plots-groups.ts";
import { drawDays } from "./annual-plots-days.ts";
import { drawMonths, drawStillOpen } from "./annual-plots-times.ts";
import type { Canvas } from "./annual-plot-frame.ts";

/** Draws a figure of the summary as one or more pictures; fetched when one is to be drawn, for drawing is heavy. */
export const drawings: Readonly<Record<FigureName, (canvas: Canvas) => readonly Element[]>> = {
  years: drawYears,
  months: drawMonths,
  days: drawDays,
  stillOpen: drawStillOpen,
  category: drawCategory,
  categoryYears: drawCategoryYears,
};

/** All drawings by the names of their figures. */
export type Drawings = typeof drawings;
