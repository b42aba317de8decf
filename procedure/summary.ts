import type { Facts } from "../schemas/complaint.ts";
import type { Finding } from "../schemas/finding.ts";
import type { LogLine } from "../schemas/history.ts";
import { dateOf, type Day, formatDate, isBefore } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import { recordsAsOf } from "./facts-as-of.ts";
import { type ChangedAfterClosing, changedAfterClosingIn } from "./summary-changes.ts";
import { type ExplainedRow, explainedIn } from "./summary-explained.ts";
import { type Closing, closingOf, type Flow, flowOf, type MonthRow, monthRows } from "./summary-flow.ts";
import {
  type CategoryRow,
  categoryRows,
  type CategoryYears,
  categoryYears,
  type Ending,
  endings,
  type Group,
  groupsBy,
  type TrainingRow,
  trainingRows,
} from "./summary-groups.ts";
import {
  type AppealRow,
  appealsIn,
  type Completeness,
  completenessOf,
  type Evaluations,
  evaluationsIn,
  type Extensions,
  extensionsIn,
} from "./summary-handling.ts";
import { type Improvements, improvementsOf } from "./summary-improvements.ts";
import type { SummaryRow } from "./summary-row.ts";
import { type NotCountable, notCountableIn } from "./summary-not-countable.ts";
import { type AskedPeriod, type Guarded, guardedIn, type Period } from "./summary-period.ts";
import { complaintsOf, inNoPeriod, sceneOf, type SummaryScene, type YearScene } from "./summary-scene.ts";
import {
  type Dots,
  dotsOf,
  ownYardstick,
  reopenedRows,
  sectorYardstick,
  type TermCount,
  type TermRow,
  termRows,
} from "./summary-terms.ts";
import { type YearComparison, type YearRow, yearsOf } from "./summary-years.ts";

type Choice<Field extends keyof Facts> = readonly Group<Extract<Facts[Field], string>>[];

/**
 * The statistics of a year for the annual review. It holds numbers, dates and codes: no words of a record, and of a
 * complaint nothing but its number. Unless said otherwise a figure is about the complaints received in the period.
 */
export type Summary = {
  readonly organisation: string;
  readonly today: string;
  readonly period: Period;
  /** Whether the period is not over yet. */
  readonly isRunning: boolean;
  readonly guarded: Guarded;
  /** What was decided a year ago, and what became of it. */
  readonly lastYear: { readonly period: Period; readonly improvements: Improvements };
  readonly flow: Flow;
  readonly months: readonly MonthRow[];
  readonly terms: readonly TermRow[];
  readonly reopened: readonly TermRow[];
  readonly own: TermCount;
  readonly sector: TermCount;
  readonly dots: Dots;
  readonly closing: Closing;
  readonly extensions: Extensions;
  readonly channel: Choice<"channel">;
  readonly kind: Choice<"kind">;
  readonly complainant: readonly Group<NonNullable<Facts["complainant"]>["type"]>[];
  readonly category: readonly CategoryRow[];
  readonly categoryYears: CategoryYears;
  readonly severity: Choice<"severity">;
  readonly outcome: readonly Group<Ending>[];
  readonly cause: Choice<"cause">;
  readonly satisfaction: readonly Group<NonNullable<Facts["satisfaction"]>["answer"]>[];
  readonly trainings: readonly TrainingRow[];
  readonly evaluations: Evaluations;
  readonly completeness: Completeness;
  /** Null where nothing is known of the register's history. */
  readonly changedAfterClosing: ChangedAfterClosing | null;
  /** What the history shows and somebody explained in the period; null where nothing is known of it. */
  readonly explained: readonly ExplainedRow[] | null;
  /** Lodged in the period, whenever the complaint was received. */
  readonly appeals: readonly AppealRow[];
  readonly improvements: Improvements;
  /** The period and up to three before it, the latest first. */
  readonly years: readonly YearRow[];
  readonly comparisons: readonly YearComparison[];
  readonly notCountable: readonly NotCountable[];
  /** Complaints between the period before and this one, which no yearly summary holds. */
  readonly inNoPeriod: readonly string[];
};

/** The records of a register, with the log of its history and what was found in it where that is known. */
export type LoggedRecords = Records & {
  readonly log?: readonly LogLine[] | null;
  readonly findings?: readonly Finding[];
};

/**
 * The statistics of a period as they stand on a day.
 *
 * @param asked a year, or two days
 * @throws RangeError when two days are reversed
 */
export function summaryOf(records: LoggedRecords, asked: AskedPeriod, today: Day): Summary {
  const scene = sceneOf(recordsAsOf(records, today), asked, today);
  const { period, last, register } = scene;
  const { rows } = period;
  return {
    organisation: register.organisation.name,
    today: formatDate(today),
    period: period.period,
    isRunning: isBefore(today, dateOf(period.period.until)),
    guarded: guardedIn(period.period, scene.since, today),
    lastYear: {
      period: last.period,
      improvements: improvementsOf(complaintsOf(last), scene.reviews, { period: last.period, today }),
    },
    flow: flowOf(scene.all, period.period),
    months: monthRows(scene.all, period.period, scene),
    ...timesOf(rows, scene),
    ...groupsOf(rows, scene),
    ...handlingOf(scene),
    changedAfterClosing: changedAfterClosingIn(records.log ?? null, numbersOf(period)),
    explained: explainedIn(
      (records.log ?? null) === null ? null : (records.findings ?? []),
      period.period,
      today,
    ),
    ...yearsOf(scene),
    notCountable: notCountableIn(rows, { undated: period.undated, todayAt: scene.todayAt }),
    inNoPeriod: inNoPeriod(scene),
  };
}

function numbersOf(period: YearScene): readonly string[] {
  return complaintsOf(period).map(({ id }) => id);
}

type Part<Keys extends keyof Summary> = Pick<Summary, Keys>;
type Times = "terms" | "reopened" | "own" | "sector" | "dots" | "closing" | "extensions";
type Choices = "channel" | "kind" | "complainant" | "severity" | "outcome" | "cause" | "satisfaction";

function timesOf(rows: readonly SummaryRow[], scene: SummaryScene): Part<Times> {
  return {
    terms: termRows(rows, scene.todayAt),
    reopened: reopenedRows(rows, scene.todayAt),
    own: ownYardstick(rows, scene),
    sector: sectorYardstick(rows, scene),
    dots: dotsOf(rows, scene),
    closing: closingOf(rows, scene.todayAt),
    extensions: extensionsIn(rows),
  };
}

function groupsOf(
  rows: readonly SummaryRow[],
  { register, years }: SummaryScene,
): Part<Choices | "category" | "categoryYears" | "trainings"> {
  return {
    channel: groupsBy(rows, ({ channel }) => channel),
    kind: groupsBy(rows, ({ kind }) => kind),
    complainant: groupsBy(rows, ({ complainant }) => complainant?.type),
    category: categoryRows(rows, register),
    categoryYears: categoryYears(years.toReversed(), register),
    severity: groupsBy(rows, ({ severity }) => severity),
    outcome: endings(rows),
    cause: groupsBy(rows, ({ cause }) => cause),
    satisfaction: groupsBy(rows, ({ satisfaction }) => satisfaction?.answer),
    trainings: trainingRows(rows),
  };
}

function handlingOf(scene: SummaryScene): Part<"evaluations" | "completeness" | "appeals" | "improvements"> {
  const { period, appealed, reviews, register, today } = scene;
  return {
    evaluations: evaluationsIn(period.rows),
    completeness: completenessOf(period.rows, register),
    appeals: appealsIn(appealed, period.period),
    improvements: improvementsOf(complaintsOf(period), reviews, { period: period.period, today }),
  };
}
