import type { FindingDetail, FindingReader } from "./finding-sentences.ts";
import type { Messages } from "./messages.ts";

const askMaintainer = "Ask the maintainer to mend it.";
const mendFile = "Repair the file, or put the previous version back.";
const mendHistory = "Put it back, or record under “Explanations” why it is right.";

/** Where git holds the proof: `recorded in commit 0123456789 on 2026-04-03, …`; nothing that the history does not know. */
function witnesses(detail: FindingDetail, verb: string, { choose }: FindingReader): string {
  const { recorded, recordedOn, changed, changedOn } = detail;
  const commit = (hash: string | number) => choose({ file: ` in commit ${hash}`, screen: "" });
  const known = [
    ...(recorded === undefined ? [] : [`recorded${commit(recorded)} on ${recordedOn}`]),
    changed === undefined
      ? choose({ file: `${verb} without a commit`, screen: `${verb} without being recorded` })
      : `${verb}${commit(changed)} on ${changedOn}`,
  ];
  return known.join(", ");
}

function dated({ was }: FindingDetail): string {
  return was === undefined ? "" : ` of ${was}`;
}

function movedBack(detail: FindingDetail, reader: FindingReader): string {
  const { was, now } = detail;
  const days = was === undefined ? "" : ` from ${was} to ${now}`;
  return `was moved back afterwards${days}: ${witnesses(detail, "changed", reader)}. ${mendHistory}`;
}

/** What is wrong with a whole file: with the cure for who has it open, and whom to ask for who reads a screen. */
function ofFile(wrong: string, { file }: { readonly file: string }): Messages["findings"]["missing"] {
  return (_, { choose }) => `${wrong}. ${choose({ file, screen: askMaintainer })}`;
}

const units: Readonly<Record<string, string>> = {
  days: " days",
  workingDays: " working days",
  weeks: " weeks",
  months: " months",
};

function unitName(unit: FindingDetail[string] | undefined): string {
  return units[unit ?? ""] ?? "";
}

/** What each finding says in English: what is wrong, and how to mend it. */
export const findingsInEnglish: Messages["findings"] = {
  missing: (_, { choose }) => `${choose({ file: "missing", screen: "still missing" })}. Fill it in.`,
  "unknown-field": ({ position, nearest }, { choose }) => {
    const meant =
      nearest === undefined ? "Correct the name or remove the field." : `Perhaps ${nearest} is meant.`;
    return choose({
      file: `field ${position} of this group has an unknown name. ${meant}`,
      screen: "holds a field that the register does not know. Ask the maintainer to remove it.",
    });
  },
  "not-a-date": (_, { choose }) =>
    `not an existing date. ${choose({ file: "Write it as YYYY-MM-DD.", screen: "Choose a day from the calendar." })}`,
  "not-a-choice": ({ choices }, { choose }) =>
    `not one of the choices. ${choose({ file: `Choose from: ${choices}.`, screen: "Choose one from the list." })}`,
  "not-text": (_, { choose }) =>
    `not a text. ${choose({ file: "Write one text, in quotes if need be.", screen: "Type it again." })}`,
  "not-a-list": (_, { choose }) =>
    choose({
      file: "not a list. Write each item on a line that starts with a dash.",
      screen: "not a list. Clear it and add the items again.",
    }),
  "not-a-group": (_, { choose }) =>
    choose({
      file: "not a group of fields. Write each field as name: value.",
      screen: "not complete. Clear it and fill it in again.",
    }),
  "not-yes-or-no": (_, { choose }) =>
    `not a yes or no. ${choose({ file: "Write true or false.", screen: "Choose one of the two." })}`,
  "not-a-number": () => "not a fitting number. Write a whole number.",
  "too-long": ({ limit }) => `too long. Use at most ${limit} characters.`,
  "too-high": ({ limit, unit }) => `too much. Use at most ${limit}${unitName(unit)}.`,
  "too-low": ({ limit, unit }) => `too little. Use at least ${limit}${unitName(unit)}.`,
  "too-many": ({ limit }) => `too many items. Keep to ${limit}.`,
  "bad-form": (_, { choose }) =>
    choose({
      file: "not of the form that belongs here. Compare with the example in the README.",
      screen: "not in the form that belongs here. See the hint at the field.",
    }),
  unreadable: ofFile("cannot be read", { file: "Check the permissions of the file." }),
  "file-missing": ofFile("the file is missing", { file: "Restore it from git, or remove the empty folder." }),
  "too-large": ({ limit }, { choose }) =>
    choose({
      file: `too large (more than ${limit} bytes). Put attachments beside the complaint as files.`,
      screen: "too long altogether to be kept. Put long texts into an attachment.",
    }),
  "not-utf8": (_, { choose }) =>
    choose({
      file: "not stored as UTF-8. Save the file again as UTF-8.",
      screen: `holds characters that cannot be read. ${askMaintainer}`,
    }),
  binary: ofFile("not a text file", { file: mendFile }),
  "link-refused": (_, { choose }) =>
    choose({
      file: "a symbolic link. Put the file itself here.",
      screen: `points to a file and is none itself. ${askMaintainer}`,
    }),
  "no-front-matter": (_, { choose }) =>
    choose({
      file: "does not start with a line ---. Put the fields at the top between two lines ---.",
      screen: `the fields at the top are missing. ${askMaintainer}`,
    }),
  "front-matter-unclosed": (_, { choose }) =>
    choose({
      file: "the fields are not closed. Put a line --- below the last field.",
      screen: `nothing shows where the fields end. ${askMaintainer}`,
    }),
  "language-refused": (_, { choose }) =>
    choose({
      file: "the fields are not YAML. Start the file with --- and nothing behind it.",
      screen: `the fields cannot be read. ${askMaintainer}`,
    }),
  "not-yaml": (_, { choose }) =>
    choose({
      file: "the fields cannot be read here. Mind indentation, colons and quotes.",
      screen: `the fields cannot be read here. ${askMaintainer}`,
      form: "holds hundreds of blanks or empty lines in a row. Remove them.",
    }),
  "duplicate-field": ofFile("a field occurs twice", { file: "Keep one of them." }),
  "aliases-refused": (_, { choose }) =>
    choose({
      file: "uses references (& and *). Write the text out.",
      screen: `uses references, which the register does not read. ${askMaintainer}`,
    }),
  "wrong-folder": ofFile("in a folder that fits no complaint number", {
    file: "Name the folder by the number, in its year's folder.",
  }),
  "stray-file": ofFile("a file that belongs to no complaint", { file: "Move it to the complaint's folder." }),
  "save-leftover": ofFile("a hidden file of a save that was broken off", {
    file: "Start npm start again: that removes it. If it is in git already, remove it there.",
  }),
  "attachment-missing": () => "the attachment is not with the complaint. Add it or remove the line.",
  "recipient-unusable": ofFile("the public key cannot be used, and so nothing is published", {
    file: "Restore the keys from git, or make new ones with npm run keys.",
  }),
  "keys-do-not-fit": ofFile("the keys do not belong together, and so nothing is published", {
    file: "Restore them from git, or renew them with npm run keys -- rotate.",
  }),
  "id-differs-from-folder": (_, { choose }) =>
    choose({
      file: "not equal to the folder's name. Put the folder's number here.",
      screen: `not the number under which the complaint is kept. ${askMaintainer}`,
    }),
  "doubled-number": () => "this number occurs twice. Give one of the two a new number.",
  "kind-needs-note": () => "missing with the kind “other”. Explain briefly what it is.",
  "immediate-action-missing": (_, { choose, nameOf }) =>
    choose({
      file: `empty. Name what was done at once, or set ${nameOf("noImmediateAction")} to true when nothing was.`,
      screen: `empty. Write down what was done at once, or choose “yes” at ${nameOf("noImmediateAction")}.`,
    }),
  "immediate-action-contradiction": () =>
    "says that nothing was done, yet there are actions. Remove one of the two.",
  "handler-involved": () => "involved in the complaint. Choose a handler whom the complaint is not about.",
  "decider-involved": () => "involved in the complaint and may not decide on it. Let others decide.",
  "unknown-person": (_, { choose }) =>
    `not on the list of people. ${choose({ file: "Use a code from register.yaml.", screen: "Choose somebody from the list." })}`,
  "unknown-category": (_, { choose }) =>
    `not on the list of categories. ${choose({ file: "Use a code from register.yaml.", screen: "Choose one from the list." })}`,
  "category-ended": ({ last }) =>
    `this category is for complaints up to and including ${last}. Choose another from the list.`,
  "implausible-date": ({ first, last }) =>
    `cannot be right and does not count: it lies before ${first} or after ${last}. Correct the date. If it is not known, leave it empty.`,
  "unlikely-date": ({ first, last }) =>
    `lies before ${first} or after ${last}. Check the date. If no last day is known, leave it empty.`,
  "future-date": ({ today }) => `in the future. Record only what has happened, up to ${today}.`,
  "before-receipt": ({ received }) => `before the receipt. Give a date on or after ${received}.`,
  "out-of-order": ({ earliest }) => `before the previous step. Give a date on or after ${earliest}.`,
  "no-procedure-in-force": ({ start }, { choose, nameOf }) =>
    start === undefined
      ? `there is no version of the procedure, so no deadlines run. ${choose({ file: "Fill in procedures in register.yaml.", screen: `Fill in ${nameOf("procedures")} at Settings.` })}`
      : `no procedure was in force then, so no deadlines run. Give a date on or after ${start}, or add the older version.`,
  "extension-too-late": ({ deadline }) =>
    `told after the running deadline, so the extension does not count. The complainant had to know by ${deadline}.`,
  "extension-not-later": ({ deadline }) =>
    `not later than the running deadline. Give a date after ${deadline}.`,
  "too-much-markup": () =>
    "too much markup, such as quotes in quotes; the text is shown whole, without markup. Remove quotes that do not matter.",
  "extension-far": ({ toldOn }) =>
    `more than a year after ${toldOn}, the day on which the complainant heard of it. Check the year.`,
  "extension-too-far": ({ deadline }) =>
    `is later than the procedure allows: an extension goes to ${deadline} at most. It counts, for it was told so.`,
  "since-missing": () =>
    "is missing, and there is no complaint yet: nobody would ever be asked for a review. Fill in since when the register is in use.",
  "response-without-appeal-route": (_, { choose, nameOf }) =>
    choose({
      file: `the response does not mention the appeal route. Send it after all and set ${nameOf("appealMentioned")} to true.`,
      screen: `the response does not mention the appeal route. Send it after all and choose “yes” at ${nameOf("appealMentioned")}.`,
      form: "not set to yes. Send the appeal route after all and note it here; the complaint cannot be closed before.",
    }),
  "closed-incomplete": (_, { choose }) =>
    choose({
      file: "missing, and yet the complaint is closed. Fill it in, or reopen the complaint.",
      screen: "missing, and yet the complaint is closed. Fill it in, or reopen the complaint.",
      form: "missing, so that the complaint cannot be closed yet. Fill it in, or remove the day of closing.",
    }),
  "closing-incomplete-fields": () => "missing in the closing. Fill in date, person and reason together.",
  "review-complaint-unknown": () => "this complaint is not in the register. Correct the number.",
  "review-complaint-doubled": () => "this complaint occurs twice in the review. Keep one of them.",
  "review-closed-incomplete": ({ complaint }) =>
    `the review is closed without a yes or no for ${complaint}. Decide on extra action after all.`,
  "people-code-doubled": () => "this code is taken. Give everybody a code of their own.",
  "account-refused": () =>
    "GitHub refuses this name; reminders do not reach this person. See whether the name is right and the person was let in.",
  "no-director": (_, { choose }) =>
    `there is no director today. Give somebody the role ${choose({ file: "director", screen: "of director" })}.`,
  "deputy-not-employed": () =>
    "the deputy does not work with us on those days, and does not get the turn. Choose another.",
  "deputy-not-partner": () =>
    "the deputy is no director or partner on those days, and does not get the turn. Choose a partner.",
  "deputy-absent": () =>
    "the deputy is away too on one or more of those days. Choose another, or divide the absence in two.",
  "role-doubled": () => "there are two roles for the same time. Keep one.",
  "role-starts-late": () =>
    "the first role begins later than the first day of this person. Add the role from before.",
  "nobody-in-turn": () =>
    "nobody can take the next step now: whoever may is absent or involved. Choose a handler who is present and whom the complaint is not about, or change the absence in the settings.",
  "deputy-unknown": () => "the deputy is not on the list, or is the absent person. Choose another.",
  "period-reversed": () => "ends before it begins. Swap the two dates.",
  "procedure-doubled": () => "another version starts on this day already. Keep one of them.",
  "conflict-markers": () =>
    "holds two versions mixed, with lines that look like <<<<<<<, ======= and >>>>>>>. Choose what stays and remove those lines.",
  "erased-but-present": () => "still there, though the data are said to be erased. Remove it.",
  "explains-nothing": () =>
    "belongs to no finding of the history. Correct the commit, the finding or the part, or remove the explanation.",
  "extension-removed": (detail, reader) =>
    `the extension${dated(detail)} was taken out: ${witnesses(detail, "taken out", reader)}. ${mendHistory}`,
  "extension-backdated": movedBack,
  "decision-removed": (detail, reader) =>
    `the decision${dated(detail)} was taken out: ${witnesses(detail, "taken out", reader)}. ${mendHistory}`,
  "decision-backdated": movedBack,
  "list-shrank": (detail, reader) =>
    `an item${dated(detail)} was taken out: ${witnesses(detail, "taken out", reader)}. ${mendHistory}`,
  "number-changed": (detail, reader) =>
    `was ${detail["number"] ?? "another number"} before: ${witnesses(detail, "changed", reader)}. Give the complaint its first number back.`,
  "complaint-removed": (detail, reader) => {
    const { choose } = reader;
    const back = choose({ file: "Put the folder back from git", screen: "Put the complaint back" });
    return `the complaint was taken out of the register: ${witnesses(detail, "taken out", reader)}. ${back}, or record under ${choose({ file: "explanations in register.yaml", screen: "Settings, Explanations," })} why.`;
  },
};
