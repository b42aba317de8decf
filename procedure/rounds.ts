import type { Decision, Extension, Facts, Response } from "../schemas/complaint.ts";
import { dateOf, dateOrNull, type Day, earliestOf, isAfter, isBefore, latestOf } from "./dates.ts";

/** One run of the clocks: from receipt, or from a reopening ("heropend"). Round 0 is the first. */
export type Round = { readonly number: number; readonly start: Day; readonly next: Day | null };

/** The rounds of a complaint in the order of their days; none while the day of receipt cannot be read. */
export function roundsOf(facts: Facts): readonly Round[] {
  if (facts.receivedOn === undefined) return [];
  const received = dateOf(facts.receivedOn);
  if (facts.reopenings === undefined) return [{ number: 0, start: received, next: null }];
  const starts = [received, ...reopeningDays(facts)];
  return starts.map((start, number) => ({ number, start, next: starts[number + 1] ?? null }));
}

/** All decisions on record: the complaint's own and those of its reopenings. */
export function decisionsOf(facts: Facts): readonly Decision[] {
  return [facts.decision, ...(facts.reopenings ?? []).map((reopening) => reopening.decision)].filter(
    isPresent,
  );
}

/** All responses on record: the complaint's own and those of its reopenings. */
export function responsesOf(facts: Facts): readonly Response[] {
  const { response, reopenings } = facts;
  if (reopenings === undefined) return response === undefined ? unanswered : [response];
  return [response, ...reopenings.map((reopening) => reopening.response)].filter(isPresent);
}

const unanswered: readonly Response[] = [];

/**
 * The day of the earliest response that belongs to a round; null while none was sent. Of a complaint that was solved the
 * acknowledgement that told what was done is one, too.
 */
export function respondedOn(facts: Facts, round: Round): Day | null {
  const solved = toldSolutionOn(facts, round);
  if (facts.reopenings === undefined && round.number === 0)
    return earliestOf([dateOrNull(facts.response?.sentOn), solved]);
  return earliestOf([...responsesOf(facts).map(({ sentOn }) => inRound(sentOn, round)), solved]);
}

/** The day by which the solution had been found and told, in the first round and before it was reopened. */
function toldSolutionOn({ decision, acknowledgement }: Facts, round: Round): Day | null {
  if (round.number > 0 || decision?.outcome !== "resolved" || acknowledgement?.variant !== "action")
    return null;
  const sent = dateOrNull(acknowledgement.sentOn);
  const told = sent && latestOf([dateOf(decision.on), sent]);
  return told !== null && round.next !== null && !isBefore(told, round.next) ? null : told;
}

/**
 * The day on which the complainant knew in writing that the complaint arrived: by the acknowledgement, or by a written
 * response of any round; one of which the medium is not known meets nothing, nor does one from before the receipt.
 */
export function acknowledgedOn(facts: Facts): Day | null {
  const sent = dateOrNull(facts.acknowledgement?.sentOn);
  const written = responsesOf(facts).filter(({ medium }) => medium === "email" || medium === "letter");
  if (written.length === 0) return sent;
  const received = dateOrNull(facts.receivedOn);
  const days = written.map(({ sentOn }) => dateOf(sentOn));
  return earliestOf([sent, ...days.filter((day) => received === null || !isBefore(day, received))]);
}

/** Whether nobody can write to the complainant: anonymous, and without a mail address, telephone number or address. */
export function isUnreachable({ complainant }: Facts): boolean {
  if (complainant?.type !== "anonymous") return false;
  const { email, phone, address } = complainant;
  return email === undefined && phone === undefined && address === undefined;
}

/** The day of the earliest decision that belongs to a round; null while none was taken. */
export function decidedOn(facts: Facts, round: Round): Day | null {
  if (facts.reopenings === undefined && round.number === 0) return dateOrNull(facts.decision?.on);
  return earliestOf(decisionsOf(facts).map(({ on }) => inRound(on, round)));
}

/** The day of the earliest contact on or after a round's start; null without one. */
export function contactedOn(facts: Facts, round: Round): Day | null {
  if (facts.contacts === undefined) return null;
  const days = facts.contacts.map(({ on }) => dateOf(on));
  return earliestOf(days.filter((date) => !isBefore(date, round.start)));
}

/** The extensions ("uitstel") of which the complainant was told during a round, in the order of the record. */
export function extensionsOf(facts: Facts, round: Round): readonly Extension[] {
  if (facts.extensions === undefined) return none;
  return facts.extensions.filter(({ toldOn }) => {
    const told = dateOf(toldOn);
    const begun = round.number === 0 || !isBefore(told, round.start);
    return begun && (round.next === null || isBefore(told, round.next));
  });
}

const none: readonly Extension[] = [];

/**
 * The day on which the complaint was closed; null while it is open, also when it was reopened afterwards or an appeal
 * waits for its verdict.
 */
export function closedOn(facts: Facts): Day | null {
  return isInAppeal(facts) ? null : closingOn(facts);
}

/** The day of the closing on record after which the complaint was not reopened, whatever became of an appeal. */
export function closingOn(facts: Facts): Day | null {
  const closed = dateOrNull(facts.closedOn);
  const reopened = facts.reopenings === undefined ? null : latestOf(reopeningDays(facts));
  return closed !== null && reopened !== null && isAfter(reopened, closed) ? null : closed;
}

/** Whether the complaint was closed because it was withdrawn or turned out to be none. */
export function isDropped(facts: Facts): boolean {
  return (
    (facts.closeReason === "withdrawn" || facts.closeReason === "no-complaint") && closingOn(facts) !== null
  );
}

/**
 * Whether an appeal waits for its verdict. An appeal that was lodged before the complaint was withdrawn ended with it.
 */
export function isInAppeal(facts: Facts): boolean {
  if (facts.appeal === undefined || facts.appeal.verdictOn !== undefined) return false;
  const closed = closingOn(facts);
  return closed === null || !isDropped(facts) || isAfter(dateOf(facts.appeal.lodgedOn), closed);
}

/** The first round takes every fact, a later one only those on or after its start. */
function inRound(text: string, round: Round): Day | null {
  const date = dateOf(text);
  return round.number > 0 && isBefore(date, round.start) ? null : date;
}

function reopeningDays(facts: Facts): readonly Day[] {
  const days = (facts.reopenings ?? []).map(({ on }) => dateOf(on));
  return days.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
}

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
