import { findingsOfHistory } from "../procedure/history-findings.ts";
import { logOf } from "../procedure/history-log.ts";
import { type HistoryContext, historyContextOf } from "../procedure/history-sentences.ts";
import type { RecordHistory, RegisterHistory } from "../schemas/history.ts";
import {
  CommandError,
  type Given,
  jsonOption,
  registerFolder,
  runCommand,
  sharedOptions,
} from "./command.ts";
import { type Narrowing, narrowingOf, narrowingOptions } from "./narrowed-history.ts";
import { historyOf } from "./own-history.ts";
import { progressOf } from "./progress.ts";
import { readRegister, type RegisterFiles } from "./read-register.ts";
import { lifeInJson, lifeInText, logInJson, logInText } from "./told-history.ts";

const options = {
  register: sharedOptions.register,
  ...narrowingOptions,
  ...jsonOption,
  words: { meaning: "also tell texts and names (do not publish that)" },
  "no-cache": { meaning: "read all of git again, and keep nothing of it for the next time" },
};

type Options = Given<keyof typeof options>;

/** `npm run history`: the life of a complaint out of git, or without a number the log of the whole register. */
await runCommand({
  name: "history",
  purpose: "Tells what was recorded when and by whom, of one complaint or of the whole register.",
  positionals: "[KL-2026-7F3K | reviews/2026 | register.yaml]",
  options,
  run,
});

async function run(given: Options): Promise<number> {
  const place = placeNamed(given.words);
  const files = readRegister(registerFolder(given), progressOf("reading"));
  const isAsked = narrowingOf(given, files.register);
  const history = await historyOf(files, { cache: !given.isOn("no-cache") });
  const telling = { files, history, isAsked, given };
  process.stdout.write(place === null ? logTold(telling) : lifeTold(place, telling));
  return 0;
}

/** The place that was asked for; a complaint's number in any case, a review with or without its ending. */
function placeNamed([word, ...more]: readonly string[]): string | null {
  if (word === undefined) return null;
  const number = word.toUpperCase();
  const year = /^reviews\/(\d{4})(\.md)?$/.exec(word)?.[1];
  if (more.length === 0 && year !== undefined) return `reviews/${year}.md`;
  if (more.length === 0 && word === "register.yaml") return word;
  if (more.length === 0 && /^KL-\d{4}-[0-9A-Z]{4}$/.test(number)) return number;
  throw new CommandError("name one complaint, such as KL-2026-7F3K, or reviews/2026. See --help.");
}

type Telling = {
  readonly files: RegisterFiles;
  readonly history: RegisterHistory;
  readonly isAsked: Narrowing;
  readonly given: Options;
};

function lifeTold(place: string, { files, history, isAsked, given }: Telling): string {
  const life = lifeOf(place, history, files);
  const findings = findingsOfHistory({ ...history, records: [life] }, files, files.findings);
  const events = life.events.filter(isAsked);
  const told = { head: history.head, life: { place: life.place, events }, findings };
  const context = contextOf(life.place, files, given);
  return given.isOn("json") ? lifeInJson(told, context) : lifeInText(told, context);
}

/**
 * The life of a place, also by a number that its complaint bore before. A record that was never committed has a life
 * without events. @throws CommandError when there is none at all
 */
function lifeOf(place: string, { records }: RegisterHistory, files: RegisterFiles): RecordHistory {
  const found =
    records.find((record) => record.place === place) ?? records.find((record) => wasCalled(place, record));
  if (found !== undefined) return found;
  const known = [
    "register.yaml",
    ...files.complaints.map(({ id }) => id),
    ...files.reviews.map(({ year }) => `reviews/${year}.md`),
  ];
  if (known.includes(place)) return { place, events: [] };
  throw new CommandError(
    `${place} is not in the register, nor in what is here of its history. See: npm run history`,
  );
}

function wasCalled(number: string, { events }: RecordHistory): boolean {
  return events.some(({ kind, from }) => kind === "renumbered" && from !== null && from.includes(number));
}

function logTold({ files, history, isAsked, given }: Telling): string {
  const told = { head: history.head, lines: logOf(history).filter(isAsked) };
  const context = contextOf("register.yaml", files, given);
  return given.isOn("json") ? logInJson(told, context) : logInText(told, context);
}

/** Without names people go by their codes; who is not in the register has none. */
function contextOf(place: string, { register }: RegisterFiles, given: Options): HistoryContext {
  const context = historyContextOf(register, place, given.isOn("words"));
  if (given.isOn("words")) return context;
  const codes = new Set(register.people.map(({ code }) => code));
  return { ...context, nameOf: (code) => (codes.has(code) ? code : null) };
}
