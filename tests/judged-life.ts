import type { Facts } from "../schemas/complaint.ts";
import type { Finding } from "../schemas/finding.ts";
import type { RecordHistory } from "../schemas/history.ts";
import { findingsOfHistory } from "../procedure/history-findings.ts";
import { lifeThrough, type Version } from "./recorded-life.ts";
import { sampleRegister } from "./sample-records.ts";

/** The number of the complaint whose life is judged. */
export const id = "KL-2026-7F3K";

/** What is known of a history of which everything is there. */
export const head = { commit: null, since: null, commits: 1, reach: "whole", rewrittenFrom: null } as const;

/** Some facts of a complaint. */
export type Parts = Partial<Facts>;

/** The findings of a complaint that went through some versions and stands as `now`; else as the last of them. */
export function findingsAfter(
  versions: readonly Version[],
  now?: Parts,
  ofFiles: readonly Finding[] = [],
): readonly Finding[] {
  const facts = { ...(now ?? versions.at(-1)?.[2]), id };
  return findingsOf(lifeThrough(id, versions), facts, ofFiles);
}

/** The findings of one life, held against the complaint as it stands; null when it is gone. */
export function findingsOf(
  life: RecordHistory,
  facts: Facts | null,
  ofFiles: readonly Finding[] = [],
): readonly Finding[] {
  const complaints = facts === null ? [] : [facts];
  return findingsOfHistory(
    { head, records: [life] },
    { complaints, reviews: [], register: sampleRegister() },
    ofFiles,
  );
}

/** The rules alone. */
export function rulesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule }) => rule);
}

/** An extension that was told on a day. */
export function extension(toldOn: string, newDate = "2026-04-10") {
  return { toldOn, by: "p1", reason: "x", newDate };
}

/** A complaint with the extensions that were told on some days. */
export function told(...days: string[]): Parts {
  return { extensions: days.map((day) => extension(day)) };
}

/** A decision of a day. */
export function decision(on: string) {
  return { on, by: ["dir"], outcome: "upheld" as const };
}
