import type { Day } from "./dates.ts";
import type { Unknown } from "./unknown.ts";

/**
 * What a reminder is about: a complaint with everything that it owes, the yearly review, one improvement of a review,
 * or the records that cannot be read.
 */
export type ReminderKey = `KL-${string}` | "review" | `improvement-${string}-${number}` | "records";

/**
 * A rung of the ladder that has been reached: a notice that is given once and never again. Its name tells it from every
 * other (`respond-0-2026-04-03-before-2`): step, round or item, due day, and how far before or after.
 */
export type Rung = { readonly name: string; readonly on: Day };

/** What should be open now, whatever is: the issue, and the notices that are due. */
export type Reminder = {
  readonly key: ReminderKey;
  /** Number, step, day, days left: nothing confidential. */
  readonly title: string;
  /** Markdown: which steps, until when and why, whose turn, what to do, links. Nothing confidential. */
  readonly body: string;
  /** Codes of the people whose turn it is, and of those who are told as well; the first is the one who must act. */
  readonly assignees: readonly string[];
  /**
   * What becomes of those who are assigned already: `replace` (so by default) puts these people in their place, `add`
   * keeps them beside these, for it is not known who the people are, and `keep` assigns nobody anew, for it is not known
   * whom the complaint is about.
   */
  readonly assigning?: "replace" | "add" | "keep";
  /** Codes of those who are never kept as assigned: whom the complaint is about. */
  readonly barred?: readonly string[];
  /** What cannot be told of it; the text says so first. */
  readonly unknown?: Unknown | null;
  /** Every rung reached until today that belongs to an unmet step, the earliest first. */
  readonly rungs: readonly Rung[];
  /** What a comment says about the rungs that it tells; those told before are left out. */
  readonly notice: (fresh: readonly Rung[]) => string;
};
