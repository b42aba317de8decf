import { dateOf } from "../procedure/dates.ts";
import { type Summary, summaryOf } from "../procedure/summary.ts";
import { summaryInCsv } from "../procedure/summary-csv.ts";
import { summaryInMarkdown } from "../procedure/summary-markdown.ts";
import { textsOf } from "../procedure/summary-texts.ts";
import { summaryWordsIn } from "../procedure/summary-words.ts";
import { dayOfLooking } from "./clock.ts";
import { CommandError, type Given, registerFolder, runCommand, sharedOptions } from "./command.ts";
import { progressOf } from "./progress.ts";
import { readRegister, type RegisterFiles } from "./read-register.ts";
import { withLog } from "./summary-log.ts";

const options = {
  ...sharedOptions,
  format: {
    placeholder: "md|html|json|csv",
    meaning: "text, a page to print, data or a table of numbers",
    fallback: "md",
  },
  words: { meaning: "in text and page, also say what trainings and improvements are (do not publish that)" },
};

const forms = { md: textOf, html: pageOf, json: jsonOf, csv: summaryInCsv };

/** `npm run summary`: the statistics of a year for the annual review, without names and without words of a complaint. */
await runCommand({
  name: "summary",
  purpose: "Sums up the complaints of a year for the annual review.",
  positionals: "YEAR",
  options,
  run,
});

type Name = keyof typeof options;

async function run(given: Given<Name>): Promise<number> {
  const year = yearOf(given.words);
  const form = formOf(given.text("format") ?? options.format.fallback);
  const files = readRegister(registerFolder(given), progressOf("reading"));
  const today = dateOf(dayOfLooking(given.text("today"), files.register.timeZone));
  const summary = summaryOf(await withLog(files), year, today);
  process.stdout.write(await forms[form](summary, files, given.isOn("words")));
  if (files.findings.length > 0) process.stderr.write(`${files.findings.length} finding(s): npm run check\n`);
  return 0;
}

function yearOf([year, ...more]: readonly string[]): number {
  if (year !== undefined && /^[12]\d{3}$/.test(year) && more.length === 0) return Number(year);
  throw new CommandError("name one year, such as 2026. See --help.");
}

function formOf(name: string): keyof typeof forms {
  if (name === "md" || name === "html" || name === "json" || name === "csv") return name;
  throw new CommandError("--format is not one of md, html, json and csv. See --help.");
}

function textOf(summary: Summary, files: RegisterFiles, withWords: boolean): string {
  const words = summaryWordsIn(files.register.language);
  return summaryInMarkdown(summary, words, withWords ? textsOf(files) : null);
}

/** What draws is read only by whom a page is asked of: it takes as long as the rest. */
async function pageOf(summary: Summary, files: RegisterFiles, withWords: boolean): Promise<string> {
  const { summaryInHtml } = await import("./summary-html.ts");
  const words = summaryWordsIn(files.register.language);
  return summaryInHtml({ summary, words, texts: withWords ? textsOf(files) : null });
}

function jsonOf(summary: Summary): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}
