import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { missingOf } from "./completeness.ts";
import { type Day, isBefore } from "./dates.ts";
import type { Deadline, Step } from "./deadline.ts";
import { factsAsOf } from "./facts-as-of.ts";
import { isOpen } from "./stage.ts";
import { type Turn, turnOn } from "./turn.ts";
import { undatedAppealOf } from "./undated-appeal.ts";

/** What should happen next with a complaint, by when if a term says so, and whose turn it is. */
export type NextStep = {
  readonly step: Step | "complete-record" | "close";
  readonly due: Day | null;
} & Turn;

/** The unmet deadline that is due first; of those due on one day, the one that comes first in the procedure. */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const unmet = deadlines.filter(({ metOn }) => metOn === null);
  return unmet.reduce<Deadline | null>(
    (next, one) => (next && !isBefore(one.due, next.due) ? next : one),
    null,
  );
}

/**
 * The next step of a complaint: its next deadline; when none is left and it is open, what its appeal waits for,
 * completing the record or closing it; null when nothing is left to do.
 */
export function nextStepOf(
  recorded: Facts,
  deadlines: readonly Deadline[],
  { register, today }: { readonly register: Register; readonly today: Day },
): NextStep | null {
  const next = nextDeadline(deadlines);
  if (next !== null) {
    const { step, due, responsible, standsInFor } = next;
    return { step, due, responsible, standsInFor };
  }
  const facts = factsAsOf(recorded, today);
  if (!isOpen(facts)) return null;
  const duty = { named: facts.handler ?? null, involved: facts.involved ?? [], isPassOn: false };
  return { step: undatedStep(facts, register), due: null, ...turnOn(register, duty, today) };
}

/** What an open complaint asks for of which no term says by when: an appeal for which the procedure sets none, the end. */
function undatedStep(facts: Facts, register: Register): NextStep["step"] {
  const appeal = undatedAppealOf(facts, []);
  if (appeal !== null) return appeal.step;
  return missingOf(facts, register).length > 0 ? "complete-record" : "close";
}
