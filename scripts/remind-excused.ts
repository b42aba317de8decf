import { isUnexplained } from "../procedure/explanations.ts";
import { findingsOfHistory } from "../procedure/history-findings.ts";
import type { Finding } from "../schemas/finding.ts";
import type { RecordHistory, RegisterHistory } from "../schemas/history.ts";
import { CommandError } from "./command.ts";
import { historyOf } from "./own-history.ts";
import type { RegisterFiles } from "./read-register.ts";

/**
 * Of the keys of reminders whose record is gone those of which the history says that it was taken out on purpose. A
 * history that is not there whole excuses nothing.
 */
export async function excusedIn(keys: readonly string[], files: RegisterFiles): Promise<ReadonlySet<string>> {
  const history = await historyOrNull(files);
  if (history?.head.reach !== "whole") return new Set();
  const open = findingsOfHistory(history, files, files.findings).filter(isUnexplained);
  const standing = new Set(files.reviews.map(({ year }) => `reviews/${year}.md`));
  const areReviewsThere = history.records.every(
    ({ place }) => !place.startsWith("reviews/") || standing.has(place),
  );
  return new Set(
    keys.filter((key) => (key === "review" ? areReviewsThere : isExcused(key, history.records, open))),
  );
}

async function historyOrNull(files: RegisterFiles): Promise<RegisterHistory | null> {
  try {
    return await historyOf(files);
  } catch (error) {
    if (error instanceof CommandError) return null;
    throw error;
  }
}

/** Its life is known, and nothing that was taken out of it waits for an explanation. */
function isExcused(key: string, lives: readonly RecordHistory[], open: readonly Finding[]): boolean {
  const [, year] = /^improvement-(\d{4})-\d+$/.exec(key) ?? [];
  const life = year === undefined ? lifeOf(key, lives) : lives.find(isAt(`reviews/${year}.md`));
  if (life === undefined || (year !== undefined && life.events.at(-1)?.kind === "removed")) return false;
  return !open.some(({ place }) => place === life.place);
}

/** The life of a complaint that was taken out, or that bears another number by now. */
function lifeOf(id: string, lives: readonly RecordHistory[]): RecordHistory | undefined {
  const isRenumbered = ({ events }: RecordHistory) => {
    return events.some(({ kind, from }) => kind === "renumbered" && from !== null && from.includes(id));
  };
  return lives.find(isAt(id)) ?? lives.find(isRenumbered);
}

function isAt(wanted: string): (life: RecordHistory) => boolean {
  return ({ place }) => place === wanted;
}
