import type { Facts } from "../schemas/complaint.ts";
import type { Procedure, Register } from "../schemas/register.ts";
import { dateOf, type Day, earliestOf, isAfter } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import {
  type AskedPeriod,
  guardedSince,
  within,
  type Period,
  periodOf,
  periodsBefore,
} from "./summary-period.ts";
import { dayNumber } from "./summary-day-number.ts";
import { type Passage, passageOf, rowOf, type Scene, type SummaryRow } from "./summary-row.ts";
import { procedureOn } from "./terms.ts";

/** A period with its complaints: those received in it, and those whose day of receipt is unknown and whose number says its year. */
export type YearScene = {
  readonly period: Period;
  readonly rows: readonly SummaryRow[];
  readonly undated: readonly Facts[];
};

/** A register as the statistics look at it, the records of a period in the order of their numbers. */
export type SummaryScene = Omit<Records, "complaints"> &
  Scene & {
    /** The complaints with an appeal, whenever they were received. */
    readonly appealed: readonly Facts[];
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
  const { register, reviews, complaints } = records;
  const all: Passage[] = [];
  const undated: Facts[] = [];
  for (const facts of complaints) {
    if (facts.receivedOn === undefined) undated.push(facts);
    else all.push(passageOf(facts, dateOf(facts.receivedOn)));
  }
  const looking = { register, today, procedureOf: rememberedProcedure(register) };
  const sceneIn = (period: Period): YearScene => {
    const isIn = within(period);
    const received = all.filter(({ receivedAt }) => isIn(receivedAt)).toSorted(inOrder);
    const ofYears = undated.filter(({ id }) => isOfYears(id, period));
    const rows = received.map((one) => rowOf(one, looking));
    return { period, rows, undated: ofYears.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
  };
  const asks = periodOf(asked, reviews);
  const [period, before] = [sceneIn(asks), periodsBefore(asks, reviews, 3).map(sceneIn)];
  const since = guardedSince(register, null) ?? earliestOf(all.map(({ received }) => received));
  const years = [period, ...before.filter((year) => isKnown(year, since))];
  const appealed = complaints.filter(({ appeal }) => appeal !== undefined);
  return { ...looking, reviews, appealed, since, all, period, last: before[0] ?? period, years };
}

/** By number: the same register gives the same summary, whatever the order in which it was read. */
function inOrder(one: Passage, other: Passage): number {
  return one.facts.id < other.facts.id ? -1 : 1;
}

/** The version of the procedure in force on a day, looked for once for each day. */
function rememberedProcedure(register: Register): Scene["procedureOf"] {
  const known = new Map<Day, Procedure | null>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const procedure = procedureOn(register, date);
    known.set(date, procedure);
    return procedure;
  };
}

/** All complaints of a period, those without a day of receipt among them. */
export function complaintsOf({ rows, undated }: YearScene): readonly Facts[] {
  return [...rows.map(({ facts }) => facts), ...undated];
}

/** The complaints between the period before and this one: reviews draw their own limits, and may leave days between. */
export function inNoPeriod({ all, period, last }: SummaryScene): readonly string[] {
  const [end, start] = [dayNumber(dateOf(last.period.until)), dayNumber(dateOf(period.period.from))];
  const between = all.filter(({ receivedAt }) => receivedAt > end && receivedAt < start);
  return between.map(({ facts }) => facts.id).toSorted();
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
