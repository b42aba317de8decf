import { formatDate } from "../procedure/dates.ts";
import type { Deadline } from "../procedure/deadline.ts";

/*
 * The ladder of the reminders once more, reckoned with plain texts of days and a list of holidays, so that tests can
 * hold the two against each other.
 */

/** The holidays from Monday to Friday, written down from a calendar. */
const holidays = new Set([
  ...["2022-12-26", "2023-04-07", "2023-04-10", "2023-04-27", "2023-05-05", "2023-05-18", "2023-05-29"],
  ...["2023-12-25", "2023-12-26", "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-09", "2024-05-20"],
  ...["2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-29"],
  ...["2025-06-09", "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27"],
  ...["2026-05-05", "2026-05-14", "2026-05-25"],
]);

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const known = new Map<string, boolean>();

/** Whether a day between 2023 and 2026 is a working day. */
export function isWork(day: string): boolean {
  const found = known.get(day) ?? (![0, 6].includes(new Date(day).getUTCDay()) && !holidays.has(day));
  known.set(day, found);
  return found;
}

/** The day on which a notice so many working days before a due day is given. */
export function before(due: string, count: number): string {
  let day = due;
  for (let left = count; left > 0; left -= isWork(day) ? 1 : 0) day = dayAfter(day, -1);
  while (!isWork(day)) day = dayAfter(day, -1);
  return day;
}

/** The working days after a due day until today, in order. */
export function after(due: string, today: string): readonly string[] {
  const days: string[] = [];
  for (let day = dayAfter(due, 1); day <= today; day = dayAfter(day, 1)) if (isWork(day)) days.push(day);
  return days;
}

/** A rung by its name, and the day on which it is told. */
export type Notice = { readonly rung: string; readonly on: string };

/** The notices of a deadline that should have been given by a day, under the ladder [2, 0] and every working day. */
export function ladderOf(
  { step, item, round, due }: Deadline,
  ahead: readonly number[],
  today: string,
): readonly Notice[] {
  const day = formatDate(due);
  const stem = `${step}-${item ?? round}-${day}`;
  const early = ahead.map((count) => ({ rung: `${stem}-before-${count}`, on: before(day, count) }));
  const late = after(day, today).map((on, at) => ({ rung: `${stem}-after-${at + 1}`, on }));
  return [...early.filter(({ on }) => on <= today), ...late];
}
