import type { Person, Register } from "../schemas/register.ts";
import { workingDaysBetween } from "./calendar.ts";
import type { Day } from "./dates.ts";
import type { Deadline } from "./deadline.ts";
import { actingFor, directorOn, personOf, readersOn } from "./people.ts";
import type { Desk } from "./reminder-desk.ts";
import { type Pressing, rungsTogether } from "./reminder-pressing.ts";

type Place = Pick<Desk, "register" | "today">;

/** GitHub refuses an issue with more. */
const mostAssignees = 10;

/**
 * Whose turn a deadline is: the person that register.yaml knows by the code, else the director. A code that it does not
 * know may be anything that somebody typed, and is never shown.
 */
export function turnOf({ responsible }: Deadline, { register, today }: Place): Person | null {
  const known = responsible === null ? null : personOf(register, responsible);
  return known ?? actingDirector(register, today);
}

/**
 * The codes of whose turn it is, the most urgent first; of the director and of the partners from the working day on that
 * the settings name.
 */
export function assigneesOf(pressing: readonly Pressing[], place: Place): readonly string[] {
  const told = peopleTold(mostLate(pressing, place.today), place);
  return codesOf([...turnsOf(pressing, place), ...told.director, ...told.partners]);
}

/** The codes of those who mend what cannot be read: the director, or the partners while there is none. */
export function mendersOf(place: Place): readonly string[] {
  return codesOf(withReader([], place));
}

/** The director and the partners that a notice of some rungs reaches and the notices before it did not. */
export function newlyTold(
  pressing: readonly Pressing[],
  fresh: ReadonlySet<string>,
  place: Place,
): { readonly director: readonly Person[]; readonly partners: readonly Person[] } {
  const rungs = rungsTogether(pressing);
  const mostOf = (some: typeof rungs) => some.reduce((most, { late }) => Math.max(most, late), 0);
  const [now, before] = [mostOf(rungs), mostOf(rungs.filter(({ name }) => !fresh.has(name)))];
  const [told, knew] = [peopleTold(now, place), peopleTold(before, place)];
  const known = codesOf([...turnsOf(pressing, place), ...knew.director, ...knew.partners]);
  const director = told.director.filter(({ code }) => !known.includes(code));
  const partners = told.partners.filter((one) => !known.includes(one.code) && !director.includes(one));
  return { director, partners };
}

/**
 * Who is told beside whose turn it is, by the working days that the latest step is late. A weekend makes nobody later:
 * "from the first day" is the first working day, on which the notice of it comes too.
 */
function peopleTold(late: number, { register, today }: Place) {
  const { directorAfter, partnersAfter } = register.reminders;
  const director = late >= Math.max(1, directorAfter) ? actingDirector(register, today) : null;
  const partners = late >= Math.max(1, partnersAfter) ? readersOn(register, today) : [];
  return { director: director === null ? [] : [director], partners };
}

/** The first is due the earliest, and so the latest. */
function mostLate([first]: readonly Pressing[], today: Day): number {
  return first === undefined ? 0 : workingDaysBetween(first.deadline.due, today);
}

/** Whose turns the steps are, the most urgent first. */
function turnsOf(pressing: readonly Pressing[], place: Place): readonly Person[] {
  const turns = pressing.map(({ deadline }) => turnOf(deadline, place)).filter((person) => person !== null);
  return withReader(turns, place);
}

/** A trainer cannot open the register, and what reaches no reader of it reminds nobody: then the director is told too. */
function withReader(people: readonly Person[], { register, today }: Place): readonly Person[] {
  const readers = readersOn(register, today);
  if (people.some((person) => readers.includes(person))) return people;
  const director = actingDirector(register, today);
  return director === null ? [...people, ...readers] : [...people, director];
}

function actingDirector(register: Register, today: Day): Person | null {
  const director = directorOn(register, today);
  if (director === null) return null;
  return personOf(register, actingFor(register, director.code, today)) ?? director;
}

function codesOf(people: readonly Person[]): readonly string[] {
  return [...new Set(people.map(({ code }) => code))].slice(0, mostAssignees);
}
