import type { Graph } from "./history-graph.ts";

/**
 * The commits that led to some parents of a merge and not to the others: for each, the parents that it led to, a bit each.
 * Commits that led to all of them are left out.
 */
export type Branches = ReadonlyMap<number, number>;

/** A bit for each parent; a merge of more branches than this is looked at by its first ones. */
export const mostParents = 30;

/** Looks up what the branches of a merge brought apart from each other, and remembers as much as is sensible. */
export function branchesIn(graph: Graph): (merge: number) => Branches {
  const known = new Map<number, Branches>();
  let remembered = 0;
  return (merge) => {
    const found = known.get(merge);
    if (found !== undefined) return found;
    const branches = branchesOf(graph, merge);
    remembered += branches.size;
    if (remembered > mostRemembered) {
      known.clear();
      remembered = branches.size;
    }
    known.set(merge, branches);
    return branches;
  };
}

const mostRemembered = 1_000_000;

/** Walks back from the parents, the later commits first, until only commits are left that led to all of them. */
function branchesOf({ commits, ranks, order }: Graph, merge: number): Branches {
  const parents = commits[merge]?.parents.slice(0, mostParents) ?? [];
  const all = 2 ** parents.length - 1;
  const bits = new Map<number, number>();
  let apart = 0;
  const mark = (commit: number, led: number) => {
    const before = bits.get(commit);
    const after = (before ?? 0) | led;
    if (before !== undefined && before !== all) apart -= 1;
    if (after !== all) apart += 1;
    bits.set(commit, after);
  };
  parents.forEach((parent, side) => mark(parent, 2 ** side));
  const branches = new Map<number, number>();
  for (let rank = (ranks[merge] ?? 0) - 1; rank >= 0 && apart > 0; rank -= 1) {
    const commit = order[rank] ?? 0;
    const led = bits.get(commit);
    if (led === undefined) continue;
    bits.delete(commit);
    if (led !== all) {
      apart -= 1;
      branches.set(commit, led);
    }
    for (const parent of commits[commit]?.parents ?? []) mark(parent, led);
  }
  return branches;
}
