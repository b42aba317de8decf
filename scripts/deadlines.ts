import { entriesOfComplaints, entriesOfReviews } from "../procedure/calendar-feed.ts";
import { calendarText } from "../procedure/calendar-feed-text.ts";
import { dateOf, type Day, formatDate } from "../procedure/dates.ts";
import type { Deadline } from "../procedure/deadline.ts";
import { deadlinesOfRegister, type Records } from "../procedure/deadlines.ts";
import { firstReceiptOf } from "../procedure/review-cycle.ts";
import { messagesIn } from "../procedure/messages.ts";
import { dayOfLooking, momentOfLooking } from "./clock.ts";
import {
  CommandError,
  type Given,
  jsonOption,
  registerFolder,
  runCommand,
  sharedOptions,
} from "./command.ts";
import { progressOf } from "./progress.ts";
import { readRegister } from "./read-register.ts";
import { tableOf } from "./table.ts";

const options = {
  ...sharedOptions,
  ...jsonOption,
  ics: { meaning: "print a calendar of what is not met, with numbers and steps alone" },
  all: { meaning: "also what is met (data always has all, a calendar never)" },
};

const forms = { text: textOf, json: jsonOf, ics: calendarOf };

/** `npm run deadlines`: every step of every complaint with its day, how it stands and whose turn it is. */
await runCommand({ name: "deadlines", purpose: "Shows the deadlines of every complaint.", options, run });

function run(given: Given<keyof typeof options>): number {
  const write = forms[formOf(given)];
  const records = readRegister(registerFolder(given), progressOf("reading"));
  const today = dateOf(dayOfLooking(given.text("today"), records.register.timeZone));
  const deadlines = deadlinesOfRegister(records, today);
  const moment = momentOfLooking(given.text("today"));
  process.stdout.write(write(deadlines, { records, today, moment, withMet: given.isOn("all") }));
  if (records.findings.length > 0)
    process.stderr.write(`${records.findings.length} finding(s): npm run check\n`);
  return 0;
}

/** What a form is written with, beside the deadlines. */
type Setting = {
  readonly records: Records;
  readonly today: Day;
  readonly moment: string;
  readonly withMet: boolean;
};

function formOf(given: Given<keyof typeof options>): keyof typeof forms {
  const [json, ics] = [given.isOn("json"), given.isOn("ics")];
  if (json && ics) throw new CommandError("--json and --ics print different things; give one. See --help.");
  if (json) return "json";
  return ics ? "ics" : "text";
}

function calendarOf(deadlines: readonly Deadline[], { records, today, moment }: Setting): string {
  const { language } = records.register;
  const firstReceipt = firstReceiptOf(records.complaints, today);
  const entries = [
    ...entriesOfComplaints(deadlines, language),
    ...entriesOfReviews({ ...records, firstReceipt }, today),
  ];
  return calendarText(entries, { language, moment });
}

function jsonOf(deadlines: readonly Deadline[]): string {
  const rows = deadlines.map(({ complaint, step, due, metOn, status, responsible }) => {
    return { complaint, step, due: formatDate(due), metOn: metOn && formatDate(metOn), status, responsible };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function textOf(deadlines: readonly Deadline[], { records, withMet }: Setting): string {
  const messages = messagesIn(records.register.language);
  const shown = withMet ? deadlines : deadlines.filter(({ metOn }) => metOn === null);
  const rows = shown.map(({ complaint, step, due, metOn, status, responsible }) => [
    complaint ?? "–",
    messages.steps[step],
    formatDate(due),
    metOn === null ? "–" : formatDate(metOn),
    messages.statuses[status],
    responsible ?? "–",
  ]);
  return tableOf(messages.deadlineColumns, rows);
}
