import type { Facts } from "../schemas/complaint.ts";
import type { Review } from "../schemas/review.ts";
import { addMonths, dateOf, type Day, dayNumber, formatDate } from "./dates.ts";
import { type FieldTree, fieldsWhere, visitValues } from "./field-values.ts";
import { fieldTables } from "./fields.ts";

// What lies after the day asked about has not happened, and a day that cannot be right is not recorded. Both are taken
// out here, so that nothing that is computed from the facts need think of them; findings come from the facts themselves.

/** A complaint's facts as of a day: the same object when there is nothing to take out, which is nearly always. */
export function factsAsOf(facts: Facts, asOf: Day): Facts {
  return recordAsOf(facts, dayFields.complaint, asOf);
}

/** A review as of a day. */
export function reviewAsOf(review: Review, asOf: Day): Review {
  return recordAsOf(review, dayFields.review, asOf);
}

type Datable = { readonly complaints: readonly Facts[]; readonly reviews: readonly Review[] };

/** Complaints and reviews as of a day; a complaint or review whose own day goes stays, without it. */
export function recordsAsOf<Some extends Datable>(records: Some, asOf: Day): Some {
  return {
    ...records,
    complaints: records.complaints.map((facts) => factsAsOf(facts, asOf)),
    reviews: records.reviews.map((review) => reviewAsOf(review, asOf)),
  };
}

/** Where in the record an item of a list stands, counted from 0: as of a day the ones before it may be missing. */
export function placeInRecord(list: readonly unknown[], at: number): number {
  return places.get(list)?.[at] ?? at;
}

const places = new WeakMap<readonly unknown[], readonly number[]>();

/** Whether a day can be right in a record: from 1990 on, and no more than 60 years after the day asked about. */
export function isPlausible(date: Day, asOf: Day): boolean {
  const number = dayNumber(date);
  const { earliest, latest } = limitsOn(asOf);
  return number >= earliest && number <= latest;
}

/** The first and last day that can be right, for the sentence of a finding. */
export function plausibleDays(asOf: Day): { readonly first: string; readonly last: string } {
  const { first, last } = plausibleReach(asOf);
  return { first: formatDate(first), last: formatDate(last) };
}

/** The first and last day that can be right. */
export function plausibleReach(asOf: Day): { readonly first: Day; readonly last: Day } {
  return { first: firstPlausible, last: addMonths(asOf, 12 * plausibleYears) };
}

/** The fields of each kind of record that hold a day. */
export const dayFields = {
  complaint: fieldsWhere(fieldTables.complaint, isDayField),
  review: fieldsWhere(fieldTables.review, isDayField),
  settings: fieldsWhere(fieldTables.settings, isDayField),
};

function isDayField({ kind }: { readonly kind: string }): boolean {
  return kind === "happened" || kind === "agreed";
}

const firstPlausible = dateOf("1990-01-01");
const plausibleYears = 60;

/** The days between which everything in a record must lie, as texts and as numbers. */
type Limits = ReturnType<typeof plausibleDays> & {
  readonly today: string;
  readonly earliest: number;
  readonly latest: number;
};

const known = new Map<Day, Limits>();

function limitsOn(asOf: Day): Limits {
  return known.get(asOf) ?? remembered(asOf);
}

function remembered(asOf: Day): Limits {
  const { first, last } = plausibleReach(asOf);
  const numbers = { earliest: dayNumber(first), latest: dayNumber(last) };
  const limits = { ...plausibleDays(asOf), ...numbers, today: formatDate(asOf) };
  known.set(asOf, limits);
  return limits;
}

/** A record's first and last day, and the last that is said to have happened: as texts, whose order is that of the days. */
type Reach = { first: string; last: string; happened: string };

/** Records do not change, so that each is looked through once for whichever days are asked about. */
const reaches = new WeakMap<object, Reach>();

function recordAsOf<Recorded extends object>(record: Recorded, days: FieldTree, asOf: Day): Recorded {
  const { first, last, happened } = reaches.get(record) ?? reachOf(record, days);
  const limits = limitsOn(asOf);
  if (first >= limits.first && last <= limits.last && happened <= limits.today) return record;
  const changes = changesIn(record, days, asOf);
  return changes.gone === null ? withChanges(record, changes.made) : record;
}

function reachOf(record: object, days: FieldTree): Reach {
  const reach: Reach = { first: "9999-12-31", last: "", happened: "" };
  visitValues(record, days, (value, { kind }) => {
    const text = String(value);
    if (text < reach.first) reach.first = text;
    if (text > reach.last) reach.last = text;
    if (kind === "happened" && text > reach.happened) reach.happened = text;
  });
  reaches.set(record, reach);
  return reach;
}

/** What is left of a value; or the name of the field, group or list of which it takes the nearest with it. */
type Left = { readonly gone: null; readonly value: unknown } | { readonly gone: string };

function left(value: unknown, tree: FieldTree, asOf: Day): Left {
  if (typeof value !== "object" || value === null) return leftOfDay(value, tree, asOf);
  return Array.isArray(value) ? leftOfList(value, tree, asOf) : leftOfGroup(value, tree, asOf);
}

function leftOfDay(value: unknown, { field, name }: FieldTree, asOf: Day): Left {
  if (field === null || typeof value !== "string") return { gone: null, value };
  const date = dateOf(value);
  const hasHappened = field.kind !== "happened" || dayNumber(date) <= dayNumber(asOf);
  if (hasHappened && isPlausible(date, asOf)) return { gone: null, value };
  return { gone: field.within ?? name };
}

/** An item goes alone; without any item there is no list. */
function leftOfList(items: readonly unknown[], tree: FieldTree, asOf: Day): Left {
  const kept: unknown[] = [];
  const from: number[] = [];
  for (const [at, item] of items.entries()) {
    const outcome = left(item, tree, asOf);
    if (outcome.gone !== null) continue;
    kept.push(outcome.value);
    from.push(at);
  }
  places.set(kept, from);
  return kept.length === 0 && items.length > 0 ? { gone: tree.name } : { gone: null, value: kept };
}

function leftOfGroup(group: object, tree: FieldTree, asOf: Day): Left {
  const changes = changesIn(group, tree, asOf);
  if (changes.gone !== null) return changes;
  return { gone: null, value: changes.made.length === 0 ? group : withChanges(group, changes.made) };
}

/** What becomes of the fields of a group, those that go without a value. */
type Change = { readonly name: string; readonly value: unknown };
type Changes = { readonly gone: null; readonly made: readonly Change[] } | { readonly gone: string };

function changesIn(group: object, tree: FieldTree, asOf: Day): Changes {
  const made: Change[] = [];
  for (const [name, inner] of tree.below) {
    const value: unknown = Reflect.get(group, name);
    const outcome = left(value, inner, asOf);
    if (outcome.gone !== null && outcome.gone !== inner.name) return outcome;
    const is = outcome.gone === null ? outcome.value : undefined;
    if (is !== value) made.push({ name, value: is });
  }
  return { gone: null, made };
}

function withChanges<Group extends object>(group: Group, changes: readonly Change[]): Group {
  const copy = { ...group };
  for (const { name, value } of changes) {
    if (value === undefined) Reflect.deleteProperty(copy, name);
    else Reflect.set(copy, name, value);
  }
  return copy;
}
