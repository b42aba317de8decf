import type { Day } from "../procedure/dates.ts";
import type { IssueSeen, Plan } from "../procedure/reminder-issue.ts";
import { planOf, type Planning } from "../procedure/reminder-plan.ts";
import { keyOfTitle } from "../procedure/reminder-subject.ts";
import type { Reminder } from "../procedure/reminder.ts";
import { CommandError } from "./command.ts";
import type { GitHub } from "./github.ts";
import { GitHubError } from "./github-refusal.ts";
import type { Issue, RepositorySeen } from "./github-seen.ts";
import type { Warning } from "./remind-words.ts";
import { carryOut, type Outcome } from "./reminder-acts.ts";
import { isSameLogin, ownComments } from "./reminder-comments.ts";
import { parseBody } from "./reminder-marker.ts";

/** A run of the reminders: what should be open, and how it is brought about. */
export type Round = {
  /** What should be open, while these people have accounts that GitHub refuses. */
  readonly remindersOf: (refused: ReadonlySet<string>) => readonly Reminder[];
  readonly planning: Omit<Planning, "holding">;
  /** How issues stay open of which nobody can tell whether they are settled, asked with the keys of all that are open. */
  readonly holdingOf: (keys: readonly string[]) => Promise<Planning["holding"]>;
  readonly github: GitHub;
  /** The account that writes the reminders. */
  readonly login: string;
  readonly labelDescription: string;
  /** What the workflow says of the repository: `private`, `public` or `internal`; null when it says nothing. */
  readonly visibility: string | null;
  /** Whether the register has keys, so that what is published can be sealed. */
  readonly hasKeys: boolean;
  /** Whether the plan is only made. */
  readonly isDry: boolean;
  /** The day of a moment in the register's time zone. */
  readonly dayOf: (moment: string) => Day;
};

/** What a run did, or would do. */
export type Report = Pick<Plan, "putOff"> & {
  /** The codes of people whose accounts GitHub refuses. */
  readonly refused: readonly string[];
  readonly outcomes: readonly (Omit<Outcome, "result"> & {
    readonly result: Outcome["result"] | "planned";
  })[];
  readonly warnings: readonly Warning[];
};

/** The colour of the label. */
const color = "b1470e";

/**
 * Compares what should be open with what is open, and does the difference. It can be run again at any time.
 *
 * @throws CommandError when the repository is public; GitHubError when GitHub cannot be asked
 */
export async function holdRound(round: Round): Promise<Report> {
  const { github, isDry, visibility } = round;
  if (visibility === "public") throw publicRepository();
  const seenFirst = visibility === null ? await guarded(round) : null;
  const issues = (await github.labelled(round.planning.label)).flatMap((issue) => ownIssue(issue, round));
  const refused = await refusedPeople(round);
  const reminders = round.remindersOf(refused);
  const logins = new Map([...round.planning.logins].filter(([code]) => !refused.has(code)));
  const asked = { ...round, planning: { ...round.planning, logins }, reminders };
  const first = await looked(issues, asked);
  if (isDry || first.plan.actions.length === 0) return reportOf(round, first, { seen: seenFirst, refused });
  const repository = seenFirst ?? (await guarded(round));
  const second = await prepared(first, repository, asked);
  return carriedOut(second, { seen: repository, refused }, round);
}

type Asked = Round & { readonly reminders: readonly Reminder[] };

/** The people whose accounts cannot be assigned; nobody where GitHub does not tell, for then only trying shows it. */
async function refusedPeople({ github, planning: { logins } }: Round): Promise<ReadonlySet<string>> {
  if (logins.size === 0) return new Set();
  try {
    const known = await github.assignable();
    const isKnown = (login: string) => known.some((one) => isSameLogin(one, login));
    return new Set([...logins].flatMap(([code, login]) => (isKnown(login) ? [] : [code])));
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { trouble } = error;
    if (trouble.kind === "limited" || (trouble.kind === "refused" && trouble.status === 401)) throw error;
    return new Set();
  }
}

/** Complaints that everybody can read must not be pointed at as well. */
function publicRepository(): CommandError {
  return new CommandError(
    "THE REPOSITORY IS PUBLIC: everybody can read its complaints. Make it private now: Settings, General, Danger Zone, Change repository visibility. No reminder was written.",
  );
}

async function guarded({ github }: Round): Promise<RepositorySeen> {
  const repository = await github.repository();
  if (!repository.isPrivate) throw publicRepository();
  return repository;
}

/** An issue of the program itself; what others write in its manner does not count. */
function ownIssue(issue: Issue, { login, planning, dayOf }: Round): readonly IssueSeen[] {
  const { author, body, createdAt, ...seen } = issue;
  if (!isSameLogin(author, login)) return [];
  const isLabelled = issue.labels.some((label) => label.toLowerCase() === planning.label);
  return [{ ...seen, ...parseBody(body), createdOn: dayOf(createdAt), isLabelled, looked: null }];
}

type Planned = {
  readonly issues: readonly IssueSeen[];
  readonly plan: Plan;
  readonly failed: readonly Outcome[];
};

/** A plan after the comments that it asked for have been read. */
async function looked(issues: readonly IssueSeen[], round: Asked): Promise<Planned> {
  const { reminders, github, login } = round;
  const holding = await round.holdingOf(openKeys(issues));
  const planning = { ...round.planning, holding };
  const plan = planOf(reminders, issues, planning);
  const known = new Map<number, IssueSeen["looked"]>();
  const failed: Outcome[] = [];
  for (const number of plan.looks) {
    try {
      known.set(number, await ownComments(github, number, login));
    } catch (error) {
      failed.push(
        failedLook(
          error,
          issues.find((issue) => issue.number === number),
        ),
      );
    }
  }
  const better = issues.map((issue) => ({ ...issue, looked: known.get(issue.number) ?? issue.looked }));
  return { issues: better, plan: known.size === 0 ? plan : planOf(reminders, better, planning), failed };
}

function openKeys(issues: readonly IssueSeen[]): readonly string[] {
  const keys = issues.map(({ isOpen, memory, title }) => {
    return isOpen ? (memory?.key ?? keyOfTitle(title)) : null;
  });
  return [...new Set(keys.filter((key) => key !== null))];
}

/** One issue that cannot be read stops no other. */
function failedLook(error: unknown, issue: IssueSeen | undefined): Outcome {
  if (!(error instanceof GitHubError)) throw error;
  const { trouble } = error;
  if (trouble.kind === "limited" || (trouble.kind === "refused" && trouble.status === 401)) throw error;
  const key = issue?.memory?.key ?? `#${issue?.number ?? ""}`;
  return { key, kind: "note", result: "failed", why: error.message };
}

/**
 * Before anything is written: issues that lost their label are found among all that are open, and the label is there
 * with its colour, or GitHub would make it without.
 */
async function prepared(before: Planned, repository: RepositorySeen, round: Asked): Promise<Planned> {
  const { github, planning, labelDescription: description } = round;
  if (before.issues.length === 0) await github.makeLabel({ name: planning.label, color, description });
  if (repository.openIssues <= before.issues.filter(({ isOpen }) => isOpen).length) return before;
  const known = new Set(before.issues.map(({ number }) => number));
  const open = (await github.open()).filter(({ number }) => !known.has(number));
  const strays = open.flatMap((issue) => ownIssue(issue, round));
  return strays.length === 0 ? before : looked([...before.issues, ...strays], round);
}

/** The repository, and whose accounts GitHub refuses. */
type Seen = { readonly seen: RepositorySeen | null; readonly refused: ReadonlySet<string> };

async function carriedOut(before: Planned, known: Seen, round: Round): Promise<Report> {
  const { github, login, planning } = round;
  const refused = new Set(known.refused);
  const onRefused = (logins: readonly string[]) => {
    for (const [code, account] of planning.logins) if (logins.includes(account)) refused.add(code);
  };
  const done = await carryOut(before.plan.actions, { github, login, label: planning.label, onRefused });
  return reportOf(round, { ...before, done }, { ...known, refused });
}

/** A plan that is not carried out, as a report. */
export function planned({ actions, putOff }: Plan): Report {
  const outcomes = actions.map(({ key, kind }) => ({ key, kind, result: "planned", why: null }) as const);
  return { outcomes, putOff, warnings: [], refused: [] };
}

function reportOf(
  { hasKeys }: Round,
  { plan, failed, done }: Planned & { readonly done?: readonly Outcome[] },
  { seen: repository, refused }: Seen,
): Report {
  const warnings: Warning[] = [];
  if (repository?.isInternal === true) warnings.push("internal");
  if (repository?.allowsForking === true) warnings.push("forking-allowed");
  if (repository?.hasPages === true && !hasKeys) warnings.push("pages-unsealed");
  if (refused.size > 0) warnings.push("assignees-refused");
  const outcomes = [...failed, ...(done ?? planned(plan).outcomes)];
  return { outcomes, putOff: plan.putOff, warnings, refused: [...refused] };
}
