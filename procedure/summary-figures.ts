import type { Summary } from "./summary.ts";
import type { Group } from "./summary-groups.ts";
import type { Improvements } from "./summary-improvements.ts";
import type { Period } from "./summary-period.ts";
import type { TermCount } from "./summary-terms.ts";

/** One number of a summary: what is measured, of which group, and how much. */
export type Figure = { readonly measure: string; readonly group: string; readonly value: number };

/** The group of complaints for which nothing was filled in. */
export const unfilled = "-";

/**
 * Every number of a summary by name, in its order. What is not known (a median of nothing, a total of months that were
 * not guarded) is left out, and no percentage is among them: counts can be added, shares cannot.
 */
export function figuresOf(summary: Summary): readonly Figure[] {
  const { guarded, lastYear, flow, closing, improvements } = summary;
  const { openNumbers: _, ...counted } = flow;
  return [
    ...named("guarded", { days: guarded.days, ofDays: guarded.ofDays }),
    ...named("lastYear.improvements", improvementCounts(lastYear.improvements)),
    ...named("flow", counted),
    ...monthFigures(summary),
    ...summary.terms.flatMap((row) => named(`term.${row.step}`, termCounts(row))),
    ...summary.reopened.flatMap((row) => named(`reopened.${row.step}`, termCounts(row))),
    ...named("own", termCounts(summary.own)),
    ...named("sector", termCounts(summary.sector)),
    ...named("closing", closing.days),
    ...closing.stillOpen.map(({ day, share }) => figure("stillOpen", String(day), share)),
    ...groupFigures(summary),
    ...handlingFigures(summary),
    ...named("improvements", improvementCounts(improvements)),
    ...changeFigures(summary),
    ...explainedFigures(summary),
    ...yearFigures(summary),
    ...summary.notCountable.map(({ complaint, measure }) => figure(`notCountable.${measure}`, complaint, 1)),
    ...dotFigures(summary),
  ];
}

/** A period by its year, else by its two days. */
export function labelOf({ year, from, until }: Pick<Period, "year" | "from" | "until">): string {
  return year === null ? `${from}/${until}` : String(year);
}

function figure(measure: string, group: string, value: number): Figure {
  return { measure, group, value };
}

function named(measure: string, values: Readonly<Record<string, number | null>>): readonly Figure[] {
  return Object.entries(values).flatMap(([group, value]) => {
    return value === null ? [] : [figure(measure, group, value)];
  });
}

function termCounts(count: TermCount): Readonly<Record<string, number | null>> {
  const { inTime, late, pending, lapsed, lapsedLate, notOwed, notCountable, days, longestWait } = count;
  return { inTime, late, pending, lapsed, lapsedLate, notOwed, notCountable, ...days, longestWait };
}

function improvementCounts({ list: _, ...counts }: Improvements): Readonly<Record<string, number>> {
  return counts;
}

const monthMeasures: readonly ("received" | "closed" | "twelveMonths")[] = [
  "received",
  "closed",
  "twelveMonths",
];

function monthFigures({ months }: Summary): readonly Figure[] {
  return monthMeasures.flatMap((measure) => {
    return named(`month.${measure}`, Object.fromEntries(months.map((row) => [row.month, row[measure]])));
  });
}

function groupFigures(summary: Summary): readonly Figure[] {
  const { channel, kind, complainant, severity, outcome, cause, satisfaction, category } = summary;
  const { columns, rows } = summary.categoryYears;
  return [
    ...grouped("channel", channel),
    ...grouped("kind", kind),
    ...grouped("complainant", complainant),
    ...grouped("category", category),
    ...category.map(({ key, cumulative }) => figure("category.cumulative", key ?? unfilled, cumulative)),
    ...rows.flatMap(({ key, counts }) => {
      return columns.map((column, at) => {
        return figure(`category.${labelOf(column)}`, key ?? unfilled, counts[at] ?? 0);
      });
    }),
    ...grouped("severity", severity),
    ...grouped("outcome", outcome),
    ...grouped("cause", cause),
    ...grouped("satisfaction", satisfaction),
    ...summary.trainings.map(({ isNamed, count }, at) => {
      return figure("training", isNamed ? String(at + 1) : unfilled, count);
    }),
  ];
}

function grouped(measure: string, groups: readonly Group[]): readonly Figure[] {
  return groups.map(({ key, count }) => figure(measure, key ?? unfilled, count));
}

function handlingFigures({ extensions, evaluations, completeness, appeals }: Summary): readonly Figure[] {
  const { list: _, ...extended } = extensions;
  const state = (name: string) => appeals.filter((appeal) => appeal.state === name).length;
  return [
    ...named("extensions", extended),
    ...named("evaluations", { ...evaluations, unjudged: evaluations.unjudged.length }),
    ...named("completeness", { ...completeness, incomplete: completeness.incomplete.length }),
    ...named("appeals", {
      lodged: appeals.length,
      verdict: state("verdict"),
      pending: state("pending"),
      ended: state("ended"),
      consequenceOpen: appeals.filter(({ isConsequenceOpen }) => isConsequenceOpen).length,
    }),
    ...named("appeals.days", Object.fromEntries(appeals.map(({ complaint, days }) => [complaint, days]))),
  ];
}

function changeFigures({ changedAfterClosing: changed }: Summary): readonly Figure[] {
  if (changed === null) return [];
  const days = Map.groupBy(changed.list, ({ complaint }) => complaint);
  return [
    ...named("changedAfterClosing", { complaints: changed.complaints, amended: changed.amended }),
    ...[...days].map(([complaint, rows]) => figure("changedAfterClosing.days", complaint, rows.length)),
  ];
}

function explainedFigures({ explained }: Summary): readonly Figure[] {
  if (explained === null) return [];
  return named("explained", {
    findings: explained.length,
    own: explained.filter(({ isOwn }) => isOwn).length,
  });
}

function yearFigures({ years }: Summary): readonly Figure[] {
  return years.flatMap(({ period, isWhole, days, ...counts }) => {
    return named(`year.${labelOf(period)}`, { isWhole: Number(isWhole), ...counts, ...days });
  });
}

function dotFigures({ dots }: Summary): readonly Figure[] {
  return dots.complaints.flatMap(({ complaint, receivedOn: _, ...times }) => {
    return named(`days.${complaint}`, times);
  });
}
