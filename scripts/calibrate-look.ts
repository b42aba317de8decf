import { runIn, trialLabel, withRealMark } from "./calibrate-mark.ts";
import type { Trial } from "./calibrate-trial.ts";
import type { GitHub } from "./github.ts";
import type { Issue } from "./github-seen.ts";
import { isSameLogin } from "./reminder-comments.ts";
import { parseBody } from "./reminder-marker.ts";

/** What is seen or expected, by its name. */
export type Facts = Readonly<Record<string, string>>;

/** How the issues of a run stand, by the last four letters of what they are about. */
export async function standOf(trial: Trial): Promise<Facts> {
  const { github, run } = trial;
  const own = (await github.labelled(trialLabel)).filter(({ body }) => runIn(body) === run);
  const facts = new Map<string, string>();
  for (const issue of own) {
    const about = aboutOf(issue, run);
    const before = facts.get(about);
    const stand = standOfIssue(issue, trial);
    facts.set(about, before === undefined ? stand : `${before}; and once more: ${stand}`);
    facts.set(`${about} is for`, peopleOf(issue, trial));
  }
  return Object.fromEntries(facts);
}

function aboutOf({ body }: Issue, run: string): string {
  const { memory, duplicateOf } = parseBody(withRealMark(body, run));
  return memory?.key.slice(-4) ?? (duplicateOf === null ? "stray" : "double");
}

function standOfIssue({ isOpen, comments, author }: Issue, { login }: Trial): string {
  const name = isSameLogin(author, login) ? [] : ["in another name"];
  const told = comments === 1 ? "1 comment" : `${comments} comments`;
  return [isOpen ? "open" : "closed", told, ...name].join(", ");
}

function peopleOf({ assignees }: Issue, { login }: Trial): string {
  const names = assignees.map((one) => (isSameLogin(one, login) ? "you" : "somebody else"));
  return names.join(", ") || "nobody";
}

/** What became of the open issues of trials: the numbers of those that are closed now, and of those that are not. */
export type Tidied = { readonly closed: readonly number[]; readonly left: readonly number[] };

/** Closes what this run, and earlier ones of the same account, have left open, and removes the label. */
export async function tidyUp({
  github,
  run,
  login,
}: Pick<Trial, "github" | "run" | "login">): Promise<Tidied> {
  const trials = (await github.open()).filter(({ body, author }) => {
    const its = runIn(body);
    return its === run || (its !== null && isSameLogin(author, login));
  });
  const closed: number[] = [];
  for (const issue of trials) if (await isClosed(github, issue)) closed.push(issue.number);
  await github.removeLabel(trialLabel);
  return { closed, left: trials.map(({ number }) => number).filter((number) => !closed.includes(number)) };
}

/** One that cannot be closed does not keep the others open. */
async function isClosed(github: GitHub, { number, body }: Issue): Promise<boolean> {
  try {
    await github.change(number, { body, state: "closed", reason: "not_planned" });
    return true;
  } catch {
    return false;
  }
}
