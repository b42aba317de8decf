import type { SummaryWords } from "../../procedure/summary-words.ts";

/** Every word of the yearly summary on screen that the summary as a text lacks; a language that lacks one does not compile. */
export type AnnualWords = {
  readonly title: (period: string) => string;
  readonly controls: string;
  readonly year: string;
  readonly toYear: (year: number) => string;
  readonly print: string;
  readonly review: string;
  readonly spreadsheet: string;
  readonly spreadsheetLink: (year: number) => string;
  readonly reviewed: (day: string, people: string) => string;
  readonly reviewedOn: (day: string) => string;
  readonly notReviewed: string;
  readonly unknownHistory: string;
  readonly asTable: string;
  readonly tableOf: (heading: string) => string;
  readonly allRows: (count: number) => string;
  readonly allNumbers: (count: number) => string;
  readonly drawing: string;
};

/** The words of the yearly summary on screen: those of its text, and its own. */
export type AnnualLanguage = { readonly summary: SummaryWords; readonly annual: AnnualWords };

/** Fetches the words in the register's language, and no others. */
export async function annualLanguage(language: "nl" | "en"): Promise<AnnualLanguage> {
  if (language === "en") {
    const [{ summaryInEnglish }, { annualInEnglish }] = await Promise.all([
      import("../../procedure/summary-words-en.ts"),
      import("./annual-words-en.ts"),
    ]);
    return { summary: summaryInEnglish, annual: annualInEnglish };
  }
  const [{ summaryInDutch }, { annualInDutch }] = await Promise.all([
    import("../../procedure/summary-words-nl.ts"),
    import("./annual-words-nl.ts"),
  ]);
  return { summary: summaryInDutch, annual: annualInDutch };
}
