import { momentIn } from "../procedure/dates.ts";
import { dayOf } from "../procedure/history-moment.ts";
import type { HistoryEvent, HistoryHead, RecordHistory, RegisterHistory } from "../schemas/history.ts";
import type { Register } from "../schemas/register.ts";
import { keep, readKept } from "./history-cache.ts";
import type { KeptPast } from "./history-kept.ts";
import { parseEvents, type Telling } from "./history-events.ts";
import { continuePast, type FoundPast, type KeptText, type Past, readPast } from "./history-past.ts";
import { personFinder } from "./history-people.ts";
import { type Repository, repositoryOf } from "./history-repository.ts";
import { noHistory } from "./no-history.ts";

/** How a history is read. */
export type HistoryReading = {
  /** Whether what is read may be kept in the repository's own git folder and continued the next time; so by default. */
  readonly cache?: boolean;
  /** Numbers of complaints that are erased on the disk, committed or not: their words are withheld as well. */
  readonly erased?: Iterable<string>;
  /** Told after each record how many of how many have been read. */
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * Reads the whole life of every record of a register out of git, in one pass over the repository. Records are in the
 * order of their places, removed ones among them; their events are made when they are first asked for. What is changed
 * on the disk and not committed is no history.
 *
 * A history that was cut off (`shallow`) begins after its oldest commits: what those hold was there already, and nobody
 * is said to have recorded it. That a register was moved as a whole is told of its settings alone. `rewrittenFrom` stays
 * until that commit is part of the history again, or another one is lost; it is known as long as what was kept is.
 *
 * @param folder the register's folder: a repository, or a folder in one
 * @param register whose people and time zone the events are told in
 * @throws CommandError when git fails half way; it names the git command and nothing of a record
 */
export async function readHistory(
  folder: string,
  register: Register,
  options: HistoryReading = {},
): Promise<RegisterHistory> {
  const repository = await repositoryOf(folder);
  if (repository === null) return noHistory;
  const { past, missing, rewrittenFrom } = await pastOf(repository, options);
  const telling: Telling = {
    commits: past.commits,
    personOf: personFinder(register.people),
    timeZone: register.timeZone,
    erased: new Set(options.erased),
  };
  const head = headOf(repository, past, { missing, rewrittenFrom, timeZone: register.timeZone });
  return { head, records: recordsOf(past, telling) };
}

type Told = FoundPast & Pick<HistoryHead, "rewrittenFrom">;

/** Continues what was kept the last time, or reads everything; and keeps it for the next time. */
async function pastOf(repository: Repository, options: HistoryReading): Promise<Told> {
  const { cache = true, onProgress = () => undefined } = options;
  const kept = cache ? readKept(repository) : null;
  const continued = kept === null ? null : await continuePast(repository, kept, onProgress);
  const { past, missing } = continued ?? (await readPast(repository, onProgress));
  const rewrittenFrom = kept === null ? null : lostCommit(repository, kept, past);
  const seen = { head: repository.head, rewrittenFrom };
  // What is missing may be fetched yet, and what was read without it would never be read again.
  if (cache && missing === 0) keep(repository, past, { seen, before: continued === null ? null : kept });
  return { past, missing, rewrittenFrom };
}

/** The commit that was the newest once and that nothing leads to any more. Who stands on no branch has lost nothing. */
function lostCommit({ branch }: Repository, { seen }: KeptPast, { commits }: Past): string | null {
  if (branch === null) return null;
  const lost = [seen.head, seen.rewrittenFrom].filter((hash) => hash !== null);
  return lost.find((hash) => !commits.some((commit) => commit.hash === hash)) ?? null;
}

type Circumstances = Pick<Told, "missing" | "rewrittenFrom"> & { readonly timeZone: string };

function headOf(repository: Repository, past: Past, about: Circumstances): HistoryHead {
  const { missing, rewrittenFrom, timeZone } = about;
  const touching = new Set<number>();
  for (const { commits } of past.records.values()) for (const commit of commits) touching.add(commit);
  const first = past.commits.reduce((least, { author }) => Math.min(least, author.moment), Infinity);
  return {
    commit: repository.head,
    since: dayOf(momentIn(first, timeZone)),
    commits: touching.size,
    reach: repository.isShallow ? "shallow" : "whole",
    rewrittenFrom,
    ...(missing === 0 ? {} : { missing }),
  };
}

function recordsOf({ records }: Past, telling: Telling): readonly RecordHistory[] {
  const lived = [...records].filter(([, { commits }]) => commits.length > 0);
  const sorted = lived.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([place, { events }]) => recordOf(place, events, telling));
}

/** A record whose events are made when they are asked for: most readers look at a few. */
function recordOf(place: string, text: KeptText, telling: Telling): RecordHistory {
  let events: readonly HistoryEvent[] | null = null;
  return {
    place,
    get events() {
      events ??= parseEvents(text.toString(), place, telling);
      return events;
    },
  };
}
