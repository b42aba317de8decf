import * as z from "zod";
import { jobsIn, type WorkflowJob, type WorkflowRule } from "./workflow-shape.ts";

/** What a job that may write to the repository says in its lines, beside words of the shell itself. */
const programs = ["gh", "sleep", "echo"];
const shell = ["for", "in", "do", "done", "if", "then", "else", "fi", "continue", "break", "exit"];

/** The requests of such a job: they make commits, and move the one branch that holds no record. */
const requests = [
  '"repos/$GITHUB_REPOSITORY/git/commits"',
  '"repos/$GITHUB_REPOSITORY/git/refs"',
  '"repos/$GITHUB_REPOSITORY/git/refs/heads/heartbeat"',
];

/** How its branch may be named. */
const branches = ["heads/heartbeat", "ref=refs/heads/heartbeat"];

/** What may write to the repository runs nobody's code, and stays off every branch that holds records. */
export const beatsAlone: WorkflowRule = (text) => {
  return jobsIn(text)
    .filter(([, { permissions }]) => writesContents.safeParse(permissions).success)
    .flatMap(([name, job]) => [...foreignIn(job), ...strayIn(job)].map((what) => `${name} ${what}`));
};

const writesContents = z.looseObject({ contents: z.literal("write") });

/** Code of others: an action, an image, a program that is not among the few. */
function foreignIn(job: WorkflowJob): readonly string[] {
  const images = ["container", "services", "uses"].filter((key) => job[key] !== undefined);
  const actions = job.steps.filter(({ uses }) => uses !== undefined);
  const words = commandsIn(job).flatMap(wordsCalled);
  const foreign = words.filter((word) => ![...programs, ...shell].includes(word));
  return [...images, ...actions.map(() => "an action"), ...foreign].map((one) => `runs ${one}`);
}

/** The first word of each command, also of those whose output is taken; quoted text calls nothing else. */
function wordsCalled(command: string): readonly string[] {
  const bare = command.replaceAll("\\\n", " ").replace(/"[^"`]*"|'[^']*'/g, (quoted) => {
    return quoted.startsWith('"') && quoted.includes("$(") ? quoted : "Q";
  });
  return bare
    .split(/\n|&&?|\|\|?|;|\$\(|[()`{}]/)
    .map((one) => one.trim().replace(/^(?:(?:do|then|else|if|!)\s+)*(?:\w+=\S*\s*)?/, ""))
    .map((one) => one.split(/\s/)[0] ?? "")
    .filter((word) => word !== "");
}

/** A request about anything else, and a branch by any other name. */
function strayIn(job: WorkflowJob): readonly string[] {
  const commands = commandsIn(job);
  const asked = commands.flatMap(
    (command) => command.match(/\bgh\b(?: api(?: --method [A-Z]+)? \S+)?/g) ?? [],
  );
  const stray = asked.filter((one) => !requests.includes(one.split(" ").at(-1) ?? ""));
  const named = commands.flatMap((command) => [...command.matchAll(/\bheads\/([^"\s]*)|\bref=([^\s]*)/g)]);
  const others = named.map(([whole]) => whole).filter((one) => !branches.includes(one));
  return [...stray, ...others].map((one) => `asks for ${one}`);
}

function commandsIn({ steps }: WorkflowJob): readonly string[] {
  return steps.flatMap(({ run }) => run ?? []);
}
