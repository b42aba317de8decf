import { workingDayOnOrBefore, workingDaysBetween } from "./calendar.ts";
import { addDays, compareDates, type Day, daysBetween } from "./dates.ts";
import type { Deadline } from "./deadline.ts";
import { explainDeadline, readableDate } from "./explain.ts";
import { personOf } from "./people.ts";
import type { Desk } from "./reminder-desk.ts";
import { doneWords } from "./reminder-fields.ts";
import { linkTo, plainMarkdown, plainName } from "./reminder-markdown.ts";
import { newlyTold } from "./reminder-people.ts";
import type { Pressing } from "./reminder-pressing.ts";
import { dashboardAddressOf, editorAddressOf, headOf, type Subject } from "./reminder-subject.ts";
import { turnInWords } from "./turn-words.ts";

/** More steps than this are counted, not told. */
const mostSteps = 20;

/**
 * The title of a reminder: what it is about, then, behind a dot in the middle, the most urgent step with its day and how
 * far that is, and how many others there are.
 */
export function titleOf(subject: Subject, pressing: readonly Pressing[], desk: Desk): string {
  const { words } = desk;
  const [first, ...others] = pressing.map(({ deadline }) => deadline);
  const stand = first === undefined ? "" : titleStand(subject, first, desk).trim();
  const title = `${headOf(subject, words)} · ${stand}`;
  return others.length === 0 ? title : words.andOthers(title, others.length);
}

/** The text of a reminder in Markdown: each step, the links, how the reminder is closed and what does not belong in it. */
export function bodyOf(subject: Subject, pressing: readonly Pressing[], desk: Desk): string {
  const { words } = desk;
  const told = pressing.slice(0, mostSteps).map(({ deadline }) => stepText(deadline, desk));
  const links = [
    ...linkTo(words.toEditor[subject.kind], editorAddressOf(subject, desk)),
    ...linkTo(words.toDashboard, dashboardAddressOf(subject, desk)),
  ];
  const paragraphs = [...told, ...untold(pressing, desk), ...(links.length > 0 ? [links.join(" · ")] : [])];
  return [...paragraphs, closingOf(subject.kind, desk)].join("\n\n");
}

/** The last paragraphs of every reminder. */
export function closingOf(kind: Subject["kind"] | "records", { words }: Desk): string {
  return `${words.closing[kind]}\n\n${words.discretion}`;
}

/**
 * What a comment says: how the steps stand whose rungs are fresh, the most urgent first, and who is told from now on.
 * Without a fresh rung it says how all steps stand.
 */
export function noticeOf(pressing: readonly Pressing[], fresh: ReadonlySet<string>, desk: Desk): string {
  const changed = pressing.filter(({ rungs }) => rungs.some(({ name }) => fresh.has(name)));
  const told = changed.length > 0 ? changed : pressing;
  const lines = told.slice(0, mostSteps).map(({ deadline }) => noticeLine(deadline, desk));
  const list = lines.length > 1 ? lines.map((line) => `- ${line}`).join("\n") : lines.join("");
  return [list, ...untold(told, desk), ...alsoTold(pressing, fresh, desk)].join("\n\n");
}

/** The step is named for a complaint only; a review and an improvement are one. */
function titleStand({ kind }: Subject, deadline: Deadline, desk: Desk): string {
  const { messages, words, today } = desk;
  const { due, step } = deadline;
  const what = kind === "complaint" ? stepName(deadline, messages.steps[step], desk) : "";
  const [day, days] = [shortDay(due, desk), daysBetween(today, due)];
  if (days === 0) return words.titleToday(what, day);
  return days > 0
    ? words.titleSoon(what, day, messages.days(days))
    : words.titleLate(what, day, messages.days(-days));
}

function stepText(deadline: Deadline, desk: Desk): string {
  const { messages, words } = desk;
  const name = stepName(deadline, messages.nextSteps[deadline.step], desk);
  const why = explainDeadline(deadline, messages).map(plainMarkdown).join(" ");
  return [
    `**${name}**: ${standOf(deadline.due, desk)}`,
    "",
    `- ${words.who(turnText(deadline, desk))}`,
    `- ${words.why(why)}`,
    `- ${words.doneWhen(doneWords(deadline, desk))}`,
  ].join("\n");
}

function standOf(due: Day, desk: Desk): string {
  const { messages, words, today } = desk;
  const [day, days] = [shortDay(due, desk), daysBetween(today, due)];
  if (days === 0) return words.standToday(day);
  return days > 0 ? words.standSoon(day, messages.days(days)) : words.standLate(day, messages.days(-days));
}

function noticeLine(deadline: Deadline, desk: Desk): string {
  const { words, messages } = desk;
  const { due, step, basis } = deadline;
  const isMoved = basis.extensions.some(({ verdict }) => verdict === "counts");
  const day = isMoved ? `${shortDay(due, desk)}, ${words.afterExtension}` : shortDay(due, desk);
  const line = distanceLine(due, { name: stepName(deadline, messages.steps[step], desk), day }, desk);
  return `${line} (${turnText(deadline, desk)})`;
}

/** All codes of a turn are on the list of people. */
function turnText(deadline: Deadline, { register, messages }: Desk): string {
  const nameOf = (code: string) => plainName(personOf(register, code)?.name ?? "–");
  return turnInWords(deadline, nameOf, messages);
}

/** Notices count in working days, for those are left to act in; titles count in days, as calendars do. */
function distanceLine(due: Day, { name, day }: { name: string; day: string }, desk: Desk): string {
  const { messages, words, today } = desk;
  const days = daysBetween(today, due);
  if (days === 0) return words.noticeToday(name, day);
  if (days > 0 && compareDates(workingDayOnOrBefore(due), today) === 0)
    return words.noticeLastWorkingDay(name, day);
  const count = days > 0 ? workingDaysLeft(today, due) : workingDaysBetween(due, today);
  if (count === 0)
    return days > 0 ? words.noticeSoon(name, day, messages.days(days)) : words.noticePast(name, day);
  const distance = messages.workingDays(count);
  return days > 0 ? words.noticeSoon(name, day, distance) : words.noticeLate(name, day, distance);
}

/** As the ladder counts: two working days before a Friday is Wednesday, and before a free Friday too. */
function workingDaysLeft(today: Day, due: Day): number {
  const eve = (date: Day) => addDays(date, -1);
  return Math.max(workingDaysBetween(today, due), workingDaysBetween(eve(today), eve(due)));
}

function alsoTold(pressing: readonly Pressing[], fresh: ReadonlySet<string>, desk: Desk): readonly string[] {
  const { director, partners } = newlyTold(pressing, fresh, desk);
  const names = (people: typeof partners) => people.map(({ name }) => plainName(name)).join(", ");
  return [
    ...(director.length > 0 ? [desk.words.alsoDirector(names(director))] : []),
    ...(partners.length > 0 ? [desk.words.alsoPartners(names(partners))] : []),
  ];
}

function untold(pressing: readonly Pressing[], { words }: Desk): readonly string[] {
  return pressing.length > mostSteps ? [words.moreSteps(pressing.length - mostSteps)] : [];
}

/** A later round, and a later improvement of a complaint, say which they are. */
function stepName({ complaint, round, item }: Deadline, name: string, { words }: Desk): string {
  if (round > 0) return words.round(name, round + 1);
  return complaint !== null && item !== null && item > 0 ? words.improvement(name, item + 1) : name;
}

/** A day without its year while that is today's: `vr 3 april`. */
function shortDay(date: Day, { messages, today }: Desk): string {
  const day = readableDate(date, messages);
  return date.year === today.year ? day.replace(/ \d+$/, "") : day;
}
