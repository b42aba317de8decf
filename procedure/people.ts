import type { Person, Register } from "../schemas/register.ts";
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

/** The director ("bestuurder") on a day; null when nobody held that office. */
export function directorOn(register: Register, date: Day): Person | null {
  return register.people.find((person) => person.role === "director" && isInForce(person, date)) ?? null;
}

/** Who may read the register on a day: the director and the partners. */
export function readersOn(register: Register, date: Day): readonly Person[] {
  return register.people.filter((person) => {
    return (person.role === "director" || person.role === "partner") && isInForce(person, date);
  });
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

/**
 * Who acts for a person on a day: the person, or the deputy while the person is absent. A deputy who is absent too is
 * followed to his or her own deputy; a circle of absences ends with the person who started it.
 *
 * @returns a person's code
 */
export function actingFor(register: Register, code: string, date: Day): string {
  let acting = code;
  for (let steps = 0; steps <= register.people.length; steps += 1) {
    const deputy = deputyOf(register, acting, date);
    if (deputy === null) return acting;
    acting = deputy;
  }
  return code;
}

function deputyOf(register: Register, code: string, date: Day): string | null {
  const absences = personOf(register, code)?.absences ?? [];
  const current = absences.find(({ from, until }) => {
    return !isAfter(dateOf(from), date) && !isBefore(dateOf(until), date);
  });
  return current?.deputy ?? null;
}
