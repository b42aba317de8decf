import { addWorkingDays } from "../procedure/calendar.ts";
import { addDays, dateOf, type Day, formatDate, isAfter } from "../procedure/dates.ts";
import type { Chance } from "./fiction-chance.ts";
import type { Life } from "./fiction-lives.ts";
import { colleaguesFrom, type Company } from "./fiction-people.ts";
import { formatRecord } from "./front-matter.ts";

/** The record of a year's review: the day it was held, its file's name, and its text. */
export type HeldReview = { readonly on: Day; readonly path: string; readonly text: string };

/** The yearly reviews that have been held by today: each in January, over all complaints of the year before. */
export function reviewsOf(company: Company, lives: readonly Life[], chance: Chance): readonly HeldReview[] {
  const first = company.start.year;
  const years = Array.from({ length: company.today.year - first }, (_, at) => first + at);
  return years
    .map((year) => ({ year, on: addWorkingDays(dateOf(`${year + 1}-01-14`), 1) }))
    .filter(({ on }) => !isAfter(on, company.today))
    .map(({ year, on }) => reviewOf(company, { year, on, chance, ids: idsOf(lives, year) }));
}

type Meeting = {
  readonly year: number;
  readonly on: Day;
  readonly chance: Chance;
  readonly ids: readonly string[];
};

function reviewOf(company: Company, { year, on, chance, ids }: Meeting): HeldReview {
  const text = formatRecord(
    {
      on: formatDate(on),
      present: colleaguesFrom(company, ["director", "partner"], [on]),
      period: { from: `${year}-01-01`, until: `${year}-12-31` },
      complaints: ids.map((id) => judged(id, chance)),
      improvements: [improvement(on, company.today)],
      conclusions: chance.pick(conclusions),
      closedOn: formatDate(on),
    },
    "De partners hebben alle klachten van het jaar nogmaals doorgenomen.",
  );
  return { on, path: `reviews/${year}.md`, text };
}

function judged(id: string, chance: Chance): Readonly<Record<string, unknown>> {
  const extraAction = chance.happens(0.15);
  return { id, extraAction, note: extraAction ? chance.pick(extraNotes) : undefined };
}

function improvement(on: Day, today: Day): Readonly<Record<string, unknown>> {
  const action = "Thema klachten bespreken in het voorjaarsoverleg met alle trainers";
  const done = addDays(on, 80);
  const doneOn = isAfter(done, today) ? undefined : formatDate(done);
  return { action, owner: "p1", due: formatDate(addDays(on, 90)), doneOn };
}

const extraNotes = [
  "Opnemen in het draaiboek.",
  "Bespreken in de intervisie.",
  "Werkinstructie voor de planning aanpassen.",
  "Navragen of de maatregel heeft gewerkt.",
];

const conclusions = [
  "De meeste klachten gingen over planning en communicatie. De reactietermijn is vrijwel steeds gehaald.",
  "Het aantal klachten bleef gelijk. De verbeteracties hebben effect: herhaling kwam nauwelijks voor.",
  "Mondelinge klachten worden nu vaker doorgegeven. Dat is gewenst, ook al stijgt daardoor het aantal.",
];

function idsOf(lives: readonly Life[], year: number): readonly string[] {
  return lives
    .map(({ id }) => id)
    .filter((id) => id.startsWith(`KL-${year}-`))
    .toSorted();
}
