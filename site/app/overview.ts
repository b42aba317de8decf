import type { ArchiveIndex } from "../../schemas/archive.ts";
import type { Facts } from "../../schemas/complaint.ts";
import { dateOf, type Day } from "../../procedure/dates.ts";
import type { Deadline, Status } from "../../procedure/deadline.ts";
import { deadlinesOf, deadlinesOfReviews } from "../../procedure/deadlines.ts";
import { nextDeadline } from "../../procedure/next-step.ts";
import { isOpen, type Stage, stageOf } from "../../procedure/stage.ts";
import { urgencies } from "./route.ts";

/** One complaint as the overview shows it, looked at from a day. */
export type Entry = {
  /** Where it stands in the archive's index, counted from 0. */
  readonly place: number;
  readonly facts: Facts;
  readonly deadlines: readonly Deadline[];
  readonly next: Deadline | null;
  readonly stage: Stage;
  readonly isOpen: boolean;
};

/** All complaints and what they ask for, looked at from a day. */
export type Overview = {
  readonly today: Day;
  readonly entries: readonly Entry[];
  readonly byNumber: ReadonlyMap<string, Entry>;
  readonly ofReviews: readonly Deadline[];
};

/** Computes the overview from the facts, with the rules of the procedure, as of a day. @param today `YYYY-MM-DD` */
export function overviewOf(index: ArchiveIndex, today: string): Overview {
  const day = dateOf(today);
  const entries = index.complaints.map((facts, place): Entry => {
    const deadlines = deadlinesOf(facts, index.register, day);
    return {
      place,
      facts,
      deadlines,
      next: nextDeadline(deadlines),
      stage: stageOf(facts),
      isOpen: isOpen(facts),
    };
  });
  const byNumber = new Map(entries.map((entry) => [entry.facts.id, entry]));
  return { today: day, entries, byNumber, ofReviews: deadlinesOfReviews(index, day) };
}

/** The complaint's unmet deadlines of one urgency, or all that ask for attention. */
export function unmetOf(entry: Entry, status?: Status): readonly Deadline[] {
  return entry.deadlines.filter(
    (one) => one.metOn === null && (status === undefined || one.status === status),
  );
}

/** How urgent a complaint is: the most urgent of its unmet deadlines; null when it has none. */
export function urgencyOf(deadlines: readonly Deadline[]): Status | null {
  return (
    urgencies.find((status) => deadlines.some((one) => one.metOn === null && one.status === status)) ?? null
  );
}
