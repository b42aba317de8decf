import type { ExportWords } from "./export-words.ts";

/** The words of what can be taken out of the register, in English. */
export const exportsInEnglish: ExportWords = {
  xlsx: "Excel (.xlsx)",
  calendar: "Calendar (.ics)",
  calendarHint:
    "Puts the deadlines of these complaints into a calendar: number, step and day alone, without names.",
  sheet: "Complaints",
  calendarFile: "complaint-deadlines",
  noDeadlines: "These complaints have no deadline left; there is nothing to put into a calendar.",
  failed: "The file could not be made. Load the page again and try once more.",
};
