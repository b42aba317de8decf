import type { ArchiveIndex } from "../../schemas/archive.ts";
import type { Facts } from "../../schemas/complaint.ts";
import type { Register } from "../../schemas/register.ts";
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

/**
 * The overview of the facts by the rules of the procedure, as of a day. What follows from a complaint's facts is worked
 * out when it is first asked for: the table shows fifty of ten thousand, and opens in the time of those fifty.
 *
 * @param today `YYYY-MM-DD`
 */
export function overviewOf(index: ArchiveIndex, today: string): Overview {
  const day = dateOf(today);
  const entries = index.complaints.map((facts, place) => entryOf({ place, facts }, index.register, day));
  const byNumber = new Map(entries.map((entry) => [entry.facts.id, entry]));
  return { today: day, entries, byNumber, ofReviews: deadlinesOfReviews(index, day) };
}

type Placed = Pick<Entry, "place" | "facts">;

function entryOf({ place, facts }: Placed, register: Register, day: Day): Entry {
  let judged: Judged | null = null;
  const judge = () => (judged ??= judgedOn(facts, register, day));
  return {
    place,
    facts,
    get deadlines() {
      return judge().deadlines;
    },
    get next() {
      return judge().next;
    },
    get stage() {
      return judge().stage;
    },
    get isOpen() {
      return judge().isOpen;
    },
  };
}

type Judged = Omit<Entry, "place" | "facts">;

function judgedOn(facts: Facts, register: Register, day: Day): Judged {
  const deadlines = deadlinesOf(facts, register, day);
  return { deadlines, next: nextDeadline(deadlines), stage: stageOf(facts), isOpen: isOpen(facts) };
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
