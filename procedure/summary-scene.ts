import type { Facts } from "../schemas/complaint.ts";
import { dateOf, type Day, earliestOf, isAfter, isBefore } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import {
  type AskedPeriod,
  guardedSince,
  within,
  type Period,
  periodOf,
  periodsBefore,
} from "./summary-period.ts";
import { type Passage, passageOf, rowOf, type SummaryRow } from "./summary-row.ts";

/** A period with its complaints: those received in it, and those whose day of receipt is unknown and whose number says its year. */
export type YearScene = {
  readonly period: Period;
  readonly rows: readonly SummaryRow[];
  readonly undated: readonly Facts[];
};

/** A register as the statistics look at it, its records in the order of their numbers. */
export type SummaryScene = Records & {
  readonly today: Day;
  /** The day from which complaints are guarded. */
  readonly since: Day | null;
  /** Every complaint with a day of receipt. */
  readonly all: readonly Passage[];
  readonly period: YearScene;
  readonly last: YearScene;
  /** The period and up to three before it, the latest first; years of which nothing can be known are left out. */
  readonly years: readonly YearScene[];
};

/** Lays a register out for the statistics of a period. @throws RangeError when two days are reversed */
export function sceneOf(records: Records, asked: AskedPeriod, today: Day): SummaryScene {
  const { register, reviews } = records;
  const complaints = records.complaints.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const all = complaints.flatMap((facts) => {
    return facts.receivedOn === undefined ? [] : [passageOf(facts, dateOf(facts.receivedOn))];
  });
  const undated = complaints.filter(({ receivedOn }) => receivedOn === undefined);
  const sceneIn = (period: Period): YearScene => {
    const isIn = within(period);
    const rows = all.filter(({ received }) => isIn(received)).map((one) => rowOf(one, { register, today }));
    return { period, rows, undated: undated.filter(({ id }) => isOfYears(id, period)) };
  };
  const asks = periodOf(asked, reviews);
  const period = sceneIn(asks);
  const before = periodsBefore(asks, reviews, 3).map(sceneIn);
  const since = guardedSince(register, earliestOf(all.map(({ received }) => received)));
  const years = [period, ...before.filter((year) => isKnown(year, since))];
  return { register, complaints, reviews, today, since, all, period, last: before[0] ?? period, years };
}

/** All complaints of a period, those without a day of receipt among them. */
export function complaintsOf({ rows, undated }: YearScene): readonly Facts[] {
  return [...rows.map(({ facts }) => facts), ...undated];
}

/** The complaints between the period before and this one: reviews draw their own limits, and may leave days between. */
export function inNoPeriod({ all, period, last }: SummaryScene): readonly string[] {
  const [end, start] = [dateOf(last.period.until), dateOf(period.period.from)];
  const between = all.filter(({ received }) => isAfter(received, end) && isBefore(received, start));
  return between.map(({ facts }) => facts.id);
}

/** A year before the procedure says nothing, unless a complaint of it is on record all the same. */
function isKnown({ period, rows, undated }: YearScene, since: Day | null): boolean {
  const isGuarded = since !== null && !isAfter(since, dateOf(period.until));
  return isGuarded || rows.length + undated.length > 0;
}

function isOfYears(id: string, { from, until }: Period): boolean {
  const year = Number(id.slice(3, 7));
  return year >= dateOf(from).year && year <= dateOf(until).year;
}
