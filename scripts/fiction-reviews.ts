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
    .map(({ year, on }) => {
      const before = year === first ? null : idsOf(lives, year - 1).length;
      return reviewOf(company, { year, on, chance, ids: idsOf(lives, year), before });
    });
}

type Meeting = {
  readonly year: number;
  readonly on: Day;
  readonly chance: Chance;
  readonly ids: readonly string[];
  /** How many complaints the year before had; null for the first. */
  readonly before: number | null;
};

function reviewOf(company: Company, { year, on, chance, ids, before }: Meeting): HeldReview {
  const text = formatRecord(
    {
      on: formatDate(on),
      present: colleaguesFrom(company, ["director", "partner"], [on]),
      period: { from: `${year}-01-01`, until: `${year}-12-31` },
      complaints: ids.map((id) => judged(id, chance)),
      improvements: [improvement(on, company.today)],
      conclusions: `${countedIn(year, ids.length, before)} ${chance.pick(conclusions)}`,
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

/** The minutes say how many complaints there were, and compare them with the numbers as they are. */
function countedIn(year: number, count: number, before: number | null): string {
  const now = `In ${year} ${count === 1 ? "kwam 1 klacht" : `kwamen ${count} klachten`} binnen.`;
  if (before === null) return now;
  if (before === count) return `${now} Dat zijn er evenveel als in het jaar ervoor.`;
  return `${now} Dat zijn er ${count > before ? "meer" : "minder"} dan de ${before} van het jaar ervoor.`;
}

const conclusions = [
  "De partners hebben per klacht besloten of er extra actie nodig is. Wat openstaat, heeft een eigenaar en een datum.",
  "De verbeteracties van vorig jaar zijn doorgesproken. Wat heeft gewerkt, blijft zo.",
  "Ook mondelinge klachten worden doorgegeven, zoals de procedure vraagt.",
];

function idsOf(lives: readonly Life[], year: number): readonly string[] {
  return lives
    .map(({ id }) => id)
    .filter((id) => id.startsWith(`KL-${year}-`))
    .toSorted();
}
