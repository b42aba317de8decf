import type { EventKind, HistoryHead } from "../schemas/history.ts";
import type { FactName } from "./history-facts.ts";
import type { RecordKind } from "./fields.ts";
import { historyInDutch } from "./history-words-nl.ts";
import { historyInEnglish } from "./history-words-en.ts";
import type { Language, Messages } from "./messages.ts";

/** Every word about the life of a record that the other messages lack; a language that lacks one does not compile. */
export type HistoryWords = {
  /** What happened to a record as a whole. */
  readonly record: Readonly<
    Record<RecordKind, Readonly<Record<"recorded" | "removed" | "restored", string>>>
  >;
  readonly movedFrom: (place: string | null) => string;
  readonly renumberedFrom: (number: string | null) => string;
  readonly rewritten: string;
  readonly broken: string;
  readonly merged: string;
  readonly nothing: string;
  /** A fact by its name, and as it is said when it came: with the value that every such fact has. */
  readonly facts: Readonly<
    Record<FactName, { readonly noun: string; readonly added: (key: string) => string }>
  >;
  readonly afterReopening: (item: number) => string;
  /** A field by `review/path`, by its path without places, or by its last name; else its label is used. */
  readonly parts: Readonly<Record<string, string>>;
  /** How a value is said behind a fact, by the last name of its field; else the value itself is. */
  readonly phrases: Readonly<Record<string, (value: string) => string>>;
  /** How a yes or no is said behind a fact. */
  readonly answers: Readonly<Record<string, Readonly<Record<"yes" | "no", string>>>>;
  /** The ways in which a complaint came in, and in which something was sent or said. */
  readonly ways: Readonly<Record<keyof Messages["channel"] | keyof Messages["medium"], string>>;
  readonly factRemoved: (noun: string, was: string) => string;
  readonly valueChanged: (label: string, before: string, after: string) => string;
  readonly valueRemoved: (label: string, was: string) => string;
  readonly textFilled: (labels: string) => string;
  readonly textChanged: (label: string) => string;
  readonly textRemoved: (label: string) => string;
  /** Fields that changed and of which nobody may know any more how. */
  readonly erasedSince: (labels: string) => string;
  readonly codesChanged: (label: string, added: string | null, removed: string | null) => string;
  readonly attachments: Readonly<
    Record<"added" | "changed" | "removed" | "listed" | "unlisted", (count: number) => string>
  >;
  readonly unknownField: string;
  readonly hidden: string;
  readonly quoted: (text: string) => string;
  readonly listed: (items: readonly string[]) => string;
  readonly lateBy: (days: number) => string;
  readonly head: HeadWords;
  readonly log: LogWords;
};

/** What is said of a history as a whole. */
export type HeadWords = {
  readonly reach: Readonly<Record<HistoryHead["reach"], (since: string) => string>>;
  readonly rewritten: (from: string) => string;
  readonly missing: (count: number) => string;
  readonly life: (place: string) => string;
  readonly noEvents: string;
  readonly committed: (moment: string, name: string | null) => string;
  /** An author whom the register does not know. */
  readonly stranger: string;
  readonly findings: (count: number) => string;
};

/** What is said in the log of a register. */
export type LogWords = {
  readonly kinds: Readonly<Record<EventKind, string>>;
  readonly afterClosing: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly count: (lines: number) => string;
};

/** The words of a history in a language of the register. */
export function historyWordsIn(language: Language): HistoryWords {
  return language === "nl" ? historyInDutch : historyInEnglish;
}
