/** The words of what can be taken out of the register, in Dutch. */
export const exportsInDutch = {
  xlsx: "Excel (.xlsx)",
  calendar: "Agenda (.ics)",
  calendarHint:
    "Zet de termijnen van deze klachten in een agenda: alleen het nummer, de stap en de dag, geen namen.",
  sheet: "Klachten",
  calendarFile: "klachttermijnen",
  noDeadlines: "Deze klachten hebben geen termijn die nog loopt; er is niets om in een agenda te zetten.",
  failed: "Het bestand kon niet gemaakt worden. Laad de bladzijde opnieuw en probeer het nog eens.",
};
