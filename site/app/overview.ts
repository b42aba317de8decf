import { type ArchiveIndex, outlineIn } from "../../schemas/archive.ts";
import type { Facts } from "../../schemas/complaint.ts";
import type { Register } from "../../schemas/register.ts";
import { dateOf, dateOrNull, type Day } from "../../procedure/dates.ts";
import type { Deadline, Status } from "../../procedure/deadline.ts";
import { deadlinesOf, deadlinesOfReviews } from "../../procedure/deadlines.ts";
import { factsAsOf } from "../../procedure/facts-as-of.ts";
import { nextDeadline } from "../../procedure/next-step.ts";
import type { ReviewRecords } from "../../procedure/review-cycle.ts";
import { isOpen, type Stage, stageOf } from "../../procedure/stage.ts";
import { urgencies } from "./route.ts";

/** One complaint as the overview shows it, looked at from a day. */
export type Entry = {
  /** Where it stands in the archive's index, counted from 0. */
  readonly place: number;
  readonly id: string;
  /** The outline of its facts, as of the day. */
  readonly facts: Facts;
  readonly deadlines: readonly Deadline[];
  readonly next: Deadline | null;
  readonly stage: Stage;
  readonly isOpen: boolean;
};

/** All complaints and what they ask for, looked at from a day. */
export type Overview = {
  readonly today: Day;
  /** How many complaints there are. */
  readonly size: number;
  /** All complaints, in the order of the archive. */
  readonly entries: readonly Entry[];
  /** The complaint at a place of the archive, counted from 0. */
  readonly entryAt: (place: number) => Entry;
  /** The complaint with a number; null when the archive has none. */
  readonly entryOf: (number: string) => Entry | null;
  readonly ofReviews: readonly Deadline[];
};

/**
 * The overview of the facts by the rules of the procedure, as of a day. A complaint's outline is read, and what follows
 * from it worked out, when it is first asked for.
 *
 * @param today `YYYY-MM-DD`
 */
export function overviewOf(index: ArchiveIndex, today: string): Overview {
  const { rows, numbers, register } = index;
  const day = dateOf(today);
  const made: Entry[] = [];
  const entryAt = (place: number): Entry => {
    return (made[place] ??= entryOf(
      { place, id: numbers[place] ?? "", row: rows[place] ?? "{}" },
      register,
      day,
    ));
  };
  return {
    today: day,
    size: rows.length,
    entryAt,
    entryOf: (number) => {
      const place = numbers.indexOf(number);
      return place === -1 ? null : entryAt(place);
    },
    ofReviews: deadlinesOfReviews(reviewRecordsIn(index), day),
    get entries() {
      return numbers.map((_, place) => entryAt(place));
    },
  };
}

/** What the yearly review of the register is counted from. */
export function reviewRecordsIn({ register, reviews, firstReceipt }: ArchiveIndex): ReviewRecords {
  return { register, reviews, firstReceipt: dateOrNull(firstReceipt ?? undefined) };
}

type Placed = Pick<Entry, "place" | "id"> & { readonly row: string };

function entryOf({ place, id, row }: Placed, register: Register, day: Day): Entry {
  let facts: Facts | null = null;
  let judged: Judged | null = null;
  const read = () => (facts ??= factsAsOf(outlineIn(row), day));
  const judge = () => (judged ??= judgedOn(read(), register, day));
  return {
    place,
    id,
    get facts() {
      return read();
    },
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

type Judged = Omit<Entry, "place" | "id" | "facts">;

function judgedOn(facts: Facts, register: Register, day: Day): Judged {
  const deadlines = deadlinesOf(facts, register, day);
  return { deadlines, next: nextDeadline(deadlines), stage: stageOf(facts), isOpen: isOpen(facts) };
}

/** The complaint's unmet deadlines. */
export function unmetOf(entry: Entry): readonly Deadline[] {
  return entry.deadlines.filter(({ metOn }) => metOn === null);
}

/** How urgent a complaint is: the most urgent of its unmet deadlines; null when it has none. */
export function urgencyOf(deadlines: readonly Deadline[]): Status | null {
  return (
    urgencies.find((status) => deadlines.some((one) => one.metOn === null && one.status === status)) ?? null
  );
}
