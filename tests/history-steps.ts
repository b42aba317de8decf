import { readFileSync, writeFileSync } from "node:fs";
import { formatRecord, parseFrontMatter } from "../scripts/front-matter.ts";
import { runGit } from "../scripts/git.ts";

/** Where a complaint's record lies in a register. */
export function recordOf(id: string): string {
  return `${id.slice(3, 7)}/${id}/index.md`;
}

/** What git itself says of the life of a complaint, the oldest first: hash, moment in the register's zone, and author. */
export function commitsOf(folder: string, id: string): readonly (readonly [string, string, string])[] {
  const shape = ["log", "--reverse", "--date=format-local:%Y-%m-%dT%H:%M:%S", "--format=%H%x09%ad%x09%an"];
  const lines = inAmsterdam(() => runGit(folder, [...shape, "--", recordOf(id)]))
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [hash = "", moment = "", author = ""] = line.split("\t");
    return [hash, moment, author];
  });
}

/** One line of a log as git itself tells it: what of a record a commit touched, when and by whom. */
export type Touch = { readonly day: string; readonly author: string; readonly place: string };

/** Every record that a commit touched, the newest first; a complaint's attachments belong to it. */
export function touchesIn(folder: string): readonly Touch[] {
  const shape = ["log", "--name-only", "--date=format-local:%Y-%m-%d", "--format=%x00%ad%x09%an"];
  const commits = inAmsterdam(() => runGit(folder, shape))
    .split("\0")
    .slice(1);
  return commits.flatMap((commit) => {
    const [head = "", ...files] = commit.split("\n").filter((line) => line !== "");
    const [day = "", author = ""] = head.split("\t");
    return [...new Set(files.map(placeOf))].map((place) => ({ day, author, place }));
  });
}

function placeOf(file: string): string {
  return /KL-\d{4}-[0-9A-Z]{4}/.exec(file)?.[0] ?? file;
}

/** git tells moments in the zone of the process that asks. */
function inAmsterdam(ask: () => string): string {
  const before = process.env["TZ"];
  process.env["TZ"] = "Europe/Amsterdam";
  try {
    return ask();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

/** What a record becomes. */
export type Change = (
  data: Readonly<Record<string, unknown>>,
  body: string,
) => readonly [data: Readonly<Record<string, unknown>>, body: string];

/** Changes a complaint's record and commits that, as somebody of whom the register has never heard. */
export function commitChange(folder: string, id: string, change: Change): string {
  const file = `${folder}/${recordOf(id)}`;
  const read = parseFrontMatter(readFileSync(file, "utf8"));
  if ("refused" in read || typeof read.data !== "object") throw new Error("The record cannot be read.");
  writeFileSync(file, formatRecord(...change({ ...read.data }, read.body)));
  runGit(folder, ["add", recordOf(id)]);
  return commit(folder, ["--message", "Aangevuld"]);
}

/** Commits as a stranger. @returns the new hash */
export function commit(folder: string, words: readonly string[]): string {
  const stranger = ["-c", `user.name=${strangerName}`, "-c", "user.email=vreemd@example.org"];
  runGit(folder, [...stranger, "-c", "commit.gpgsign=false", "commit", "--quiet", ...words]);
  return runGit(folder, ["rev-parse", "HEAD"]).trim();
}

/** The name in git of whoever commits in these tests. */
export const strangerName = "Wilma Uitzendkracht";
