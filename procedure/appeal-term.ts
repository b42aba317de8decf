import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { dateOrNull, type Day, isAfter, latestOf } from "./dates.ts";
import { respondedOn, roundsOf } from "./rounds.ts";
import { dueOf, procedureOn, termOf } from "./terms.ts";

/** Until when somebody could appeal, and whether the appeal on record was lodged after that day. */
export type AppealTerm = { readonly lastDay: Day; readonly isLate: boolean };

/**
 * The term to appeal (`appealWithin`) of the version in force on receipt, from the last response that was sent; an
 * appeal is judged by the last one before it. Null where there is no term or no response: nothing is guessed.
 */
export function appealTermOf(facts: Facts, register: Register): AppealTerm | null {
  const received = dateOrNull(facts.receivedOn);
  const procedure = received && procedureOn(register, received);
  const term = procedure && termOf(procedure, "appealWithin");
  const lodged = dateOrNull(facts.appeal?.lodgedOn);
  const answered = latestOf(
    roundsOf(facts)
      .map((round) => respondedOn(facts, round))
      .filter((day) => day !== null && (lodged === null || !isAfter(day, lodged))),
  );
  if (term === null || answered === null) return null;
  const lastDay = dueOf(term, answered);
  return { lastDay, isLate: lodged !== null && isAfter(lodged, lastDay) };
}
