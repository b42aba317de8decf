import type { PathStep } from "./finding.ts";

/** A value of a record as it stands in the file; null where there is none. Text of any length, and confidential. */
export type HeldValue = string | boolean | null;

/**
 * One value that a commit changed: the last field on its path, from what to what. A whole group or list item that came or
 * went is told value by value. The text below the front-matter has the path `["body"]`, and plain line ends with nothing
 * blank behind them.
 */
export type FieldChange = {
  /** Fields and places in lists, counted from 0 in the record after the change (before it, for what was removed). */
  readonly path: readonly PathStep[];
  readonly before: HeldValue;
  readonly after: HeldValue;
  /** The personal data of the record were erased since: something changed here, and both values are withheld as null. */
  readonly isErased?: true;
};

/** What happened to a record as a whole. */
export type EventKind =
  /** Recorded for the first time. */
  | "recorded"
  /** Some of its values or attachments changed. */
  | "changed"
  /** The same record in another folder. */
  | "moved"
  /** The same record under another number. */
  | "renumbered"
  /** Its file was taken out. */
  | "removed"
  /** Its file came back after it had been taken out. */
  | "restored"
  /** Written anew without any other value: line ends, order of fields, quotes. */
  | "rewritten"
  /** Its file could not be read any more. */
  | "broken";

/** Files beside a record that a commit touched, by their names; of an erased record each name is `–`. */
export type AttachmentChanges = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/** One moment in the life of a record: what one commit did to it, when and by whom. */
export type HistoryEvent = {
  /** The whole hash. */
  readonly commit: string;
  /** When the author wrote it, in the register's time zone: `2026-04-03T14:05:33+02:00`. Its first ten characters are the day. */
  readonly at: string;
  /** The author's name as git has it. */
  readonly author: string;
  /** The author's code where git's name, address or GitHub login belongs to one of the register's people; else null. */
  readonly by: string | null;
  /** When and by whom it was committed, where that was another day or another person (GitHub's own account aside). */
  readonly committed: { readonly at: string; readonly name: string } | null;
  readonly kind: EventKind;
  /** Whether the commit brought branches together; its changes are only what none of them had. */
  readonly isMerge: boolean;
  /** The number or path that the record had before it was moved or renumbered; else null. */
  readonly from: string | null;
  readonly changes: readonly FieldChange[];
  readonly attachments: AttachmentChanges;
};

/** The life of one record, the oldest event first. */
export type RecordHistory = {
  /** A complaint's number, `reviews/2026.md` or `register.yaml`. */
  readonly place: string;
  readonly events: readonly HistoryEvent[];
};

/** What is known of a history as a whole. */
export type HistoryHead = {
  /** The newest commit that was looked at; null without a repository. */
  readonly commit: string | null;
  /** The day of the oldest commit that was seen, `YYYY-MM-DD`; null without one. */
  readonly since: string | null;
  /** How many commits touched the register. */
  readonly commits: number;
  /** `none`: no git or no repository. `shallow`: only the newest commits are there. `whole`: everything is. */
  readonly reach: "none" | "shallow" | "whole";
  /** The commit that was newest before, where it is no longer part of this history: somebody rewrote it. Else null. */
  readonly rewrittenFrom: string | null;
  /** How many versions of records git should have and has not, or cannot read: it is damaged, or was fetched in part. */
  readonly missing?: number;
};

/** One line of the register's log: what one commit did to one record, without any value. */
export type LogLine = Pick<HistoryEvent, "commit" | "at" | "author" | "by" | "kind" | "isMerge"> & {
  readonly place: string;
  /** The first fields of the paths that changed, each once, in the order of the shape; `attachments` for files. */
  readonly fields: readonly string[];
  /** How many calendar days the latest-recorded fact lay back when it was recorded; null when no dated fact was added. */
  readonly lateDays: number | null;
  /** Whether the complaint was closed before this commit, and was not reopened by it. */
  readonly isAfterClosing: boolean;
};

/** A register's history: its head, and the life of each of its records. */
export type RegisterHistory = {
  readonly head: HistoryHead;
  readonly records: readonly RecordHistory[];
};
