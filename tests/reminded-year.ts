import { dateOf } from "../procedure/dates.ts";
import type { Reminder } from "../procedure/reminder.ts";
import { remindersOf } from "../procedure/reminders.ts";
import { parseBody, parseComment } from "../scripts/reminder-marker.ts";
import type { KeptIssue } from "./github-stand-in-issues-store.ts";
import { dayAfter } from "./reckoned-ladder.ts";
import { runInProcess } from "./remind-model-run.ts";
import { bot, type IssueStage, startIssueStage, writes } from "./remind-stage.ts";
import { firstDay, lastDay, owedOn, peopleFor, peopleOf, recordsOn } from "./replayed-year.ts";

/*
 * A year of a fictional register on a stand-in for GitHub: two runs every day, as the workflow holds them, through the
 * code of the command and over HTTP.
 */

/** The people of each open reminder, by what it is about. */
type PeopleByKey = ReadonlyMap<string, readonly string[]>;

/** What stood on GitHub after a day, and what its runs wrote. */
export type ReminderDay = {
  readonly day: string;
  /** What an issue or a comment told on this day, as the number and the code of the rung, as often as it was told. */
  readonly told: readonly string[];
  readonly people: PeopleByKey;
  /** Who should have been told, reckoned independently. */
  readonly wantedPeople: PeopleByKey;
  /** The reminders that are not as they were the day before. */
  readonly changed: readonly string[];
  /** What the first run wrote about, and how often the second one wrote. */
  readonly written: readonly string[];
  readonly writtenAgain: number;
  /** What did not succeed. */
  readonly failed: readonly string[];
};

/** Holds all runs of the year. */
export async function remindedYear(): Promise<readonly ReminderDay[]> {
  let today = firstDay;
  const stage = await startIssueStage({ now: () => new Date(`${today}T06:17:00Z`) });
  const days: ReminderDay[] = [];
  let before: readonly Reminder[] = [];
  for (; today <= lastDay; today = dayAfter(today, 1)) {
    const records = recordsOn(today, 0);
    const reminders = remindersOf({ ...records, findings: [] }, nowhere, dateOf(today));
    const runs = await runsOf(stage, reminders, records);
    const wantedPeople = wantedOn(today, reminders, records);
    days.push({ day: today, ...runs, wantedPeople, changed: changedSince(before, reminders) });
    before = reminders;
  }
  await stage.standIn.stop();
  return days;
}

const nowhere = { editorAddress: null, dashboardAddress: null };

type Runs = Pick<ReminderDay, "told" | "people" | "written" | "writtenAgain" | "failed">;
type Records = ReturnType<typeof recordsOn>;

/** Two runs, one after the other; everybody's account has the name of the person's code. */
async function runsOf(
  stage: IssueStage,
  reminders: readonly Reminder[],
  { register }: Records,
): Promise<Runs> {
  const { standIn, desk } = stage;
  const logins = register.people.map(({ code }) => [code, code] as const);
  const run = () => runInProcess({ api: standIn.address, reminders, logins, most: 1000 });
  const before = new Map(desk.all().map((issue) => [issue.number, issue]));
  const { outcomes } = await run();
  const issues = desk.all();
  const at = standIn.requests.length;
  const second = await run();
  const open = issues.filter(({ state }) => state === "open");
  return {
    told: issues.flatMap((issue) => toldSince(before.get(issue.number), issue)),
    people: new Map(open.map((issue) => [keyOf(issue), issue.assignees.toSorted()])),
    written: [...new Set(outcomes.map(({ key }) => key))].toSorted(),
    writtenAgain: writes(stage, at).length,
    failed: [...outcomes, ...second.outcomes].filter(({ result }) => result !== "done").map(({ key }) => key),
  };
}

/** What a new issue tells itself, and what the comments tell that were not there before. */
function toldSince(before: KeptIssue | undefined, issue: KeptIssue): readonly string[] {
  const made = before === undefined ? (parseBody(issue.body).memory?.said ?? []) : [];
  const comments = issue.comments.slice(before?.comments.length ?? 0);
  const own = comments.filter(({ author }) => author === bot);
  const codes = [...made, ...own.flatMap(({ body }) => parseComment(body)?.said ?? [])];
  return codes.map((code) => `${keyOf(issue)} ${code}`);
}

function keyOf({ body }: KeptIssue): string {
  return parseBody(body).memory?.key ?? "";
}

function wantedOn(today: string, reminders: readonly Reminder[], records: Records): PeopleByKey {
  const owed = owedOn(records, today);
  return new Map(
    reminders.map(({ key }) => [
      key,
      peopleFor(owed.get(key) ?? [], peopleOf(records, key), today).toSorted(),
    ]),
  );
}

function changedSince(before: readonly Reminder[], now: readonly Reminder[]): readonly string[] {
  const [old, young] = [before, now].map(
    (some) => new Map(some.map((one) => [one.key, JSON.stringify(one)])),
  );
  const keys = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
  return [...keys].filter((key) => old?.get(key) !== young?.get(key)).toSorted();
}
