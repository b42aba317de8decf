import { isAfter } from "./dates.ts";
import type { IssueSeen, OwnComment } from "./reminder-issue.ts";
import type { Reminder, Rung } from "./reminder.ts";

/** A reminder as it is to be seen on GitHub. */
export type Wanted = {
  readonly reminder: Reminder;
  /** The text of the issue. */
  readonly body: string;
  /** The code of title and body. */
  readonly text: string;
  readonly assignees: readonly string[];
  /** The code of the accounts. */
  readonly people: string;
  readonly rungs: readonly (Rung & { readonly code: string })[];
  /** Since when it is unknown how it stands; null while it is known. */
  readonly unknownSince: string | null;
};

/** An issue, what is wanted of it (null: nothing is owed any more), and what issues that double it have told. */
export type Case = {
  readonly key: string;
  readonly issue: IssueSeen;
  readonly wanted: Wanted | null;
  readonly saidElsewhere: readonly string[];
  /** The comment with which it is closed. */
  readonly closingWords: string;
  readonly label: string;
};

/** Codes that are kept of what was told: four steps a working day for three years. */
export const mostSaid = 3000;

/** Whether its comments must be read before anything can be decided about an issue. */
export function needsLook({ issue, wanted }: Pick<Case, "issue" | "wanted">): boolean {
  if (isOver({ issue, wanted })) return false;
  return issue.looked === null && issue.comments !== (issue.memory?.seen ?? 0);
}

/** Nothing is owed, it is closed, and somebody edited away what was remembered: then it is a thing of the past. */
export function isOver({ issue, wanted }: Pick<Case, "issue" | "wanted">): boolean {
  return wanted === null && !issue.isOpen && issue.memory === null;
}

/** What is known of an issue from its memory and its comments together. */
export type Known = {
  readonly said: readonly string[];
  readonly closings: number;
  /** How many comments there are, without those that go. */
  readonly count: number;
  readonly drops: readonly number[];
};

/** What is known of an issue. */
export function knownOf({ issue, wanted, saidElsewhere }: Case): Known {
  const own = issue.looked?.own ?? [];
  const told = issue.memory?.said ?? saidAtFirst(issue, wanted);
  const drops = doubledIn(own);
  return {
    said: [...new Set([...told, ...own.flatMap(({ said }) => said), ...saidElsewhere])],
    closings: Math.max(issue.memory?.closings ?? 0, ...own.map(({ closing: which }) => which ?? 0)),
    count: (issue.looked?.count ?? issue.comments) - drops.length,
    drops,
  };
}

/** When the memory is lost: what was reached on the day on which the issue was made, the issue itself has told. */
function saidAtFirst({ createdOn }: IssueSeen, wanted: Wanted | null): readonly string[] {
  const reached = wanted?.rungs.filter(({ on }) => !isAfter(on, createdOn)) ?? [];
  return reached.map(({ code }) => code);
}

/** Comments of which others say everything; of two that say the same the first stays. */
function doubledIn(own: readonly OwnComment[]): readonly number[] {
  let kept = own;
  for (const comment of own.toReversed()) {
    const others = kept.filter(({ id }) => id !== comment.id);
    if (others.some((other) => saysAllOf(other, comment))) kept = others;
  }
  return own.filter((comment) => !kept.includes(comment)).map(({ id }) => id);
}

function saysAllOf(one: OwnComment, other: OwnComment): boolean {
  if (other.closing !== null) return one.closing === other.closing;
  return other.said.length > 0 && other.said.every((code) => one.said.includes(code));
}

/** When it becomes too much, what belongs to steps of the past is forgotten first. */
export function latest(said: readonly string[], { rungs }: Wanted): readonly string[] {
  if (said.length <= mostSaid) return said;
  const present = new Set(rungs.map(({ code }) => code));
  const sorted = [...said.filter((code) => !present.has(code)), ...said.filter((code) => present.has(code))];
  return sorted.slice(-mostSaid);
}
