import type { Facts } from "../schemas/complaint.ts";
import type { Procedure, Register } from "../schemas/register.ts";
import { dateOf, type Day, dayNumber, earliestOf, isAfter } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import {
  type AskedPeriod,
  guardedSince,
  within,
  type Period,
  periodOf,
  periodsBefore,
} from "./summary-period.ts";
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
  const { register, reviews } = records;
  const ledger = ledgerOf(records, today);
  const asks = periodOf(asked, reviews);
  const [period, before] = [ledger.sceneIn(asks), periodsBefore(asks, reviews, 3).map(ledger.sceneIn)];
  const since = guardedSince(register, null) ?? earliestOf(ledger.all.map(({ received }) => received));
  const years = [period, ...before.filter((year) => isKnown(year, since))];
  return { ...ledger, reviews, since, period, last: before[0] ?? period, years };
}

type Ledger = Pick<SummaryScene, "all" | "appealed"> &
  Scene & { readonly sceneIn: (period: Period) => YearScene };

const ledgers = new WeakMap<Records["complaints"], Ledger>();

/** What every period of the same records shares: whoever goes on to another year finds the rows worked out before. */
function ledgerOf({ register, complaints }: Records, today: Day): Ledger {
  const found = ledgers.get(complaints);
  if (found !== undefined && found.register === register && found.today === today) return found;
  const ledger = newLedger({ register, complaints }, today);
  ledgers.set(complaints, ledger);
  return ledger;
}

function newLedger({ register, complaints }: Pick<Records, "register" | "complaints">, today: Day): Ledger {
  const all: Passage[] = [];
  const undated: Facts[] = [];
  for (const facts of complaints) {
    if (facts.receivedOn === undefined) undated.push(facts);
    else all.push(passageOf(facts, dateOf(facts.receivedOn)));
  }
  const looking = { register, today, todayAt: dayNumber(today), procedureOf: rememberedProcedure(register) };
  const known = new Map<string, YearScene>();
  const sceneIn = (period: Period): YearScene => {
    const name = `${period.from} ${period.until} ${period.origin} ${period.year}`;
    const scene = known.get(name) ?? newYear(period, { all, undated }, looking);
    known.set(name, scene);
    return scene;
  };
  return { ...looking, all, appealed: complaints.filter(({ appeal }) => appeal !== undefined), sceneIn };
}

type Received = { readonly all: readonly Passage[]; readonly undated: readonly Facts[] };

function newYear(period: Period, { all, undated }: Received, looking: Scene): YearScene {
  const isIn = within(period);
  const received = all.filter(({ receivedAt }) => isIn(receivedAt)).toSorted(inOrder);
  const ofYears = undated.filter(({ id }) => isOfYears(id, period));
  return {
    period,
    rows: received.map((one) => rowOf(one, looking)),
    undated: ofYears.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
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
