import { CommandError } from "./command.ts";
import { type EarlyLives, makeEarly, noEarlyLives } from "./history-early.ts";
import type { Commit, Graph } from "./history-graph.ts";
import { graphOf, isPartOf, joinCommits } from "./history-graph.ts";
import { type FormerHome, formerHomesOf, homeTest } from "./history-homes.ts";
import { type Logged, readCommits, readMerges } from "./history-log.ts";
import type { MadeLife } from "./history-life.ts";
import { makeLives, type OnProgress } from "./history-lives.ts";
import { livesOf, type Renumbering, renumberingsIn } from "./history-renumbering.ts";
import type { Repository } from "./history-repository.ts";
import { type Merges, parseTouches, type Touch, type Touches } from "./history-touches.ts";
import { touchesOf, touchesWithin } from "./history-touches.ts";

/** Text as it is kept: made just now, or in a file that was read and is looked into when it is asked for. */
export type KeptText = string | Buffer;

/** A record as it is kept. */
export type KeptRecord = {
  /** Its events, as `formatSteps` writes them. */
  readonly events: KeptText;
  /**
   * What commits did to it, as `formatTouches` writes that where it was read from a file. Null of an erased record: it
   * names the attachments.
   */
  readonly touches: readonly Touch[] | Buffer | null;
  /** The commits of its events. */
  readonly commits: readonly number[];
};

/** Everything that is known of a register's past. */
export type Past = {
  readonly commits: readonly Commit[];
  readonly former: readonly FormerHome[];
  readonly renumberings: readonly Renumbering[];
  readonly records: ReadonlyMap<string, KeptRecord>;
};

/** A past that was read up to a commit; null before the first. */
export type KnownPast = { readonly past: Past; readonly head: string | null };

/** A past as it was found, and how many contents of its records git could not give. */
export type FoundPast = { readonly past: Past; readonly missing: number };

const unknown: Past = { commits: [], former: [], renumberings: [], records: new Map() };

/** Reads all of a register's past. @throws CommandError when git fails */
export async function readPast(repository: Repository, onProgress: OnProgress): Promise<FoundPast> {
  const found = await continued(repository, { past: unknown, head: null }, onProgress);
  if (found === null) throw new CommandError("git log left out a commit.");
  return found;
}

/**
 * Reads what came after a past that is known, and makes anew the lives that this touched.
 *
 * @returns null when what is known is not a part of the history any more, or must be told anew from the beginning
 */
export async function continuePast(
  repository: Repository,
  known: KnownPast,
  onProgress: OnProgress,
): Promise<FoundPast | null> {
  if (known.head === repository.head) return { past: known.past, missing: 0 };
  try {
    return await continued(repository, known, onProgress);
  } catch (error) {
    // What nothing leads to any more git throws away, sooner or later.
    if (error instanceof CommandError) return null;
    throw error;
  }
}

async function continued(
  repository: Repository,
  known: KnownPast,
  onProgress: OnProgress,
): Promise<FoundPast | null> {
  const { folder, cutOff } = repository;
  const news = await readNews(repository, known);
  if (news === null) return null;
  const { graph, former, touches, early } = news;
  const { commits } = graph;
  const renumberings = [...known.past.renumberings, ...(await renumberingsIn(folder, touches))];
  const concerned = concernedTouches(known.past, touches, renumberings);
  if (concerned === null) return null;
  const lives = livesOf(concerned, renumberings, graph);
  const { made, missing } = await makeLives(folder, lives, { graph, cutOff, early, onProgress });
  const records = new Map(known.past.records);
  for (const [place, ofOne] of concerned) {
    const { events, commits: touching, isErased } = made.get(place) ?? noLife;
    records.set(place, { events, touches: isErased ? null : ofOne, commits: touching });
  }
  return { past: { commits, former, renumberings, records }, missing };
}

/** Of a complaint that got another number at once, nothing is left under the old one. */
const noLife: MadeLife = { events: "[]", commits: [], isErased: false };

type News = {
  readonly graph: Graph;
  readonly former: readonly FormerHome[];
  readonly touches: Touches;
  readonly early: EarlyLives;
};

/** What commits did since what is known; null when what is known does not lead there, or the register lay elsewhere. */
async function readNews(repository: Repository, known: KnownPast): Promise<News | null> {
  const { folder, home, head } = repository;
  const before = known.past.commits;
  const { logged, early } = await readLog(repository, known.head);
  const commits = joinCommits(before, logged);
  if (commits === null) return null;
  const graph = graphOf(commits);
  if (known.head !== null && !leadsTo(graph, known.head, head)) return null;
  const all = touchesOf(logged, await mergesAmong(folder, logged, before.length), before.length);
  const former = formerHomesOf(all, { home, former: known.past.former }, graph);
  if (known.head !== null && former.length > known.past.former.length) return null;
  return { graph, former, early, touches: touchesWithin(all, homeTest({ home, former }, graph), graph) };
}

type Log = { readonly logged: readonly Logged[]; readonly early: EarlyLives };

/** Reads the log, and when it is long makes what lives it can in the meantime. */
async function readLog(repository: Repository, from: string | null): Promise<Log> {
  const { folder, head } = repository;
  if (from !== null) {
    const logged = await readCommits(folder, [head, `^${from}`], () => undefined);
    return { logged, early: noEarlyLives };
  }
  const making = makeEarly(repository);
  try {
    return { logged: await readCommits(folder, [head], making.take), early: await making.finish() };
  } catch (error) {
    await making.finish();
    throw error;
  }
}

function leadsTo(graph: Graph, earlier: string, later: string): boolean {
  const placeOf = (hash: string) => graph.commits.findLastIndex((commit) => commit.hash === hash);
  const [from, to] = [placeOf(earlier), placeOf(later)];
  return from !== -1 && to !== -1 && isPartOf(graph, from, to);
}

async function mergesAmong(folder: string, logged: readonly Logged[], first: number): Promise<Merges> {
  const merges = [...logged.entries()].filter(([, { parents }]) => parents.length > 1);
  const sides = await readMerges(
    folder,
    merges.map(([, commit]) => commit),
  );
  return new Map(merges.map(([place], at) => [first + place, sides[at] ?? []]));
}

/**
 * All touches of the records that are concerned by what is new: touched by it, or bound to others by a number. Null when
 * that was not kept of one of them.
 */
function concernedTouches(past: Past, news: Touches, renumberings: readonly Renumbering[]): Touches | null {
  const concerned = new Set([...news.keys(), ...renumberings.flatMap(({ from, to }) => [from, to])]);
  const touches: Touches = new Map();
  for (const place of concerned) {
    const record = past.records.get(place);
    if (record?.touches === null) return null;
    const kept = record?.touches ?? [];
    const before = Buffer.isBuffer(kept) ? parseTouches(kept.toString()) : kept;
    touches.set(place, [...before, ...(news.get(place) ?? [])]);
  }
  return touches;
}
