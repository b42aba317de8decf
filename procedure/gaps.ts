import type { Register } from "../schemas/register.ts";
import type { Day } from "./dates.ts";
import type { Messages } from "./messages.ts";
import { confidantOn } from "./people.ts";
import { procedureOn, termOf } from "./terms.ts";

/** What an auditor of a training company asks about and the procedure leaves open. */
export type Gap =
  | "no-response-term"
  | "no-retention-term"
  | "no-appeal-term"
  | "binding-unsaid"
  | "confidant-judges"
  | "no-confidant"
  | "no-review-term"
  | "no-contact";

/** What to do about a gap, for a person: the fields to fill in by their labels. */
export function adviceOn(gap: Gap, { gaps, fields }: Messages): string {
  return gaps[gap].advice((field) => `“${fields[field] ?? field}”`);
}

/** The gaps of the version in force on a day: shown as warnings, for the program invents no terms. */
export function gapsOn(register: Register, today: Day): readonly Gap[] {
  const procedure = procedureOn(register, today);
  if (procedure === null) return [];
  const confidant = confidantOn(register, today);
  const appealTerms = [termOf(procedure, "forwardAppeal"), termOf(procedure, "appealVerdict")];
  const checks: readonly (readonly [Gap, boolean])[] = [
    ["no-response-term", termOf(procedure, "respond") === null],
    ["no-retention-term", termOf(procedure, "retain") === null],
    ["no-appeal-term", appealTerms.includes(null)],
    ["binding-unsaid", procedure.appealBinding === undefined],
    ["confidant-judges", confidant !== null],
    ["no-confidant", confidant === null],
    ["no-review-term", termOf(procedure, "review") === null],
    ["no-contact", !isReachable(register)],
  ];
  return checks.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}

/** Whether the public page can say where a complaint may be sent. */
function isReachable({ organisation: { email, phone, address } }: Register): boolean {
  return (email ?? phone ?? address) !== undefined;
}
