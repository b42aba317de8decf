import type { Facts } from "../schemas/complaint.ts";
import { addDays, addMonths, dateOf, type Day, formatDate, isAfter, isBefore } from "./dates.ts";
import {
  durationOf,
  type Duration,
  type Observed,
  type SurvivalStep,
  survivalOf,
} from "./summary-duration.ts";
import { monthsOf, type Period, within } from "./summary-period.ts";
import { daysApart, type Passage, type SummaryRow } from "./summary-row.ts";

/**
 * What came in, what went out and what stayed: open before + received - closed = open at the end. Closed are the
 * complaints closed in the period, whenever they were received; a complaint that was reopened stays open until it is
 * closed for good.
 */
export type Flow = {
  readonly openBefore: number;
  readonly received: number;
  readonly closed: number;
  readonly closedFromBefore: number;
  readonly openAtEnd: number;
  readonly openNumbers: readonly string[];
  readonly reopened: number;
};

/** A month: what came in, what went out, and the total of the twelve months that end with it (null when not known whole). */
export type MonthRow = {
  readonly month: string;
  readonly received: number;
  readonly closed: number;
  readonly twelveMonths: number | null;
};

/** How long complaints were open until they were closed, those that still are among them. */
export type Closing = { readonly days: Duration; readonly stillOpen: readonly SurvivalStep[] };

/** What came in, went out and stayed in a period, over all complaints of a register. */
export function flowOf(all: readonly Passage[], period: Period): Flow {
  const [from, until] = [dateOf(period.from), dateOf(period.until)];
  const isIn = within(period);
  const closed = all.filter((one) => one.closed !== null && isIn(one.closed));
  const open = all.filter((one) => isOpenAfter(one, until));
  return {
    openBefore: all.filter((one) => isOpenAfter(one, addDays(from, -1))).length,
    received: all.filter(({ received }) => isIn(received)).length,
    closed: closed.length,
    closedFromBefore: closed.filter(({ received }) => isBefore(received, from)).length,
    openAtEnd: open.length,
    openNumbers: open.map(({ facts }) => facts.id).toSorted(),
    reopened: all.reduce((sum, { facts }) => sum + reopeningsIn(facts, isIn), 0),
  };
}

/** What came in and went out month by month. */
export function monthRows(
  all: readonly Passage[],
  period: Period,
  { since, today }: { readonly since: Day | null; readonly today: Day },
): readonly MonthRow[] {
  const [received, closed] = [perDay(all, "received"), perDay(all, "closed")];
  return monthsOf(period).map(({ from, until }) => {
    const start = addMonths(addDays(until, 1), -12);
    const isWhole = since !== null && !isBefore(start, since) && !isAfter(until, today);
    return {
      month: formatDate(from).slice(0, 7),
      received: sumBetween(received, from, until),
      closed: sumBetween(closed, from, until),
      twelveMonths: isWhole ? sumBetween(received, start, until) : null,
    };
  });
}

/** How long the complaints of a period were open; a day of closing that cannot be right is left out on both sides. */
export function closingOf(rows: readonly SummaryRow[], today: Day): Closing {
  const observed = rows.flatMap((row): Observed[] => {
    if (row.closingFault !== null || (row.closed === null && isAfter(row.received, today))) return [];
    return [{ days: daysApart(row.received, row.closed ?? today), isClosed: row.closed !== null }];
  });
  const days = observed.filter(({ isClosed }) => isClosed).map((one) => one.days);
  return { days: durationOf(days), stillOpen: survivalOf(observed) };
}

function isOpenAfter({ received, closed }: Passage, day: Day): boolean {
  return !isAfter(received, day) && (closed === null || isAfter(closed, day));
}

function reopeningsIn({ reopenings }: Facts, isIn: (date: Day) => boolean): number {
  if (reopenings === undefined) return 0;
  return reopenings.filter(({ on }) => isIn(dateOf(on))).length;
}

/** How many per day, so that a month need not go through the whole register. */
function perDay(all: readonly Passage[], event: "received" | "closed"): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const one of all) {
    const day = one[event];
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function sumBetween(counts: ReadonlyMap<Day, number>, from: Day, until: Day): number {
  let sum = 0;
  for (let day = from; !isAfter(day, until); day = addDays(day, 1)) sum += counts.get(day) ?? 0;
  return sum;
}
