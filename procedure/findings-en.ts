import type { Messages } from "./messages.ts";

type Detail = Parameters<Messages["findings"]["missing"]>[0];

const mendFile = "Repair the file, or put the previous version back.";
const mendHistory = "Put it back, or record with the complaint why; the finding then stays.";

/** Where git holds the proof: `recorded in commit 0123456789 on 2026-04-03, …`; nothing that the history does not know. */
function witnesses({ recorded, recordedOn, changed, changedOn }: Detail, verb: string): string {
  const known = [
    ...(recorded === undefined ? [] : [`recorded in commit ${recorded} on ${recordedOn}`]),
    ...(changed === undefined
      ? [`${verb} without a commit`]
      : [`${verb} in commit ${changed} on ${changedOn}`]),
  ];
  return known.join(", ");
}

function dated({ was }: Detail): string {
  return was === undefined ? "" : ` of ${was}`;
}

function movedBack(detail: Detail): string {
  const { was, now } = detail;
  const days = was === undefined ? "" : ` from ${was} to ${now}`;
  return `was moved back afterwards${days}: ${witnesses(detail, "changed")}. ${mendHistory}`;
}

/** What each finding says in English: what is wrong, and how to mend it. */
export const findingsInEnglish: Messages["findings"] = {
  missing: () => "missing. Fill it in.",
  "unknown-field": ({ position, nearest }) =>
    nearest === undefined
      ? `field ${position} of this group has an unknown name. Correct the name or remove the field.`
      : `field ${position} of this group has an unknown name. Perhaps ${nearest} is meant.`,
  "not-a-date": () => "not an existing date. Write it as YYYY-MM-DD.",
  "not-a-choice": ({ choices }) => `not one of the choices. Choose from: ${choices}.`,
  "not-text": () => "not a text. Write one text, in quotes if need be.",
  "not-a-list": () => "not a list. Write each item on a line that starts with a dash.",
  "not-a-group": () => "not a group of fields. Write each field as name: value.",
  "not-yes-or-no": () => "not a yes or no. Write true or false.",
  "not-a-number": () => "not a fitting number. Write a whole number.",
  "too-long": ({ limit }) => `too long. Use at most ${limit} characters.`,
  "too-many": ({ limit }) => `too many items. Keep to ${limit}.`,
  "bad-form": () => "not of the form that belongs here. Compare with the example in the README.",
  unreadable: () => "cannot be read. Check the permissions of the file.",
  "file-missing": () => "the file is missing. Restore it from git, or remove the empty folder.",
  "too-large": ({ limit }) =>
    `too large (more than ${limit} bytes). Put attachments beside the complaint as files.`,
  "not-utf8": () => "not stored as UTF-8. Save the file again as UTF-8.",
  binary: () => `not a text file. ${mendFile}`,
  "link-refused": () => "a symbolic link. Put the file itself here.",
  "no-front-matter": () => "does not start with a line ---. Put the fields at the top between two lines ---.",
  "front-matter-unclosed": () => "the fields are not closed. Put a line --- below the last field.",
  "language-refused": () => "the fields are not YAML. Start the file with --- and nothing behind it.",
  "not-yaml": () => "the fields cannot be read here. Mind indentation, colons and quotes.",
  "duplicate-field": () => "a field occurs twice. Keep one of them.",
  "aliases-refused": () => "uses references (& and *). Write the text out.",
  "wrong-folder": () =>
    "in a folder that fits no complaint number. Name the folder by the number, in its year's folder.",
  "stray-file": () => "a file that belongs to no complaint. Move it to the complaint's folder.",
  "attachment-missing": () => "the attachment is not beside the complaint. Add the file or remove the line.",
  "id-differs-from-folder": () => "not equal to the folder's name. Put the folder's number here.",
  "doubled-number": () => "this number occurs twice. Give one of the two a new number.",
  "kind-needs-note": () => "missing with the kind “other”. Explain briefly what it is.",
  "immediate-action-missing": () =>
    "empty. Name what was done at once, or set noImmediateAction to true when nothing was.",
  "immediate-action-contradiction": () =>
    "says that nothing was done, yet there are actions. Remove one of the two.",
  "handler-involved": () => "involved in the complaint. Choose a handler whom the complaint is not about.",
  "decider-involved": () => "involved in the complaint and may not decide on it. Let others decide.",
  "unknown-person": () => "not on the list of people. Use a code from register.yaml.",
  "unknown-category": () => "not on the list of categories. Use a code from register.yaml.",
  "future-date": ({ today }) => `in the future. Record only what has happened, up to ${today}.`,
  "before-receipt": ({ received }) => `before the receipt. Give a date on or after ${received}.`,
  "out-of-order": ({ earliest }) => `before the previous step. Give a date on or after ${earliest}.`,
  "no-procedure-in-force": ({ start }) =>
    start === undefined
      ? "there is no version of the procedure. Fill in procedures in register.yaml."
      : `no procedure was in force then. Give a date on or after ${start}, or add the older version.`,
  "extension-too-late": ({ deadline }) =>
    `told after the running deadline, so the extension does not count. The complainant had to know by ${deadline}.`,
  "extension-not-later": ({ deadline }) =>
    `not later than the running deadline. Give a date after ${deadline}.`,
  "response-without-appeal-route": () =>
    "the response does not mention the appeal route. Send it after all and set appealMentioned to true.",
  "closed-incomplete": () => "missing, and yet the complaint is closed. Fill it in, or reopen the complaint.",
  "closing-incomplete-fields": () => "missing in the closing. Fill in date, person and reason together.",
  "review-complaint-unknown": () => "this complaint is not in the register. Correct the number.",
  "review-complaint-doubled": () => "this complaint occurs twice in the review. Keep one of them.",
  "review-closed-incomplete": ({ complaint }) =>
    `the review is closed without a yes or no for ${complaint}. Decide on extra action after all.`,
  "people-code-doubled": () => "this code is taken. Give everybody a code of their own.",
  "no-director": () => "there is no director today. Give somebody the role director.",
  "deputy-unknown": () => "the deputy is not on the list, or is the absent person. Choose another.",
  "period-reversed": () => "ends before it begins. Swap the dates.",
  "procedure-doubled": () => "another version starts on this day already. Keep one of them.",
  "erased-but-present": () => "still there, though the data are said to be erased. Remove it.",
  "extension-removed": (detail) =>
    `the extension${dated(detail)} was taken out: ${witnesses(detail, "taken out")}. ${mendHistory}`,
  "extension-backdated": movedBack,
  "decision-removed": (detail) =>
    `the decision${dated(detail)} was taken out: ${witnesses(detail, "taken out")}. ${mendHistory}`,
  "decision-backdated": movedBack,
  "list-shrank": (detail) =>
    `an item${dated(detail)} was taken out: ${witnesses(detail, "taken out")}. ${mendHistory}`,
  "number-changed": (detail) =>
    `was ${detail["number"] ?? "another number"} before: ${witnesses(detail, "changed")}. Give the complaint its first number back.`,
  "complaint-removed": (detail) =>
    `the complaint was taken out of the register: ${witnesses(detail, "taken out")}. Put the folder back from git, or record in the review why; the finding then stays.`,
};
