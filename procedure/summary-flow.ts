import { addDays, addMonths, dateOf, type Day, dayNumber, formatDate, isAfter, isBefore } from "./dates.ts";
import {
  durationOf,
  type Duration,
  type Observed,
  type SurvivalStep,
  survivalOf,
} from "./summary-duration.ts";
import { monthsOf, type Period, within } from "./summary-period.ts";
import type { Passage, SummaryRow } from "./summary-row.ts";

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

/** What came in, went out and stayed in a period, over all complaints of a register: in one pass, for it is long. */
export function flowOf(all: readonly Passage[], period: Period): Flow {
  const [from, until] = [dayNumber(dateOf(period.from)), dayNumber(dateOf(period.until))];
  const isIn = within(period);
  const openNumbers: string[] = [];
  let [openBefore, received, closed, closedFromBefore, reopened] = [0, 0, 0, 0, 0];
  for (const one of all) {
    if (isOpenAfter(one, from - 1)) openBefore += 1;
    if (isOpenAfter(one, until)) openNumbers.push(one.facts.id);
    if (isIn(one.receivedAt)) received += 1;
    if (one.closedAt !== null && isIn(one.closedAt)) {
      closed += 1;
      if (one.receivedAt < from) closedFromBefore += 1;
    }
    if (one.reopenedAt.length > 0) reopened += one.reopenedAt.filter(isIn).length;
  }
  const openAtEnd = openNumbers.length;
  return {
    openBefore,
    received,
    closed,
    closedFromBefore,
    openAtEnd,
    openNumbers: openNumbers.toSorted(),
    reopened,
  };
}

/** What came in and went out month by month. */
export function monthRows(
  all: readonly Passage[],
  period: Period,
  { since, today }: { readonly since: Day | null; readonly today: Day },
): readonly MonthRow[] {
  // The first month looks back on twelve.
  const first = dayNumber(addMonths(dateOf(period.from), -12));
  const [received, closed] = [perDay(all, "receivedAt", first), perDay(all, "closedAt", first)];
  return monthsOf(period).map((month) => {
    const start = addMonths(addDays(month.until, 1), -12);
    const isWhole = since !== null && !isBefore(start, since) && !isAfter(month.until, today);
    const [from, until] = [dayNumber(month.from), dayNumber(month.until)];
    return {
      month: formatDate(month.from).slice(0, 7),
      received: sumBetween(received, from, until),
      closed: sumBetween(closed, from, until),
      twelveMonths: isWhole ? sumBetween(received, dayNumber(start), until) : null,
    };
  });
}

/** How long the complaints of a period were open; a day of closing that cannot be right is left out on both sides. */
export function closingOf(rows: readonly SummaryRow[], todayAt: number): Closing {
  const observed: Observed[] = [];
  for (const { receivedAt, closedAt, closingFault } of rows) {
    if (closingFault !== null || (closedAt === null && receivedAt > todayAt)) continue;
    observed.push({ days: (closedAt ?? todayAt) - receivedAt, isClosed: closedAt !== null });
  }
  const days = observed.filter(({ isClosed }) => isClosed).map((one) => one.days);
  return { days: durationOf(days), stillOpen: survivalOf(observed) };
}

function isOpenAfter({ receivedAt, closedAt }: Passage, day: number): boolean {
  return receivedAt <= day && (closedAt === null || closedAt > day);
}

/** How many per day, so that a month need not go through the whole register. */
function perDay(
  all: readonly Passage[],
  event: "receivedAt" | "closedAt",
  first: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const one of all) {
    const day = one[event];
    if (day !== null && day >= first) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

function sumBetween(counts: ReadonlyMap<number, number>, from: number, until: number): number {
  let sum = 0;
  for (let day = from; day <= until; day += 1) sum += counts.get(day) ?? 0;
  return sum;
}
