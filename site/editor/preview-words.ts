import type { Facts } from "../../schemas/complaint.ts";
import type { Register } from "../../schemas/register.ts";
import type { Review } from "../../schemas/review.ts";
import { type Language, type Messages, messagesIn } from "../../procedure/messages.ts";
import type { ScreenWords } from "../app/screen-words.ts";
import { screenInEnglish } from "../app/screen-words-en.ts";
import { screenInDutch } from "../app/screen-words-nl.ts";
import { previewInEnglish } from "./preview-words-en.ts";
import { previewInDutch } from "./preview-words-nl.ts";

/** The words of the editor's preview, of what it refuses, and of what its commits say. */
export type PreviewWords = {
  readonly title: string;
  readonly newComplaint: string;
  readonly stage: string;
  readonly canBeSaved: string;
  readonly stillToFillIn: (count: number) => string;
  readonly cannotBeSaved: (count: number) => string;
  readonly hindrancesTitle: string;
  readonly remarksTitle: string;
  readonly missingNone: string;
  readonly isClosed: string;
  readonly noDeadlines: string;
  readonly needsReceipt: string;
  readonly unjudgedTitle: string;
  readonly unjudgedNone: string;
  readonly needsPeriod: string;
  readonly reviewIsClosed: string;
  readonly reviewCanClose: string;
  readonly reviewCannotClose: (count: number) => string;
  readonly moreComplaints: (count: number) => string;
  readonly noProcedure: string;
  readonly commit: CommitWords;
};

/** What commits say: a kind of change, never a value. */
export type CommitWords = {
  readonly complaint: string;
  readonly review: string;
  readonly settings: string;
  readonly recorded: string;
  readonly removed: string;
  readonly updated: string;
  readonly others: string;
  readonly more: (parts: string) => string;
  readonly complaintParts: Readonly<Record<Exclude<keyof Facts, "id">, string>>;
  readonly reviewParts: Readonly<Record<Exclude<keyof Review, "year">, string>>;
  readonly settingParts: Readonly<Record<keyof Register, string>>;
};

/** Every word that the editor's own parts use in a language. */
export type SpokenWords = {
  readonly messages: Messages;
  readonly words: ScreenWords;
  readonly preview: PreviewWords;
};

const inLanguage: Readonly<Record<Language, SpokenWords>> = {
  nl: { messages: messagesIn("nl"), words: screenInDutch, preview: previewInDutch },
  en: { messages: messagesIn("en"), words: screenInEnglish, preview: previewInEnglish },
};

/** The words in a language of the register. */
export function spokenWordsIn(language: Language): SpokenWords {
  return inLanguage[language];
}
