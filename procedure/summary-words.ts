import type { Language, Messages } from "./messages.ts";
import type { ComparisonKind } from "./summary-comparison.ts";
import type { Upheaval } from "./summary-changes.ts";
import type { PlotWords } from "./summary-plot-words.ts";
import type { ImprovementRow } from "./summary-improvements.ts";
import type { CountingFault, NotCountable } from "./summary-not-countable.ts";
import type { AppealRow } from "./summary-handling.ts";
import type { YearComparison } from "./summary-years.ts";
import { summaryInDutch } from "./summary-words-nl.ts";
import { summaryInEnglish } from "./summary-words-en.ts";
import type { JudgedExtension } from "./deadline.ts";

/** The chapters of a summary, in their order. */
export type Chapter =
  | "lastYear"
  | "flow"
  | "years"
  | "months"
  | "terms"
  | "reopened"
  | "days"
  | "stillOpen"
  | "extensions"
  | "category"
  | "categoryYears"
  | "groups"
  | "trainings"
  | "evaluations"
  | "appeals"
  | "improvements"
  | "completeness"
  | "changedAfterClosing"
  | "explained"
  | "notCountable";

/** The headings of columns and the names of rows. */
export type Heading =
  | "improvement"
  | "owner"
  | "due"
  | "doneOn"
  | "state"
  | "effect"
  | "openBefore"
  | "received"
  | "closed"
  | "closedFromBefore"
  | "openAtEnd"
  | "reopened"
  | "period"
  | "inTime"
  | "withinSector"
  | "median"
  | "longest"
  | "extensions"
  | "appeals"
  | "incomplete"
  | "month"
  | "twelveMonths"
  | "term"
  | "late"
  | "pending"
  | "lapsed"
  | "notOwed"
  | "notCountable"
  | "longestWait"
  | "own"
  | "sector"
  | "complaint"
  | "acknowledgement"
  | "contact"
  | "response"
  | "closing"
  | "waiting"
  | "afterDays"
  | "stillOpen"
  | "toldOn"
  | "newDate"
  | "judgement"
  | "category"
  | "count"
  | "cumulative"
  | "training"
  | "numbers"
  | "lodgedOn"
  | "verdictOn"
  | "verdict"
  | "days"
  | "changedOn"
  | "explainedIn"
  | "explainedOn"
  | "changedBy"
  | "changedFields"
  | "meaning"
  | "what"
  | "why";

/** Numbers as a sentence says them: this year's, and those of earlier years, the latest first. */
type Compared = (now: string, earlier: string) => string;

/** On how many days of a period complaints were guarded, since when, and up to which day while the period runs. */
export type GuardedInWords = {
  readonly days: number;
  readonly ofDays: number;
  readonly since: string;
  readonly until: string | null;
};

/** Every word of the yearly summary that the other messages lack; a language that lacks one does not compile. */
export type SummaryWords = {
  readonly messages: Messages;
  readonly title: (period: string, organisation: string) => string;
  readonly range: (from: string, until: string) => string;
  readonly asOf: (from: string, until: string, today: string) => string;
  readonly running: string;
  readonly guarded: (of: GuardedInWords) => string;
  readonly neverGuarded: string;
  readonly nothingReceived: (period: string) => string;
  readonly receivedSo: (count: number, period: string) => string;
  /** Why the figures of a period may differ from those told before: what is counted otherwise, and since which version. */
  readonly countedAnew: (version: string, year: string) => string;
  readonly inNoPeriod: (numbers: string) => string;
  readonly openNumbers: (numbers: string) => string;
  readonly decimal: (value: number) => string;
  readonly of: (part: number, whole: number) => string;
  readonly inPeriod: (share: string, period: string) => string;
  readonly percentage: (percent: number, part: number, whole: number) => string;
  readonly chapters: Readonly<Record<Chapter, string>>;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly notes: Readonly<Record<"lapsed" | "partYears" | "stillOpen" | "numbersOnly", string>>;
  readonly lines: (own: string, sector: string) => string;
  readonly ofReview: (year: string, item: number) => string;
  readonly ofComplaint: (number: string, item: number) => string;
  readonly unnamedTraining: (place: number) => string;
  readonly unfilled: string;
  readonly improvementState: Readonly<Record<ImprovementRow["state"], string>>;
  readonly effectNoted: Readonly<Record<"yes" | "no", string>>;
  readonly noImprovements: string;
  readonly extension: Readonly<Record<JudgedExtension["verdict"], string>>;
  readonly extensionCounts: (told: number, counts: number) => string;
  readonly evaluations: (received: number, complaint: number, noComplaint: number) => string;
  readonly unjudged: (numbers: string) => string;
  readonly appealState: Readonly<Record<AppealRow["state"], string>>;
  readonly complete: (share: string) => string;
  readonly incomplete: (numbers: string) => string;
  readonly erased: (count: number) => string;
  /** How many complaints were changed after closing, and how many of them in what normally stands by then. */
  readonly changedAfterClosing: (complaints: number, amended: number) => string;
  /** Who explained a change of their own. */
  readonly ownExplanation: (person: string) => string;
  readonly changeMeaning: Readonly<Record<"followUp" | "amended", string>>;
  readonly upheaval: Readonly<Record<Upheaval, string>>;
  readonly measure: Readonly<Record<Exclude<NotCountable["measure"], keyof Messages["steps"]>, string>>;
  readonly fault: Readonly<Record<CountingFault, string>>;
  readonly subjects: Readonly<Record<YearComparison["measure"], string>>;
  readonly comparisons: Readonly<Record<ComparisonKind, Compared>>;
  readonly plots: PlotWords;
};

/** The words of the yearly summary in a language of the register. */
export function summaryWordsIn(language: Language): SummaryWords {
  return language === "nl" ? summaryInDutch : summaryInEnglish;
}
