import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchesIn } from "./history-branches.ts";
import { type Commit, graphOf, isPartOf, joinCommits } from "./history-graph.ts";
import type { Logged } from "./history-log.ts";

/** Commits with some earlier ones as parents, written at any moment. */
const commitsOf = fc
  .array(
    fc.record({
      moment: fc.integer({ min: 0, max: 20 }),
      parents: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(({ moment, parents }, at): Commit => {
      const signature = { name: "", email: "", moment };
      const earlier = at === 0 ? [] : [...new Set(parents.map((parent) => parent % at))];
      return { hash: String(at).padStart(4, "0"), parents: earlier, author: signature, committer: signature };
    }),
  );

/** Everything that led to a commit, itself among it: counted out one by one. */
function leadingTo(commits: readonly Commit[], commit: number): ReadonlySet<number> {
  const found = new Set([commit]);
  for (const one of found) for (const parent of commits[one]?.parents ?? []) found.add(parent);
  return found;
}

describe("commits in their order", () => {
  it("come after their parents, and otherwise as they were written, whatever joins them later", () => {
    fc.assert(
      fc.property(commitsOf, fc.nat(), (commits, cut) => {
        const { order, ranks } = graphOf(commits);
        expect([...order].toSorted((one, other) => one - other)).toEqual(commits.map((_, at) => at));
        for (const [commit, { parents }] of commits.entries()) {
          for (const parent of parents) expect(ranks[parent]).toBeLessThan(ranks[commit] ?? 0);
        }
        const isLinear = commits.every(({ parents }) => parents.length === 0);
        const moments = [...order].map((commit) => commits[commit]?.author.moment ?? 0);
        if (isLinear) expect(moments).toEqual(moments.toSorted((one, other) => one - other));
        const some = commits.slice(0, 1 + (cut % commits.length));
        const before = [...graphOf(some).order];
        expect([...order].filter((commit) => commit < some.length)).toEqual(before);
      }),
    );
  });

  it("lead to each other as far as their parents do", () => {
    fc.assert(
      fc.property(commitsOf, (commits) => {
        const graph = graphOf(commits);
        for (const later of commits.keys()) {
          const led = leadingTo(commits, later);
          for (const commit of commits.keys()) expect(isPartOf(graph, commit, later)).toBe(led.has(commit));
        }
      }),
    );
  });

  it("tell of a merge what each branch brought apart from the others", () => {
    fc.assert(
      fc.property(commitsOf, (commits) => {
        const branchesOf = branchesIn(graphOf(commits));
        for (const [merge, { parents }] of commits.entries()) {
          if (parents.length < 2) continue;
          const led = parents.map((parent) => leadingTo(commits, parent));
          const expected = [...commits.keys()].flatMap((commit) => {
            const bits = led.reduce((sum, one, side) => sum + (one.has(commit) ? 2 ** side : 0), 0);
            return bits === 0 || bits === 2 ** parents.length - 1 ? [] : [[commit, bits] as const];
          });
          expect(new Map(branchesOf(merge))).toEqual(new Map(expected));
        }
      }),
    );
  });

  it("are joined by their hashes, and not at all when a parent is nowhere", () => {
    const signature = { name: "", email: "", moment: 0 };
    const known: Commit = { hash: "a", parents: [], author: signature, committer: signature };
    const logged = (hash: string, ...parents: readonly string[]): Logged => {
      return { hash, parents, author: signature, committer: signature, changes: [] };
    };
    const joined = joinCommits([known], [logged("c", "b", "a"), logged("b", "a")]);
    expect(joined?.map(({ parents }) => parents)).toEqual([[], [2, 0], [0]]);
    expect(joinCommits([known], [logged("c", "b")])).toBeNull();
  });
});
