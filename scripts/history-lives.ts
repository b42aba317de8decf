import { branchesIn } from "./history-branches.ts";
import { readContents } from "./history-contents.ts";
import type { EarlyLives } from "./history-early.ts";
import type { Graph } from "./history-graph.ts";
import { type MadeLife, madeLife } from "./history-life.ts";
import type { Ground } from "./history-steps.ts";
import { contentsOf, type Touch } from "./history-touches.ts";
import { type Version, versionIn } from "./history-versions.ts";

/** Told after each record how many of how many have been read. */
export type OnProgress = (done: number, total: number) => void;

/** What lives are made with; `cutOff` are the oldest commits of a history that does not reach to its beginning. */
export type Making = {
  readonly graph: Graph;
  readonly cutOff: readonly string[];
  readonly early: EarlyLives;
  readonly onProgress: OnProgress;
};

/**
 * Makes the lives of records out of what commits did to them, where they have not been made early. Contents are read
 * record by record, so that no more than the versions of one are held at a time.
 *
 * @returns the lives by their records' places, and how many contents git could not give
 */
export async function makeLives(
  folder: string,
  lives: ReadonlyMap<string, readonly Touch[]>,
  { graph, cutOff, early, onProgress }: Making,
): Promise<{ readonly made: ReadonlyMap<string, MadeLife>; readonly missing: number }> {
  const oldest = placesOf(graph, new Set(cutOff));
  const ground: Ground = { graph, branchesOf: branchesIn(graph), cutOff: oldest };
  const made = new Map<string, MadeLife>();
  for (const [place, touches] of lives) {
    const life = early(place, touches);
    if (life !== null) made.set(place, life);
  }
  const rest = new Map([...lives].filter(([place]) => !made.has(place)));
  let missing = 0;
  for await (const { place, touches, versions, absent } of readVersions(folder, rest, oldest)) {
    made.set(place, madeLife(touches, versions, ground));
    missing += absent;
    onProgress(made.size, lives.size);
  }
  return { made, missing };
}

function placesOf({ commits }: Graph, hashes: ReadonlySet<string>): ReadonlySet<number> {
  if (hashes.size === 0) return new Set();
  return new Set(commits.flatMap(({ hash }, place) => (hashes.has(hash) ? [place] : [])));
}

/** A record with everything that was read of it. */
type ReadRecord = {
  readonly place: string;
  readonly touches: readonly Touch[];
  readonly versions: ReadonlyMap<string, Version | null>;
  readonly absent: number;
};

async function* readVersions(
  folder: string,
  lives: ReadonlyMap<string, readonly Touch[]>,
  cutOff: ReadonlySet<number>,
): AsyncGenerator<ReadRecord> {
  const records = [...lives].map(([place, touches]) => {
    // Of a record that only was there already no life is made.
    const isOld = touches.every(({ commit }) => cutOff.has(commit));
    return { place, touches, wanted: isOld ? [] : contentsOf(touches) };
  });
  let [next, absent, versions] = [0, 0, new Map<string, Version | null>()];
  const whole = function* (): Generator<ReadRecord> {
    for (let record = records[next]; record?.wanted.length === versions.size; record = records[next]) {
      yield { place: record.place, touches: record.touches, versions, absent };
      [next, absent, versions] = [next + 1, 0, new Map()];
    }
  };
  yield* whole();
  const hashes = records.flatMap(({ wanted }) => wanted);
  for await (const contents of readContents(folder, hashes)) {
    for (const { bytes, isMissing } of contents) {
      const { place = "", wanted = [] } = records[next] ?? {};
      versions.set(wanted[versions.size] ?? "", bytes === null ? null : versionIn(bytes, place));
      if (isMissing) absent += 1;
      yield* whole();
    }
  }
}
