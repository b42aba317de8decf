import { atStart } from "../../procedure/capitals.ts";
import type { ExportWords } from "./export-words.ts";

/** The words of what can be taken out of the register, in English. */
export const exportsInEnglish: ExportWords = {
  xlsx: "Excel (.xlsx)",
  calendar: "Calendar (.ics)",
  calendarHint:
    "Puts the deadlines of these complaints into a calendar: number, step and day alone, without names.",
  withWords: "With names and texts",
  withWordsHint:
    "Also puts into the CSV and Excel files who complained and what was written. Without the tick they hold the facts alone.",
  stepDue: (step) => `${atStart(step)}: due`,
  stepDone: (step) => `${atStart(step)}: done on`,
  stepInTime: (step) => `${atStart(step)}: in time`,
  counts: {
    daysToResponse: "Days until the response",
    daysToClosing: "Days until closing",
    rounds: "Number of rounds",
    contacts: "Number of contacts",
    extensions: "Number of extensions",
    improvements: "Number of improvements",
    improvementsDone: "Number of improvements done",
  },
  sheet: "Complaints",
  calendarFile: "complaint-deadlines",
  noDeadlines: "These complaints have no deadline left; there is nothing to put into a calendar.",
  failed: "The file could not be made. Load the page again and try once more.",
};
