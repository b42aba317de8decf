import type { Facts } from "../schemas/complaint.ts";
import { dateOf, type Day, daysBetween } from "./dates.ts";
import { type Deadline, isOfAppeal } from "./deadline.ts";
import { isInAppeal } from "./rounds.ts";

/** What an appeal waits for while no term says by when, and the day on which it was lodged. */
export type UndatedAppeal = {
  readonly step: "forward-appeal" | "appeal-verdict";
  readonly since: Day;
};

type Judged = { readonly facts: Facts; readonly deadlines: readonly Deadline[] };

/** The appeals among complaints that wait without a deadline, the one that has waited longest first. */
export function undatedAppealsAmong<Entry extends Judged>(
  entries: readonly Entry[],
): readonly (UndatedAppeal & { readonly entry: Entry })[] {
  const waiting = entries.flatMap((entry) => {
    const appeal = undatedAppealOf(entry.facts, entry.deadlines);
    return appeal === null ? [] : [{ entry, ...appeal }];
  });
  return waiting.toSorted((one, other) => daysBetween(other.since, one.since));
}

/** The appeal of a complaint that waits without a deadline, so that nobody forgets it; null when there is none. */
export function undatedAppealOf(facts: Facts, deadlines: readonly Deadline[]): UndatedAppeal | null {
  const { appeal } = facts;
  if (appeal === undefined || !isInAppeal(facts)) return null;
  const step = appeal.forwardedOn === undefined ? "forward-appeal" : "appeal-verdict";
  const isDated = deadlines.some((one) => one.metOn === null && isOfAppeal(one.step));
  return isDated ? null : { step, since: dateOf(appeal.lodgedOn) };
}
