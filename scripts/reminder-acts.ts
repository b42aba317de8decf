import type { Action, Changing, Making, Patch } from "../procedure/reminder-issue.ts";
import { CommandError } from "./command.ts";
import type { GitHub } from "./github.ts";
import { GitHubError } from "./github-refusal.ts";
import { isSameLogin, ownComments } from "./reminder-comments.ts";
import { formatBody, formatComment, parseBody } from "./reminder-marker.ts";

/** With what a plan is carried out. */
export type Acting = {
  readonly github: GitHub;
  /** The account that writes the reminders. */
  readonly login: string;
  readonly label: string;
  /** Told when GitHub took a reminder only without the accounts it was assigned to. */
  readonly onUnassigned: () => void;
};

/** What came of an action: done, failed for a reason that can be printed, or left because the run had to end. */
export type Outcome = {
  readonly key: string;
  readonly kind: Action["kind"];
  readonly result: "done" | "failed" | "left";
  readonly why: string | null;
};

/** After so many failures in a row the fault lies with GitHub, and asking on would not help. */
const mostFailures = 3;

/**
 * Carries out one action after another. What fails is left as it is for the next run, together with whatever else is to
 * be done about the same thing, and the rest goes on.
 */
export async function carryOut(actions: readonly Action[], acting: Acting): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const failed = new Set<string>();
  let failures = 0;
  for (const action of actions) {
    const { key, kind } = action;
    if (failures >= mostFailures || failed.has(key)) {
      outcomes.push({ key, kind, result: "left", why: null });
      continue;
    }
    const error = await failureOf(action, acting);
    outcomes.push({ key, kind, result: error === null ? "done" : "failed", why: error?.message ?? null });
    if (error !== null) failed.add(key);
    failures = error === null ? 0 : endsAll(error, action) ? mostFailures : failures + 1;
  }
  return outcomes;
}

/** Why an action failed; null when it did not. */
async function failureOf(action: Action, acting: Acting): Promise<CommandError | null> {
  try {
    await (action.kind === "make" ? make(action, acting) : change(action, acting));
    return null;
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

/** Whether every further action would fail for the same reason. */
function endsAll(error: CommandError, { kind }: Action): boolean {
  if (!(error instanceof GitHubError)) return true;
  const { trouble } = error;
  if (trouble.kind !== "refused") return trouble.kind === "limited";
  return trouble.status === 401 || (kind === "make" && trouble.status !== 422);
}

/** How often something new is asked for, after it is certain that it did not come to be. */
const mostTries = 3;

async function make({ key, title, text, memory, assignees }: Making, acting: Acting): Promise<void> {
  const { github, label } = acting;
  const draft = { title, body: formatBody(text, memory), labels: [label] };
  for (let tries = 1; ; tries += 1) {
    try {
      const author = await perhapsUnassigned(assignees, acting, (some) => {
        return github.make({ ...draft, assignees: some });
      });
      return checkAuthor(author, acting);
    } catch (error) {
      if (!isLost(error)) throw error;
      if (await exists(key, acting)) return;
      if (tries >= mostTries) throw error;
    }
  }
}

/** Whether an issue whose answer was lost has been made all the same. */
async function exists(key: string, { github, login, label }: Acting): Promise<boolean> {
  const newest = await github.newest(label);
  return newest.some(({ author, body }) => isSameLogin(author, login) && parseBody(body).memory?.key === key);
}

/** Issues in another name would never be found again, and be made anew each day. */
function checkAuthor(author: string, { login }: Acting): void {
  if (isSameLogin(author, login)) return;
  throw new CommandError(
    "the token writes in another name than REMINDER_LOGIN (default github-actions[bot]), so that its reminders would not be found again. Put the name of the token's account into REMINDER_LOGIN, and remove the one that was just made.",
  );
}

/**
 * A notice costs two requests. GitHub mails a comment, and no new title or text, so the comment has to be; and the title
 * counts the days, so the issue is to be written anyway. Both at once only GraphQL could do: a second language with
 * GitHub, for a handful of requests a day.
 */
async function change(action: Changing, acting: Acting): Promise<void> {
  const { number, first, comment, patch, drops } = action;
  if (first !== null) await write(number, first, acting);
  if (comment !== null) await say(number, comment, acting);
  await write(number, patch, acting);
  for (const id of drops) await acting.github.removeComment(id);
}

async function write(number: number, patch: Patch, acting: Acting): Promise<void> {
  const { github } = acting;
  const { text, memory, assignees, ...others } = patch;
  const changed = { ...others, body: formatBody(text, memory) };
  if (assignees === undefined) return github.change(number, changed);
  await perhapsUnassigned(assignees, acting, (some) => {
    return github.change(number, { ...changed, assignees: some });
  });
}

/** Comments before that is written down, so that what is remembered was really said. */
async function say(
  number: number,
  { text, mark }: NonNullable<Changing["comment"]>,
  { github, login }: Acting,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await github.comment(number, formatComment(text, mark));
    } catch (error) {
      if (!isLost(error)) throw error;
      const { own } = await ownComments(github, number, login);
      const wanted = JSON.stringify(mark);
      const isThere = own.some(({ said, closing, reopens }) => {
        return JSON.stringify({ said, closing, reopens }) === wanted;
      });
      if (isThere) return;
      if (tries >= mostTries) throw error;
    }
  }
}

/**
 * Does something with these accounts, and without any when GitHub finds it invalid: it ignores most accounts that it
 * cannot assign, but refuses some.
 */
async function perhapsUnassigned<Result>(
  assignees: readonly string[],
  { onUnassigned }: Acting,
  act: (assignees: readonly string[]) => Promise<Result>,
): Promise<Result> {
  try {
    return await act(assignees);
  } catch (error) {
    const trouble = error instanceof GitHubError ? error.trouble : null;
    if (trouble?.kind !== "refused" || trouble.status !== 422 || assignees.length === 0) throw error;
    const result = await act([]);
    onUnassigned();
    return result;
  }
}

function isLost(error: unknown): boolean {
  return error instanceof GitHubError && error.trouble.kind === "lost";
}
