import type { Person, Register, Role } from "../schemas/register.ts";
import { compareDates, dateOf, dateOrNull, type Day, isAfter, isBefore } from "./dates.ts";

/** The person of the company with a code; null when register.yaml names none. */
export function personOf(register: Register, code: string): Person | null {
  return register.people.find((person) => person.code === code) ?? null;
}

/** Whether a person belonged to the company on a day. */
export function isInForce(person: Person, date: Day): boolean {
  const until = dateOrNull(person.until);
  return !isAfter(dateOf(person.from), date) && (until === null || !isBefore(until, date));
}

/** What a person was to the company on a day: the one role, or the last of the dated ones; null before the first. */
export function roleOn({ role, roles }: Person, date: Day): Role | null {
  if (roles === undefined) return role ?? null;
  const begun = roles.filter(({ from }) => !isAfter(dateOf(from), date));
  const inOrder = begun.toSorted((one, other) => compareDates(dateOf(one.from), dateOf(other.from)));
  return inOrder.at(-1)?.role ?? null;
}

/** Whether the person with a code was the director on a day, as what happened on that day is judged. */
export function wasDirector(register: Register, code: string | undefined, date: Day): boolean {
  const person = code === undefined ? null : personOf(register, code);
  return person !== null && roleOn(person, date) === "director";
}

/** The directors ("bestuurder") of a day in the order of the list; the first has the director's turn. */
export function directorsOn(register: Register, date: Day): readonly Person[] {
  return register.people.filter((person) => isInForce(person, date) && roleOn(person, date) === "director");
}

/** The first director of a day; null when nobody held that office. */
export function directorOn(register: Register, date: Day): Person | null {
  return directorsOn(register, date)[0] ?? null;
}

/** Whether a person may read the register on a day: as director or partner of that day. */
export function isReaderOn(person: Person, date: Day): boolean {
  const role = roleOn(person, date);
  return (role === "director" || role === "partner") && isInForce(person, date);
}

/** Who may read the register on a day: the director and the partners. */
export function readersOn(register: Register, date: Day): readonly Person[] {
  return register.people.filter((person) => isReaderOn(person, date));
}

/** The person to whom complaints of a day can be appealed ("vertrouwenspersoon"); null when none is appointed. */
export function confidantOn(register: Register, date: Day): Register["confidants"][number] | null {
  const inForce = register.confidants.filter(({ from, until }) => {
    const last = dateOrNull(until);
    return !isAfter(dateOf(from), date) && (last === null || !isBefore(last, date));
  });
  const byStart = inForce.toSorted((one, other) => compareDates(dateOf(one.from), dateOf(other.from)));
  return byStart.at(-1) ?? null;
}
