import type { Facts } from "./calibrate-look.ts";
import { runIn, strayBody, trialGitHub, trialLabel, withRealMark } from "./calibrate-mark.ts";
import type { About } from "./calibrate-reminders.ts";
import { strangersOf, type Trial } from "./calibrate-trial.ts";
import { CommandError } from "./command.ts";
import { unless } from "./github-refusal.ts";
import type { Issue } from "./github-seen.ts";
import { ownComments } from "./reminder-comments.ts";
import { parseBody } from "./reminder-marker.ts";

/** Writes a comment as a person would. */
export async function commentByHand(trial: Trial, about: About): Promise<void> {
  const { number } = await issueAbout(trial, about);
  await trial.github.comment(number, "A trial, as if a person wrote: I shall call tomorrow.");
}

/** Closes an issue as a person would. */
export async function closeByHand(trial: Trial, about: About): Promise<void> {
  const { number, body } = await issueAbout(trial, about);
  await trial.github.change(number, { body, state: "closed" });
}

/** Removes the label of the trial from the repository, and so from all its issues. */
export async function loseLabel({ github }: Trial): Promise<void> {
  await github.removeLabel(trialLabel);
}

/** Writes an issue with the label of the trial and somebody else's mark. */
export async function writeStray({ github, run }: Trial): Promise<void> {
  const title = "Trial, not a reminder · as if by somebody else";
  await github.make({ title, body: strayBody(run), labels: [trialLabel], assignees: [] });
}

/** Makes an issue for more people than GitHub is said to take. */
export async function elevenAtOnce({ github, run, login, isPerson }: Trial): Promise<Facts> {
  const title = "Trial, not a reminder · for eleven";
  const all = strangersOf(run);
  const assignees = isPerson ? [login, ...all.slice(1)] : all;
  const made = await unless(
    422,
    github.make({ title, body: strayBody(run), labels: [trialLabel], assignees }),
  );
  return { answer: made === null ? "refused" : "taken" };
}

/** How many comments of an issue come back with the mark that the program gave them. */
export async function marksOn(trial: Trial, about: About): Promise<Facts> {
  const { github, run, login } = trial;
  const { number } = await issueAbout(trial, about);
  const { own } = await ownComments(trialGitHub(github, run), number, login);
  return { marks: String(own.length) };
}

/** The issue of this run about something. @throws CommandError when GitHub's list does not have it */
async function issueAbout({ github, run }: Trial, about: About): Promise<Issue> {
  const own = (await github.labelled(trialLabel)).filter(({ body }) => runIn(body) === run);
  const found = own.find(({ body }) => parseBody(withRealMark(body, run)).memory?.key.endsWith(about));
  if (found === undefined) throw new CommandError(`GitHub's list does not have the issue about ${about}.`);
  return found;
}
