import { dateOf, isBefore } from "./dates.ts";
import type { Period } from "./summary-period.ts";

/**
 * Since when, and in which version of this program, the register counts as it does now: a written message counts for all
 * that it is, a day to come for nothing, an appeal keeps a complaint open, and somebody's role is the one of that day.
 */
export const exactCounting = { version: "1.1", since: "2026-12-01" } as const;

/** Whether a period was over before that: its figures may differ from those that were told of it then. */
export function isCountedAnew({ until }: Pick<Period, "until">): boolean {
  return isBefore(dateOf(until), dateOf(exactCounting.since));
}
