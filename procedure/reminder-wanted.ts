import { formatDate } from "./dates.ts";
import type { IssueSeen } from "./reminder-issue.ts";
import { mostSaid, type Wanted } from "./reminder-known.ts";
import type { Holding, Planning } from "./reminder-plan.ts";
import type { Reminder } from "./reminder.ts";

/** GitHub takes no more accounts than this for one issue. */
const mostAssignees = 10;

/** A reminder as it is to be seen on GitHub. @param issue as it stands; null where there is none yet */
export function wantedOf(reminder: Reminder, issue: IssueSeen | null, planning: Planning): Wanted {
  const { codeOf } = planning;
  const { title, rungs } = reminder;
  const { body, unknownSince } = bodyOf(reminder, issue, planning.holding);
  return {
    reminder,
    body,
    text: codeOf(`${title}\n${body}`),
    ...peopleOf(reminder, issue, planning),
    rungs: rungs.slice(-mostSaid).map((rung) => ({ ...rung, code: codeOf(rung.name) })),
    unknownSince,
  };
}

/** What cannot be told stands first, since the day on which that was first seen. */
function bodyOf(
  { body, unknown = null }: Reminder,
  issue: IssueSeen | null,
  holding: Holding | null,
): Pick<Wanted, "body" | "unknownSince"> {
  if (unknown === null || holding === null) return { body, unknownSince: null };
  const unknownSince = issue?.memory?.unknownSince ?? formatDate(holding.today);
  const since = unknown.since ?? unknownSince;
  return { body: `${holding.tell({ ...unknown, since })}\n\n${body}`, unknownSince };
}

type People = Pick<Wanted, "assignees" | "people">;

/** While it is not known who the people are, nobody loses an assignment; while not whom it is about, nobody gets one. */
function peopleOf(reminder: Reminder, issue: IssueSeen | null, { logins, codeOf }: Planning): People {
  const loginsOf = (codes: readonly string[]) => codes.flatMap((code) => logins.get(code) ?? []);
  const known = [...new Set(loginsOf(reminder.assignees))].slice(0, mostAssignees);
  const { assigning = "replace", barred = [] } = reminder;
  if (issue === null || assigning === "replace") return { assignees: known, people: codeOf(known.join(" ")) };
  const kept = without(issue.assignees, loginsOf(barred));
  const added = assigning === "add" ? without(known, kept) : [];
  const assignees = [...kept, ...added].slice(0, mostAssignees);
  return { assignees, people: codeOf(assignees.join(" ")) };
}

/** GitHub takes no notice of capitals. */
function without(logins: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others.map((login) => login.toLowerCase()));
  return logins.filter((login) => !left.has(login.toLowerCase()));
}
