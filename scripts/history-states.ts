import { type Graph, isPartOf } from "./history-graph.ts";
import type { Change } from "./history-log.ts";
import { pathOf, type RecordFile } from "./history-places.ts";
import type { Touch } from "./history-touches.ts";

/** The file in which a record stands, and its content by its hash. */
export type Standing = { readonly file: RecordFile; readonly content: string };

/**
 * Where a record stands after a commit, and in each of the commit's parents; null where it does not, and undefined where
 * the commit did not touch it.
 */
export type State = {
  readonly after: Standing | null | undefined;
  readonly before: readonly (Standing | null | undefined)[];
};

/** Tells where a record stands around each of its touches, which are in their order. */
export function statesOf(touches: readonly Touch[], graph: Graph): readonly State[] {
  const paths = new Set<RecordFile>();
  for (const { sides } of touches) {
    for (const { file } of sides.flat()) if (file.attachment === null) paths.add(file);
  }
  const isAlwaysThere = new Set([...paths].map(pathOf)).size < 2;
  return isAlwaysThere ? touches.map(plainState) : followedStates(touches, graph);
}

/** Of a record that stood in one file ever, the changes tell everything. */
function plainState({ sides }: Touch): State {
  const records = sides.map((changes) => changes.find(({ file }) => file.attachment === null));
  const touched = records.find((change) => change !== undefined);
  if (touched === undefined) return { after: undefined, before: sides.map(() => undefined) };
  const after = standingIn(touched, touched.after);
  const before = records.map((change) => (change === undefined ? after : standingIn(change, change.before)));
  return { after, before };
}

function standingIn({ file }: Change, content: string | null): Standing | null {
  return content === null ? null : { file, content };
}

/** The files in which a record stands at once, by their paths: two, where its number was given to two folders. */
type Files = ReadonlyMap<string, Standing>;

/** Of a record that stood in several files, it is followed from commit to commit which of them were there. */
function followedStates(touches: readonly Touch[], graph: Graph): readonly State[] {
  const after: Files[] = [];
  return touches.map(({ commit, sides }, place) => {
    const nearest = nearestTouch(touches.slice(0, place), graph.commits[commit]?.parents[0], graph);
    const [first = [], ...others] = sides;
    const known = withContents(after[nearest] ?? new Map(), first, "before");
    const files = withContents(known, first, "after");
    after.push(files);
    const before = [known, ...others.map((changes) => withContents(files, changes, "before"))];
    const records = sides.flat().filter(({ file }) => file.attachment === null);
    if (records.length === 0) return { after: undefined, before: sides.map(() => undefined) };
    return { after: standingAmong(files, records), before: before.map((one) => standingAmong(one, records)) };
  });
}

/** The last of some touches that led to a commit; -1 when none did. */
export function nearestTouch(touches: readonly Touch[], commit: number | undefined, graph: Graph): number {
  if (commit === undefined) return -1;
  return touches.findLastIndex((touch) => isPartOf(graph, touch.commit, commit));
}

function withContents(files: Files, changes: readonly Change[], when: "before" | "after"): Files {
  const copy = new Map(files);
  for (const change of changes) {
    if (change.file.attachment !== null) continue;
    const standing = standingIn(change, change[when]);
    if (standing === null) copy.delete(pathOf(change.file));
    else copy.set(pathOf(change.file), standing);
  }
  return copy;
}

/**
 * The file that counts where there are several: the one that the commit wrote where the register itself had moved, and
 * else as on the disk, the one in the folder of its own year, or the first.
 */
function standingAmong(files: Files, records: readonly Change[]): Standing | null {
  const homes = records.filter(({ after }) => after !== null).map(({ file }) => file.home);
  const byWorth = [...files.values()].toSorted((one, other) => {
    const apart = Number(homes.includes(other.file.home)) - Number(homes.includes(one.file.home));
    const inYear = Number(isInItsYear(other.file)) - Number(isInItsYear(one.file));
    return apart || inYear || (one.file.path < other.file.path ? -1 : 1);
  });
  return byWorth[0] ?? null;
}

function isInItsYear({ place, path }: RecordFile): boolean {
  return place.slice(3, 7) === path.slice(0, 4);
}
