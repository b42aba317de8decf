import { addWorkingDays } from "../procedure/calendar.ts";
import { dateOf, type Day, daysBetween, isAfter } from "../procedure/dates.ts";
import { complaintShape } from "../schemas/complaint.ts";
import type { Chance } from "./fiction-chance.ts";
import { entryAfter, type Life } from "./fiction-lives.ts";
import { authorOf, type Company } from "./fiction-people.ts";
import type { HeldReview } from "./fiction-reviews.ts";
import { settingsChanges, settingsOn } from "./fiction-settings.ts";
import { formatRecord } from "./front-matter.ts";

/** A file of the register, relative to its folder. */
export type RegisterFile = { readonly path: string; readonly content: string | Uint8Array };

/** One commit: when, by whom, what it says, and the files it writes, made only when they are asked for. */
export type Commit = {
  /** Seconds since 1970, UTC. */
  readonly moment: number;
  readonly by: string;
  readonly message: string;
  readonly files: () => readonly RegisterFile[];
};

/** Everything that a register is made of. */
export type Fiction = {
  readonly company: Company;
  readonly lives: readonly Life[];
  readonly reviews: readonly HeldReview[];
};

/**
 * All commits of a register in the order of their moments.
 *
 * @param latest the moment of the telling, in seconds since 1970: nothing was recorded after it
 */
export function commitsOf(
  { company, lives, reviews }: Fiction,
  chance: Chance,
  latest = Infinity,
): readonly Commit[] {
  const commits = [
    ...settingsCommits(company),
    ...lives.flatMap((life) => lifeCommits(company, life, chance)),
    ...reviews.map(({ on, path, text }) => {
      const files = () => [{ path, content: text }];
      return { moment: momentOn(on, 16 * 3600), by: "dir", message: "Jaarlijkse toetsing vastgelegd", files };
    }),
  ];
  const inOrder = commits.toSorted((one, other) => one.moment - other.moment);
  return inOrder.map((commit) => ({ ...commit, moment: Math.min(commit.moment, latest) }));
}

/** The files of a register as they stand today. */
export function* filesOf({ company, lives, reviews }: Fiction): Generator<RegisterFile> {
  yield settingsFile(company, company.today);
  for (const { path, text } of reviews) yield { path, content: text };
  for (const life of lives) yield* [recordOf(life, life.steps.length), ...attachmentsOf(life)];
}

/** The `git fast-import` commands for some commits on `main`. */
export function* importStream(company: Company, commits: Iterable<Commit>): Generator<string | Uint8Array> {
  for (const { moment, by, message, files } of commits) {
    const { name, email } = authorOf(company, by);
    const signature = `${name} <${email}> ${moment} +0000\n`;
    yield `commit refs/heads/main\nauthor ${signature}committer ${signature}${dataOf(message)}\n`;
    for (const { path, content } of files()) {
      yield `M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n`;
      yield content;
      yield "\n";
    }
  }
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function settingsCommits(company: Company): readonly Commit[] {
  const changes = [{ on: company.start, change: "register ingericht" }, ...settingsChanges(company)];
  return changes.map(({ on, change }) => {
    const files = () => [settingsFile(company, on)];
    return { moment: momentOn(on, 6 * 3600), by: "dir", message: `Instellingen: ${change}`, files };
  });
}

function settingsFile(company: Company, date: Day): RegisterFile {
  return { path: "register.yaml", content: settingsOn(company, date) };
}

/** A commit is made on the day of the last step that it records; now and then only on the next working day. */
function lifeCommits(company: Company, life: Life, chance: Chance): readonly Commit[] {
  let earliest = 0;
  return sittingsOf(life, chance).map(({ from, until, on, by }) => {
    const next = addWorkingDays(on, 1);
    const recorded = chance.happens(0.12) && !isAfter(next, company.today) ? next : on;
    const moment = Math.max(earliest, momentOn(recorded, 7 * 3600 + chance.between(0, 30_000)));
    earliest = moment + 60;
    const changes = life.steps.slice(from, until).map(({ change }) => change);
    const files = () => [recordOf(life, until), ...(from === 0 ? attachmentsOf(life) : [])];
    return { moment, by, message: `${life.id}: ${changes.join(", ")}`, files };
  });
}

/** Some steps in a row that one person records at once. */
type Sitting = { readonly from: number; readonly until: number; readonly on: Day; readonly by: string };

/** Steps of one day are recorded together, those of the same week mostly. */
function sittingsOf({ steps }: Life, chance: Chance): readonly Sitting[] {
  const sittings: Sitting[] = [];
  for (const [at, { on, by }] of steps.entries()) {
    const last = sittings.at(-1);
    if (last !== undefined && last.by === by && isSameSitting(last.on, on, chance)) {
      sittings[sittings.length - 1] = { ...last, on, until: at + 1 };
    } else sittings.push({ from: at, until: at + 1, on, by });
  }
  return sittings;
}

function isSameSitting(before: Day, on: Day, chance: Chance): boolean {
  return before === on || (chance.happens(0.75) && daysBetween(before, on) < 7);
}

/** The record after its first so many steps, its fields in the order of the shape. */
function recordOf(life: Life, until: number): RegisterFile {
  const entry = entryAfter(life, until);
  const fields = Object.keys(complaintShape.shape).map(
    (field) => [field, Reflect.get(entry, field)] as const,
  );
  const present = fields.filter(([, value]) => value !== undefined);
  return {
    path: `${folderOf(life)}/index.md`,
    content: formatRecord(Object.fromEntries(present), life.body),
  };
}

function attachmentsOf(life: Life): readonly RegisterFile[] {
  return life.attachments.map(({ name, bytes }) => ({ path: `${folderOf(life)}/${name}`, content: bytes }));
}

function folderOf({ id }: Life): string {
  return `${id.slice(3, 7)}/${id}`;
}

const epoch = dateOf("1970-01-01");
const dayNumbers = new Map<Day, number>();

function momentOn(date: Day, second: number): number {
  const number = dayNumbers.get(date) ?? daysBetween(epoch, date);
  dayNumbers.set(date, number);
  return number * 86_400 + second;
}
