import type { Language } from "../../procedure/messages.ts";
import type { AgendaItem, Judgement } from "../../procedure/review-agenda.ts";
import type { Unsaid } from "../../procedure/review-closing.ts";
import type { Station } from "../../procedure/review-course.ts";
import type { ImprovementRow } from "../../procedure/summary-improvements.ts";
import type { ReviewAct } from "./review-keys.ts";
import { reviewScreenInEnglish } from "./review-screen-words-en.ts";
import { reviewScreenInDutch } from "./review-screen-words-nl.ts";
import { useScreen } from "./screen.ts";

/** The words that stand as they are. */
type PlainWord =
  | (
      | "period"
      | "periodToCome"
      | "present"
      | "heldOn"
      | "closedOn"
      | "notRecorded"
      | "nextReview"
      | "otherYears"
    )
  | ("start" | "goOn" | "allDecided" | "lookAgain" | "none" | "complaintsTitle" | "complaintsHint")
  | ("extraAction" | "undecided" | "note" | "earlierNone" | "earlierFirst" | "extraTitle")
  | ("owner" | "due" | "done" | "effect" | "effectNone" | "closingTitle" | "canClose" | "recordFirst")
  | ("record" | "recordHint" | "newWindow" | "edit" | "print" | "oneByOne" | "first" | "previous" | "next")
  | (
      | "finish"
      | "keys"
      | "steps"
      | "keysTitle"
      | "keysClose"
      | "keysPresenter"
      | "course"
      | "sameDay"
      | "notYet"
    )
  | ("outcome" | "outcomeNone" | "cause" | "satisfaction" | "notAsked" | "appeal" | "appealNone" | "subject")
  | ("improvements" | "improvementsNone" | "wholeDossier" | "showWords" | "hideWords" | "showPersonal")
  | ("hidePersonal" | "screenHint" | "words" | "wordsNone" | "personal" | "personalNone")
  | ("decisionsTitle" | "number" | "summary" | "received" | "notInRegister" | "improvementsTitle")
  | ("improvementsOfReviewNone" | "conclusionsTitle" | "conclusionsNone" | "reportTitle" | "findingsTitle");

/** The words that say something of a year. */
type YearWord = "title" | "minutesTitle" | "walk" | "toAnnual" | "earlierTitle" | "ofReview" | "atFirst";

/** Every word of the guided review; a language that lacks one does not compile. */
export type ReviewScreenWords = Readonly<Record<PlainWord, string>> &
  Readonly<Record<YearWord, (year: string) => string>> & {
    readonly fromUntil: (from: string, until: string) => string;
    readonly progress: (decided: number, total: number) => string;
    readonly unplaced: (numbers: string) => string;
    readonly judgement: Readonly<Record<Judgement, string>>;
    readonly reason: Readonly<Record<AgendaItem["reason"], string>>;
    readonly state: Readonly<Record<ImprovementRow["state"], string>>;
    readonly cannotClose: (count: number) => string;
    readonly judgementMissing: (number: string) => string;
    readonly unsaid: Readonly<Record<Unsaid, string>>;
    readonly unsaidTitle: (parts: string) => string;
    readonly moreMissing: (count: number) => string;
    readonly linesAtOnce: (count: number) => string;
    readonly position: (place: number, total: number) => string;
    readonly keyHelp: Readonly<Record<ReviewAct, string>>;
    /** The names of the keys that have no sign of their own. */
    readonly keyNames: Readonly<Record<string, string>>;
    readonly notOnAgenda: (number: string, year: string) => string;
    readonly station: Readonly<Record<Station, string>>;
    readonly afterDays: (days: string) => string;
    readonly appealRunning: (day: string) => string;
    readonly appealVerdict: (day: string, verdict: string) => string;
    readonly decisionsCount: (total: number, extra: number) => string;
  };

/** The words of the guided review in a language. */
export function reviewScreenWordsIn(language: Language): ReviewScreenWords {
  return language === "en" ? reviewScreenInEnglish : reviewScreenInDutch;
}

/** The words of the guided review in the language of the register. */
export function useReviewWords(): ReviewScreenWords {
  return reviewScreenWordsIn(useScreen().index.register.language);
}
