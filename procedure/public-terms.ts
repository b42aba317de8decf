import type { Register, Terms } from "../schemas/register.ts";
import type { Day } from "./dates.ts";
import type { Messages } from "./messages.ts";
import { termInWords } from "./procedure-table.ts";
import { procedureOn } from "./terms.ts";

/** What the procedure promises on a day, in words a complainant reads; a step without a term promises nothing. */
export type PublicTerms = { readonly [Name in keyof Terms]?: string };

/**
 * The terms that the version in force on a day sets: `{ respond: "7 dagen" }`. Null while no version is in force, for
 * neither an ended nor a coming one promises anything.
 */
export function publicTermsOn(register: Register, asOf: Day, messages: Messages): PublicTerms | null {
  const procedure = procedureOn(register, asOf);
  if (procedure === null) return null;
  const set = Object.entries(procedure.terms).flatMap(([name, term]) => {
    return term ? [[name, termInWords(term, messages)] as const] : [];
  });
  return Object.fromEntries(set);
}
