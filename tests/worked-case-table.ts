import { formatDate, type Day, dateOf } from "../procedure/dates.ts";
import { type Deadline, steps } from "../procedure/deadline.ts";
import { deadlinesOf, deadlinesOfReviews } from "../procedure/deadlines.ts";
import { firstReceiptOf } from "../procedure/review-cycle.ts";
import { messagesIn } from "../procedure/messages.ts";
import { sampleRegister } from "./sample-records.ts";
import { phrases, type Told } from "./worked-case-phrases.ts";

const columns = ["#", "Geval", "Feiten", "Vandaag", "Stap", "Uiterlijk", "Gedaan op", "Staat", "Wie"];
const words = messagesIn("nl");

/** What a row says of its step: the last four columns, in words. */
export type Outcome = readonly [due: string, metOn: string, status: string, responsible: string];

/** A row of the table, read. */
export type WorkedCase = Told & {
  readonly name: string;
  readonly today: Day;
  readonly step: string;
  readonly expected: Outcome;
};

const notAsked: Outcome = ["–", "–", "geldt niet", "–"];

/** The rows of the table of worked cases in a Markdown text. */
export function workedCases(markdown: string): readonly WorkedCase[] {
  const rows = markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map(cellsOf);
  const [head = [], , ...cases] = rows;
  if (head.join() !== columns.join()) throw new Error(`the columns are not ${columns.join(", ")}`);
  return cases.map(readCase);
}

/** What the procedure makes of a case, in the words of the table. */
export function outcomeOf({ facts, register, reviews, today, step }: WorkedCase): Outcome {
  const firstReceipt = firstReceiptOf([facts], today);
  const ofComplaint = deadlinesOf(facts, register, today);
  const all = [...ofComplaint, ...deadlinesOfReviews({ register, reviews, firstReceipt }, today)];
  const found = all.filter((deadline) => nameOf(deadline) === step);
  const [deadline] = found;
  if (found.length > 1) throw new Error("more than one deadline bears this name");
  if (deadline === undefined) return notAsked;
  const metOn = deadline.metOn === null ? "–" : writtenDay(deadline.metOn);
  return [writtenDay(deadline.due), metOn, words.statuses[deadline.status], deadline.responsible ?? "–"];
}

/** A day as the table writes it: `vr 27-03-2026`. */
export function writtenDay(date: Day): string {
  const [year, month, day] = formatDate(date).split("-");
  return `${words.weekdays[date.dayOfWeek - 1]} ${day}-${month}-${year}`;
}

/** The day that the table means; the day of the week must be right. */
export function readDay(written: string): Day {
  const [, day, month, year] = /^[a-z]{2} (\d\d)-(\d\d)-(\d{4})$/.exec(written) ?? [];
  const date = dateOf(`${year}-${month}-${day}`);
  if (writtenDay(date) !== written) throw new Error(`${written} has another day of the week`);
  return date;
}

/** What the sentences of the column “Feiten” tell. */
export function readFacts(cell: string): Told {
  const nothing: Told = { facts: { id: "KL-2026-7F3K" }, register: sampleRegister(), reviews: [] };
  return cell
    .split(";")
    .map((sentence) => sentence.trim())
    .reduce(tellSentence, nothing);
}

function tellSentence(told: Told, sentence: string): Told {
  for (const [form, tell] of phrases) {
    const found = patternOf(form).exec(sentence);
    if (found === null) continue;
    const [first = "", second = "", third = "", fourth = ""] = found.slice(1).map(plainWord);
    return tell(told, [first, second, third, fourth]);
  }
  throw new Error(`“${sentence}” is no sentence of the notation`);
}

function patternOf(form: string): RegExp {
  const parts = form.split(/\b([DCNS])\b/).map((part) => wordPatterns[part] ?? part);
  return new RegExp(`^${parts.join("")}$`);
}

const wordPatterns: Readonly<Record<string, string>> = {
  D: "([a-z]{2} \\d\\d-\\d\\d-\\d{4})",
  C: "(dir|p1|p2|tr1)",
  N: "(\\d+)",
  S: "([a-z ]+)",
};

function plainWord(word: string): string {
  return /\d\d-\d\d-\d{4}$/.test(word) ? formatDate(readDay(word)) : word;
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function readCase(cells: readonly string[], at: number): WorkedCase {
  const [number, name, facts = "", today = "", step = "", due = "", metOn = "", status = "", who = ""] =
    cells;
  if (cells.length !== columns.length || number !== String(at + 1))
    throw new Error(`row ${at + 1} is out of order`);
  if (!stepNames.test(step)) throw new Error(`row ${at + 1}: “${step}” is no step`);
  const told = readFacts(facts);
  for (const day of [due, metOn]) if (day !== "–") readDay(day);
  const expected: Outcome = [due, metOn, status, who];
  return { ...told, name: `${number} ${name}, ${step}`, today: readDay(today), step, expected };
}

const stepNames = new RegExp(
  `^(${steps.map((step) => words.steps[step]).join("|")})( \\((ronde|actie) [2-9]\\))?$`,
);

function nameOf({ step, round, item }: Deadline): string {
  const again = round > 0 ? ` (ronde ${round + 1})` : "";
  const further = item !== null && item > 0 ? ` (actie ${item + 1})` : "";
  return words.steps[step] + again + further;
}
