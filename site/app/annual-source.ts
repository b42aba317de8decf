import type { ArchiveFacts, ArchiveIndex, ArchiveLog } from "../../schemas/archive.ts";
import { type Day, formatDate } from "../../procedure/dates.ts";
import { type Summary, summaryOf } from "../../procedure/summary.ts";

/** What the summary of any year is worked out from. */
export type AnnualSource = {
  readonly index: ArchiveIndex;
  readonly facts: ArchiveFacts;
  readonly log: ArchiveLog;
};

const made = new WeakMap<ArchiveFacts, Map<string, Summary>>();

/** The summary of a year as of a day; worked out once for an archive, and forgotten with it. */
export function annualSummary({ index, facts, log }: AnnualSource, year: number, today: Day): Summary {
  const ofArchive = made.get(facts) ?? new Map<string, Summary>();
  made.set(facts, ofArchive);
  const name = `${year} ${formatDate(today)}`;
  const { register, reviews, history } = index;
  // Of a history that is not whole nothing is said: what is missing might be the very change.
  const known = history.reach === "whole" ? log : null;
  const found =
    ofArchive.get(name) ?? summaryOf({ register, complaints: facts, reviews, log: known }, year, today);
  ofArchive.set(name, found);
  return found;
}
