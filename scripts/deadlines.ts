import { dateOf, formatDate } from "../procedure/dates.ts";
import type { Deadline } from "../procedure/deadline.ts";
import { deadlinesOfRegister } from "../procedure/deadlines.ts";
import { type Messages, messagesIn } from "../procedure/messages.ts";
import { dayOfLooking } from "./clock.ts";
import { type Given, jsonOption, registerFolder, runCommand, sharedOptions } from "./command.ts";
import { progressOf } from "./progress.ts";
import { readRegister } from "./read-register.ts";
import { tableOf } from "./table.ts";

const options = {
  ...sharedOptions,
  ...jsonOption,
  all: { meaning: "also what is met (data always has all)" },
};

/** `npm run deadlines`: every step of every complaint with its day, how it stands and whose turn it is. */
await runCommand({ name: "deadlines", purpose: "Shows the deadlines of every complaint.", options, run });

function run(given: Given<keyof typeof options>): number {
  const records = readRegister(registerFolder(given), progressOf("reading"));
  const today = dateOf(dayOfLooking(given.text("today"), records.register.timeZone));
  const deadlines = deadlinesOfRegister(records, today);
  const shown = given.isOn("all") ? deadlines : deadlines.filter(({ metOn }) => metOn === null);
  const messages = messagesIn(records.register.language);
  process.stdout.write(given.isOn("json") ? jsonOf(deadlines) : textOf(shown, messages));
  if (records.findings.length > 0)
    process.stderr.write(`${records.findings.length} finding(s): npm run check\n`);
  return 0;
}

function jsonOf(deadlines: readonly Deadline[]): string {
  const rows = deadlines.map(({ complaint, step, due, metOn, status, responsible }) => {
    return { complaint, step, due: formatDate(due), metOn: metOn && formatDate(metOn), status, responsible };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function textOf(deadlines: readonly Deadline[], messages: Messages): string {
  const rows = deadlines.map(({ complaint, step, due, metOn, status, responsible }) => [
    complaint ?? "–",
    messages.steps[step],
    formatDate(due),
    metOn === null ? "–" : formatDate(metOn),
    messages.statuses[status],
    responsible ?? "–",
  ]);
  return tableOf(messages.deadlineColumns, rows);
}
