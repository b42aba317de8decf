import type { Summary } from "./summary.ts";
import type { Dot } from "./summary-terms.ts";

/** A bar of the months: what came in or went out. */
export type MonthBar = {
  readonly month: string;
  readonly event: "received" | "closed";
  readonly count: number;
};

/** The bars of the months, received and closed beside each other. */
export function monthBars({ months }: Summary): readonly MonthBar[] {
  return months.flatMap(({ month, received, closed }): readonly MonthBar[] => [
    { month, event: "received", count: received },
    { month, event: "closed", count: closed },
  ]);
}

/** What a complaint waits for on the chart of days. */
export type DayStep = "acknowledgement" | "contact" | "response" | "closing";

/** A mark on the chart of days: a complaint, or so many of them when they are too many to be drawn one by one. */
export type DayMark = {
  readonly step: DayStep;
  readonly days: number;
  /** `waiting`: the step was not taken yet, and so many days have passed. */
  readonly state: "done" | "waiting";
  /** The how manieth mark on its day, counted from 1. */
  readonly place: number;
  /** The complaint's number; null for a mark that stands for several. */
  readonly complaint: string | null;
  readonly count: number;
};

/** So many complaints can be told apart as dots; more become bars. */
export const mostDots = 120;

/** The marks of some steps, those of a day on top of each other: first the taken steps, then those that are waited for. */
export function dayMarks({ dots }: Summary, steps: readonly DayStep[]): readonly DayMark[] {
  const known = steps.flatMap((step) => dots.complaints.flatMap((dot) => daysOf(dot, step)));
  const groups = Map.groupBy(known, ({ step, days }) => `${step} ${days}`);
  return [...groups.values()].flatMap((group) => {
    const ordered = ["done", "waiting"].flatMap((state) => group.filter((one) => one.state === state));
    return dots.complaints.length > mostDots
      ? counted(ordered)
      : ordered.map((one, at) => ({ ...one, place: at + 1 }));
  });
}

function daysOf(dot: Dot, step: DayStep): readonly Omit<DayMark, "place">[] {
  const mark = { step, complaint: dot.complaint, count: 1 } as const;
  const days = dot[step];
  if (days !== null) return [{ ...mark, days, state: "done" }];
  // Somebody waits only as long as the complaint is open, and after an answer no longer for a sign.
  const isWaiting = dot.waiting !== null && (step === "closing" || dot.response === null);
  return isWaiting && dot.waiting !== null ? [{ ...mark, days: dot.waiting, state: "waiting" }] : [];
}

function counted(marks: readonly Omit<DayMark, "place">[]): readonly DayMark[] {
  return (["done", "waiting"] as const).flatMap((state, at) => {
    const [first, ...more] = marks.filter((one) => one.state === state);
    if (first === undefined) return [];
    return [{ ...first, complaint: null, count: more.length + 1, place: at + 1 }];
  });
}

/** A part of a year's bar. */
export type YearPart = {
  readonly year: string;
  readonly part: "inTime" | "late" | "other";
  readonly count: number;
};

/** Each year's complaints by whether the response was in time. */
export function yearParts(
  { years }: Summary,
  nameOf: (year: Summary["years"][number]) => string,
): readonly YearPart[] {
  return years.flatMap((row): readonly YearPart[] => {
    const { received, inTime, late } = row;
    const year = nameOf(row);
    return [
      { year, part: "inTime", count: inTime },
      { year, part: "late", count: late },
      { year, part: "other", count: received - inTime - late },
    ];
  });
}

/** A category and year of the table in tints. */
export type CategoryCell = { readonly category: string; readonly year: string; readonly count: number };

/** The cells of the table in tints, category by category. */
export function categoryCells(
  { categoryYears }: Summary,
  names: {
    readonly category: (row: Summary["categoryYears"]["rows"][number]) => string;
    readonly years: readonly string[];
  },
): readonly CategoryCell[] {
  return categoryYears.rows.flatMap((row) => {
    return row.counts.map((count, at) => ({
      category: names.category(row),
      year: names.years[at] ?? "",
      count,
    }));
  });
}

/** The curve of the complaints that are still open: it starts with all of them on the day of receipt. */
export function openCurve({ closing }: Summary): readonly { readonly day: number; readonly share: number }[] {
  return [{ day: 0, share: 1 }, ...closing.stillOpen.map(({ day, share }) => ({ day, share }))];
}
