import type { ReminderWords } from "./reminder-words.ts";

/** The words of the reminders in English. */
export const remindersInEnglish: ReminderWords = {
  reviewTitle: "Annual review",
  improvementTitle: (number) => `Improvement ${number}`,
  recordsTitle: "Mend records",
  titleSoon: (what, day, left) => `${what} due ${day} · ${left} left`,
  titleToday: (what, day) => `${what} due today (${day})`,
  titleLate: (what, day, late) => `${what} ${late} late (${day})`,
  titleUnknown: "we cannot tell",
  andOthers: (title, count) => `${title}, and ${count === 1 ? "1 other step" : `${count} other steps`}`,
  round: (step, number) => `${step} (round ${number})`,
  improvement: (step, number) => `${step} (action ${number})`,
  standSoon: (day, left) => `due ${day}, ${left} left`,
  standToday: (day) => `due today, ${day}`,
  standLate: (day, late) => `due ${day}, ${late} late`,
  who: (name) => `Who: ${name}`,
  why: (sentences) => `Why then: ${sentences}`,
  doneWhen: (fields) => `Fill in when it is done: ${fields}`,
  or: "or",
  newReview: "a new review, with the day on which it was held",
  field: (label) => `“${label}”`,
  inRound: (field) => `${field} (under “Reopened”)`,
  moreSteps: (count) => (count === 1 ? "And 1 more step." : `And ${count} more steps.`),
  toEditor: {
    complaint: "Fill it in with the complaint",
    review: "Record the review",
    improvement: "Fill it in with the review",
  },
  toDashboard: "See it on the dashboard",
  mend: "mend",
  closing: {
    complaint:
      "Once the register holds what was done, this reminder closes by itself. Closing it here alone does not help: it comes back.",
    review:
      "Once the register holds the review, this reminder closes by itself. Closing it here alone does not help: it comes back.",
    improvement:
      "Once the register holds when the improvement was carried out, this reminder closes by itself. Closing it here alone does not help: it comes back.",
    records:
      "Once these records are mended, this reminder closes by itself. Closing it here alone does not help: it comes back.",
  },
  discretion:
    "Write nothing confidential here, such as names or words of a complaint: what is written here is sent by mail.",
  noticeSoon: (step, day, left) => `${left} left: ${step} due ${day}`,
  noticeLastWorkingDay: (step, day) => `Last working day: ${step} due ${day}`,
  noticeToday: (step, day) => `Today: ${step} due ${day}`,
  noticeLate: (step, day, late) => `${late} late: ${step}, due ${day}`,
  noticePast: (step, day) => `Late: ${step}, due ${day}`,
  noticeVanished:
    "This is no longer in the register. So we cannot tell whether everything was done. Put it back, or explain in the settings why it is gone.",
  afterExtension: "after an extension",
  alsoDirector: (name) => `Now also for the director: ${name}.`,
  alsoPartners: (names) => `Now also for the partners: ${names}.`,
  findingCount: (count) => (count === 1 ? "1 finding" : `${count} findings`),
  recordsIntro: "These records cannot be read well. What is not read counts for no deadline.",
  moreFindings: (count) => (count === 1 ? "And 1 more finding." : `And ${count} more findings.`),
  newFindings: (count) => (count === 1 ? "1 new finding:" : `${count} new findings:`),
  findingsLeft: (count) => (count === 1 ? "1 finding left to mend" : `${count} findings left to mend`),
};
