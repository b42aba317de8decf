import type { Facts } from "../schemas/complaint.ts";
import type { Finding } from "../schemas/finding.ts";
import type { Register } from "../schemas/register.ts";
import { dateOf, type Day, formatDate, isAfter, isBefore } from "./dates.ts";
import { dayFields, factsAsOf, isPlausible, plausibleDays } from "./facts-as-of.ts";
import { type FieldTree, type FieldValue, valuesIn } from "./field-values.ts";
import type { Breach } from "./rules.ts";
import { procedureOn, procedureStart } from "./terms.ts";

/**
 * What happened lies neither in the future nor before the complaint, and a version of the procedure was in force. A day
 * that cannot be right is told as such, and nothing else is made of it.
 */
export function dateRules(facts: Facts, register: Register, today: Day): Breach[] {
  const days = daysOf(facts, dayFields.complaint);
  const plausible = days.filter(({ date }) => isPlausible(date, today));
  return [
    ...(factsAsOf(facts, today) === facts ? [] : lostDaysOf(facts, dayFields.complaint, today)),
    ...beforeReceiptRules(plausible),
    ...appealOrderRules(plausible),
    ...roundOrderRules(plausible),
    ...procedureRules(plausible, register),
  ];
}

/** A day that cannot be right, or that has not come though something is said to have happened on it, counts for nothing. */
export function lostDaysOf(record: object, days: FieldTree, today: Day): Breach[] {
  return daysOf(record, days).flatMap(({ path, field, date }): Breach[] => {
    if (!isPlausible(date, today)) return [{ path, rule: "implausible-date", detail: plausibleDays(today) }];
    const isToCome = field.kind === "happened" && isAfter(date, today);
    return isToCome ? [{ path, rule: "future-date", detail: { today: formatDate(today) } }] : [];
  });
}

/** The days of complaints by which something is said to have happened that has not, or that cannot be right. */
export function lostDaysIn(complaints: readonly Facts[], today: Day): readonly Finding[] {
  const some = complaints.filter((facts) => factsAsOf(facts, today) !== facts);
  return some.flatMap((facts) => {
    return lostDaysOf(facts, dayFields.complaint, today).map((breach) => ({ place: facts.id, ...breach }));
  });
}

type FieldDay = FieldValue & { readonly date: Day };

function daysOf(record: object, days: FieldTree): readonly FieldDay[] {
  return valuesIn(record, days).map((found) => ({ ...found, date: dateOf(String(found.value)) }));
}

/** What is done with a complaint never lies before its receipt. */
function beforeReceiptRules(days: readonly FieldDay[]): Breach[] {
  const received = dayAt(days, "receivedOn");
  if (received === undefined) return [];
  const detail = { received: formatDate(received.date) };
  const handling = days.filter(({ field }) => field.kind === "happened" && field.early !== true);
  const early = handling.filter(({ date }) => isBefore(date, received.date));
  return early.map(({ path }) => ({ path, rule: "before-receipt", detail }));
}

const appealDays = ["appeal.lodgedOn", "appeal.forwardedOn", "appeal.verdictOn", "appeal.consequenceDoneOn"];

function appealOrderRules(days: readonly FieldDay[]): Breach[] {
  const chain = appealDays.map((name) => dayAt(days, name)).filter((found) => found !== undefined);
  return chain.flatMap(({ path, date }, at): Breach[] => {
    const before = chain[at - 1];
    if (before === undefined || !isBefore(date, before.date)) return [];
    return [{ path, rule: "out-of-order", detail: { earliest: formatDate(before.date) } }];
  });
}

/** What a reopening holds was done in its round; an earlier day would leave the round unanswered without a word. */
function roundOrderRules(days: readonly FieldDay[]): Breach[] {
  const starts = days.filter(({ name }) => name === "reopenings.on");
  return starts.flatMap((start) => {
    const own = days.filter(({ path, field }) => {
      return path[0] === "reopenings" && path[1] === start.path[1] && field.kind === "happened";
    });
    const early = own.filter(({ date }) => isBefore(date, start.date));
    const detail = { earliest: formatDate(start.date) };
    return early.map(({ path }): Breach => ({ path, rule: "out-of-order", detail }));
  });
}

function procedureRules(days: readonly FieldDay[], register: Register): Breach[] {
  const received = dayAt(days, "receivedOn");
  if (received === undefined || procedureOn(register, received.date) !== null) return [];
  const start = procedureStart(register);
  const breach: Breach = { path: ["receivedOn"], rule: "no-procedure-in-force" };
  return [start === null ? breach : { ...breach, detail: { start: formatDate(start) } }];
}

function dayAt(days: readonly FieldDay[], name: string): FieldDay | undefined {
  return days.find((found) => found.name === name);
}
