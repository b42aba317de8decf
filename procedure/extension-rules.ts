import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import { dateOf, formatDate } from "./dates.ts";
import type { JudgedExtension } from "./deadline.ts";
import { runningDeadline } from "./respond.ts";
import { extensionsOf, roundsOf } from "./rounds.ts";
import type { Breach } from "./rules.ts";
import { dueOf, procedureOn, termOf } from "./terms.ts";

/** An extension counts when the complainant was told in time and a later day was named; another one is a finding. */
export function extensionRules(facts: Facts, register: Register): Breach[] {
  if (facts.extensions === undefined || facts.receivedOn === undefined) return [];
  const procedure = procedureOn(register, dateOf(facts.receivedOn));
  const term = procedure && termOf(procedure, "respond");
  if (term === null) return [];
  return roundsOf(facts).flatMap((round) => {
    const { judged } = runningDeadline(dueOf(term, round.start), extensionsOf(facts, round));
    return judged.flatMap((one) => breachOf(one, facts));
  });
}

function breachOf({ extension, running, verdict }: JudgedExtension, facts: Facts): Breach[] {
  const at = (facts.extensions ?? []).indexOf(extension);
  const detail = { deadline: formatDate(running) };
  if (verdict === "too-late")
    return [{ path: ["extensions", at, "toldOn"], rule: "extension-too-late", detail }];
  if (verdict === "not-later")
    return [{ path: ["extensions", at, "newDate"], rule: "extension-not-later", detail }];
  return [];
}
