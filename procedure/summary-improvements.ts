import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import { dateOf, dateOrNull, type Day, dayNumber, isAfter } from "./dates.ts";
import { factsAsOf, placeInRecord, reviewAsOf } from "./facts-as-of.ts";
import { type Period, within } from "./summary-period.ts";

/** An improvement ("verbeteractie") by where it stands: in a complaint or in the review of a year; its words stay there. */
export type ImprovementRow = {
  readonly complaint: string | null;
  readonly review: string | null;
  /** Which of the record's list, counted from 0. */
  readonly item: number;
  readonly owner: string;
  readonly due: string;
  readonly doneOn: string | null;
  /** Done in time, done late, still to do, or to be done and late. */
  readonly state: "done" | "done-late" | "open" | "late";
  readonly isEffectNoted: boolean;
};

/** The improvements of a period, the earliest due first. */
export type Improvements = {
  readonly total: number;
  readonly done: number;
  readonly doneLate: number;
  readonly open: number;
  readonly late: number;
  readonly effectNoted: number;
  readonly list: readonly ImprovementRow[];
};

type Source = { readonly complaint: string | null; readonly review: string | null };
type Improvement = NonNullable<Facts["improvements"]>[number];

/**
 * What was decided to improve because of a period: in its complaints, and in the review that looked back on it.
 *
 * @param complaints those of the period
 */
export function improvementsOf(
  complaints: readonly Facts[],
  reviews: readonly Review[],
  { period, today }: { readonly period: Period; readonly today: Day },
): Improvements {
  const ofComplaints = complaints.flatMap((facts) => {
    const { id, improvements } = factsAsOf(facts, today);
    return improvements === undefined ? [] : rowsOf({ complaint: id, review: null }, improvements, today);
  });
  const ofReviews = reviews
    .filter((review) => looksBackOn(review, period))
    .flatMap((review) => {
      const { year, improvements } = reviewAsOf(review, today);
      return rowsOf({ complaint: null, review: year }, improvements, today);
    });
  return countedList([...ofReviews, ...ofComplaints]);
}

/** A review looks back on the period of its year, else on the one in which its own period ends. */
function looksBackOn({ year, period: own }: Review, period: Period): boolean {
  if (period.year !== null) return Number(year) === period.year;
  return within(period)(dayNumber(dateOf(own?.until ?? `${year}-12-31`)));
}

function rowsOf(
  source: Source,
  improvements: readonly Improvement[] | undefined,
  today: Day,
): readonly ImprovementRow[] {
  return (improvements ?? []).map((improvement, at) => {
    const { owner, due, doneOn, effect } = improvement;
    const state = stateOf(improvement, today);
    return {
      ...source,
      item: placeInRecord(improvements ?? [], at),
      owner,
      due,
      doneOn: doneOn ?? null,
      state,
      isEffectNoted: effect !== undefined,
    };
  });
}

function stateOf({ due, doneOn }: Improvement, today: Day): ImprovementRow["state"] {
  const done = dateOrNull(doneOn);
  if (done !== null) return isAfter(done, dateOf(due)) ? "done-late" : "done";
  return isAfter(today, dateOf(due)) ? "late" : "open";
}

function countedList(rows: readonly ImprovementRow[]): Improvements {
  const count = (state: ImprovementRow["state"]) => rows.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    done: count("done"),
    doneLate: count("done-late"),
    open: count("open"),
    late: count("late"),
    effectNoted: rows.filter(({ isEffectNoted }) => isEffectNoted).length,
    list: inOrder(rows),
  };
}

/** The earliest due first; the key of each is made once, for there may be thousands. */
function inOrder(rows: readonly ImprovementRow[]): readonly ImprovementRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ row }) => row);
}

function keyOf({ due, complaint, review, item }: ImprovementRow): string {
  return `${due} ${complaint ?? review ?? ""} ${String(item).padStart(4, "0")}`;
}
