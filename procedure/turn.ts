import type { Person, Register } from "../schemas/register.ts";
import { dateOf, type Day, isAfter, isBefore } from "./dates.ts";
import { directorOn, directorsOn, isInForce, isReaderOn, personOf, readersOn } from "./people.ts";

/** An absence of a person, with who stands in. */
export type Absence = NonNullable<Person["absences"]>[number];

/** Something to do: who is named for it (null: the director), and whom the complaint is about. */
export type Duty = {
  readonly named: string | null;
  readonly involved: readonly string[];
  /** Passing on is the receiver's own, whoever it is about, and is taken over by anybody. */
  readonly isPassOn: boolean;
};

/** Whom somebody stands in for, and the last day of that absence. */
export type StandIn = { readonly code: string; readonly until: Day };

/** Whose turn it is; null when nobody can take it. */
export type Turn = { readonly responsible: string | null; readonly standsInFor: StandIn | null };

/** The absence of a person on a day; null while present. */
export function absenceOn({ absences }: Person, date: Day): Absence | null {
  const ofDay = (absences ?? []).filter(({ from, until }) => {
    return !isAfter(dateOf(from), date) && !isBefore(dateOf(until), date);
  });
  return ofDay[0] ?? null;
}

/** The absences that are not over on a day, the earliest first. */
export function absencesFrom(
  { people }: Register,
  date: Day,
): readonly { readonly person: Person; readonly absence: Absence }[] {
  const all = people.flatMap((person) => (person.absences ?? []).map((absence) => ({ person, absence })));
  const left = all.filter(({ absence }) => !isBefore(dateOf(absence.until), date));
  return left.toSorted((one, other) => one.absence.from.localeCompare(other.absence.from));
}

/**
 * Whose turn it is on a day: who is named, or the director when nobody is, or nobody who belongs to the company that day.
 * While that person is absent, the first along the chain of deputies who may take it; else a director or a partner who
 * is present. Nobody whom the complaint is about has the turn.
 */
export function turnOn(register: Register, duty: Duty, date: Day): Turn {
  const holder = holderOf(register, duty, date);
  if (holder === null || isKeptFrom(holder, duty))
    return { ...substituteOn(register, duty, date), standsInFor: null };
  const absence = absenceOn(holder, date);
  if (absence === null) return { responsible: holder.code, standsInFor: null };
  const deputy = deputyFor(absence, register, { ...duty, date });
  const turn = deputy === null ? substituteOn(register, duty, date) : { responsible: deputy.code };
  const standsInFor = { code: holder.code, until: dateOf(absence.until) };
  return { ...turn, standsInFor: turn.responsible === null ? null : standsInFor };
}

function holderOf(register: Register, { named }: Duty, date: Day): Person | null {
  const person = named === null ? null : personOf(register, named);
  return person !== null && isInForce(person, date) ? person : directorOn(register, date);
}

/** Who is involved counts as absent without a deputy; passing on is the receiver's own. */
function isKeptFrom({ code }: Person, { named, involved, isPassOn }: Duty): boolean {
  return involved.includes(code) && !(isPassOn && code === named);
}

type Asked = Duty & { readonly date: Day };

/** The chain ends where it comes back to somebody. */
function deputyFor(absence: Absence, register: Register, asked: Asked): Person | null {
  const passed = new Set<string>();
  let next: Absence | null = absence;
  while (next !== null && !passed.has(next.deputy)) {
    passed.add(next.deputy);
    const deputy = personOf(register, next.deputy);
    if (deputy === null || mayTake(deputy, asked)) return deputy;
    next = absenceOn(deputy, asked.date);
  }
  return null;
}

function mayTake(person: Person, { involved, isPassOn, date }: Asked): boolean {
  const isAllowed = isPassOn ? isInForce(person, date) : isReaderOn(person, date);
  return isAllowed && isFree(person, involved, date);
}

function isFree(person: Person, involved: readonly string[], date: Day): boolean {
  return absenceOn(person, date) === null && !involved.includes(person.code);
}

/** Whether somebody who may read the register is present and not involved, and so can take any turn. */
export function isSubstituteOn(register: Register, involved: readonly string[], date: Day): boolean {
  return readersOn(register, date).some((person) => isFree(person, involved, date));
}

/** A director of the day, else a partner, who is present and not involved. */
function substituteOn(register: Register, { involved }: Duty, date: Day): Pick<Turn, "responsible"> {
  const inOrder = [...directorsOn(register, date), ...readersOn(register, date)];
  return { responsible: inOrder.find((person) => isFree(person, involved, date))?.code ?? null };
}
