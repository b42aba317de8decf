import type { Logged, Signature } from "./history-log.ts";

/** A commit among the others: `parents` are their places in the same list. */
export type Commit = {
  readonly hash: string;
  readonly parents: readonly number[];
  readonly author: Signature;
  readonly committer: Signature;
};

/** Some commits and all that led to them. Ranks put parents before children, and otherwise the earlier written first. */
export type Graph = {
  readonly commits: readonly Commit[];
  /** For each commit its place in the order. */
  readonly ranks: Int32Array;
  /** The commits in their order. */
  readonly order: Int32Array;
  /** For each commit the line of first parents that it continues. */
  readonly lines: Int32Array;
};

/**
 * Joins commits that were newly read to those that were known.
 *
 * @returns null when a parent is neither among the one nor the other
 */
export function joinCommits(known: readonly Commit[], logged: readonly Logged[]): readonly Commit[] | null {
  const places = new Map(known.map(({ hash }, place) => [hash, place]));
  for (const [place, { hash }] of logged.entries()) places.set(hash, known.length + place);
  const commits = [...known];
  for (const { hash, parents: hashes, author, committer } of logged) {
    const parents = hashes.flatMap((parent) => places.get(parent) ?? []);
    if (parents.length < hashes.length) return null;
    commits.push({ hash, parents, author, committer });
  }
  return commits;
}

/**
 * Puts commits in their order. Those that are there already keep theirs when others join them later, for a commit
 * is never the parent of an older one.
 */
export function graphOf(commits: readonly Commit[]): Graph {
  const ready = earliestFirst(commits);
  const { awaited, childrenOf } = familyOf(commits, ready.add);
  const order = new Int32Array(commits.length);
  const ranks = new Int32Array(commits.length);
  let rank = 0;
  for (let next = ready.take(); next !== null; next = ready.take()) {
    ranks[next] = rank;
    order[rank] = next;
    rank += 1;
    for (const child of childrenOf(next)) {
      const left = (awaited[child] ?? 0) - 1;
      awaited[child] = left;
      if (left === 0) ready.add(child);
    }
  }
  return { commits, ranks, order, lines: linesOf(commits, order) };
}

type Family = {
  /** For each commit how many parents it has. */
  readonly awaited: Int32Array;
  readonly childrenOf: (commit: number) => readonly number[];
};

/** Nearly every commit has one child, which is not worth a list. */
function familyOf(commits: readonly Commit[], onRoot: (commit: number) => void): Family {
  const awaited = new Int32Array(commits.length);
  const only = new Int32Array(commits.length).fill(-1);
  const further = new Map<number, number[]>();
  for (const [commit, { parents }] of commits.entries()) {
    if (parents.length === 0) onRoot(commit);
    awaited[commit] = parents.length;
    for (const parent of parents) {
      if (only[parent] === -1) only[parent] = commit;
      else further.set(parent, [...(further.get(parent) ?? []), commit]);
    }
  }
  const childrenOf = (commit: number) => {
    const child = only[commit] ?? -1;
    return child === -1 ? [] : [child, ...(further.get(commit) ?? [])];
  };
  return { awaited, childrenOf };
}

/** A heap of commits, from which the one that was written first is taken. */
function earliestFirst(commits: readonly Commit[]): {
  add: (commit: number) => void;
  take: () => number | null;
} {
  const heap: number[] = [];
  const isBefore = (one: number, other: number) => {
    const [first, second] = [commits[heap[one] ?? -1], commits[heap[other] ?? -1]];
    if (first === undefined || second === undefined) return false;
    const apart = first.author.moment - second.author.moment;
    return apart === 0 ? first.hash < second.hash : apart < 0;
  };
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [heap[other] ?? 0, heap[one] ?? 0];
  };
  const add = (commit: number) => {
    heap.push(commit);
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!isBefore(at, above)) break;
      swap(at, above);
      at = above;
    }
  };
  const take = () => {
    if (heap.length === 0) return null;
    swap(0, heap.length - 1);
    const taken = heap.pop() ?? null;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const least = isBefore(left + 1, left) ? left + 1 : left;
      if (!isBefore(least, at)) break;
      swap(at, least);
      at = least;
    }
    return taken;
  };
  return { add, take };
}

function linesOf(commits: readonly Commit[], order: Int32Array): Int32Array {
  const lines = Int32Array.from(commits, (_, commit) => commit);
  const isContinued = new Uint8Array(commits.length);
  for (const commit of order) {
    const first = commits[commit]?.parents[0];
    if (first === undefined || isContinued[first] === 1) continue;
    isContinued[first] = 1;
    lines[commit] = lines[first] ?? first;
  }
  return lines;
}

/** Whether a commit led to another, or is it. */
export function isPartOf({ commits, ranks, lines }: Graph, commit: number, later: number): boolean {
  const rank = ranks[commit] ?? 0;
  const seen = new Set<number>();
  const open = [later];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === commit) return true;
    if ((ranks[next] ?? 0) < rank || seen.has(next)) continue;
    // On a line of first parents everything of a lower rank led to it.
    if (lines[next] === lines[commit]) return true;
    seen.add(next);
    open.push(...(commits[next]?.parents ?? []));
  }
  return false;
}
