import type { Finding, FindingRule } from "../schemas/finding.ts";
import { dateOf, type Day } from "./dates.ts";
import type { Records } from "./deadlines.ts";
import { isLoss } from "./losses.ts";
import { firstReceiptOf, reviewOwed } from "./review-cycle.ts";
import { procedureOn, termOf } from "./terms.ts";
import type { Unknown } from "./unknown.ts";

/** What makes it uncertain how something stands, by the key of its reminder; null where everything could be read. */
export type Doubts = {
  readonly of: (key: string) => Unknown | null;
  /** Whether it could be read who the people are; else nobody loses an assignment. */
  readonly arePeopleKnown: boolean;
  /** The codes of people who have an account that cannot be assigned, or whose account could not be read. */
  readonly withoutAccount: ReadonlySet<string>;
  /** Whether it could be read whom a complaint is about; else nobody is assigned to it anew. */
  readonly areInvolvedKnown: (id: string) => boolean;
};

/** A register with what is wrong in it. */
export type FoundRecords = Records & { readonly findings: readonly Finding[] };
type Losses = ReadonlyMap<string, readonly Finding[]>;
type View = { readonly records: FoundRecords; readonly today: Day; readonly losses: Losses };

const settings = "register.yaml";

/**
 * What cannot be told of a register's reminders. That something is settled is only said of a record that is there and was
 * read whole, under settings that were read whole: of all else it is unknown.
 */
export function doubtsOf(records: FoundRecords, today: Day): Doubts {
  const losses = Map.groupBy(records.findings.filter(isDoubtful), ({ place }) => place);
  const ofSettings = losses.get(settings) ?? [];
  const view = { records, today, losses };
  return {
    of: (key) => (ofSettings.some(bearsOnTerms) ? unreadable(settings) : ofKey(key, view)),
    arePeopleKnown: !ofSettings.some(bearsOnTerms) && isComplete(records.register),
    withoutAccount: withoutAccount(records),
    areInvolvedKnown: (id) => !(losses.get(id) ?? []).some(hidesInvolved),
  };
}

/** A second record of one number is never read; a file that is missing beside a record hides none of its facts. */
function isDoubtful(finding: Finding): boolean {
  if (finding.rule === "doubled-number") return true;
  return isLoss(finding) && !harmless.has(finding.rule);
}

const harmless: ReadonlySet<FindingRule> = new Set([
  "attachment-missing",
  "save-leftover",
  "account-refused",
]);

/** Settings that were cut off can read well: without people, or without the procedure that stands below them. */
function isComplete({ people, procedures }: FoundRecords["register"]): boolean {
  return people.length > 0 && procedures.length > 0;
}

/** Which account somebody has says nothing of what is owed. */
function bearsOnTerms({ path }: Finding): boolean {
  return !(path[0] === "people" && (path[2] === "github" || path[2] === "email"));
}

function withoutAccount({ findings, register }: FoundRecords): ReadonlySet<string> {
  const places = findings.flatMap(({ place, path: [group, at, field] }) => {
    return place === settings && group === "people" && field === "github" ? Number(at) : [];
  });
  return new Set(places.flatMap((at) => register.people[at]?.code ?? []));
}

function hidesInvolved({ path }: Finding): boolean {
  return path.length === 0 || path[0] === "involved";
}

function ofKey(key: string, view: View): Unknown | null {
  if (key === "records") return null;
  if (key === "review") return ofReviewCycle(view);
  const [, year, number] = /^improvement-(\d{4})-(\d+)$/.exec(key) ?? [];
  return year === undefined ? ofComplaint(key, view) : ofImprovement(year, Number(number), view);
}

function ofComplaint(id: string, { records, losses }: View): Unknown | null {
  const facts = records.complaints.find((one) => one.id === id);
  if (losses.has(id)) return unreadable(id);
  if (facts === undefined) return { reason: "record-vanished", place: id, since: null };
  if (facts.receivedOn === undefined) return unreadable(id);
  const procedure = procedureOn(records.register, dateOf(facts.receivedOn));
  return procedure === null ? { reason: "no-procedure", place: id, since: null } : null;
}

/** That a review was held is what settles its reminder. Where none is on record, the one that was there may be gone. */
function ofReviewCycle({ records, today, losses }: View): Unknown | null {
  const broken = [...losses.keys()].find((place) => place.startsWith("reviews"));
  if (broken !== undefined) return unreadable(broken);
  const procedure = procedureOn(records.register, today);
  if (procedure === null) return { reason: "no-procedure", place: settings, since: null };
  if (termOf(procedure, "review") === null) return null;
  const firstReceipt = firstReceiptOf(records.complaints, today);
  const owed = reviewOwed({ ...records, firstReceipt }, today);
  const isHeld = owed?.basis.origin === "last-review";
  return isHeld ? null : { reason: "record-vanished", place: "reviews", since: null };
}

function ofImprovement(year: string, number: number, { records, losses }: View): Unknown | null {
  const place = `reviews/${year}.md`;
  if (losses.has(place)) return unreadable(place);
  const review = records.reviews.find((one) => one.year === year);
  const isThere = review?.improvements?.[number - 1] !== undefined;
  return isThere ? null : { reason: "record-vanished", place, since: null };
}

function unreadable(place: string): Unknown {
  const reason = place === settings ? "settings-unreadable" : "record-unreadable";
  return { reason, place, since: null };
}
