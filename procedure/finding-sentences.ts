import type { Finding } from "../schemas/finding.ts";
import { inSentence } from "./capitals.ts";
import { plainDate } from "./explain.ts";
import { recordKindOf } from "./fields.ts";
import type { Messages } from "./messages.ts";

/** Safe particulars of a finding; for a person its days arrive formatted. */
export type FindingDetail = NonNullable<Finding["detail"]>;

/**
 * Who reads a finding: a maintainer with the file open, who needs its keys; anybody on a screen or in a reminder, who
 * knows the labels alone; who is filling in the form in which it is mended.
 */
export type FindingReader = {
  /** The words for this reader; a form without words of its own takes those of the screen. */
  readonly choose: (words: FindingPhrase) => string;
  /** A field of the same record as this reader calls it. */
  readonly nameOf: (field: string) => string;
};

type FindingPhrase = { readonly file: string; readonly screen: string; readonly form?: string };

/**
 * A finding as a sentence beside the file: the place, the field by its key in the file (lists counted from 1), what is
 * wrong and how to mend it.
 *
 * @example "KL-2026-7F3K, extensions 2, newDate: not later than the running deadline. Give a date after 2026-04-03."
 */
export function sentenceOfFinding(finding: Finding, messages: Messages): string {
  const { place, path, rule, detail = {} } = finding;
  const where = [place, ...keysOf(path), ...lineOf(finding, messages)];
  const reader = { choose: ({ file }: FindingPhrase) => file, nameOf: (field: string) => field };
  const said = `${where.join(", ")}: ${messages.findings[rule](detail, reader)}`;
  return [said, ...explainedIn(finding, messages, (code) => code)].join(" ");
}

/** Who explained a finding and when; nothing of one that nobody did. @param nameOf how the reader calls a person */
export function explainedIn(
  { explained }: Finding,
  messages: Messages,
  nameOf: (code: string) => string,
): readonly string[] {
  if (explained === undefined) return [];
  const { by, on, isOwn } = explained;
  return [messages.explained(nameOf(by), plainDate(on, messages), isOwn)];
}

/**
 * A finding as a sentence for a person, without its place: the field by its label, the line, what is wrong and how to
 * mend it; no key, no code and no day in figures.
 *
 * @example "Uitstel 2: nieuwe datum: niet later dan de lopende termijn. Geef een datum na 3 april 2026."
 */
export function findingOnScreen(finding: Finding, messages: Messages): string {
  const { path } = finding;
  const where = [...(path.length === 0 ? [] : [fieldLabel(path, messages)]), ...lineOf(finding, messages)];
  const said = saidOf(finding, messages, ({ screen }) => screen);
  return where.length === 0 ? said : `${where.join(", ")}: ${said}`;
}

/**
 * A finding as a sentence beside the form in which it is mended. It names no line, for whoever fills in a form sees none.
 *
 * @example "Ontvangen op: ontbreekt. Vul het in."
 */
export function findingInForm(finding: Finding, messages: Messages): string {
  const said = saidOf(finding, messages, ({ screen, form = screen }) => form);
  if (finding.path.length === 0) return said.charAt(0).toUpperCase() + said.slice(1);
  return `${fieldLabel(finding.path, messages)}: ${said}`;
}

/** A place as a person calls it: a complaint by its number, a review by its year, the settings; else the file itself. */
export function placeLabel(place: string, { places }: Messages): string {
  const kind = recordKindOf(place);
  if (kind === "settings") return places.settings;
  return kind === "review" ? places.review(place.slice("reviews/".length).replace(/\.md$/, "")) : place;
}

/** The label of a field for a person: its own, or those of the groups that it stands in, lists counted from 1. */
export function fieldLabel(path: Finding["path"], { fields }: Messages): string {
  const names = path.filter((step) => typeof step === "string");
  const own = fields[names.join(".")];
  if (own !== undefined && names.length === path.length) return own;
  const labels = keysOf(path).map((key, at) => {
    const label = labelOf(names.slice(0, at + 1), fields);
    if (label === null) return key;
    return [at === 0 ? label : inSentence(label), ...key.split(" ").slice(1)].join(" ");
  });
  const last = labels.pop() ?? "";
  return labels.length === 0 ? last : `${labels.join(", ")}: ${last}`;
}

/** The label of the longest end of a path that has one. */
function labelOf(names: readonly string[], fields: Messages["fields"]): string | null {
  const endings = names.map((_, at) => names.slice(at).join("."));
  const labels = endings.map((ending) => fields[ending]).filter((label) => label !== undefined);
  return labels[0] ?? names.at(-1) ?? null;
}

function saidOf(finding: Finding, messages: Messages, choose: FindingReader["choose"]): string {
  const { rule, detail = {} } = finding;
  const nameOf = (field: string) => `“${messages.fields[field] ?? field}”`;
  const told = Object.entries(detail).map(([name, value]) => [name, readable(value, messages)] as const);
  return messages.findings[rule](Object.fromEntries(told), { choose, nameOf });
}

function readable(value: string | number, messages: Messages): string | number {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? plainDate(String(value), messages) : value;
}

function lineOf({ detail }: Finding, messages: Messages): readonly string[] {
  const line = detail?.["line"];
  return line === undefined ? [] : [messages.line(line)];
}

function keysOf(path: Finding["path"]): readonly string[] {
  return path.reduce<string[]>((keys, step) => {
    if (typeof step === "string") return [...keys, step];
    return [...keys.slice(0, -1), `${keys.at(-1) ?? ""} ${step + 1}`.trim()];
  }, []);
}
