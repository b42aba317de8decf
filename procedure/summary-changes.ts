import type { EventKind, LogLine } from "../schemas/history.ts";
import { dayOf } from "./history-moment.ts";

/** What can befall a record as a whole, and is told even when no single field changed. */
export type Upheaval = Extract<EventKind, "removed" | "restored" | "broken">;

/** A complaint that was changed after it had been closed: on which day, by whom, and which fields. */
export type ChangedRow = {
  readonly complaint: string;
  readonly on: string;
  /** The codes of those who changed it; whoever is not on the register's list is left out. */
  readonly by: readonly string[];
  /** The first fields of what changed, each once. */
  readonly fields: readonly string[];
  readonly upheavals: readonly Upheaval[];
  /** Whether the procedure itself goes on after closing with all that changed: an appeal, an improvement, erasing. */
  readonly isFollowUp: boolean;
};

/** The complaints of a period that were changed after closing, a row for each day of change. */
export type ChangedAfterClosing = {
  readonly complaints: number;
  /** How many of them were changed in something that normally stands when a complaint is closed. */
  readonly amended: number;
  readonly list: readonly ChangedRow[];
};

/**
 * What git knows of changes after closing; null when nothing is known of the history.
 *
 * @param numbers the complaints of the period
 */
export function changedAfterClosingIn(
  log: readonly LogLine[] | null,
  numbers: readonly string[],
): ChangedAfterClosing | null {
  if (log === null) return null;
  const ofPeriod = new Set(numbers);
  const late = log.filter((line) => line.isAfterClosing && ofPeriod.has(line.place) && saysSomething(line));
  const days = Map.groupBy(late, ({ place, at }) => `${place} ${dayOf(at)}`);
  const list = [...days.values()]
    .flatMap(rowOf)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return { complaints: countOf(list), amended: countOf(list.filter(({ isFollowUp }) => !isFollowUp)), list };
}

/** A file that was only written anew, or moved, holds what it held. */
function saysSomething({ fields, kind }: LogLine): boolean {
  return fields.length > 0 || isUpheaval(kind);
}

function rowOf(lines: readonly LogLine[]): readonly ChangedRow[] {
  const [first] = lines;
  if (first === undefined) return [];
  const fields = [...new Set(lines.flatMap((line) => line.fields))];
  const upheavals = [...new Set(lines.map(({ kind }) => kind).filter(isUpheaval))];
  return [
    {
      complaint: first.place,
      on: dayOf(first.at),
      by: [...new Set(lines.map(({ by }) => by).filter((code) => code !== null))].toSorted(),
      fields,
      upheavals,
      isFollowUp: upheavals.length === 0 && isFollowUp(fields),
    },
  ];
}

/** Erasing takes many fields out at once, and is asked for by the term of retention. */
function isFollowUp(fields: readonly string[]): boolean {
  return fields.includes("erasedOn") || fields.every((field) => followingUp.has(field));
}

const followingUp: ReadonlySet<string> = new Set([
  "satisfaction",
  "improvements",
  "appeal",
  "reopenings",
  "hold",
  "explanations",
]);

function isUpheaval(kind: EventKind): kind is Upheaval {
  return kind === "removed" || kind === "restored" || kind === "broken";
}

function countOf(rows: readonly ChangedRow[]): number {
  return new Set(rows.map(({ complaint }) => complaint)).size;
}

function keyOf({ complaint, on }: ChangedRow): string {
  return `${complaint} ${on}`;
}
