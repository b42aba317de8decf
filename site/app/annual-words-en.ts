import type { AnnualWords } from "./annual-words.ts";

/** The words of the yearly summary on screen in English. */
export const annualInEnglish: AnnualWords = {
  title: (period) => `Yearly summary of complaints ${period}`,
  controls: "Choose a year, print and go on",
  year: "Year",
  toYear: (year) => `To ${year}`,
  print: "Print",
  review: "Go through the review",
  spreadsheet: "As a spreadsheet:",
  spreadsheetLink: (year) => `the complaints of ${year} in the register`,
  reviewed: (day, people) => `Discussed at the annual review on ${day} by ${people}.`,
  reviewedOn: (day) => `Discussed at the annual review on ${day}.`,
  notReviewed: "The annual review of this period is not on record yet.",
  unknownHistory:
    "Not known: the register's history in git is missing or incomplete, so that nothing can be said of changes after closing.",
  asTable: "The numbers as a table",
  tableOf: (heading) => `Table: ${heading}`,
  allRows: (count) => `Show all ${count} rows`,
  allNumbers: (count) => `Show all ${count}`,
  drawing: "The figure is being drawn …",
};
