import type { Language } from "./messages.ts";
import type { Desk } from "./reminder-desk.ts";
import type { ReminderKey } from "./reminder.ts";
import { type ReminderWords, reminderWordsIn } from "./reminder-words.ts";

/** What a reminder of deadlines is about; the number of an improvement is counted from 1. */
export type Subject =
  | { readonly kind: "complaint"; readonly id: string }
  | { readonly kind: "review" }
  | { readonly kind: "improvement"; readonly year: string; readonly number: number };

/** The key of a subject's reminder. */
export function keyOfSubject(subject: Subject): ReminderKey {
  if (subject.kind === "improvement") return `improvement-${subject.year}-${subject.number}`;
  return subject.kind === "review" ? "review" : numberIn(subject.id);
}

/** What the reminder of a key is about; null for one that is about no record of its own. */
export function subjectOf(key: string): Subject | null {
  const [, year, number] = /^improvement-(\d{4})-(\d+)$/.exec(key) ?? [];
  if (year !== undefined) return { kind: "improvement", year, number: Number(number) };
  if (key === "review") return { kind: "review" };
  return key.startsWith("KL-") ? { kind: "complaint", id: key } : null;
}

/** What stands before the first dot in the middle of a reminder's title; no two reminders share it. */
export function headOf(subject: Subject, words: ReminderWords): string {
  if (subject.kind === "review") return words.reviewTitle;
  return subject.kind === "complaint"
    ? subject.id
    : words.improvementTitle(`${subject.year}-${subject.number}`);
}

/** The key of the reminder that has a title, in either language; null when no reminder has such a title. */
export function keyOfTitle(title: string): ReminderKey | null {
  const head = (title.split(" · ")[0] ?? "").trim();
  if (/^KL-\d{4}-[0-9A-Z]{4}$/.test(head)) return numberIn(head);
  const languages: readonly Language[] = ["nl", "en"];
  return languages.map((language) => keyInWords(head, language)).find((key) => key !== null) ?? null;
}

/** Where a partner records what was done about a subject; null when the editor is nowhere. */
export function editorAddressOf(subject: Subject, { editorAddress }: Desk): string | null {
  if (subject.kind === "complaint") return recordAddress(subject.id, editorAddress);
  if (subject.kind === "review") return below(editorAddress, "#/collections/reviews/new");
  return recordAddress(`reviews/${subject.year}.md`, editorAddress);
}

/** Where a subject is shown on the dashboard; null when it is nowhere. */
export function dashboardAddressOf(subject: Subject, { dashboardAddress }: Desk): string | null {
  return below(dashboardAddress, subject.kind === "complaint" ? `#/complaint/${subject.id}` : "#/");
}

/** The page of the editor on which the record that a finding names is mended; null for what no form holds. */
export function recordAddress(place: string, editorAddress: string | null): string | null {
  const [, id, ofId] = /^(KL-(\d{4})-[0-9A-Z]{4})$/.exec(place) ?? [];
  if (id !== undefined) return below(editorAddress, `#/collections/complaints/entries/${ofId}/${id}/index`);
  const year = /^reviews\/(\d{4})\.md$/.exec(place)?.[1];
  if (year !== undefined) return below(editorAddress, `#/collections/reviews/entries/${year}`);
  return place === "register.yaml" ? below(editorAddress, "#/collections/settings/entries/register") : null;
}

/** A complaint's number is the name of its folder, which no other begins with. */
function numberIn(id: string): ReminderKey {
  return `KL-${id.replace(/^KL-/, "")}`;
}

function keyInWords(head: string, language: Language): ReminderKey | null {
  const words = reminderWordsIn(language);
  const [number, year, item] = /(\d{4})-([1-9]\d*)$/.exec(head) ?? [];
  if (number !== undefined && head === words.improvementTitle(number))
    return `improvement-${year}-${Number(item)}`;
  if (head === words.reviewTitle) return "review";
  return head === words.recordsTitle ? "records" : null;
}

/** An address of a page below another, with nothing in it that ends a link in Markdown. */
function below(address: string | null, route: string): string | null {
  const base = /^https?:\/\/[^?#]+/.exec(address ?? "")?.[0];
  if (base === undefined) return null;
  const safe = base
    .toWellFormed()
    .replace(/[^\w\-.~:/@!$&*+,;=%[\]]/gu, encodeURIComponent)
    .replace(/[()[\]*]/g, asPercent);
  return `${safe.replace(/\/+$/, "")}/${route}`;
}

function asPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
