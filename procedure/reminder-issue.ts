import type { Day } from "./dates.ts";

/**
 * What the program remembers of an issue, in the issue itself. Codes stand for longer texts, so that a reminder of
 * years still fits.
 */
export type Memory = {
  readonly key: string;
  /** The code of the title and the text that the program wrote last, whatever people made of them. */
  readonly text: string;
  /** The code of the accounts that it was assigned to last. */
  readonly people: string;
  /** The codes of the rungs that were told, by the issue itself or by a comment. */
  readonly said: readonly string[];
  /** How many comments are known; another number means that somebody wrote one, or that an answer was lost. */
  readonly seen: number;
  /** How often the program has closed the issue. */
  readonly closings: number;
  /** Whether the program closed it, and not a person. */
  readonly isClosed: boolean;
  /** Since when the program cannot tell whether it is settled, `YYYY-MM-DD`; null while it can. */
  readonly unknownSince: string | null;
};

/** What a comment of the program says of itself: the codes of its rungs, or the how-manieth closing it announces. */
export type CommentMark = {
  readonly said: readonly string[];
  readonly closing: number | null;
  /** Whether the issue was closed at that time, and is to be open again. */
  readonly reopens: boolean;
};

/** A comment that the program wrote. */
export type OwnComment = CommentMark & { readonly id: number };

/** The comments of an issue after they have been read: how many there are, and the program's own, the oldest first. */
export type Looked = { readonly count: number; readonly own: readonly OwnComment[] };

/** An issue that the program made, as it stands. */
export type IssueSeen = {
  readonly number: number;
  readonly isOpen: boolean;
  readonly title: string;
  /** The text without what the program remembers in it. */
  readonly text: string;
  readonly createdOn: Day;
  /** How many comments it has. */
  readonly comments: number;
  readonly labels: readonly string[];
  /** The accounts that it is assigned to. */
  readonly assignees: readonly string[];
  /** Whether the label of the reminders is one of them. */
  readonly isLabelled: boolean;
  /** Null when somebody edited it away. */
  readonly memory: Memory | null;
  /** The number of the issue that this one doubles; null for any other. */
  readonly duplicateOf: number | null;
  /** Null as long as the comments have not been read. */
  readonly looked: Looked | null;
};

/** An issue that does not exist yet. */
export type Making = {
  readonly kind: "make";
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly assignees: readonly string[];
  readonly memory: Memory;
};

/** What becomes of an issue; what is absent stays as it is. */
export type Patch = {
  readonly title?: string;
  readonly text: string;
  readonly memory: Memory | { readonly duplicateOf: number };
  readonly state?: "open" | "closed";
  readonly reason?: "completed" | "not_planned";
  readonly assignees?: readonly string[];
  readonly labels?: readonly string[];
};

/**
 * A change of an issue. `tell`, `reopen` and `close` reach people; `update` writes the text anew, `double` settles an
 * issue that was made twice, and `note` only remembers.
 */
export type Changing = {
  readonly kind: "tell" | "reopen" | "close" | "update" | "double" | "note";
  readonly key: string;
  readonly number: number;
  /** Written down before the comment, where one comment more would make the number of comments look familiar. */
  readonly first: Patch | null;
  readonly comment: { readonly text: string; readonly mark: CommentMark } | null;
  readonly patch: Patch;
  /** Comments of the program that say what another one says too; they go when everything is written down. */
  readonly drops: readonly number[];
};

/** What the program does about one reminder. */
export type Action = Making | Changing;

/** What was decided: what is done in this order, which issues' comments must be read first, and what waits. */
export type Plan = {
  readonly actions: readonly Action[];
  /** The numbers of issues about which nothing can be decided before their comments have been read. */
  readonly looks: readonly number[];
  /** How many new issues wait for the next run, because one run makes no more. */
  readonly putOff: number;
};
