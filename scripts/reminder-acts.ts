import type { Action, Changing, Making, Memory, Patch } from "../procedure/reminder-issue.ts";
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
  /** Told of accounts that GitHub does not assign. */
  readonly onRefused: (logins: readonly string[]) => void;
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

async function make(making: Making, acting: Acting): Promise<void> {
  const { key, memory, assignees } = making;
  for (let tries = 1; ; tries += 1) {
    try {
      return await makeOnce(making, acting);
    } catch (error) {
      if (!isLost(error)) {
        if (!isRefused(error, assignees)) throw error;
        return makeUnassigned({ ...making, memory: untold(memory), assignees: [] }, assignees, acting);
      }
      if (await exists(key, acting)) return;
      if (tries >= mostTries) throw error;
    }
  }
}

async function makeOnce({ title, text, memory, assignees }: Making, acting: Acting): Promise<void> {
  const draft = { title, body: formatBody(text, memory), labels: [acting.label], assignees };
  checkAuthor((await acting.github.make(draft)).author, acting);
}

/** Made without people, and then given those whom GitHub takes. */
async function makeUnassigned(
  { key, title, text, memory }: Making,
  assignees: readonly string[],
  acting: Acting,
): Promise<void> {
  const { github, label } = acting;
  const draft = { title, body: formatBody(text, memory), labels: [label], assignees: [] };
  for (let tries = 1; ; tries += 1) {
    try {
      const { number, author } = await github.make(draft);
      checkAuthor(author, acting);
      return await assign(number, assignees, acting);
    } catch (error) {
      if (!isLost(error)) throw error;
      // The next run assigns it: of people the issue remembers none.
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
  try {
    await github.change(number, { ...changed, assignees });
  } catch (error) {
    if (!isRefused(error, assignees)) throw error;
    const remembered = "key" in memory ? untold(memory) : memory;
    await github.change(number, { ...changed, body: formatBody(text, remembered) });
    await assign(number, assignees, acting);
  }
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
 * Whether GitHub finds something invalid in what has accounts: it refuses all of it for one that it cannot assign. Then it
 * is done without touching who is assigned, and the accounts are added, of which GitHub takes those it can.
 */
function isRefused(error: unknown, assignees: readonly string[]): boolean {
  const trouble = error instanceof GitHubError ? error.trouble : null;
  return trouble?.kind === "refused" && trouble.status === 422 && assignees.length > 0;
}

async function assign(number: number, assignees: readonly string[], acting: Acting): Promise<void> {
  const { github, onRefused } = acting;
  const assigned = await assignedOf(number, assignees, github);
  const refused = assignees.filter((login) => !assigned.some((one) => isSameLogin(one, login)));
  if (refused.length > 0) onRefused(refused);
}

/** Who is assigned of some accounts: where all together are refused, each is tried alone. */
async function assignedOf(
  number: number,
  logins: readonly string[],
  github: GitHub,
): Promise<readonly string[]> {
  try {
    return await github.assign(number, logins);
  } catch (error) {
    const trouble = error instanceof GitHubError ? error.trouble : null;
    if (trouble?.kind !== "refused" || trouble.status === 401) throw error;
  }
  if (logins.length === 1) return [];
  const assigned: string[] = [];
  for (const login of logins) assigned.push(...(await assignedOf(number, [login], github)));
  return assigned;
}

/** Without a memory of whom it was assigned to, the next run tries again. */
function untold(memory: Memory): Memory {
  return { ...memory, people: "" };
}

function isLost(error: unknown): boolean {
  return error instanceof GitHubError && error.trouble.kind === "lost";
}
