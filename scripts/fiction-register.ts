import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dateOf } from "../procedure/dates.ts";
import { CommandError } from "./command.ts";
import { type Chance, chanceOf } from "./fiction-chance.ts";
import { type Commit, commitsOf, type Fiction, filesOf, importStream } from "./fiction-history.ts";
import { lifeOf } from "./fiction-lives.ts";
import { authorOf, companyOn } from "./fiction-people.ts";
import { plotsOf } from "./fiction-plots.ts";
import { reviewsOf } from "./fiction-reviews.ts";
import { isGitInstalled, makeRepository, runGit } from "./git.ts";

/** What register to invent, and where; `today` is the day as of which all its facts have happened. */
export type RegisterPlan = {
  readonly folder: string;
  readonly complaints: number;
  readonly seed: number;
  readonly today: string;
  /** The moment of the telling, in seconds since 1970, when it is on that day: nothing was recorded after it. */
  readonly latest?: number;
};

/**
 * Writes a register of people and complaints that do not exist, with three years of history as several people would
 * have recorded it. The same plan gives the same files and the same commits. Without git there is no history.
 *
 * @param plan its folder must be absent or empty
 * @param onProgress told how many commits of all have been written
 * @throws CommandError when there is something in the folder
 */
export async function writeFictionalRegister(
  plan: RegisterPlan,
  onProgress?: (done: number, total: number) => void,
): Promise<{ complaints: number; commits: number; history: boolean }> {
  refuseFilled(plan.folder);
  const fiction = fictionOf(plan);
  mkdirSync(plan.folder, { recursive: true });
  const complaints = fiction.lives.length;
  if (!isGitInstalled()) {
    writeFiles(plan.folder, fiction);
    return { complaints, commits: 0, history: false };
  }
  const commits = commitsOf(fiction, chanceOf(plan.seed, streams.history), plan.latest);
  await makeRepository(plan.folder, importStream(fiction.company, counted(commits, onProgress)));
  signAs(plan.folder, authorOf(fiction.company, "dir"));
  return { complaints, commits: commits.length, history: true };
}

/** Whoever edits the fictional register commits as its director; nobody's own name or key gets into it. */
function signAs(folder: string, { name, email }: { readonly name: string; readonly email: string }): void {
  runGit(folder, ["config", "user.name", name]);
  runGit(folder, ["config", "user.email", email]);
  runGit(folder, ["config", "commit.gpgSign", "false"]);
}

// Each complaint has the stream of its place in the list; the rest of the register draws from streams below zero.
const streams = { plots: -1, numbers: -2, reviews: -3, history: -4 };

/** Invents the register of a plan. */
export function fictionOf({ complaints, seed, today }: RegisterPlan): Fiction {
  const company = companyOn(dateOf(today));
  const plots = plotsOf(company, complaints, chanceOf(seed, streams.plots));
  const numbers = new Set<string>();
  const numbering = chanceOf(seed, streams.numbers);
  const lives = plots.map((plot, at) => {
    const id = newNumber(plot.receivedOn.year, { numbers, chance: numbering });
    return lifeOf(company, plot, { id, chance: chanceOf(seed, at) });
  });
  return { company, lives, reviews: reviewsOf(company, lives, chanceOf(seed, streams.reviews)) };
}

function newNumber(year: number, { numbers, chance }: { numbers: Set<string>; chance: Chance }): string {
  for (;;) {
    const letters = Array.from({ length: 4 }, () => chance.pick(withoutLookAlikes)).join("");
    const number = `KL-${year}-${letters}`;
    if (numbers.has(number)) continue;
    numbers.add(number);
    return number;
  }
}

const withoutLookAlikes = [..."23456789BCDFGHJKMNPQRTVWXYZ"];

function* counted(
  commits: readonly Commit[],
  onProgress?: (done: number, total: number) => void,
): Generator<Commit> {
  for (const [at, commit] of commits.entries()) {
    yield commit;
    onProgress?.(at + 1, commits.length);
  }
}

/** Refuses a place for a register in which something lies. @throws CommandError */
export function refuseFilled(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new CommandError("The folder for the fictional register is not empty. Name a new one.");
}

/** Writes the files of an invented register as they stand today, without history. */
export function writeFiles(folder: string, fiction: Fiction): void {
  for (const { path, content } of filesOf(fiction)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
