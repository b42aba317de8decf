import type { Extension, Facts } from "../schemas/complaint.ts";
import type { Procedure, Register } from "../schemas/register.ts";
import { addMonths, dateOf, type Day, formatDate, isAfter } from "./dates.ts";
import type { JudgedExtension } from "./deadline.ts";
import { factsAsOf, placeInRecord } from "./facts-as-of.ts";
import { runningDeadline } from "./respond.ts";
import { extensionsOf, roundsOf } from "./rounds.ts";
import type { Breach } from "./rules.ts";
import { dueOf, procedureOn, termOf } from "./terms.ts";

/** An extension counts when the complainant was told in time and a later day was named; another one is a finding. */
export function extensionRules(recorded: Facts, register: Register, today: Day): Breach[] {
  const facts = factsAsOf(recorded, today);
  if (facts.extensions === undefined) return [];
  return [...farRules(facts.extensions), ...judgedRules(facts, register)];
}

/** A day more than a year ahead was hardly promised to anybody. */
function farRules(extensions: readonly Extension[]): Breach[] {
  return extensions.flatMap(({ toldOn, newDate }, at): Breach[] => {
    if (!isAfter(dateOf(newDate), addMonths(dateOf(toldOn), 12))) return [];
    const path = ["extensions", placeInRecord(extensions, at), "newDate"];
    return [{ path, rule: "extension-far", detail: { toldOn } }];
  });
}

function judgedRules(facts: Facts, register: Register): Breach[] {
  if (facts.receivedOn === undefined) return [];
  const procedure = procedureOn(register, dateOf(facts.receivedOn));
  if (procedure === null) return [];
  return [...verdictRules(facts, procedure), ...lengthRules(facts, procedure)];
}

function verdictRules(facts: Facts, procedure: Procedure): Breach[] {
  const term = termOf(procedure, "respond");
  if (term === null) return [];
  return roundsOf(facts).flatMap((round) => {
    const { judged } = runningDeadline(dueOf(term, round.start), extensionsOf(facts, round));
    return judged.flatMap((one) => breachOf(one, facts));
  });
}

/** How far an extension may go counts from the receipt, or from the reopening of its round; one that goes further counts all the same. */
function lengthRules(facts: Facts, procedure: Procedure): Breach[] {
  const { extensions = [] } = facts;
  const term = termOf(procedure, "extendAtMost");
  if (term === null) return [];
  return roundsOf(facts).flatMap((round) => {
    const last = dueOf(term, round.start);
    const far = extensionsOf(facts, round).filter(({ newDate }) => isAfter(dateOf(newDate), last));
    return far.map((extension): Breach => {
      const at = placeInRecord(extensions, extensions.indexOf(extension));
      const detail = { deadline: formatDate(last) };
      return { path: ["extensions", at, "newDate"], rule: "extension-too-far", detail };
    });
  });
}

function breachOf({ extension, running, verdict }: JudgedExtension, { extensions = [] }: Facts): Breach[] {
  const at = placeInRecord(extensions, extensions.indexOf(extension));
  const detail = { deadline: formatDate(running) };
  if (verdict === "too-late")
    return [{ path: ["extensions", at, "toldOn"], rule: "extension-too-late", detail }];
  if (verdict === "not-later")
    return [{ path: ["extensions", at, "newDate"], rule: "extension-not-later", detail }];
  return [];
}
