import { compareDates } from "./dates.ts";
import type { Action, Changing, IssueSeen, Making, Plan } from "./reminder-issue.ts";
import { type Case, mostSaid, needsLook, type Wanted } from "./reminder-known.ts";
import { stepOf } from "./reminder-step.ts";
import { keyOfTitle } from "./reminder-subject.ts";
import type { Reminder } from "./reminder.ts";

/** What a plan is made with, beside the reminders and the issues. */
export type Planning = {
  /** The accounts by the codes of people. */
  readonly logins: ReadonlyMap<string, string>;
  /** A short code that stands for a text, and for no other. */
  readonly codeOf: (text: string) => string;
  /** How many issues one run makes at most. */
  readonly most: number;
  readonly label: string;
  readonly words: {
    /** The comment with which an issue is closed when nothing is owed any more. */
    readonly closed: string;
    /** The text of an issue that was made twice. */
    readonly duplicateOf: (number: number) => string;
  };
};

/** GitHub takes no more accounts than this for one issue. */
const mostAssignees = 10;

/**
 * What must be done so that exactly the wanted issues are open and every rung that was reached is told once. Nothing
 * is decided about an issue whose comments must be read first; read them, and plan again.
 */
export function planOf(
  reminders: readonly Reminder[],
  issues: readonly IssueSeen[],
  planning: Planning,
): Plan {
  const wanted = reminders.toSorted(byUrgency).map((reminder) => wantedOf(reminder, planning));
  const groups = groupsOf(issues);
  const byKey = new Map<string, Wanted>(wanted.map((one) => [one.reminder.key, one]));
  const decided = [...new Set([...byKey.keys(), ...groups.keys()])].map((key) => {
    return decide({ key, wanted: byKey.get(key) ?? null, group: groups.get(key) ?? [] }, planning);
  });
  const makings = decided.flatMap(({ made }) => made);
  const changes = decided.flatMap(({ changed }) => changed);
  return {
    actions: inOrder([...makings.slice(0, planning.most), ...changes, ...strays(issues, planning)]),
    looks: decided.flatMap(({ looks }) => looks),
    putOff: Math.max(0, makings.length - planning.most),
  };
}

/** Whatever first asked for attention longest ago; records that cannot be read may hold something older still. */
function byUrgency({ rungs: [one] }: Reminder, { rungs: [other] }: Reminder): number {
  if (one === undefined || other === undefined)
    return Number(other === undefined) - Number(one === undefined);
  return compareDates(one.on, other.on);
}

function wantedOf(reminder: Reminder, { logins, codeOf }: Planning): Wanted {
  const known = reminder.assignees.flatMap((code) => logins.get(code) ?? []);
  const assignees = [...new Set(known)].slice(0, mostAssignees);
  return {
    reminder,
    text: codeOf(`${reminder.title}\n${reminder.body}`),
    assignees,
    people: codeOf(assignees.join(" ")),
    rungs: reminder.rungs.slice(-mostSaid).map((rung) => ({ ...rung, code: codeOf(rung.name) })),
  };
}

type Group = { readonly key: string; readonly wanted: Wanted | null; readonly group: readonly IssueSeen[] };
type Decided = {
  readonly made: readonly Making[];
  readonly changed: readonly Changing[];
  readonly looks: readonly number[];
};

/** Of several issues about the same thing the first stays and learns what the others have told. */
function decide({ key, wanted, group }: Group, planning: Planning): Decided {
  const [issue, ...doubles] = group;
  const { words, label } = planning;
  if (issue === undefined) return { made: wanted === null ? [] : [making(wanted)], changed: [], looks: [] };
  const settled = doubles.map((double) => settling(key, double, issue.number, planning));
  if (needsLook({ issue, wanted })) return { made: [], changed: [], looks: [issue.number] };
  const saidElsewhere = doubles.flatMap(({ memory }) => memory?.said ?? []);
  const one: Case = { key, issue, wanted, saidElsewhere, closingWords: words.closed, label };
  return { made: [], changed: [stepOf(one) ?? [], settled].flat(), looks: [] };
}

function making({ reminder, text, people, assignees, rungs }: Wanted): Making {
  const { key, title, body } = reminder;
  const said = rungs.map(({ code }) => code);
  const memory = { key, text, people, said, seen: 0, closings: 0, isClosed: false };
  return { kind: "make", key, title, text: body, assignees, memory };
}

function settling(key: string, double: IssueSeen, duplicateOf: number, { words }: Planning): Changing {
  const { number, isOpen } = double;
  const patch = {
    text: words.duplicateOf(duplicateOf),
    memory: { duplicateOf },
    ...(isOpen ? ({ state: "closed", reason: "not_planned" } as const) : {}),
  };
  return { kind: "double", key, number, first: null, comment: null, patch, drops: [] };
}

/** Doubles that somebody opened again are closed again; what they were about, they have forgotten. */
function strays(issues: readonly IssueSeen[], planning: Planning): readonly Changing[] {
  return issues.flatMap((issue) => {
    const { duplicateOf, isOpen, number } = issue;
    return duplicateOf === null || !isOpen ? [] : [settling(`#${number}`, issue, duplicateOf, planning)];
  });
}

/** The issues by what they are about, the oldest of each first; one whose memory was edited away is known by its title. */
function groupsOf(issues: readonly IssueSeen[]): ReadonlyMap<string, readonly IssueSeen[]> {
  const groups = new Map<string, readonly IssueSeen[]>();
  for (const issue of issues.toSorted((one, other) => one.number - other.number)) {
    if (issue.duplicateOf !== null) continue;
    const key = issue.memory?.key ?? keyOfTitle(issue.title);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return groups;
}

const order = ["tell", "reopen", "make", "close", "update", "note", "double"] as const;

/**
 * What reaches people comes first, in case not everything can be done; a double goes when the issue that stays knows
 * what it told.
 */
function inOrder(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}
