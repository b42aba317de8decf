import type { CalendarEntry } from "./calendar-feed.ts";
import { addDays, compareDates, dateOf, type Day, formatDate, minutesOf } from "./dates.ts";
import type { Language } from "./messages.ts";

const names: Readonly<Record<Language, string>> = {
  nl: "Klachtenregister: termijnen",
  en: "Complaint register: deadlines",
};

const lastDay = dateOf("9999-12-31");

/** What a calendar is made for: the language of its name, and the moment of making it, ISO 8601 in UTC. */
export type CalendarMaking = { readonly language: Language; readonly moment: string };

/**
 * Entries as a calendar file (RFC 5545). Each takes its whole day, without a time of day that a time zone could shift,
 * leaves the day free, is private where a calendar is shared, and rings no alarm: reminding is done elsewhere.
 *
 * The file remembers nothing of an earlier one. So whatever was made later outranks what was made before, also on the
 * same day; and what is not due any more is just not in it, for only a memory could say that it was cancelled.
 */
export function calendarText(entries: readonly CalendarEntry[], making: CalendarMaking): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//klachtenregister//deadlines//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(names[making.language])}`,
    ...entries.toSorted(earliestFirst).flatMap((entry) => linesOf(entry, making.moment)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** In one order, however they came: the same register gives the same file everywhere. */
function earliestFirst(one: CalendarEntry, other: CalendarEntry): number {
  return compareDates(one.due, other.due) || (one.uid < other.uid ? -1 : 1);
}

function linesOf({ uid, title, due }: CalendarEntry, moment: string): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${moment.slice(0, 19).replace(/[-:]/g, "")}Z`,
    `SEQUENCE:${Math.max(0, minutesOf(moment))}`,
    `DTSTART;VALUE=DATE:${basic(due)}`,
    ...endOf(due),
    `SUMMARY:${escaped(title)}`,
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

/** The day after, on which the entry is over; the last day that can be written has none, and lasts one day all the same. */
function endOf(due: Day): readonly string[] {
  return due.equals(lastDay) ? [] : [`DTEND;VALUE=DATE:${basic(addDays(due, 1))}`];
}

/** A day without its hyphens, `20260403`. */
function basic(date: Day): string {
  return formatDate(date).replaceAll("-", "");
}

/** A text as the value of a property (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** A line of at most 75 octets, and the rest of it on lines that begin with a blank (RFC 5545, 3.1). */
function folded(line: string): string {
  let [text, width] = ["", 0];
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (width + octets > 75) [text, width] = [`${text}\r\n `, 1];
    text += sign;
    width += octets;
  }
  return text;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
