import { english } from "./messages-en.ts";
import { plotsInEnglish } from "./summary-plot-words-en.ts";
import type { SummaryWords } from "./summary-words.ts";

/** The words of the yearly summary in English. */
export const summaryInEnglish: SummaryWords = {
  messages: english,
  title: (period, organisation) => `Yearly summary of complaints ${period} – ${organisation}`,
  range: (from, until) => `${from} to ${until}`,
  asOf: (from, until, today) =>
    `Complaints received from ${from} up to and including ${until}, as the register stands on ${today}.`,
  running: "This period is not over yet: the numbers are those so far.",
  guarded: ({ days, ofDays, since, until }) => {
    if (until !== null)
      return `The figures run up to ${until} (${days === 1 ? "1 day" : `${days} days`}). Our complaints procedure has been in force since ${since}.`;
    return days === ofDays
      ? `The figures cover the whole period. Our complaints procedure has been in force since ${since}.`
      : `The figures cover ${days} of ${ofDays} days, for our complaints procedure has been in force since ${since}.`;
  },
  neverGuarded:
    "No complaints procedure was in force in this period yet, so that little or nothing on record says nothing.",
  nothingReceived: (period) => `No complaints received in ${period}.`,
  receivedSo: (count, period) =>
    `${count === 1 ? "One complaint" : `${count} complaints`} received in ${period}.`,
  countedAnew: (version, year) =>
    `Since version ${version} (${year}) the register counts more precisely. A written response is also the acknowledgement, a day that is still to come does not count, and a complaint in appeal is open. The figures of this period may therefore differ from those in earlier minutes. Those minutes stay as they are.`,
  inNoPeriod: (numbers) =>
    `Received between the period before and this one, and therefore in no yearly summary: ${numbers}.`,
  openNumbers: (numbers) => `Open at the end: ${numbers}.`,
  decimal: (value) => String(value),
  of: (part, whole) => `${part} of ${whole}`,
  inPeriod: (share, period) => `${share} in ${period}`,
  percentage: (percent, part, whole) => `${percent}% (${part} of ${whole})`,
  chapters: {
    lastYear: "Improvements of the year before and their effect",
    flow: "Received, closed and open",
    years: "Compared with the years before",
    months: "By month",
    terms: "Terms",
    reopened: "Terms after a reopening",
    days: "Days by complaint",
    stillOpen: "How long complaints stay open",
    extensions: "Extensions",
    category: "Categories, the largest first",
    categoryYears: "Categories over the years",
    groups: "Channel, kind, complainant, severity, outcome, cause and satisfaction",
    trainings: "By training",
    evaluations: "Negative evaluation forms",
    appeals: "Appeals",
    improvements: "Improvements of this year",
    completeness: "Completeness",
    changedAfterClosing: "Changed after closing",
    explained: "Explained findings of the history",
    notCountable: "Not countable",
  },
  headings: {
    improvement: "Improvement",
    owner: "Owner",
    due: "Due",
    doneOn: "Done on",
    state: "State",
    effect: "Effect",
    openBefore: "Open at the start",
    received: "Received",
    closed: "Closed",
    closedFromBefore: "of which received before",
    openAtEnd: "Open at the end",
    reopened: "Reopened",
    period: "Period",
    inTime: "In time",
    withinSector: "Within the sector's term",
    median: "Median (days)",
    longest: "Longest (days)",
    extensions: "Valid extensions",
    appeals: "Appeals",
    incomplete: "Incomplete",
    month: "Month",
    twelveMonths: "Last twelve months",
    term: "Term",
    late: "Late",
    pending: "Running",
    lapsed: "Lapsed",
    notOwed: "Not owed",
    notCountable: "Not countable",
    longestWait: "Longest wait (days)",
    own: "response within the own term, without extension",
    sector: "response within the term of the sector",
    complaint: "Complaint",
    acknowledgement: "Acknowledged",
    contact: "Decision or contact",
    response: "Response",
    closing: "Closed",
    waiting: "Still open",
    afterDays: "After (days)",
    stillOpen: "Still open",
    toldOn: "Told on",
    newDate: "New date",
    judgement: "Judgement",
    category: "Category",
    count: "Number",
    cumulative: "Running total",
    training: "Training",
    numbers: "Complaints",
    lodgedOn: "Lodged on",
    verdictOn: "Verdict on",
    verdict: "Verdict",
    days: "Days",
    explainedIn: "Where",
    explainedOn: "Explained on",
    changedOn: "Changed on",
    changedBy: "By",
    changedFields: "What changed",
    meaning: "Meaning",
    what: "What",
    why: "Why",
  },
  notes: {
    lapsed:
      "Lapsed: withdrawn or no complaint before the step was taken (in brackets: when the deadline had already passed). Days are calendar days.",
    partYears: "† Not the whole year; nothing is compared with it.",
    stillOpen: "Complaints that are open now count for as long as they have been known.",
    numbersOnly: "What the improvements and trainings are stands in the register itself.",
  },
  lines: (own, sector) => `Own term: ${own} days. Usual in the sector: ${sector} days.`,
  ofReview: (year, item) => `review ${year}, no. ${item}`,
  ofComplaint: (number, item) => `${number}, no. ${item}`,
  unnamedTraining: (place) => `training ${place}`,
  unfilled: "not filled in",
  improvementState: { done: "done", "done-late": "done late", open: "running", late: "late" },
  effectNoted: { yes: "noted", no: "not noted yet" },
  noImprovements: "No improvements on record.",
  extension: {
    counts: "told in time",
    "too-late": "told too late, does not count",
    "not-later": "no later date, does not count",
  },
  extensionCounts: (told, counts) =>
    told === counts
      ? `${told === 1 ? "1 extension" : `${told} extensions`}, ${told === 1 ? "" : "all "}told in time.`
      : `${told === 1 ? "1 extension" : `${told} extensions`} told, of which ${counts} ${counts === 1 ? "counts" : "count"}.`,
  evaluations: (received, complaint, noComplaint) =>
    `${received} negative ${received === 1 ? "form" : "forms"}: ${complaint} handled as a complaint, ${noComplaint} judged to be none.`,
  unjudged: (numbers) => `Not judged yet: ${numbers}.`,
  appealState: { verdict: "verdict given", pending: "running", ended: "ended with the complaint" },
  complete: (share) => `Complete on record when closed: ${share}.`,
  incomplete: (numbers) => `Incomplete: ${numbers}.`,
  erased: (count) => `The personal data of ${count} have been erased; nothing can be said of them any more.`,
  changedAfterClosing: (complaints, amended) => {
    if (complaints === 0) return "No complaint of this period was changed after closing.";
    const changed = complaints === 1 ? "1 complaint was" : `${complaints} complaints were`;
    const inWhat =
      amended === 0
        ? "each time only by what is to follow after closing"
        : `${amended} of them in what should stand when a complaint is closed`;
    return `${changed} changed after closing, ${inWhat}. The versions before and after the change are in git.`;
  },
  ownExplanation: (person) => `${person} (explained by whoever made the change)`,
  changeMeaning: { followUp: "part of what follows", amended: "amended afterwards" },
  upheaval: { removed: "file removed", restored: "file restored", broken: "file unreadable" },
  measure: { received: "receipt", terms: "all terms", closing: "closing", waiting: "waiting time" },
  fault: {
    "no-receipt": "the day of receipt is missing or unreadable",
    "no-procedure": "no procedure was in force then",
    "before-start": "lies before the step that it follows",
    "not-dated": "the day is missing or unreadable",
    "after-today": "the day of receipt lies in the future",
  },
  subjects: {
    received: "Number of complaints",
    response: "Response in time",
    sector: "Response within the term of the sector",
  },
  comparisons: {
    running: (now) => `${now} so far; the period is not over and is not compared.`,
    "no-earlier": (now) => `${now}; there is no whole earlier year to compare with.`,
    none: (_, earlier) => `none, as in the years before (${earlier}).`,
    "too-few": (now, earlier) =>
      `${now}, before ${earlier}. Too few to say anything: any difference may be chance.`,
    within: (now, earlier) => `${now}, before ${earlier}. That is within the earlier years.`,
    higher: (now, earlier) => `${now}, before ${earlier}. That is clearly higher than in all years before.`,
    lower: (now, earlier) => `${now}, before ${earlier}. That is clearly lower than in all years before.`,
    "perhaps-higher": (now, earlier) =>
      `${now}, before ${earlier}. That is higher than in all years before, but it may be chance.`,
    "perhaps-lower": (now, earlier) =>
      `${now}, before ${earlier}. That is lower than in all years before, but it may be chance.`,
  },
  plots: plotsInEnglish,
};
