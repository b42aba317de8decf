import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseSettings } from "../scripts/front-matter.ts";
import { type Checker, checkers, findingsIn } from "./workflow-checkers.ts";
import { textAt } from "./workflow-files.ts";

const mistakeShape = z.strictObject({ mistake: z.string(), right: z.string().min(1), wrong: z.string() });

const settings = parseSettings(textAt("tests/workflows/seeded-mistakes.yml").text);
const mistakes = z.array(mistakeShape).parse("data" in settings ? settings.data : null);
const sound = textAt(".github/workflows/daily.yml").text;

const [github, actionlint, house] = checkers;

/** Who notices each mistake: GitHub's own language service, actionlint, the rules of the house. */
const noticedBy: Readonly<Record<string, readonly Checker[]>> = {
  "a version instead of a commit": [house],
  "a shortened commit": [github, house],
  "a commit without its version": [house],
  "an action nobody has chosen": [github],
  "an input that the action does not have": [github],
  "rights for all jobs": [house],
  "no word about rights on top": [house],
  "a job with all rights": [house],
  "a job that names no rights": [house],
  "a right to change records": [house],
  "a second job that may write to the repository": [house],
  "an action beside the right to write to the repository": [house],
  "an install beside the right to write to the repository": [house],
  "a program beside the right to write to the repository": [house],
  "a heartbeat on the branch of the records": [house],
  "a heartbeat on a branch that is named elsewhere": [house],
  "a record that is changed beside the heartbeat": [house],
  "a right that does not exist": [github, actionlint, house],
  "kept credentials": [house],
  "credentials kept by default": [house],
  "a check without the history": [house],
  "a build with a part of the history": [house],
  "a title in a command": [actionlint, house],
  "a branch's name in the environment": [house],
  "a token for a whole job": [house],
  "a token for the code of others": [house],
  "strangers who start it": [house],
  "no timeout": [house],
  "a timeout of hours": [house],
  "a machine without a version": [house],
  "a machine that does not exist": [actionlint],
  "a job without a machine": [github, actionlint, house],
  "an install past the lockfile": [house],
  "a tool in whatever version there is": [house],
  "a tool in one version, without a lockfile for what it brings along": [house],
  "a tool for the whole machine": [house],
  "a script out of the network": [house],
  "a step whose failure is hidden": [house],
  "a command whose failure is hidden": [house],
  "runs that push each other out of the queue": [house],
  "runs that end each other": [house],
  "two wishes for the queue that contradict each other": [github, house],
  "a queue that does not exist": [github, house],
  "a schedule on the hour": [house],
  "a minute that does not exist": [github],
  "a schedule with a field too few": [github],
  "a time zone that does not exist": [house],
  "a schedule without a second chance": [house],
  "a job whose end nobody hears": [house],
  "an end that is heard only when all is well": [house],
  "an event that does not exist": [github, actionlint],
  "a field that does not exist": [github, actionlint, house],
  "a field twice": [github, actionlint, house],
  "a job that waits for nobody": [github, actionlint],
  "jobs that wait for each other": [github, actionlint],
  "a step without work": [github, actionlint],
  "a step with two kinds of work": [github, actionlint],
  "a property that does not exist": [github, actionlint],
  "a function that does not exist": [github, actionlint],
  "an input of the run that does not exist": [github, actionlint],
  "a step that does not exist": [github, actionlint],
  "an expression without an end": [github, actionlint],
  "a text in the wrong quotes": [github, actionlint],
  "a condition that is always met": [github, actionlint],
  "a line that slipped": [github, actionlint, house],
};

describe("a mistake in a workflow", () => {
  it("is listed once, with those who notice it", () => {
    expect(mistakes.map(({ mistake }) => mistake).toSorted()).toEqual(Object.keys(noticedBy).toSorted());
    expect(mistakes.length).toBeGreaterThanOrEqual(23);
  });

  it("is noticed by none where there is none", async () => {
    expect(await noticing(sound)).toEqual([]);
  });

  it.each(mistakes)("is noticed: $mistake", async ({ mistake, right, wrong }) => {
    const text = sound.replace(right, () => wrong);
    expect(text).not.toBe(sound);
    expect(await noticing(text)).toEqual(noticedBy[mistake]);
  });

  it("is one that no single checker would have noticed every time", () => {
    for (const checker of checkers) {
      const others = Object.values(noticedBy).filter((by) => !by.includes(checker));
      const alone = Object.values(noticedBy).filter((by) => by.length === 1 && by[0] === checker);
      expect([checker, others.length > 0, alone.length > 0]).toEqual([checker, true, true]);
    }
  });
});

async function noticing(text: string): Promise<readonly Checker[]> {
  const findings = await findingsIn(text);
  return checkers.filter((checker) => findings[checker].length > 0);
}
