import type { Facts } from "../schemas/complaint.ts";
import { parseRegister, type Register } from "../schemas/register.ts";
import { parseReview, type Review } from "../schemas/review.ts";
import { entryAfter, type Life } from "../scripts/fiction-lives.ts";
import { fictionOf } from "../scripts/fiction-register.ts";
import { settingsOn } from "../scripts/fiction-settings.ts";
import { parseFrontMatter, parseSettings } from "../scripts/front-matter.ts";
import { dateOf, formatDate } from "../procedure/dates.ts";
import type { Deadline } from "../procedure/deadline.ts";
import { firstReceiptOf } from "../procedure/review-cycle.ts";
import { deadlinesOf, deadlinesOfReviews, type Records } from "../procedure/deadlines.ts";
import { remindersOf } from "../procedure/reminders.ts";
import { after, before, dayAfter, ladderOf } from "./reckoned-ladder.ts";

/*
 * A year of a fictional register, day by day: whatever was recorded by a day is read, and what is told then
 * stands beside what the reckoned ladder says.
 */

/** The first and the last day of the year. */
export const firstDay = "2025-11-23";
export const lastDay = "2026-11-22";
const fiction = fictionOf({ folder: "", complaints: 200, seed: 11, today: lastDay });

/** What was recorded of a complaint by a day, when recording lags some days behind; null before it was known. */
function factsOn(life: Life, today: string, lag: number): Facts | null {
  const until = dayAfter(today, -lag);
  const count = life.steps.filter(({ on }) => formatDate(on) <= until).length;
  return count === 0 ? null : { ...entryAfter(life, count), id: life.id };
}

function reviewsOn(today: string): readonly Review[] {
  const held = fiction.reviews.filter(({ on }) => formatDate(on) <= today);
  return held.map(({ path, text }) => {
    const record = parseFrontMatter(text);
    if ("refused" in record) throw new Error(record.refused);
    const { value } = parseReview(record.data, "", path.slice("reviews/".length, -".md".length));
    return { ...value, improvements: value.improvements?.map((one) => improvementOn(one, today)) };
  });
}

type Improvement = NonNullable<Review["improvements"]>[number];

/** That an improvement was done is recorded two weeks later, so that each is late for some days. */
function improvementOn({ doneOn, ...rest }: Improvement, today: string): Improvement {
  return doneOn === undefined || dayAfter(doneOn, 14) > today ? rest : { ...rest, doneOn };
}

const registers = new Map<string, Register>();

function registerOn(today: string): Register {
  const text = settingsOn(fiction.company, dateOf(today));
  const made = registers.get(text);
  if (made !== undefined) return made;
  const settings = parseSettings(text);
  if ("refused" in settings) throw new Error(settings.refused);
  const { value } = parseRegister(settings.data);
  registers.set(text, value);
  return value;
}

/** What the register held on a day, when recording lags some days behind. */
export function recordsOn(today: string, lag: number): Records {
  const complaints = fiction.lives.map((life) => factsOn(life, today, lag)).filter((facts) => facts !== null);
  return { register: registerOn(today), complaints, reviews: reviewsOn(today) };
}

/** The unmet deadlines of a day by the key of the reminder that they belong to. */
export function owedOn(
  { register, complaints, reviews }: Records,
  today: string,
): Map<string, readonly Deadline[]> {
  const day = dateOf(today);
  const firstReceipt = firstReceiptOf(complaints, day);
  const owed = new Map<string, readonly Deadline[]>();
  for (const facts of complaints) owed.set(facts.id, deadlinesOf(facts, register, day));
  owed.set("review", deadlinesOfReviews({ register, reviews, firstReceipt }, day).slice(0, 1));
  for (const review of reviews) {
    deadlinesOfReviews({ register, reviews: [review], firstReceipt }, day)
      .slice(1)
      .forEach((deadline, at) => owed.set(`improvement-${review.year}-${at + 1}`, [deadline]));
  }
  return new Map([...owed].map(([key, all]) => [key, all.filter(({ metOn }) => metOn === null)]));
}

/** Who should be told: whose turn it is, the director from the first and the partners from the third working day. */
export function peopleFor(
  deadlines: readonly Deadline[],
  { people, involved }: ReturnType<typeof peopleOf>,
  today: string,
): readonly string[] {
  const asking = deadlines.filter(
    ({ due, status, step }) =>
      status !== "open" || before(formatDate(due), step === "review" ? 20 : 2) <= today,
  );
  const late = Math.max(0, ...asking.map(({ due }) => after(formatDate(due), today).length));
  const turns = asking.map(({ responsible }) => responsible ?? "dir");
  const present = people.filter(
    ({ from, until }) => from <= today && (until === undefined || until >= today),
  );
  const readers = present.filter((person) => ["director", "partner"].includes(roleOf(person, today)));
  const codes = readers.map(({ code }) => code);
  const unread = turns.every((code) => !codes.includes(code));
  // Nobody in the story has an account on GitHub.
  const improves = asking.some(({ step }) => step === "improve");
  const told = [...(late >= 1 || unread || improves ? ["dir"] : []), ...(late >= 3 ? codes : [])];
  return [...new Set([...turns, ...told.filter((code) => !involved.includes(code))])];
}

/** The role of a person on a day: the last that began by then, or the only one. */
function roleOf({ role, roles = [] }: Register["people"][number], today: string): string {
  return roles.findLast(({ from }) => from <= today)?.role ?? role ?? "";
}

/** The people of a register, and the codes of those whom the complaint of a reminder is about. */
export function peopleOf({ register, complaints }: Records, key: string) {
  return { people: register.people, involved: complaints.find(({ id }) => id === key)?.involved ?? [] };
}

/** A rung that was told on a day: in which reminder, and on which day it belonged. */
export type Told = { readonly day: string; readonly key: string; readonly rung: string; readonly on: string };

/** A year as it went, and as it should have gone. */
export type Year = {
  readonly told: Told[];
  readonly expected: Told[];
  /** Reminders, by day and key, that reached too many or too few, and those with the wrong person in front. */
  readonly wronglyAddressed: string[];
  readonly wrongInFront: string[];
  /** When the deadlines of each stem were first seen: a complaint or fact that is recorded late is told late. */
  readonly seen: Map<string, string>;
};

/** One day: its records, what each reminder's subject owes, and the rungs that were told before. */
type Scene = { readonly today: string; readonly records: Records; readonly owed: ReturnType<typeof owedOn> };

/** What a told rung is known by, and the deadline that it belongs to. */
export const keyOf = ({ key, rung }: Told): string => `${key} ${rung}`;
export const stemOf = (told: Told): string => keyOf(told).replace(/-(before|after)-\d+$/, "");

/** Replays the year with whatever is recorded so many days after it happened. */
export function yearWith(lag: number): Year {
  const year: Year = { told: [], expected: [], wronglyAddressed: [], wrongInFront: [], seen: new Map() };
  const [said, due] = [new Set<string>(), new Set<string>()];
  for (let today = firstDay; today <= lastDay; today = dayAfter(today, 1)) {
    const records = recordsOn(today, lag);
    const scene = { today, records, owed: owedOn(records, today) };
    const fresh = tellOf(scene, year).filter((one) => !said.has(keyOf(one)));
    const wanted = expectOf(scene).filter((one) => !due.has(keyOf(one)));
    for (const one of fresh) said.add(keyOf(one));
    for (const one of wanted) due.add(keyOf(one));
    for (const one of wanted) if (!year.seen.has(stemOf(one))) year.seen.set(stemOf(one), today);
    year.told.push(...fresh);
    year.expected.push(...wanted);
  }
  return year;
}

function tellOf({ today, records, owed }: Scene, year: Year): readonly Told[] {
  const nowhere = { editorAddress: null, dashboardAddress: null };
  return remindersOf({ ...records, findings: [] }, nowhere, dateOf(today)).flatMap((reminder) => {
    const { key, assignees, rungs } = reminder;
    const deadlines = owed.get(key) ?? [];
    const people = peopleFor(deadlines, peopleOf(records, key), today);
    if ([...people].sort().join() !== [...assignees].sort().join())
      year.wronglyAddressed.push(`${today} ${key}`);
    const days = deadlines.map(({ due }) => formatDate(due)).toSorted();
    const urgent = deadlines.filter(({ due }) => formatDate(due) === days[0]);
    if (!urgent.some(({ responsible }) => responsible === assignees[0]))
      year.wrongInFront.push(`${today} ${key}`);
    return rungs.map(({ name, on }) => ({ day: today, key, rung: name, on: formatDate(on) }));
  });
}

function expectOf({ today, owed }: Scene): readonly Told[] {
  return [...owed].flatMap(([key, deadlines]) => {
    return deadlines.flatMap((deadline) => {
      const notices = ladderOf(deadline, deadline.step === "review" ? [20, 2, 0] : [2, 0], today);
      return notices.map(({ rung, on }) => ({ day: today, key, rung, on }));
    });
  });
}
