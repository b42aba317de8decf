/** What can be wrong with the shape of a file's value. */
export type ShapeRule =
  | "missing"
  | "unknown-field"
  | "not-a-date"
  | "not-a-choice"
  | "not-text"
  | "not-a-list"
  | "not-a-group"
  | "not-yes-or-no"
  | "not-a-number"
  | "too-long"
  | "too-high"
  | "too-low"
  | "too-many"
  | "bad-form";

/** What can be wrong with a file before its value is known. */
export type FileRule =
  | "unreadable"
  | "file-missing"
  | "too-large"
  | "not-utf8"
  | "binary"
  | "link-refused"
  | "no-front-matter"
  | "front-matter-unclosed"
  | "language-refused"
  | "not-yaml"
  | "duplicate-field"
  | "aliases-refused"
  | "wrong-folder"
  | "stray-file"
  | "save-leftover"
  | "attachment-missing"
  | "recipient-unusable"
  | "keys-do-not-fit";

/** Facts that contradict the procedure or each other. */
export type FactRule =
  | "id-differs-from-folder"
  | "doubled-number"
  | "kind-needs-note"
  | "immediate-action-missing"
  | "immediate-action-contradiction"
  | "handler-involved"
  | "decider-involved"
  | "unknown-person"
  | "unknown-category"
  | "category-ended"
  | "future-date"
  | "implausible-date"
  | "unlikely-date"
  | "before-receipt"
  | "out-of-order"
  | "no-procedure-in-force"
  | "extension-too-late"
  | "extension-not-later"
  | "extension-far"
  | "response-without-appeal-route"
  | "closed-incomplete"
  | "closing-incomplete-fields"
  | "review-complaint-unknown"
  | "review-complaint-doubled"
  | "review-closed-incomplete"
  | "people-code-doubled"
  | "no-director"
  | "deputy-unknown"
  | "deputy-not-employed"
  | "deputy-not-partner"
  | "deputy-absent"
  | "role-doubled"
  | "role-starts-late"
  | "nobody-in-turn"
  | "period-reversed"
  | "procedure-doubled"
  | "since-missing"
  | "extension-too-far"
  | "too-much-markup"
  | "erased-but-present"
  | "conflict-markers";

/** What the history of a register tells and its facts alone do not: something was taken out, or moved to an earlier day. */
export const historyRules = [
  "extension-removed",
  "extension-backdated",
  "decision-removed",
  "decision-backdated",
  "list-shrank",
  "number-changed",
  "complaint-removed",
] as const;

/** One of these. */
export type HistoryRule = (typeof historyRules)[number];

/** Everything that can be wrong with a record or the settings. */
export type FindingRule =
  ShapeRule | FileRule | FactRule | HistoryRule | "explains-nothing" | "account-refused";

/** One step into a value: a field's name, or a place in a list counted from 0. */
export type PathStep = string | number;

/**
 * What is wrong with somebody's data: the place and the rule, never the value.
 * `place` is a complaint's number, a review's year or a file of the register; `path` leads to the field.
 */
export type Finding = {
  readonly place: string;
  readonly path: readonly PathStep[];
  readonly rule: FindingRule;
  /** Safe particulars for the sentence: dates, limits, choices, line numbers. Never text of a record. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** Who said why it is as it should be; it stays to be seen, and counts no longer. */
  readonly explained?: Explained;
};

/**
 * By whom and on which day a finding was explained; `isOwn` when that is who made the change. The reason itself stands in
 * the record: `heldIn` and `item` say in which, and how manieth of its list, counted from 0.
 */
export type Explained = {
  readonly by: string;
  readonly on: string;
  readonly isOwn: boolean;
  readonly heldIn: string;
  readonly item: number;
};

/** A value read into a shape: as much of it as could be read, and what is wrong with the rest. */
export type Parsed<Value> = { readonly value: Value; readonly findings: readonly Finding[] };
