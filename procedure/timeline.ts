import type { Facts } from "../schemas/complaint.ts";
import { compareDates, dateOf, type Day } from "./dates.ts";
import { decisionsOf, responsesOf } from "./rounds.ts";

/** What happens in the life of a complaint. */
export type EventKind =
  | "received"
  | "passedOn"
  | "discussed"
  | "immediate"
  | "acknowledged"
  | "contact"
  | "extension"
  | "decided"
  | "responded"
  | "satisfaction"
  | "improved"
  | "closed"
  | "reopened"
  | "lodged"
  | "appealAcknowledged"
  | "forwarded"
  | "verdict"
  | "consequence"
  | "erased";

/** One event: what, on which day, by whom, and the words that were noted with it. */
export type TimelineEvent = {
  readonly kind: EventKind;
  readonly on: Day;
  readonly by: readonly string[];
  readonly note: string | null;
};

/** The life of a complaint in the order of its days ("wanneer en door wie"); within a day in the order of the procedure. */
export function timelineOf(facts: Facts): readonly TimelineEvent[] {
  const events = [
    ...event("received", facts.receivedOn, facts.receivedBy),
    ...(facts.immediateActions ?? []).flatMap(({ on, by, action }) => event("immediate", on, by, action)),
    ...event("passedOn", facts.passedOnOn, facts.receivedBy),
    ...event("discussed", facts.discussedOn, facts.discussedWith),
    ...event("acknowledged", facts.acknowledgement?.sentOn, facts.acknowledgement?.by),
    ...(facts.contacts ?? []).flatMap(({ on, by, gist }) => event("contact", on, by, gist)),
    ...(facts.extensions ?? []).flatMap(({ toldOn, by, reason }) => event("extension", toldOn, by, reason)),
    ...decisionsOf(facts).flatMap(({ on, by, reasons }) => event("decided", on, by, reasons)),
    ...responsesOf(facts).flatMap(({ sentOn, by }) => event("responded", sentOn, by)),
    ...event("closed", facts.closedOn, facts.closedBy),
    ...laterEvents(facts),
  ];
  return events.toSorted((one, other) => compareDates(one.on, other.on));
}

function laterEvents(facts: Facts): readonly TimelineEvent[] {
  const { appeal } = facts;
  return [
    ...event("satisfaction", facts.satisfaction?.on),
    ...(facts.improvements ?? []).flatMap(({ doneOn, owner, action }) =>
      event("improved", doneOn, owner, action),
    ),
    ...(facts.reopenings ?? []).flatMap(({ on, reason }) => event("reopened", on, undefined, reason)),
    ...event("lodged", appeal?.lodgedOn),
    ...event("appealAcknowledged", appeal?.acknowledgedOn),
    ...event("forwarded", appeal?.forwardedOn),
    ...event("verdict", appeal?.verdictOn),
    ...event("consequence", appeal?.consequenceDoneOn, undefined, appeal?.consequence),
    ...event("erased", facts.erasedOn),
  ];
}

function event(
  kind: EventKind,
  on: string | undefined,
  ...[by, note]: readonly [by?: string | readonly string[] | undefined, note?: string | undefined]
): readonly TimelineEvent[] {
  if (on === undefined) return [];
  const people = by === undefined ? [] : typeof by === "string" ? [by] : by;
  return [{ kind, on: dateOf(on), by: people, note: note ?? null }];
}
