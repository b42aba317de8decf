import type { FactRule } from "../schemas/finding.ts";
import type { Person, Register } from "../schemas/register.ts";
import { dateOf, type Day, isAfter, isBefore, latestOf } from "./dates.ts";
import { isInForce, personOf, roleOn } from "./people.ts";
import type { Breach } from "./rules.ts";
import type { Absence } from "./turn.ts";

/** Every deputy can take over: somebody on the list who belongs to the company, is allowed to and is not away too. */
export function deputyRules(register: Register, today: Day): Breach[] {
  return register.people.flatMap((person, at) => {
    return (person.absences ?? []).flatMap((absence, item): Breach[] => {
      const rule = deputyRule(person, absence, { register, today });
      return rule === null ? [] : [{ path: ["people", at, "absences", item, "deputy"], rule }];
    });
  });
}

type Settings = { readonly register: Register; readonly today: Day };
type Period = { readonly start: Day; readonly end: Day };

/** What is over gives nobody a turn any more. */
function deputyRule(person: Person, absence: Absence, { register, today }: Settings): FactRule | null {
  const deputy = personOf(register, absence.deputy);
  if (deputy === null || deputy.code === person.code) return "deputy-unknown";
  const end = dateOf(absence.until);
  const start = latestOf([dateOf(absence.from), today]) ?? today;
  if (isAfter(start, end)) return null;
  if (!isInForce(deputy, start) || !isInForce(deputy, end)) return "deputy-not-employed";
  if (isReaderIn(person, { start, end }) && !isReaderThroughout(deputy, { start, end }))
    return "deputy-not-partner";
  return isAwayIn(deputy, { start, end }) ? "deputy-absent" : null;
}

/** A trainer's only turn that is taken over is passing on, by anybody; a partner's needs a reader of the register. */
function isReaderIn(person: Person, period: Period): boolean {
  return rolesIn(person, period).some(isReader);
}

function isReaderThroughout(person: Person, period: Period): boolean {
  return rolesIn(person, period).every(isReader);
}

function isReader(role: ReturnType<typeof roleOn>): boolean {
  return role === "director" || role === "partner";
}

/** The roles that a person has in a period: that of its first day, and each that begins within it. */
function rolesIn(person: Person, { start, end }: Period): readonly ReturnType<typeof roleOn>[] {
  const changes = (person.roles ?? []).map(({ from }) => dateOf(from));
  const within = changes.filter((from) => isAfter(from, start) && !isAfter(from, end));
  return [start, ...within].map((date) => roleOn(person, date));
}

function isAwayIn({ absences }: Person, { start, end }: Period): boolean {
  return (absences ?? []).some(({ from, until }) => {
    return !isAfter(dateOf(from), end) && !isBefore(dateOf(until), start);
  });
}
