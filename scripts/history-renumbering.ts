import { readContents } from "./history-contents.ts";
import { likenessOf } from "./history-differences.ts";
import { type Graph, isPartOf } from "./history-graph.ts";
import { isComplaint } from "./history-places.ts";
import { inOrder, type Touch, type Touches } from "./history-touches.ts";
import { type Version, versionIn } from "./history-versions.ts";

/** A commit that took a complaint out and put the same in under another number. */
export type Renumbering = { readonly commit: number; readonly from: string; readonly to: string };

/** A complaint that a commit took out or put in, and its content. */
type Passing = { readonly place: string; readonly content: string };

/** The complaints that one commit took out, and those it put in. */
type Exchange = { readonly commit: number; readonly left: Passing[]; readonly entered: Passing[] };

/** Finds the complaints that got another number. */
export async function renumberingsIn(folder: string, touches: Touches): Promise<readonly Renumbering[]> {
  const exchanges = exchangesIn(touches);
  const versions = await versionsOf(folder, exchanges);
  return exchanges.flatMap((exchange) => renumberingsOf(exchange, versions));
}

function exchangesIn(touches: Touches): readonly Exchange[] {
  const exchanges = new Map<number, Exchange>();
  for (const [place, ofOne] of touches) {
    if (!isComplaint(place)) continue;
    for (const touch of ofOne) addPassing(exchanges, place, touch);
  }
  const both = [...exchanges.values()].filter(({ left, entered }) => left.length * entered.length > 0);
  return both.filter(({ left, entered }) => left.length * entered.length <= mostCompared);
}

/** So many pairs are no renumbering but a register that took the place of another. */
const mostCompared = 10_000;

function addPassing(exchanges: Map<number, Exchange>, place: string, { commit, sides }: Touch): void {
  const records = sides[0]?.filter(({ file }) => file.attachment === null) ?? [];
  const [before, after] = [
    records.flatMap((one) => one.before ?? []),
    records.flatMap((one) => one.after ?? []),
  ];
  if (sides.length > 1 || before.length + after.length !== 1) return;
  const exchange = exchanges.get(commit) ?? { commit, left: [], entered: [] };
  exchanges.set(commit, exchange);
  for (const content of before) exchange.left.push({ place, content });
  for (const content of after) exchange.entered.push({ place, content });
}

type Versions = ReadonlyMap<string, Version | null>;

async function versionsOf(folder: string, exchanges: readonly Exchange[]): Promise<Versions> {
  const passing = exchanges.flatMap(({ left, entered }) => [...left, ...entered]);
  const placeOf = new Map(passing.map(({ place, content }) => [content, place]));
  const hashes = [...placeOf.keys()].filter((content) => !content.startsWith("@"));
  const versions = new Map<string, Version | null>();
  for await (const contents of readContents(folder, hashes)) {
    for (const { bytes } of contents) {
      const hash = hashes[versions.size] ?? "";
      versions.set(hash, bytes === null ? null : versionIn(bytes, placeOf.get(hash) ?? ""));
    }
  }
  return versions;
}

/** Two complaints of one day may well agree in half of what can be chosen. */
const leastLikeness = 2 / 3;

function renumberingsOf({ commit, left, entered }: Exchange, versions: Versions): readonly Renumbering[] {
  const pairs = left.flatMap((from) => {
    return entered.map((to) => ({ from: from.place, to: to.place, likeness: likeness(from, to, versions) }));
  });
  const found: Renumbering[] = [];
  for (const pair of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
    if (pair.likeness < leastLikeness) break;
    if (found.some(({ from, to }) => from === pair.from || to === pair.to)) continue;
    found.push({ commit, from: pair.from, to: pair.to });
  }
  return found;
}

function likeness(from: Passing, to: Passing, versions: Versions): number {
  if (from.content === to.content) return 1;
  const [was, is] = [versions.get(from.content) ?? null, versions.get(to.content) ?? null];
  return was === null || is === null ? 0 : likenessOf(was, is);
}

/**
 * The touches of each record's whole life, in their order. Under a new number a complaint takes its life along, but for
 * what happened to the old number later.
 */
export function livesOf(
  touches: Touches,
  renumberings: readonly Renumbering[],
  graph: Graph,
): ReadonlyMap<string, readonly Touch[]> {
  const lives = new Map<string, readonly Touch[]>(touches);
  const byRank = renumberings.toSorted((one, other) => {
    return (graph.ranks[one.commit] ?? 0) - (graph.ranks[other.commit] ?? 0);
  });
  for (const { commit, from, to } of byRank) {
    const isLater = (touch: Touch) => touch.commit !== commit && isPartOf(graph, commit, touch.commit);
    const isEarlier = (touch: Touch) => touch.commit !== commit && isPartOf(graph, touch.commit, commit);
    const [left, entered] = [lives.get(from) ?? [], lives.get(to) ?? []];
    if (entered.some(isEarlier)) continue;
    lives.set(to, [...left.filter((touch) => !isLater(touch)), ...entered]);
    lives.set(from, left.filter(isLater));
  }
  return new Map([...lives].map(([place, ofOne]) => [place, inOrder(ofOne, graph)]));
}
