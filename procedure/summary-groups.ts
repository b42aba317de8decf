import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { dateOf, isBefore } from "./dates.ts";
import { decisionsOf } from "./rounds.ts";
import type { Period } from "./summary-period.ts";
import type { SummaryRow } from "./summary-row.ts";

/** A group of complaints by what they have in common; null is the group of those for which nothing was filled in. */
export type Group<Key extends string = string> = { readonly key: Key | null; readonly count: number };

/** What became of a complaint: the latest decision, else that it was dropped. */
export type Ending =
  NonNullable<Facts["decision"]>["outcome"] | Exclude<NonNullable<Facts["closeReason"]>, "handled">;

/** A category with how many complaints it and all larger ones together hold; its name is null when it has none. */
export type CategoryRow = Group & { readonly name: string | null; readonly cumulative: number };

/** A category over the years, the earliest year first, as `columns` of the table say. */
export type CategoryYears = {
  readonly columns: readonly Pick<Period, "from" | "until" | "year">[];
  readonly rows: readonly {
    readonly key: string | null;
    readonly name: string | null;
    readonly counts: readonly number[];
  }[];
};

/** The complaints about one training, told by their numbers: the name of a training may name a client. */
export type TrainingRow = {
  readonly isNamed: boolean;
  readonly count: number;
  readonly numbers: readonly string[];
};

/** Complaints by what they have in common, the largest group first and those without a value last. */
export function groupsBy<Key extends string>(
  rows: readonly SummaryRow[],
  keyOf: (facts: Facts) => Key | undefined | null,
): readonly Group<Key>[] {
  return countedBy(rows, ({ facts }) => keyOf(facts) ?? null);
}

function countedBy<Key extends string>(
  rows: readonly SummaryRow[],
  keyOf: (row: SummaryRow) => Key | null,
): readonly Group<Key>[] {
  const counts = new Map<Key | null, number>();
  for (const row of rows) {
    const key = keyOf(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).toSorted(largestFirst);
}

/** What became of a complaint; null while nothing was decided. */
export function endingOf(row: Pick<SummaryRow, "facts" | "isDropped">): Ending | null {
  const latest = decisionsOf(row.facts).reduce<Facts["decision"] | null>((last, decision) => {
    return last && isBefore(dateOf(decision.on), dateOf(last.on)) ? last : decision;
  }, null);
  if (latest) return latest.outcome;
  const { closeReason } = row.facts;
  return row.isDropped && closeReason !== undefined && closeReason !== "handled" ? closeReason : null;
}

/** Complaints by what became of them. */
export function endings(rows: readonly SummaryRow[]): readonly Group<Ending>[] {
  return countedBy(rows, endingOf);
}

/** The categories in the order of Pareto: the largest first, each with the running total. */
export function categoryRows(rows: readonly SummaryRow[], register: Register): readonly CategoryRow[] {
  const groups = groupsBy(rows, ({ category }) => category);
  let cumulative = 0;
  return groups.map(({ key, count }) => {
    cumulative += count;
    return { key, name: nameOf(key, register), count, cumulative };
  });
}

/** The categories of up to four years beside each other, the largest over all years first. */
export function categoryYears(
  years: readonly { readonly period: Period; readonly rows: readonly SummaryRow[] }[],
  register: Register,
): CategoryYears {
  const ofYears = years.map(({ rows }) => {
    return new Map(groupsBy(rows, ({ category }) => category).map(({ key, count }) => [key, count]));
  });
  const all = groupsBy(
    years.flatMap(({ rows }) => rows),
    ({ category }) => category,
  );
  return {
    columns: years.map(({ period: { from, until, year } }) => ({ from, until, year })),
    rows: all.map(({ key }) => {
      return { key, name: nameOf(key, register), counts: ofYears.map((counts) => counts.get(key) ?? 0) };
    }),
  };
}

/** Complaints by training, the most first; those without a training last. */
export function trainingRows(rows: readonly SummaryRow[]): readonly TrainingRow[] {
  const numbers = new Map<string | null, string[]>();
  for (const { facts } of rows) {
    const key = facts.training?.trim().toLowerCase() ?? null;
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, [facts.id]);
    else known.push(facts.id);
  }
  return [...numbers]
    .map(([key, ids]) => ({ isNamed: key !== null, count: ids.length, numbers: ids.toSorted() }))
    .toSorted((one, other) => {
      if (one.isNamed !== other.isNamed) return one.isNamed ? -1 : 1;
      return other.count - one.count || inOrder(one.numbers[0], other.numbers[0]);
    });
}

function largestFirst(one: Group, other: Group): number {
  if (one.key === null || other.key === null) return one.key === null ? 1 : -1;
  return other.count - one.count || inOrder(one.key, other.key);
}

function inOrder(one = "", other = ""): number {
  return one < other ? -1 : Number(one > other);
}

function nameOf(code: string | null, { categories }: Register): string | null {
  return categories.find((category) => category.code === code)?.name ?? null;
}
