import { compareDates, type Day, formatDate } from "./dates.ts";
import type { Action, Changing, IssueSeen, Making, Plan } from "./reminder-issue.ts";
import { type Case, needsLook, type Wanted } from "./reminder-known.ts";
import { wantedOf } from "./reminder-wanted.ts";
import { stepOf } from "./reminder-step.ts";
import { keyOfTitle } from "./reminder-subject.ts";
import type { Reminder } from "./reminder.ts";
import type { Unknown } from "./unknown.ts";

/** What a plan is made with, beside the reminders and the issues. */
export type Planning = {
  /** The accounts by the codes of people. */
  readonly logins: ReadonlyMap<string, string>;
  /** A short code that stands for a text, and for no other. */
  readonly codeOf: (text: string) => string;
  /** How many issues one run makes at most. */
  readonly most: number;
  readonly label: string;
  /** What is not known to be settled; null where everything is known. */
  readonly holding: Holding | null;
  readonly words: {
    /** The comment with which an issue is closed when nothing is owed any more. */
    readonly closed: string;
    /** The text of an issue that was made twice. */
    readonly duplicateOf: (number: number) => string;
  };
};

/** How an issue stays open of which nobody can say that it is settled. */
export type Holding = {
  readonly today: Day;
  /**
   * The reminder with which an issue stays open though nothing is known to be owed; null when it is settled.
   *
   * @param since the day on which that was first not known, `YYYY-MM-DD`
   */
  readonly heldOf: (key: string, since: string) => Reminder | null;
  /** The paragraph that says what cannot be told. */
  readonly tell: (unknown: Unknown) => string;
};

/**
 * What must be done so that exactly the wanted issues are open and every rung that was reached is told once. Nothing
 * is decided about an issue whose comments must be read first; read them, and plan again.
 */
export function planOf(
  reminders: readonly Reminder[],
  issues: readonly IssueSeen[],
  planning: Planning,
): Plan {
  const groups = groupsOf(issues);
  const byKey = new Map<string, Reminder>(reminders.toSorted(byUrgency).map((one) => [one.key, one]));
  const decided = [...new Set([...byKey.keys(), ...groups.keys()])].map((key) => {
    return decide({ key, reminder: byKey.get(key) ?? null, group: groups.get(key) ?? [] }, planning);
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

type Group = {
  readonly key: string;
  readonly reminder: Reminder | null;
  readonly group: readonly IssueSeen[];
};
type Decided = {
  readonly made: readonly Making[];
  readonly changed: readonly Changing[];
  readonly looks: readonly number[];
};

/** Of several issues about the same thing the first stays and learns what the others have told. */
function decide({ key, reminder, group }: Group, planning: Planning): Decided {
  const [issue, ...doubles] = group;
  const { words, label, holding } = planning;
  if (issue === undefined) {
    const made = reminder === null ? [] : [making(wantedOf(reminder, null, planning))];
    return { made, changed: [], looks: [] };
  }
  const held = reminder ?? (issue.isOpen ? heldOpen(key, issue, holding) : null);
  const wanted = held === null ? null : wantedOf(held, issue, planning);
  const settled = doubles.map((double) => settling(key, double, issue.number, planning));
  if (needsLook({ issue, wanted })) return { made: [], changed: [], looks: [issue.number] };
  const saidElsewhere = doubles.flatMap(({ memory }) => memory?.said ?? []);
  const one: Case = { key, issue, wanted, saidElsewhere, closingWords: words.closed, label };
  return { made: [], changed: [stepOf(one) ?? [], settled].flat(), looks: [] };
}

/** A reminder closes only on facts that say that it is settled. */
function heldOpen(key: string, { memory }: IssueSeen, holding: Holding | null): Reminder | null {
  if (holding === null) return null;
  return holding.heldOf(key, memory?.unknownSince ?? formatDate(holding.today));
}

function making({ reminder, body, text, people, assignees, rungs, unknownSince }: Wanted): Making {
  const { key, title } = reminder;
  const said = rungs.map(({ code }) => code);
  const memory = { key, text, people, said, seen: 0, closings: 0, isClosed: false, unknownSince };
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
