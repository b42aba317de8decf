import type { Facts } from "../schemas/complaint.ts";
import type { Register } from "../schemas/register.ts";
import type { Day } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";
import { readersOn } from "./people.ts";
import type { Breach } from "./rules.ts";
import { isSubstituteOn } from "./turn.ts";

/** A step that nobody can take: all who may are absent or involved. That there is nobody at all, the settings tell. */
export function turnRules(facts: Facts, register: Register, today: Day): Breach[] {
  if (isSubstituteOn(register, facts.involved ?? [], today)) return [];
  if (readersOn(register, today).length === 0) return [];
  const unmet = deadlinesOf(facts, register, today).filter(({ metOn }) => metOn === null);
  const isLeft = unmet.some(({ responsible }) => responsible === null);
  return isLeft ? [{ path: ["handler"], rule: "nobody-in-turn" }] : [];
}
