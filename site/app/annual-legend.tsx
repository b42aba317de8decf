import { legendOf } from "../../procedure/summary-plot-legend.ts";
import type { FigureName } from "../../procedure/summary-plot-words.ts";
import { useAnnual } from "./annual-context.ts";

/** What the marks of a figure mean. */
export function AnnualLegend({ name }: { name: FigureName }) {
  const { language } = useAnnual();
  const entries = legendOf(name, language.summary.plots);
  if (entries.length === 0) return null;
  return (
    <ul class="legend">
      {entries.map(({ look, meaning }) => (
        <li key={meaning}>
          <span class={`swatch ${look}`} aria-hidden="true" /> {meaning}
        </li>
      ))}
    </ul>
  );
}
