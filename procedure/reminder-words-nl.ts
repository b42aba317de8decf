import type { ReminderWords } from "./reminder-words.ts";

/** The words of the reminders in Dutch. */
export const remindersInDutch: ReminderWords = {
  reviewTitle: "Jaarlijkse toetsing",
  improvementTitle: (number) => `Verbeteractie ${number}`,
  recordsTitle: "Gegevens herstellen",
  titleSoon: (what, day, left) => `${what} uiterlijk ${day} · nog ${left}`,
  titleToday: (what, day) => `${what} uiterlijk vandaag (${day})`,
  titleLate: (what, day, late) => `${what} ${late} te laat (${day})`,
  titleUnknown: "dat weten we niet",
  andOthers: (title, count) => `${title}, en ${count === 1 ? "1 andere stap" : `${count} andere stappen`}`,
  round: (step, number) => `${step} (ronde ${number})`,
  improvement: (step, number) => `${step} (actie ${number})`,
  standSoon: (day, left) => `uiterlijk ${day}, nog ${left}`,
  standToday: (day) => `uiterlijk vandaag, ${day}`,
  standLate: (day, late) => `uiterlijk ${day}, ${late} te laat`,
  who: (name) => `Wie: ${name}`,
  why: (sentences) => `Waarom dan: ${sentences}`,
  doneWhen: (fields) => `Vul in als het gedaan is: ${fields}`,
  or: "of",
  newReview: "een nieuwe toetsing, met de dag waarop zij gehouden is",
  field: (label) => `“${label}”`,
  inRound: (field) => `${field} (onder “Heropend”)`,
  moreSteps: (count) => (count === 1 ? "En nog 1 stap." : `En nog ${count} stappen.`),
  toEditor: {
    complaint: "Vul het in bij de klacht",
    review: "Leg de toetsing vast",
    improvement: "Vul het in bij de toetsing",
  },
  toDashboard: "Bekijk het in het overzicht",
  mend: "herstellen",
  closing: {
    complaint:
      "Staat in het register wat er gedaan is, dan sluit deze herinnering vanzelf. Alleen hier sluiten helpt niet: dan komt zij terug.",
    review:
      "Staat de toetsing in het register, dan sluit deze herinnering vanzelf. Alleen hier sluiten helpt niet: dan komt zij terug.",
    improvement:
      "Staat in het register wanneer de verbeteractie gedaan is, dan sluit deze herinnering vanzelf. Alleen hier sluiten helpt niet: dan komt zij terug.",
    records:
      "Zijn deze gegevens hersteld, dan sluit deze herinnering vanzelf. Alleen hier sluiten helpt niet: dan komt zij terug.",
  },
  discretion:
    "Schrijf hier niets vertrouwelijks, zoals namen of woorden uit een klacht: wat hier staat, wordt per mail verstuurd.",
  noticeSoon: (step, day, left) => `Nog ${left}: ${step} uiterlijk ${day}`,
  noticeLastWorkingDay: (step, day) => `Laatste werkdag: ${step} uiterlijk ${day}`,
  noticeToday: (step, day) => `Vandaag: ${step} uiterlijk ${day}`,
  noticeLate: (step, day, late) => `${late} te laat: ${step}, uiterlijk ${day}`,
  noticePast: (step, day) => `Te laat: ${step}, uiterlijk ${day}`,
  noticeVanished:
    "Dit staat niet meer in het register. Of alles gedaan is, weten we dus niet. Zet het terug, of licht bij de instellingen toe waarom het weg is.",
  afterExtension: "na uitstel",
  alsoDirector: (name) => `Nu ook voor de bestuurder: ${name}.`,
  alsoPartners: (names) => `Nu ook voor de partners: ${names}.`,
  findingCount: (count) => (count === 1 ? "1 bevinding" : `${count} bevindingen`),
  recordsIntro:
    "Deze gegevens zijn niet goed te lezen. Wat niet gelezen wordt, telt bij geen enkele termijn mee.",
  moreFindings: (count) => (count === 1 ? "En nog 1 bevinding." : `En nog ${count} bevindingen.`),
  newFindings: (count) => (count === 1 ? "1 nieuwe bevinding:" : `${count} nieuwe bevindingen:`),
  findingsLeft: (count) =>
    count === 1 ? "Nog 1 bevinding te herstellen" : `Nog ${count} bevindingen te herstellen`,
};
