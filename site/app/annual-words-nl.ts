import type { AnnualWords } from "./annual-words.ts";

/** The words of the yearly summary on screen in Dutch. */
export const annualInDutch: AnnualWords = {
  title: (period) => `Jaaroverzicht klachten ${period}`,
  controls: "Jaar kiezen, afdrukken en verder",
  year: "Jaar",
  toYear: (year) => `Naar ${year}`,
  print: "Afdrukken",
  review: "Toetsing doorlopen",
  spreadsheet: "Als spreadsheet:",
  spreadsheetLink: (year) => `de klachten van ${year} in het register`,
  reviewed: (day, people) => `Besproken bij de jaarlijkse toetsing op ${day} door ${people}.`,
  reviewedOn: (day) => `Besproken bij de jaarlijkse toetsing op ${day}.`,
  notReviewed: "De jaarlijkse toetsing over deze periode is nog niet vastgelegd.",
  unknownHistory:
    "Niet bekend: de geschiedenis van het register in git ontbreekt of is niet volledig, zodat over wijzigingen na het afsluiten niets te zeggen is.",
  asTable: "De cijfers als tabel",
  tableOf: (heading) => `Tabel: ${heading}`,
  allRows: (count) => `Toon alle ${count} regels`,
  allNumbers: (count) => `Toon alle ${count}`,
  drawing: "De figuur wordt getekend …",
};
