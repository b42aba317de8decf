import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { dateOf, dateOrNull, isBefore } from "./dates.ts";
import { wasDirector } from "./people.ts";
import { acknowledgedOn, isUnreachable, responsesOf } from "./rounds.ts";

/** The path of a field that is not filled in yet. */
export type Missing = readonly (string | number)[];

// What every complaint needs, told once: there may be thousands to judge.
const ofDropped: readonly Missing[] = [["summary"]];
const ofSolved: readonly Missing[] = [["summary"], ["immediateActions"]];
const ofIntake: readonly Missing[] = [
  ["summary"],
  ["body"],
  ["complainant"],
  ["category"],
  ["severity"],
  ["handler"],
];
const ofPassOn: readonly Missing[] = [["passedOnOn"]];
const ofTalk: readonly Missing[] = [["discussedOn"], ["discussedWith"]];
const ofAcknowledgement = ["by", "sentOn", "medium", "variant"];
const ofDecision = ["reasons"];
const ofResponse = ["by", "medium"];
const ofAppeal = ["forwardedOn", "verdictOn", "verdict"];
const ofClosing: readonly Missing[] = [["closedOn"], ["closedBy"], ["closeReason"]];
const nothing: readonly Missing[] = [];

/**
 * What a complaint still lacks before it may be closed: "Alle informatie over de klacht (klacht, besluit, afhandeling,
 * wanneer en door wie) wordt in de klachten-databank opgenomen." One that was solved on the spot needs less; one that
 * was withdrawn, or is none, needs a summary. Nobody can be told who is anonymous and left no address.
 */
export function missingOf(facts: Facts, register: Register): readonly Missing[] {
  if (facts.closeReason === "withdrawn" || facts.closeReason === "no-complaint")
    return absent(facts, ofDropped);
  if (facts.decision?.outcome === "resolved") return missingOfSolved(facts);
  return joined([
    absent(facts, ofIntake),
    missingPassOn(facts, register),
    absent(facts, ofTalk),
    missingAcknowledgement(facts),
    missingOfGroup(facts, "decision", ofDecision),
    missingResponse(facts),
    missingOfRounds(facts),
    facts.appeal === undefined ? nothing : missingOfGroup(facts, "appeal", ofAppeal),
  ]);
}

/** What the record of closing itself lacks; nothing while the complaint is not being closed. */
export function missingOfClosing(facts: Facts): readonly Missing[] {
  const { closedOn, closeReason, closedBy } = facts;
  const isOpen = closedOn === undefined && closeReason === undefined && closedBy === undefined;
  return isOpen ? nothing : absent(facts, ofClosing);
}

/** The short path: what was done, what was concluded, and one message in writing to the complainant. */
function missingOfSolved(facts: Facts): readonly Missing[] {
  const isTold = facts.acknowledgement?.sentOn !== undefined || facts.response !== undefined;
  return joined([
    absent(facts, ofSolved),
    isTold || isUnreachable(facts) ? nothing : [["acknowledgement", "sentOn"]],
    missingOfRounds(facts),
  ]);
}

function missingPassOn(facts: Facts, register: Register): readonly Missing[] {
  const received = dateOrNull(facts.receivedOn);
  const receivedByDirector = received !== null && wasDirector(register, facts.receivedBy, received);
  return receivedByDirector ? nothing : absent(facts, ofPassOn);
}

/** Who is answered in writing knows that the complaint arrived. */
function missingAcknowledgement(facts: Facts): readonly Missing[] {
  const isAnswered = acknowledgedOn({ ...facts, acknowledgement: undefined }) !== null;
  return isAnswered || isUnreachable(facts)
    ? nothing
    : missingOfGroup(facts, "acknowledgement", ofAcknowledgement);
}

/** A response without the appeal route is incomplete ("Beroepsmogelijkheid"). */
function missingResponse(facts: Facts): readonly Missing[] {
  if (isUnreachable(facts)) return nothing;
  if (facts.response === undefined) return [["response"]];
  const isRouteTold = responsesOf(facts).every(({ appealMentioned }) => appealMentioned === true);
  return joined([
    missingOfGroup(facts, "response", ofResponse),
    isRouteTold ? nothing : [["response", "appealMentioned"]],
  ]);
}

/** Each reopening ends with a decision and a response of its own, or with later ones on the complaint itself. */
function missingOfRounds(facts: Facts): readonly Missing[] {
  const { reopenings, decision, response } = facts;
  if (reopenings === undefined) return nothing;
  const isAsked = !isUnreachable(facts);
  return reopenings.flatMap((reopening, item) => {
    const decided = reopening.decision !== undefined || isSince(decision?.on, reopening.on);
    const answered = reopening.response !== undefined || isSince(response?.sentOn, reopening.on);
    const lacking: Missing[] = [];
    if (!decided) lacking.push(["reopenings", item, "decision"]);
    if (!answered && isAsked) lacking.push(["reopenings", item, "response"]);
    return lacking;
  });
}

function isSince(day: string | undefined, start: string): boolean {
  return day !== undefined && !isBefore(dateOf(day), dateOf(start));
}

function missingOfGroup(facts: Facts, group: keyof Facts, fields: readonly string[]): readonly Missing[] {
  const value = facts[group];
  if (value === undefined) return [[group]];
  if (typeof value !== "object" || fields.every((field) => hasField(value, field))) return nothing;
  return fields.filter((field) => !hasField(value, field)).map((field) => [group, field]);
}

function absent(facts: Facts, paths: readonly Missing[]): readonly Missing[] {
  const has = (path: Missing) => hasField(facts, String(path[0]));
  return paths.every(has) ? nothing : paths.filter((path) => !has(path));
}

/** One list of several: of most complaints all of them are empty. */
function joined(lists: readonly (readonly Missing[])[]): readonly Missing[] {
  return lists.every(({ length }) => length === 0) ? nothing : lists.flat();
}

function hasField(group: object, field: string): boolean {
  const value: unknown = Reflect.get(group, field);
  return typeof value === "string" ? value.trim() !== "" : value !== undefined;
}
