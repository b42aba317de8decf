import type { FigureName, PlotWords } from "./summary-plot-words.ts";

/** What a mark looks like in a legend; marks are told apart by their look, not by colour. */
export type Look = "solid" | "hatched" | "plain" | "round" | "ring";

type Entry = readonly [look: Look, name: keyof PlotWords["legend"]];

const legends: Readonly<Partial<Record<FigureName, readonly Entry[]>>> = {
  years: [
    ["solid", "inTime"],
    ["hatched", "late"],
    ["plain", "other"],
  ],
  months: [
    ["solid", "received"],
    ["hatched", "closed"],
  ],
  days: [
    ["round", "done"],
    ["ring", "waiting"],
  ],
};

/** What the marks of a figure mean; none where they speak for themselves. */
export function legendOf(
  name: FigureName,
  { legend }: PlotWords,
): readonly { readonly look: Look; readonly meaning: string }[] {
  return (legends[name] ?? []).map(([look, meaning]) => ({ look, meaning: legend[meaning] }));
}
