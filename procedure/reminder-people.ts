import type { Person } from "../schemas/register.ts";
import { workingDaysBetween } from "./calendar.ts";
import type { Day } from "./dates.ts";
import type { Deadline } from "./deadline.ts";
import { directorsOn, personOf, readersOn } from "./people.ts";
import type { Desk } from "./reminder-desk.ts";
import { type Pressing, rungsTogether } from "./reminder-pressing.ts";
import { turnOn } from "./turn.ts";

type Place = Pick<Desk, "register" | "today" | "involved">;

/** GitHub refuses an issue with more. */
const mostAssignees = 10;

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
 * "from the first day" is the first working day, on which the notice of it comes too. Nobody involved is told.
 */
function peopleTold(late: number, place: Place) {
  const { directorAfter, partnersAfter } = place.register.reminders;
  const director = late >= Math.max(1, directorAfter) ? actingDirectors(place) : [];
  const partners = late >= Math.max(1, partnersAfter) ? readersFree(place) : [];
  return { director, partners };
}

/** The first is due the earliest, and so the latest. */
function mostLate([first]: readonly Pressing[], today: Day): number {
  return first === undefined ? 0 : workingDaysBetween(first.deadline.due, today);
}

/** Whose turns the steps are, the most urgent first, and the director where that would not reach anybody. */
function turnsOf(pressing: readonly Pressing[], place: Place): readonly Person[] {
  const turns = pressing.map(({ deadline }) => ({ step: deadline.step, person: turnOf(deadline, place) }));
  const isUnreached = turns.some(({ step, person }) => step === "improve" && person?.github === undefined);
  const people = turns.map(({ person }) => person).filter((person) => person !== null);
  return withReader(isUnreached ? [...people, ...actingDirectors(place).slice(0, 1)] : people, place);
}

function turnOf({ responsible }: Deadline, { register }: Place): Person | null {
  return responsible === null ? null : personOf(register, responsible);
}

/** A trainer cannot open the register, and what reaches no reader of it reminds nobody: then the director is told too. */
function withReader(people: readonly Person[], place: Place): readonly Person[] {
  const readers = readersOn(place.register, place.today);
  if (people.some((person) => readers.includes(person))) return people;
  const [director] = actingDirectors(place);
  return director === undefined ? [...people, ...readersFree(place)] : [...people, director];
}

/** Every director of the day, or who has that director's turn. */
function actingDirectors({ register, today, involved }: Place): readonly Person[] {
  const acting = directorsOn(register, today).map(({ code }) => {
    const { responsible } = turnOn(register, { named: code, involved, isPassOn: false }, today);
    return responsible === null ? null : personOf(register, responsible);
  });
  return [...new Set(acting.filter((person) => person !== null))];
}

/** The readers of the register whom the complaint is not about. */
function readersFree({ register, today, involved }: Place): readonly Person[] {
  return readersOn(register, today).filter(({ code }) => !involved.includes(code));
}

function codesOf(people: readonly Person[]): readonly string[] {
  return [...new Set(people.map(({ code }) => code))].slice(0, mostAssignees);
}
