import { type Figure, medianOf, percentileOf } from "./bench-figures.ts";

/** What one visit to the dashboard showed: milliseconds, and the kilobytes of script up to the table. */
export type Visit = {
  /** From the derived key to the painted table. */
  readonly opening: number;
  /** The floor of opening: the index alone, fetched, decrypted, unzipped and parsed. */
  readonly index: number;
  /** A complaint whose shard is still closed. */
  readonly first: number;
  /** Complaints whose shard is open. */
  readonly later: readonly number[];
  readonly keystrokes: readonly number[];
  readonly script: number;
  /** What the yearly summary needs opened first: the facts of all complaints, fetched, decrypted, unzipped and parsed. */
  readonly facts: number;
  /** The summary of a year, reckoned while the screen was at rest: all sentences and tables. */
  readonly summary: number;
  /** The same on a page that was opened with it, once the facts are open: nothing was reckoned before. */
  readonly summaryAtOnce: number;
  /** The same until every figure is drawn. */
  readonly figures: number;
  /** The summaries of other years after that. */
  readonly otherYears: readonly number[];
};

/** What some visits to a register of a size say together: medians, and for what comes often also the slowest. */
export function dashboardFigures(size: number, visits: readonly Visit[]): readonly Figure[] {
  const keystrokes = visits.flatMap((visit) => visit.keystrokes);
  const later = visits.flatMap((visit) => visit.later);
  const figure = (what: string, measured: number, atMost: number | null): Figure => {
    const budget = atMost === null ? null : ({ of: "amount", atMost } as const);
    return { what, size, unit: "ms", measured, floor: null, budget };
  };
  const opening = medianOf(visits.map((visit) => visit.opening));
  const floor = medianOf(visits.map(({ index }) => index));
  const script = Math.max(...visits.map((visit) => visit.script));
  return [
    { ...figure("from key to table", opening, 150), floor },
    figure("a complaint, first time", medianOf(visits.map(({ first }) => first)), 50),
    figure("a complaint, after that", medianOf(later), 16),
    figure("a complaint, slowest in 20", percentileOf(later, 0.95), null),
    figure("a keystroke in the search", medianOf(keystrokes), 16),
    figure("a keystroke, slowest in 20", percentileOf(keystrokes, 0.95), null),
    figure("opening what the yearly summary counts", medianOf(visits.map(({ facts }) => facts)), null),
    figure("yearly summary", medianOf(visits.map(({ summary }) => summary)), 300),
    figure("yearly summary, opened with it", medianOf(visits.map((visit) => visit.summaryAtOnce)), null),
    figure("yearly summary with its figures", medianOf(visits.map(({ figures }) => figures)), null),
    figure("yearly summary of another year", medianOf(visits.flatMap(({ otherYears }) => otherYears)), 300),
    { ...figure("script up to the table", script, 90), unit: "kB" },
  ];
}
