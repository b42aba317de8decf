import { plainDate } from "./explain.ts";
import { type Language, type Messages, messagesIn } from "./messages.ts";
import type { Unknown, UnknownReason } from "./unknown.ts";

/** What is said of something that cannot be told: why, and what to do about it. */
type ReasonWords = { readonly why: string; readonly cure: string };

type UnknownWords = {
  readonly reasons: Readonly<Record<UnknownReason, ReasonWords>>;
  readonly since: (day: string) => string;
};

const nl: UnknownWords = {
  reasons: {
    "record-unreadable": {
      why: "Dit is niet heel te lezen. Of alles gedaan is, weten we dus niet.",
      cure: "Herstel wat bij de bevindingen staat.",
    },
    "record-vanished": {
      why: "Dit staat niet meer in het register. Of alles gedaan is, weten we dus niet.",
      cure: "Zet het terug, of licht bij de instellingen toe waarom het weg is.",
    },
    "settings-unreadable": {
      why: "De instellingen zijn niet heel te lezen. Welke termijnen gelden en wie aan de beurt is, weten we dus niet zeker.",
      cure: "Herstel de instellingen, of zet de vorige terug.",
    },
    "no-procedure": {
      why: "Voor deze dag geldt geen enkele klachtenprocedure. Welke termijnen gelden, weten we dus niet.",
      cure: "Kijk bij de instellingen vanaf welke dag de procedure geldt.",
    },
  },
  since: (day) => `Sinds ${day}.`,
};

const en: UnknownWords = {
  reasons: {
    "record-unreadable": {
      why: "Not all of this can be read. So we cannot tell whether everything was done.",
      cure: "Mend what stands among the findings.",
    },
    "record-vanished": {
      why: "This is no longer in the register. So we cannot tell whether everything was done.",
      cure: "Put it back, or explain in the settings why it is gone.",
    },
    "settings-unreadable": {
      why: "Not all of the settings can be read. So we cannot tell for certain which terms hold and whose turn it is.",
      cure: "Mend the settings, or put the earlier ones back.",
    },
    "no-procedure": {
      why: "No complaints procedure was in force on this day. So we cannot tell which terms hold.",
      cure: "See in the settings from which day the procedure holds.",
    },
  },
  since: (day) => `Since ${day}.`,
};

/** Why something cannot be told, since when, and what to do, as sentences for anybody. */
export function unknownSentences({ reason, since }: Unknown, messages: Messages): readonly string[] {
  const words = messages.language === "nl" ? nl : en;
  const { why, cure } = words.reasons[reason];
  return [why, ...(since === null ? [] : [words.since(plainDate(since, messages))]), cure];
}

/** The same as a paragraph of a reminder, which says first of all that we cannot tell. */
export function unknownParagraph(unknown: Unknown, language: Language): string {
  const [why = "", ...more] = unknownSentences(unknown, messagesIn(language));
  return [`**${why}**`, ...more].join(" ");
}
