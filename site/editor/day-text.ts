import { dateOf, type Day, formatDate, weekdayOf } from "../../procedure/dates.ts";
import { type Language, messagesIn } from "../../procedure/messages.ts";

/** What somebody typed as a day: none, one, a day that does not exist, or something else. */
export type TypedDay =
  | { readonly kind: "empty" }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "no-such-day" }
  | { readonly kind: "unreadable" };

const languages: readonly Language[] = ["nl", "en"];

/** In both languages, for a partner reads names in the one and types them in the other. */
const months = languages.map((language) => messagesIn(language).months.map(folded));

/** Monday first, as it stands before a day that is written in full. */
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** The ways in which a day is written, the day before the month; a year of two digits is one of this century. */
const forms: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})(?:[-/ ]|\. ?)(?<month>\d{1,2})(?:[-/ ]|\. ?)(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?:(?<weekday>\p{L}{2,})\.? )?(?<day>\d{1,2})(?:e|st|nd|rd|th)?[- ]?(?<name>\p{L}{3,})\.?[- ]?(?<year>\d{4}|\d{2})$/u,
  /^(?:(?<weekday>\p{L}{2,})\.? )?(?<name>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)? (?<year>\d{4}|\d{2})$/u,
];

/**
 * Reads a day as people write it in a form.
 *
 * @example `29-11-2026`, `29/11/26`, `291126`, `29 nov 2026`, `zondag 29 november 2026`, `2026-11-29`
 */
export function parseDayText(typed: string): TypedDay {
  const text = folded(typed);
  if (text === "") return { kind: "empty" };
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return dayOfParts(groups);
  }
  return { kind: "unreadable" };
}

/** A day as it stands in its field: `29-11-2026`; what is no day stays as it is. */
export function formatDayText(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year === undefined ? value : `${day}-${month}-${year}`;
}

/** A day in full: `zondag 29 november 2026`. */
export function dayInFull(day: Day, language: Language): string {
  const month = messagesIn(language).months[day.month - 1] ?? "";
  return `${weekdays[language][weekdayOf(day) - 1] ?? ""} ${day.day} ${month} ${day.year}`;
}

type Parts = Readonly<Record<string, string | undefined>>;

function dayOfParts({ year = "", month, name, day = "", weekday }: Parts): TypedDay {
  const number = name === undefined ? Number(month) : monthNamed(name);
  if (number === null) return { kind: "unreadable" };
  const whole = year.length === 2 ? `20${year}` : year;
  const found = existing(`${whole}-${twoDigits(number)}-${twoDigits(Number(day))}`);
  if (found === null) return { kind: "no-such-day" };
  if (weekday === undefined || isWeekday(weekday, found)) return { kind: "day", day: found };
  return { kind: isAnyWeekday(weekday) ? "no-such-day" : "unreadable" };
}

function existing(text: string): Day | null {
  try {
    const day = dateOf(text);
    return formatDate(day) === text ? day : null;
  } catch {
    return null;
  }
}

/** The number of a month by its name or the beginning of it; `mrt` is how the Dutch shorten March. */
function monthNamed(name: string): number | null {
  if (name === "mrt") return 3;
  for (const names of months) {
    const at = names.findIndex((month) => month.startsWith(name));
    if (at !== -1) return at + 1;
  }
  return null;
}

function isWeekday(name: string, day: Day): boolean {
  return languages.some((language) => folded(weekdays[language][weekdayOf(day) - 1] ?? "").startsWith(name));
}

function isAnyWeekday(name: string): boolean {
  return languages.some((language) => weekdays[language].some((day) => folded(day).startsWith(name)));
}

/** Without what a person does not see, and with one kind of hyphen and of blank. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\p{Pd}\u2212]/gu, "-")
    .replaceAll(/[\s,]+/gu, " ")
    .replaceAll(/ ?([-/]) ?/g, "$1")
    .trim()
    .toLowerCase();
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}
