import { type Graph, isPartOf } from "./history-graph.ts";
import type { Change } from "./history-log.ts";
import { isComplaint, type RecordFile } from "./history-places.ts";
import { inOrder, type Touch, type Touches } from "./history-touches.ts";

/** A folder in which the register lay before, and the commit that moved the last of it out of there. */
export type FormerHome = { readonly home: string; readonly until: number };

/** The folder in which the register lies now, and those in which it lay before. */
export type Whereabouts = { readonly home: string; readonly former: readonly FormerHome[] };

/**
 * Where the register lay before: a folder out of which a commit took records, to put the same into a folder of the
 * register's that held none by then. The later moves are looked at first, so that each leads to the one before it.
 *
 * @param whereabouts the folder in which the register lies now, and what is known already
 */
export function formerHomesOf(
  touches: Touches,
  { home, former }: Whereabouts,
  graph: Graph,
): readonly FormerHome[] {
  const homes = [...former];
  for (const move of movesIn(touches, graph)) {
    const isOwn = homeTest({ home, former: homes }, graph);
    if (!isOwn({ home: move.to }, move.last) || isOwn({ home: move.from }, move.last)) continue;
    if (!holdsAny(touches, move, graph)) homes.push({ home: move.from, until: move.last });
  }
  return homes;
}

/** Tells whether a file lies in a folder that was the register's at a commit: one that had not moved it on. */
export function homeTest({ home, former }: Whereabouts, graph: Graph): HomeTest {
  return (file, commit) => {
    if (file.home === home) return true;
    return former.some((one) => one.home === file.home && !isPartOf(graph, one.until, commit));
  };
}

/** Whether a file was the register's at a commit. */
export type HomeTest = (file: Pick<RecordFile, "home">, commit: number) => boolean;

/** What moved from one folder into another, in one commit or in several. */
type Move = { readonly from: string; readonly to: string; readonly first: number; readonly last: number };

/** The moves among some touches, the one that ended last first. */
function movesIn(touches: Touches, graph: Graph): readonly Move[] {
  const rankOf = (commit: number) => graph.ranks[commit] ?? 0;
  const moves = new Map<string, Move>();
  for (const touch of [...touches.values()].flat()) {
    for (const { from, to } of movesOf(touch)) {
      const key = `${from}\0${to}`;
      const { first, last } = moves.get(key) ?? { first: touch.commit, last: touch.commit };
      const isFirst = rankOf(touch.commit) < rankOf(first);
      const isLast = rankOf(touch.commit) > rankOf(last);
      moves.set(key, { from, to, first: isFirst ? touch.commit : first, last: isLast ? touch.commit : last });
    }
  }
  return [...moves.values()].toSorted((one, other) => rankOf(other.last) - rankOf(one.last));
}

/** Whether a folder held any record when the first were moved into it: then it is a register with a folder beside it. */
function holdsAny(touches: Touches, { first, to }: Move, graph: Graph): boolean {
  const [parent] = graph.commits[first]?.parents ?? [];
  if (parent === undefined) return false;
  return [...touches.values()].some((ofOne) => {
    const before = ofOne.filter(({ commit, sides }) => {
      return sides.flat().some(({ file }) => isRecordIn(file, to)) && isPartOf(graph, commit, parent);
    });
    const last = inOrder(before, graph).at(-1);
    return last?.sides.flat().some(({ file, after }) => isRecordIn(file, to) && after !== null) ?? false;
  });
}

function isRecordIn({ home, attachment }: RecordFile, folder: string): boolean {
  return home === folder && attachment === null;
}

function movesOf({ sides }: Touch): readonly Pick<Move, "from" | "to">[] {
  const [changes = [], ...further] = sides;
  if (further.length > 0 || changes.length < 2) return [];
  const records = changes.filter(({ file }) => file.attachment === null);
  return records.flatMap((left) => {
    return records
      .filter((entered) => isMove(left, entered))
      .map((entered) => ({ from: left.file.home, to: entered.file.home }));
  });
}

/** A number is proof enough; every register has settings, so that those must be the very same. */
function isMove(left: Change, entered: Change): boolean {
  if (left.file.home === entered.file.home) return false;
  if (left.after !== null || entered.before !== null) return false;
  return isComplaint(left.file.place) || left.before === entered.after;
}
