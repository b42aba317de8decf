import { useAnnual } from "./annual-context.ts";
import type { AnnualWords, FigureName } from "./annual-words.ts";

type Entry = readonly [
  look: "solid" | "hatched" | "plain" | "round" | "ring" | "dashed",
  name: keyof AnnualWords["legend"],
];

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
  category: [
    ["solid", "count"],
    ["dashed", "cumulative"],
  ],
};

/** What the marks of a figure mean; told apart by their look, not by colour. */
export function AnnualLegend({ name }: { name: FigureName }) {
  const { legend } = useAnnual().language.annual;
  const entries = legends[name] ?? [];
  if (entries.length === 0) return null;
  return (
    <ul class="legend">
      {entries.map(([look, meaning]) => (
        <li key={meaning}>
          <span class={`swatch ${look}`} aria-hidden="true" /> {legend[meaning]}
        </li>
      ))}
    </ul>
  );
}
