import { dateOf } from "../procedure/dates.ts";
import { isUnexplained } from "../procedure/explanations.ts";
import { sentenceOfFinding } from "../procedure/finding-sentences.ts";
import { messagesIn } from "../procedure/messages.ts";
import type { Finding } from "../schemas/finding.ts";
import type { RegisterHistory } from "../schemas/history.ts";
import { dayOfLooking } from "./clock.ts";
import {
  type Command,
  jsonOption,
  registerFolder,
  runCommand,
  safeMessageOf,
  sharedOptions,
} from "./command.ts";
import { findingsIn } from "./findings.ts";
import { noHistory } from "./no-history.ts";
import { historyOf } from "./own-history.ts";
import { progressOf } from "./progress.ts";
import { readRegister, type RegisterFiles } from "./read-register.ts";
import { settleKeys } from "./slots.ts";
import { tellRun } from "./tell-run.ts";

type Name = "register" | "today" | "json" | "warn";

const command: Command<Name> = {
  name: "check",
  purpose: "Reads the whole register and names everything that is wrong in it, with the cure.",
  options: { ...sharedOptions, ...jsonOption, warn: { meaning: "findings warn: the exit code stays 0" } },
  run: async (given) => {
    const folder = registerFolder(given);
    settleKeys(folder);
    const files = readRegister(folder, progressOf("check"));
    const today = dateOf(dayOfLooking(given.text("today"), files.register.timeZone));
    const history = await judgedHistory(files);
    const findings = findingsIn(files, today, history ?? noHistory);
    process.stdout.write(given.isOn("json") ? jsonOf(files, findings) : textOf(files, findings));
    await tellRun({ summary: closingOf(files, findings), isWarning: findings.some(isUnexplained) });
    return (!findings.some(isUnexplained) && history !== null) || given.isOn("warn") ? 0 : 1;
  },
};

/** A repository that is damaged hides no finding of the files; that its history says nothing is told. */
async function judgedHistory(files: RegisterFiles): Promise<RegisterHistory | null> {
  try {
    return await historyOf(files);
  } catch (error) {
    process.stderr.write(`check: the history could not be read: ${safeMessageOf(error)}\n`);
    return null;
  }
}

const closing = {
  nl: (complaints: number, reviews: number, findings: number) =>
    `Gelezen: ${complaints} ${complaints === 1 ? "klacht" : "klachten"} en ${reviews} ${reviews === 1 ? "toetsing" : "toetsingen"}. Bevindingen: ${findings}.`,
  en: (complaints: number, reviews: number, findings: number) =>
    `Read: ${complaints} complaint${complaints === 1 ? "" : "s"} and ${reviews} review${reviews === 1 ? "" : "s"}. Findings: ${findings}.`,
};

const explained = {
  nl: (count: number) => `Toegelicht: ${count}.`,
  en: (count: number) => `Explained: ${count}.`,
};

function textOf(files: RegisterFiles, findings: readonly Finding[]): string {
  const messages = messagesIn(files.register.language);
  const sentences = findings.map((finding) => sentenceOfFinding(finding, messages));
  return `${[...sentences, closingOf(files, findings)].join("\n")}\n`;
}

function closingOf({ register, complaints, reviews }: RegisterFiles, findings: readonly Finding[]): string {
  const open = findings.filter(isUnexplained).length;
  const line = closing[register.language](complaints.length, reviews.length, open);
  return open === findings.length ? line : `${line} ${explained[register.language](findings.length - open)}`;
}

function jsonOf({ register, complaints }: RegisterFiles, findings: readonly Finding[]): string {
  const messages = messagesIn(register.language);
  const told = findings.map((finding) => ({ ...finding, message: sentenceOfFinding(finding, messages) }));
  return `${JSON.stringify({ complaints: complaints.length, findings: told }, null, 2)}\n`;
}

await runCommand(command);
