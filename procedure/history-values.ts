import type { FieldKind } from "../schemas/field.ts";
import type { HeldValue } from "../schemas/history.ts";
import { plainDate } from "./explain.ts";
import type { LeafChange } from "./history-facts.ts";
import { isDay } from "./history-lateness.ts";
import { isText } from "./fields.ts";
import type { HistoryContext } from "./history-sentences.ts";
import type { Messages } from "./messages.ts";

/** Whether a change is of a text that is not told. */
export function isHidden({ kind }: LeafChange, { withTexts }: HistoryContext): boolean {
  return isText(kind) && !withTexts;
}

/**
 * A value as a partner reads it. A history holds what once stood in a file: where a choice, a day or a code was to stand,
 * there may be any words, and these are told like other text.
 */
export function readableValue(value: HeldValue, change: LeafChange, context: HistoryContext): string {
  const known = knownValue(value, change, context);
  if (known !== null) return known;
  return context.withTexts ? context.words.quoted(String(value ?? "")) : context.words.hidden;
}

function knownValue(value: HeldValue, change: LeafChange, context: HistoryContext): string | null {
  const { messages } = context;
  const { kind, list } = change;
  if (typeof value === "boolean") return kind === "yes-no" ? (value ? messages.yes : messages.no) : null;
  if (value === null || kind === "yes-no") return null;
  if (kind === "happened" || kind === "agreed") return isDay(value) ? plainDate(value, messages) : null;
  if (kind === "person") return context.nameOf(value);
  if (kind === "category") return context.categoryOf(value);
  if (isPlain(kind)) return forms[kind].test(value) ? withUnit(value, change, messages) : null;
  if (list === undefined) return null;
  const choices: Readonly<Record<string, string>> = messages[list];
  return Object.hasOwn(choices, value) ? (choices[value] ?? null) : null;
}

const forms = {
  complaint: /^KL-\d{4}-[0-9A-Z]{4}$/,
  code: /^(nl|en|UTC|[A-Z][a-z]+(\/[A-Z][a-z]+(_[A-Z][a-z]+)*)+)$/,
  count: /^-?\d{1,6}(\.\d{1,3})?$/,
} as const;

function isPlain(kind: FieldKind): kind is keyof typeof forms {
  return Object.hasOwn(forms, kind);
}

function withUnit(value: string, { path }: LeafChange, messages: Messages): string {
  const unit = path.at(-1);
  if (unit === "days") return messages.days(Number(value));
  if (unit === "weeks") return messages.weeks(Number(value));
  if (unit === "workingDays") return messages.workingDays(Number(value));
  return unit === "months" ? messages.monthsLong(Number(value)) : value;
}
