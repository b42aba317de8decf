import type { PathStep } from "../schemas/finding.ts";
import { type Chain, type Settled, valueOf } from "./history-chains.ts";

/** The value by which an item is followed, as it stands in the record today. */
export type Present = { readonly path: readonly PathStep[]; readonly value: string };

/** An item that is there, with what it was and is. */
export type Kept = { readonly chain: Chain; readonly present: Present };

/** The values on a path of names in a record, whatever lists lie on the way. */
export function presentsOf(
  record: unknown,
  names: readonly string[],
  path: readonly PathStep[] = [],
): readonly Present[] {
  if (Array.isArray(record)) return record.flatMap((item, at) => presentsOf(item, names, [...path, at]));
  const [name, ...rest] = names;
  if (name === undefined) return typeof record === "string" ? [{ path, value: record }] : [];
  if (typeof record !== "object" || record === null || !Object.hasOwn(record, name)) return [];
  const inner: unknown = Reflect.get(record, name);
  return presentsOf(inner, rest, [...path, name]);
}

/** Which recorded items are in the record today, and which are not. */
export type Judged = { readonly kept: readonly Kept[]; readonly removed: readonly Chain[] };

/**
 * Holds the items of a history against the record as it stands. Where they differ the record is right: a change that is
 * not committed yet has no event, and neither has what is lost when branches are brought together.
 */
export function judgeChains(chains: readonly Chain[], presents: readonly Present[]): Judged {
  const left = { chains: [...chains], presents: [...presents] };
  const kept = [
    ...pairs(left, (chain, { value }) => chain.gone === null && valueOf(chain) === value),
    ...pairs(left, (chain, { value }) => valueOf(chain) === value),
    ...pairs(left, (chain, { value }) => chain.settled.some((one) => one.value === value)),
    ...pairs(left, (chain) => chain.gone === null),
  ];
  const there = new Set(presents.map(({ value }) => value));
  // The same item that two branches recorded is one item in the record.
  const isDoubled = (chain: Chain) => chain.gone === null && there.has(valueOf(chain));
  return { kept, removed: left.chains.filter((chain) => !isDoubled(chain)) };
}

type Left = { chains: Chain[]; presents: Present[] };

function pairs(left: Left, isPair: (chain: Chain, present: Present) => boolean): readonly Kept[] {
  const found: Kept[] = [];
  for (const chain of [...left.chains]) {
    const present = left.presents.find((one) => isPair(chain, one));
    if (present === undefined) continue;
    found.push({ chain, present });
    left.chains.splice(left.chains.indexOf(chain), 1);
    left.presents.splice(left.presents.indexOf(present), 1);
  }
  return found;
}

/** An item that was moved to an earlier day: the latest day that it had before, and what moved it; else null. */
export function movedBackOf({ chain, present }: Kept): { was: Settled; by: Settled["event"] } | null {
  const { settled } = chain;
  const first = settled.findIndex(({ value }) => value === present.value);
  const before = first === -1 ? settled : settled.slice(0, first);
  const was = before.reduce<Settled | null>((latest, one) => {
    return one.value > (latest?.value ?? present.value) ? one : latest;
  }, null);
  if (was === null) return null;
  const last = settled.at(-1);
  return { was, by: last?.value === present.value ? last.event : null };
}
