import { dateOf, type Day, isAfter, isBefore } from "./dates.ts";
import { type Comparison, comparisonOf, type Measured } from "./summary-comparison.ts";
import type { Duration } from "./summary-duration.ts";
import { flowOf } from "./summary-flow.ts";
import { appealsIn, completenessOf, extensionsIn } from "./summary-handling.ts";
import type { Period } from "./summary-period.ts";
import type { SummaryScene, YearScene } from "./summary-scene.ts";
import { sectorYardstick, termRow } from "./summary-terms.ts";

/** A year in a row of the comparison. */
export type YearRow = {
  readonly period: Period;
  /** Whether every day of it was guarded: complaints of other days may be missing, so that nothing is compared with it. */
  readonly isWhole: boolean;
  readonly received: number;
  readonly closed: number;
  readonly openAtEnd: number;
  readonly inTime: number;
  readonly late: number;
  readonly withinSector: number;
  readonly beyondSector: number;
  readonly days: Duration;
  readonly extensions: number;
  readonly appeals: number;
  readonly incomplete: number;
};

/** What is compared with earlier years, in a sentence. */
export type YearComparison = Comparison & {
  readonly measure: "received" | "response" | "sector";
  /** The periods of the earlier numbers, in their order. */
  readonly periods: readonly Period[];
};

/** The period beside the three before it, and what may be said about the difference. */
export function yearsOf(scene: SummaryScene): {
  readonly years: readonly YearRow[];
  readonly comparisons: readonly YearComparison[];
} {
  const years = scene.years.map((year) => yearRow(year, scene));
  const [now, ...before] = years;
  if (now === undefined) return { years, comparisons: [] };
  const whole = before.filter(({ isWhole }) => isWhole);
  const isRunning = isBefore(scene.today, dateOf(now.period.until));
  const comparisons = measures.map(([measure, measured]): YearComparison => {
    const periods = whole.map(({ period }) => period);
    return { measure, periods, ...comparisonOf(measured(now), whole.map(measured), isRunning) };
  });
  return { years, comparisons };
}

const measures: readonly (readonly [YearComparison["measure"], (year: YearRow) => Measured])[] = [
  ["received", ({ received }) => ({ part: received, whole: null })],
  ["response", ({ inTime, late }) => ({ part: inTime, whole: inTime + late })],
  [
    "sector",
    ({ withinSector, beyondSector: beyond }) => {
      return { part: withinSector, whole: withinSector + beyond };
    },
  ],
];

function yearRow({ period, rows }: YearScene, scene: SummaryScene): YearRow {
  const { closed, openAtEnd } = flowOf(scene.all, period);
  const response = termRow(rows, "respond", scene.todayAt);
  const sector = sectorYardstick(rows, scene);
  return {
    period,
    isWhole: isGuarded(period, scene.since),
    received: rows.length,
    closed,
    openAtEnd,
    inTime: response.inTime,
    late: response.late,
    withinSector: sector.inTime,
    beyondSector: sector.late,
    days: sector.days,
    extensions: extensionsIn(rows).counts,
    appeals: appealsIn(scene.appealed, period).length,
    incomplete: completenessOf(rows, scene.register).incomplete.length,
  };
}

function isGuarded({ from }: Period, since: Day | null): boolean {
  return since !== null && !isAfter(since, dateOf(from));
}
