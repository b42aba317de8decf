import type { Facts } from "../schemas/complaint.ts";
import { dateOf, dateOrNull, type Day, isAfter } from "./dates.ts";
import { isInAppeal } from "./rounds.ts";
import { isOpen } from "./stage.ts";

/**
 * Whether a complaint was open at the end of a day, as far as its record tells. The record of one that was reopened after
 * that day no longer tells when it was closed before: it counts as closed then, unless an appeal was running.
 */
export function wasOpenOn(facts: Facts, day: Day): boolean {
  const received = dateOrNull(facts.receivedOn);
  if (received === null || isAfter(received, day)) return false;
  const known = knownOn(facts, day);
  const reopenedLater = (known.reopenings?.length ?? 0) < (facts.reopenings?.length ?? 0);
  return reopenedLater ? isInAppeal(known) : isOpen(known);
}

/** What the record held at the end of a day of all that decides whether the complaint is open. */
function knownOn(facts: Facts, day: Day): Facts {
  const known = (text: string | undefined) => (isBy(text, day) ? text : undefined);
  const { appeal, reopenings } = facts;
  return {
    ...facts,
    closedOn: known(facts.closedOn),
    reopenings: reopenings?.filter(({ on }) => isBy(on, day)),
    appeal: isBy(appeal?.lodgedOn, day)
      ? appeal && { ...appeal, verdictOn: known(appeal.verdictOn) }
      : undefined,
  };
}

function isBy(text: string | undefined, day: Day): boolean {
  return text !== undefined && !isAfter(dateOf(text), day);
}
