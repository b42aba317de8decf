import type { EditorWords } from "./editor-words.ts";

/** The words of the editor in English. */
export const editorInEnglish: EditorWords = {
  yes: "yes",
  no: "no",
  noTerm: "no term",
  left: "left",
  ended: "ended",
  stillUsed: {
    category: (name, records) =>
      `Category “${name}” is still in ${records === 1 ? "1 complaint" : `${records} complaints`}. Leave it on the list and fill in its last day at “Until”.`,
    person: (name, records) =>
      `${name} is still in ${records === 1 ? "1 complaint or review" : `${records} complaints and reviews`}. Leave this person on the list and fill in the last day at “Until”.`,
    confidant: (name, records) =>
      `Confidant ${name} still belongs to ${records === 1 ? "1 complaint" : `${records} complaints`}. Leave this person on the list and fill in the last day at “Until”.`,
    procedure: (day, records) =>
      `The version of ${day} still holds for ${records === 1 ? "1 complaint" : `${records} complaints`}. Leave it. It ends by itself on the day on which a new version begins.`,
  },
  collections: {
    complaints: {
      label: "Complaints",
      singular: "complaint",
      description:
        "Record every complaint, also one that was solved on the spot: that takes few fields. The hint below “Immediate actions” names them. To search and to see all of them, use the dashboard.",
    },
    reviews: {
      label: "Annual reviews",
      singular: "annual review",
      description: "One report a year: who was there, and for each complaint whether it needs extra action.",
    },
    settings: {
      label: "Settings",
      singular: "settings",
      description: "The people, the procedure with its terms, the categories and the reminders.",
    },
  },
  directions: { incoming: "the complainant", outgoing: "we" },
  groups: { empty: "not filled in yet", filled: "filled in" },
  lists: {
    none: (many: string) => `no ${many} yet`,
    own: {
      immediateActions: {
        none: "no actions yet",
        some: (count: string, isOne: boolean) => (isOne ? "1 action" : `${count} actions`),
      },
      extensions: {
        none: "no extension yet",
        some: (count: string, isOne: boolean) => (isOne ? "1 extension" : `${count} extensions`),
      },
      reopenings: {
        none: "not reopened",
        some: (count: string, isOne: boolean) => (isOne ? "reopened once" : `reopened ${count} times`),
      },
    },
  },
  settingsFile: "Settings of the register",
  filters: { open: "Not closed", high: "High severity", unhandled: "No handler yet" },
  /** Names of what only shows an icon. */
  parts: {
    fold: "Open or close",
    remove: "Take out of the list",
    move: "Move",
    preview: "How it stands",
    nothingFits: "Nothing fits what you type",
    order:
      "Press the space bar to pick this up, move it with the arrow keys, and press the space bar again to put it down.",
  },
  day: {
    today: "Today",
    calendar: "Calendar",
    clear: "Clear",
    named: (button, label) => `${button}: ${label}`,
    unreadable: "We cannot read this as a day. Type for example 29-11-2026.",
    noSuchDay: "This day does not exist. Check the number, the month and the weekday.",
    tooEarly: (day, first) => `${day}? A day before ${first} cannot be right here.`,
    tooLate: (day, last) => `${day}? A day after ${last} cannot be right here.`,
  },
  languages: { nl: "Dutch", en: "English" },
  units: { days: "days", workingDays: "working days", weeks: "weeks", months: "months" },
  labels: {
    "complaint.hold.kept": "Keep longer",
    "decision.on": "Decided on",
    "decision.by": "Decided by",
    "acknowledgement.medium": "Sent by",
    "response.medium": "Sent by",
    "extensions.medium": "Told by",
    "contacts.medium": "Contact by",
    "contacts.direction": "Who made contact",
    "review.body": "Report",
    "review.on": "Held on",
    "review.complaints.id": "Complaint number",
    unit: "Unit",
    count: "Number",
  },
  singular: {
    roles: "role",
    explanations: "explanation",
    immediateActions: "action",
    contacts: "contact",
    extensions: "extension",
    improvements: "improvement",
    reopenings: "reopening",
    attachments: "attachment",
    complaints: "complaint",
    people: "person",
    absences: "absence",
    confidants: "confidant",
    procedures: "version",
    categories: "category",
    before: "number of working days",
    discussedWith: "person",
    involved: "person",
    present: "person",
    by: "person",
  },
  patterns: {
    atMost: (count) => `at most ${count} characters`,
    personCode:
      "a code of at most 20 lower-case letters, digits and hyphens that begins with a letter, such as p1",
    categoryCode:
      "a code of at most 40 lower-case letters, digits and hyphens that begins with a letter, such as location",
    complaintNumber: "a complaint number such as KL-2026-7F3K",
    mailAddress: "an e-mail address without blanks",
    otherForm: "this is not written the way it should be",
  },
  hints: {
    "complaint.explanations":
      "Why something that the history tells is right all the same. The finding can still be seen, and counts no longer.",
    "complaint.explanations.commit": "Take it from the log, from the line with the change.",
    "review.explanations":
      "Why something that the history tells is right all the same. The finding can still be seen, and counts no longer.",
    "review.explanations.commit": "Take it from the log, from the line with the change.",
    "register.explanations":
      "As the part, enter the number of a complaint that was taken out of the register.",
    "register.explanations.commit": "Take it from the log, from the line with the change.",
    "complaint.receivedOn": "The day on which one of us first heard or read it. The week starts on that day.",
    "complaint.receivedBy": "Who heard or read it first, also when that was a trainer.",
    "complaint.channel": "How the complaint came in.",
    "complaint.kind": "Choose “other” when none fits, and explain.",
    "complaint.kindNote": "Needed with “other” only.",
    "complaint.body": "What the complainant said or wrote, as literally as possible. One sentence is enough.",
    "complaint.wish": "What the complainant would like to happen.",
    "complaint.complainant": "Only what is needed for an answer. Leave empty what you do not know.",
    "complaint.complainant.consumer": "Yes when the complainant takes part privately, not for a company.",
    "complaint.complainant.formOfAddress": "How the complainant would like to be addressed in a letter.",
    "complaint.summary": "At most 200 characters, without names. This goes into the overview of the year.",
    "complaint.involved": "Whom the complaint is about. They take no part in the decision.",
    "complaint.immediateActions":
      "What was done at once. Did that solve it? Then choose the outcome “resolved” under Decision, fill in under Acknowledgement when the complainant read what was done (that one message is the response too) and with whom it was discussed, and close the complaint. The rest may stay empty.",
    "complaint.noImmediateAction":
      "Choose “yes” when nothing was done at once, so that nobody thinks it was forgotten.",
    "complaint.passedOnOn": "When the director heard of it. Not needed when the director received it.",
    "complaint.discussedOn": "When the director discussed the complaint with the partners.",
    "complaint.discussedWith": "With whom the complaint was discussed, also when it was solved at once.",
    "complaint.handler": "Who handles the complaint; nobody whom it is about.",
    "complaint.acknowledgement":
      "Who sends the acknowledgement? Fill that in also while it is still to be done.",
    "complaint.acknowledgement.variant":
      "The acknowledgement reports what was done, or promises a response before a certain day.",
    "complaint.contacts": "Every conversation with the complainant that is more than the acknowledgement.",
    "complaint.extensions":
      "Counts only when the complainant was told before the running term had ended. Leave earlier extensions as they are.",
    "complaint.decision.by": "Who decided; nobody whom the complaint is about.",
    "complaint.response": "The letter or mail with our answer. The term is met only once it has been sent.",
    "complaint.response.appealMentioned": "Does the response say how the complainant reaches the confidant?",
    "complaint.improvements": "What we change, with an owner and a date.",
    "complaint.attachments":
      "A file is put beside the complaint, in the same confidential folder. From then on it is called bijlage-1, bijlage-2 and so on: the name that it had is not kept.",
    "complaint.appeal": "When the complainant takes the decision to the confidant.",
    "complaint.closedOn": "It can be closed when everything that this complaint needs is filled in.",
    "complaint.reopenings": "A reopening starts a new week; the first stays on record.",
    "complaint.hold":
      "Choose “yes” while there is a dispute and the data must stay. With “no” the dates and the reason lapse.",
    "complaint.erasedOn":
      "The day on which the name, the addresses, the words and the attachments were removed from this complaint.",
    "review.on":
      "The day of the meeting. The report is named after the year of this day, or the year of the review from which you opened this form.",
    "review.present": "The partners who were at the review.",
    "review.period":
      "The complaints received in this period are gone through, and all earlier ones that are still open.",
    "review.complaints":
      "Every complaint of the period and every earlier one that is still open, with the answer whether it needs extra action.",
    "review.closedOn": "It can be closed when extra action is decided on for every complaint.",
    "register.language": "Left empty: Dutch.",
    "register.timeZone": "Left empty: Europe/Amsterdam.",
    "register.people":
      "Whoever leaves stays on the list with a last day; a code belongs to the same person for ever.",
    "register.people.code": "Short and lasting, such as p1. Complaints hold this code and not the name.",
    "register.people.role": "Fill this in if somebody always had one role; leave “Roles” empty then.",
    "register.people.roles":
      "Has somebody's role changed? Empty “Role” then, and put each role here with the day on which it began. What somebody did counts by the role of that day.",
    "register.people.github": "Needed only for those who edit complaints.",
    "register.people.until": "Empty as long as somebody works here.",
    "register.people.absences": "On these days it is the deputy's turn.",
    "register.confidants":
      "Who handles appeals. Name the number and the address in every letter with a decision.",
    "register.procedures":
      "Add a version when the procedure changes, and leave the old one: a complaint keeps the terms of the day of receipt.",
    "register.procedures.appealBinding": "Leave empty as long as the procedure does not say.",
    "register.procedures.terms": "The terms as the procedure has them. Where it has none, choose “no term”.",
    "register.procedures.terms.appealVerdict.from": "Left empty: the day of forwarding.",
    "register.procedures.terms.appealWithin": "How long after our response somebody can still appeal.",
    "register.procedures.terms.extendAtMost":
      "How long after the receipt an extension may last. A longer one counts, but becomes a finding.",
    "register.since":
      "The first day on which you use this register. The first year until the review counts from that day.",
    "register.sector":
      "What is customary in the sector, for comparison beside the own term. Left empty: 28 days.",
    "register.categories": "Left empty: a list of ten customary categories.",
    "register.categories.until":
      "Empty while the category is in use. Complaints that are received later cannot be given it.",
    "register.reminders.before":
      "So many working days before a deadline a notice goes out. Left empty: 2 working days ahead and on the day itself.",
    "register.reminders.overdueEvery": "Left empty: every working day.",
    "register.reminders.directorAfter": "Left empty: at once.",
    "register.reminders.partnersAfter": "Left empty: 3 working days.",
    "register.evaluation.scale": "Left empty: 10.",
    "register.evaluation.negativeUpTo": "A mark up to this is a negative reaction. Left empty: 5.",
    "register.dashboard.address": "The web address of the overview. Ask the maintainer.",
    "register.dashboard.repository": "Owner and name with a slash between them. Ask the maintainer.",
    "register.dashboard.branch": "Left empty: main.",
    "register.dashboard.api": "Left empty: https://api.github.com.",
    "register.dashboard.oauth": "Only for those who sign in to GitHub by a sign-in service of their own.",
    "register.dashboard.oauth.path": "Left empty: auth.",
    "register.dashboard.lockAfterMinutes": "So long the overview stays open unused. Left empty: 15 minutes.",
  },
};
