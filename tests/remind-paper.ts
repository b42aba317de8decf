import { dateOf, type Day } from "../procedure/dates.ts";
import type { Action, Changing, IssueSeen, Looked, Memory, Plan } from "../procedure/reminder-issue.ts";
import { planOf, type Planning } from "../procedure/reminder-plan.ts";
import type { Reminder } from "../procedure/reminder.ts";
import { codeOf } from "../scripts/reminder-marker.ts";

/** An issue on paper, with all that is hidden until somebody looks. */
export type PaperIssue = IssueSeen & { readonly hidden: Looked };

/** With what these tests plan. */
export const planning: Planning = {
  logins: new Map([
    ["p1", "partner-een"],
    ["p2", "partner-twee"],
    ["dir", "bestuur"],
  ]),
  codeOf,
  most: 30,
  label: "klachtenregister",
  holding: null,
  words: { closed: "Klaar.", duplicateOf: (number) => `Dubbel van ${number}.` },
};

/** Plans, reads the comments that the plan asks for, and plans again. */
export function plannedOnPaper(reminders: readonly Reminder[], issues: readonly PaperIssue[]): Plan {
  const { looks } = planOf(reminders, issues, planning);
  const looked = issues.map((issue) =>
    looks.includes(issue.number) ? { ...issue, looked: issue.hidden } : issue,
  );
  return planOf(reminders, looked, planning);
}

/** The issues after a plan was carried out, made on a day. */
export function afterPlan(
  issues: readonly PaperIssue[],
  { actions }: Plan,
  today: Day,
): readonly PaperIssue[] {
  return actions.reduce((before, action) => afterAction(before, action, today), issues);
}

function afterAction(issues: readonly PaperIssue[], action: Action, today: Day): readonly PaperIssue[] {
  if (action.kind !== "make") {
    return issues.map((issue) => (issue.number === action.number ? changed(issue, action) : issue));
  }
  const number = Math.max(0, ...issues.map((issue) => issue.number)) + 1;
  const { title, text, memory } = action;
  return [...issues, { ...paperIssue({ number, title, text, memory }), createdOn: today }];
}

function changed(issue: PaperIssue, { drops, comment, patch }: Changing): PaperIssue {
  const { count, own } = issue.hidden;
  const kept = own.filter(({ id }) => !drops.includes(id));
  const said = comment === null ? [] : [{ ...comment.mark, id: 1000 * issue.number + count + own.length }];
  const hidden = { count: count - (own.length - kept.length) + said.length, own: [...kept, ...said] };
  const memory = "key" in patch.memory ? patch.memory : null;
  return {
    ...issue,
    hidden,
    comments: hidden.count,
    title: patch.title ?? issue.title,
    text: patch.text,
    memory,
    duplicateOf: "duplicateOf" in patch.memory ? patch.memory.duplicateOf : null,
    isOpen: patch.state === undefined ? issue.isOpen : patch.state === "open",
    isLabelled: issue.isLabelled || patch.labels !== undefined,
    labels: patch.labels ?? issue.labels,
  };
}

/** An issue as the program would have made it, with other parts. */
export function paperIssue(parts: Partial<PaperIssue> & { readonly number: number }): PaperIssue {
  return {
    isOpen: true,
    title: "",
    text: "",
    createdOn: dateOf("2026-03-02"),
    comments: 0,
    labels: ["klachtenregister"],
    assignees: [],
    isLabelled: true,
    memory: null,
    duplicateOf: null,
    looked: null,
    hidden: { count: 0, own: [] },
    ...parts,
  };
}

/** What the program would remember of a reminder that it has just made. */
export function freshMemory(reminder: Reminder, parts: Partial<Memory> = {}): Memory {
  const [action] = planOf([reminder], [], planning).actions;
  if (action?.kind !== "make") throw new Error("A new reminder was not made.");
  return { ...action.memory, ...parts };
}
