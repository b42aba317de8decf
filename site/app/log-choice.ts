import type { EventKind, LogLine } from "../../schemas/history.ts";
import { isDay, isLateBy } from "../../procedure/history-lateness.ts";
import { type RecordKind, recordKindOf } from "../../procedure/fields.ts";
import { dayOf } from "../../procedure/history-moment.ts";

/** The records that a log can be narrowed to. */
export const recordKinds = ["complaint", "review", "settings"] as const satisfies readonly RecordKind[];

/** What can happen to a record, the most usual first. */
export const eventKinds = [
  "recorded",
  "changed",
  "moved",
  "renumbered",
  "removed",
  "restored",
  "rewritten",
  "broken",
] as const satisfies readonly EventKind[];

/** Stands in the address for everybody who has no code; no code begins with it. */
export const withoutCode = "_";

/** What the log is narrowed to: days and codes only, for an address is not confidential. */
export type LogChoice = {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string | null;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string | null;
  /** A person's code, or `withoutCode`. */
  readonly by: string | null;
  readonly record: RecordKind | null;
  readonly kind: EventKind | null;
  readonly isLate: boolean;
  readonly isAfterClosing: boolean;
  /** Counted from 1. */
  readonly page: number;
};

/** The choice in an address; whatever is no day and no code is left out. */
export function parseLogChoice(query: string): LogChoice {
  const asked = new URLSearchParams(query);
  const page = Number.parseInt(asked.get("page") ?? "1", 10);
  return {
    from: dayIn(asked.get("from")),
    until: dayIn(asked.get("until")),
    by: codeIn(asked.get("by")),
    record: recordKinds.find((one) => one === asked.get("record")) ?? null,
    kind: eventKinds.find((one) => one === asked.get("kind")) ?? null,
    isLate: asked.get("late") === "1",
    isAfterClosing: asked.get("closed") === "1",
    page: Number.isSafeInteger(page) ? Math.max(1, page) : 1,
  };
}

/** The part of an address that says a choice; empty for the whole log. */
export function formatLogChoice(choice: LogChoice): string {
  const query = new URLSearchParams();
  for (const name of ["from", "until", "by", "record", "kind"] as const) {
    const value = choice[name];
    if (value !== null) query.set(name, value);
  }
  if (choice.isLate) query.set("late", "1");
  if (choice.isAfterClosing) query.set("closed", "1");
  if (choice.page > 1) query.set("page", String(choice.page));
  return query.toString();
}

/** The lines of a log that a choice asks for, in their order. */
export function chosenLines(log: readonly LogLine[], choice: LogChoice): readonly LogLine[] {
  const { from, until, by, record, kind } = choice;
  return log.filter((line) => {
    if (from !== null && line.at < from) return false;
    if (until !== null && dayOf(line.at) > until) return false;
    if (by !== null && (by === withoutCode ? line.by !== null : line.by !== by)) return false;
    if (kind !== null && line.kind !== kind) return false;
    if (record !== null && recordKindOf(line.place) !== record) return false;
    if (choice.isAfterClosing && !line.isAfterClosing) return false;
    return !choice.isLate || isLateLine(line);
  });
}

/** No row of holidays makes a next working day come later than this. */
const alwaysLate = 7;

/** Whether something was recorded later than the working day after it happened. */
export function isLateLine({ at, lateDays }: LogLine): boolean {
  if (lateDays === null || lateDays < 2) return false;
  if (lateDays > alwaysLate) return true;
  const asked = `${dayOf(at)} ${lateDays}`;
  const isLate = lateness.get(asked) ?? isLateBy(at, lateDays);
  lateness.set(asked, isLate);
  return isLate;
}

/** A long log asks the same of the same days again and again. */
const lateness = new Map<string, boolean>();

function dayIn(text: string | null): string | null {
  return isDay(text) ? text : null;
}

function codeIn(text: string | null): string | null {
  return text !== null && (text === withoutCode || /^[a-z][a-z0-9-]{0,19}$/.test(text)) ? text : null;
}
