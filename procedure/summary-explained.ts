import type { Finding, FindingRule } from "../schemas/finding.ts";
import { dateOrNull, type Day, dayNumber, isAfter } from "./dates.ts";
import { type Period, within } from "./summary-period.ts";

/** A finding of the history that somebody explained: what and where, by whom, on which day, and whether it was their own change. */
export type ExplainedRow = {
  /** The complaint's number, or the file of a review or the settings. */
  readonly place: string;
  readonly rule: FindingRule;
  /** The first field of what was taken out or moved; null for a record as a whole. */
  readonly field: string | null;
  readonly on: string;
  readonly by: string;
  readonly isOwn: boolean;
  /** Where the explanation itself stands: the record, and how manieth of its list, counted from 0. */
  readonly heldIn: string;
  readonly item: number;
};

/**
 * The findings of the history that were explained in a period, the earliest first; null when nothing is known of the
 * history.
 *
 * @param findings those of the register, the explained ones among them
 */
export function explainedIn(
  findings: readonly Finding[] | null,
  period: Period,
  today: Day,
): readonly ExplainedRow[] | null {
  if (findings === null) return null;
  const isIn = within(period);
  return findings
    .flatMap(rowOf)
    .filter(({ on }) => {
      const day = dateOrNull(on);
      return day !== null && isIn(dayNumber(day)) && !isAfter(day, today);
    })
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function rowOf({ place, path, rule, explained }: Finding): readonly ExplainedRow[] {
  if (explained === undefined) return [];
  const { on, by, isOwn, heldIn, item } = explained;
  const [field] = path;
  return [{ place, rule, field: typeof field === "string" ? field : null, on, by, isOwn, heldIn, item }];
}

function keyOf({ on, place, item }: ExplainedRow): string {
  return `${on} ${place} ${String(item).padStart(6, "0")}`;
}
