import { type Figure, medianOf } from "./bench-figures.ts";

/** What one opening of a form showed: milliseconds until it could be used, and the kilobytes of script until then. */
export type FormVisit = { readonly usable: number; readonly script: number };

/** The openings of the register's own form and of the stock CMS's; none of the latter when it could not be had. */
export type FormVisits = { readonly own: readonly FormVisit[]; readonly stock: readonly FormVisit[] };

/** What the openings say together: the middle of the times, and the most script. */
export function editorFigures(size: number, { own, stock }: FormVisits): readonly Figure[] {
  const timeOf = (visits: readonly FormVisit[]) => medianOf(visits.map(({ usable }) => usable));
  const scriptOf = (visits: readonly FormVisit[]) => Math.max(...visits.map(({ script }) => script));
  const floorOf = (amount: typeof timeOf) =>
    stock.length === 0 ? ("not-to-be-had" as const) : amount(stock);
  return [
    {
      ...{ what: "form of a new complaint", size, unit: "ms", measured: timeOf(own) },
      ...{ floor: floorOf(timeOf), budget: { of: "ratio", atMost: 1 } },
    },
    {
      ...{ what: "script up to the form", size, unit: "kB", measured: scriptOf(own) },
      ...{ floor: floorOf(scriptOf), budget: { of: "amount", atMost: 1000 } },
    },
  ];
}
