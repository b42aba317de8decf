import { atStart } from "../../procedure/capitals.ts";
/** The words of what can be taken out of the register, in Dutch. */
export const exportsInDutch = {
  xlsx: "Excel (.xlsx)",
  calendar: "Agenda (.ics)",
  calendarHint:
    "Zet de termijnen van deze klachten in een agenda: alleen het nummer, de stap en de dag, geen namen.",
  withWords: "Met namen en teksten",
  withWordsHint:
    "Zet in het CSV- en het Excel-bestand ook wie er klaagde en wat er is geschreven. Zonder vinkje staan er alleen de feiten in.",
  stepDue: (step: string) => `${atStart(step)}: uiterlijk`,
  stepDone: (step: string) => `${atStart(step)}: gedaan op`,
  stepInTime: (step: string) => `${atStart(step)}: op tijd`,
  counts: {
    daysToResponse: "Dagen tot de reactie",
    daysToClosing: "Dagen tot afsluiten",
    rounds: "Aantal rondes",
    contacts: "Aantal contactmomenten",
    extensions: "Aantal keer uitstel",
    improvements: "Aantal verbeteracties",
    improvementsDone: "Aantal uitgevoerde verbeteracties",
  },
  sheet: "Klachten",
  calendarFile: "klachttermijnen",
  noDeadlines: "Deze klachten hebben geen termijn die nog loopt; er is niets om in een agenda te zetten.",
  failed: "Het bestand kon niet gemaakt worden. Laad de bladzijde opnieuw en probeer het nog eens.",
};
