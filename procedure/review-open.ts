import type { Facts } from "../schemas/complaint.ts";
import type { Day } from "./dates.ts";
import { factsAsOf } from "./facts-as-of.ts";
import { isInAppeal } from "./rounds.ts";
import { isOpen } from "./stage.ts";

/**
 * Whether a complaint was open at the end of a day, as far as its record tells. The record of one that was reopened after
 * that day no longer tells when it was closed before: it counts as closed then, unless an appeal was running.
 */
export function wasOpenOn(facts: Facts, day: Day): boolean {
  const known = factsAsOf(facts, day);
  if (known.receivedOn === undefined) return false;
  const reopenedLater = (known.reopenings?.length ?? 0) < (facts.reopenings?.length ?? 0);
  return reopenedLater ? isInAppeal(known) : isOpen(known);
}
