import type { Language } from "./messages.ts";
import { remindersInEnglish } from "./reminder-words-en.ts";
import { remindersInDutch } from "./reminder-words-nl.ts";

/** Every word of the reminders beside those of the procedure; a language that lacks one does not compile. */
export type ReminderWords = {
  /** How titles begin, up to the first dot in the middle; those of complaints begin with the number. */
  readonly reviewTitle: string;
  readonly improvementTitle: (number: string) => string;
  readonly recordsTitle: string;
  /** `what` is a step or nothing, `day` its due day, `left` and `late` a number of days. */
  readonly titleSoon: (what: string, day: string, left: string) => string;
  readonly titleToday: (what: string, day: string) => string;
  readonly titleLate: (what: string, day: string, late: string) => string;
  /** Nobody can tell how it stands. */
  readonly titleUnknown: string;
  readonly andOthers: (title: string, count: number) => string;
  readonly round: (step: string, number: number) => string;
  readonly improvement: (step: string, number: number) => string;
  readonly standSoon: (day: string, left: string) => string;
  readonly standToday: (day: string) => string;
  readonly standLate: (day: string, late: string) => string;
  readonly who: (name: string) => string;
  readonly why: (sentences: string) => string;
  readonly doneWhen: (fields: string) => string;
  /** What is filled in when a step has been taken: fields, or a record of its own. */
  readonly or: string;
  readonly newReview: string;
  readonly field: (label: string) => string;
  readonly inRound: (field: string) => string;
  readonly moreSteps: (count: number) => string;
  readonly toEditor: Readonly<Record<"complaint" | "review" | "improvement", string>>;
  readonly toDashboard: string;
  readonly mend: string;
  /** How the reminder is closed, and what must not be written in it. */
  readonly closing: Readonly<Record<"complaint" | "review" | "improvement" | "records", string>>;
  readonly discretion: string;
  readonly noticeSoon: (step: string, day: string, left: string) => string;
  readonly noticeLastWorkingDay: (step: string, day: string) => string;
  readonly noticeToday: (step: string, day: string) => string;
  readonly noticeLate: (step: string, day: string, late: string) => string;
  /** Overdue since a weekend or holiday, and no working day late yet. */
  readonly noticePast: (step: string, day: string) => string;
  /** What it is about is no longer in the register. */
  readonly noticeVanished: string;
  readonly afterExtension: string;
  readonly alsoDirector: (name: string) => string;
  readonly alsoPartners: (names: string) => string;
  readonly findingCount: (count: number) => string;
  readonly recordsIntro: string;
  readonly moreFindings: (count: number) => string;
  readonly newFindings: (count: number) => string;
  readonly findingsLeft: (count: number) => string;
};

/** The words of the reminders in a language of the register. */
export function reminderWordsIn(language: Language): ReminderWords {
  return language === "nl" ? remindersInDutch : remindersInEnglish;
}
