import type { PathStep } from "../schemas/finding.ts";
import type { FieldChange, HeldValue, HistoryEvent } from "../schemas/history.ts";
import { dayOf } from "./history-moment.ts";

/** A value that an item had, and the event that gave it; null for one from before the history begins. */
export type Settled = { readonly value: string; readonly event: HistoryEvent | null };

/** An item of a record followed through its history by the one value that every such item has, mostly its day. */
export type Chain = {
  /** The values it had, the first first; what was mended in the sitting that recorded it counts as recorded so. */
  readonly settled: readonly Settled[];
  /** The event that took the item out; null while it is there. */
  readonly gone: HistoryEvent | null;
};

/** Which items are followed. */
export type Following = {
  /** Whether a path leads to the value by which an item is followed. */
  readonly isKey: (path: readonly PathStep[]) => boolean;
  /** Whether an item that came in the same event in which another went is that item, rewritten. */
  readonly isRewritten: (gone: string, come: string) => boolean;
  /** Whether a changed value makes another item of it, so that the one that was is gone. */
  readonly isReplaced: (change: FieldChange, event: HistoryEvent) => boolean;
};

type Open = { settled: Settled[]; gone: HistoryEvent | null };
type Change = {
  readonly before: string | null;
  readonly after: string | null;
  readonly isReplaced: boolean;
};

/**
 * Follows items through the events of a record. An item that comes back as it was is the same item. A file that was
 * taken out takes no item with it: that it is gone is told of the record.
 */
export function chainsOf(events: readonly HistoryEvent[], following: Following): readonly Chain[] {
  const chains: Open[] = [];
  for (const event of events) {
    if (event.kind === "removed") continue;
    const changes = event.changes
      .filter(({ path }) => following.isKey(path))
      .map((change): Change => ({
        before: textOf(change.before),
        after: textOf(change.after),
        isReplaced: following.isReplaced(change, event),
      }));
    if (changes.length > 0 || event.kind === "restored") follow(chains, changes, { event, following });
  }
  return chains;
}

type Step = { readonly event: HistoryEvent; readonly following: Following };

function follow(chains: Open[], changes: readonly Change[], { event, following }: Step): void {
  for (const { before, after, isReplaced } of changes) {
    if (before !== null && after !== null && !isReplaced) settle(holderOf(chains, before), after, event);
  }
  const went = changes.flatMap(({ before, after, isReplaced }) => {
    return before !== null && (after === null || isReplaced) ? [before] : [];
  });
  // A file that comes back brings all that is in it; what was in the one that went and is not in this one, is gone.
  const left = event.kind === "restored" ? chains.filter((chain) => chain.gone === null) : [];
  const gone = [...left, ...went.map((value) => holderOf(chains, value))];
  for (const chain of gone) chain.gone = event;
  for (const { before, after, isReplaced } of changes) {
    if (after !== null && (before === null || isReplaced)) add(chains, after, { event, following });
  }
  for (const chain of gone) {
    if (chain.gone === event && isOneSitting(chain.settled[0]?.event ?? null, event)) {
      chains.splice(chains.indexOf(chain), 1);
    }
  }
}

/** An item that came: one that went and is back, one that went just now and was rewritten, else a new one. */
function add(chains: Open[], value: string, { event, following }: Step): void {
  const left = chains.filter((chain) => chain.gone !== null);
  const back =
    left.find((chain) => valueOf(chain) === value) ??
    left.find((chain) => chain.settled.some((one) => one.value === value));
  const rewritten = chains.find((chain) => {
    return chain.gone === event && following.isRewritten(valueOf(chain), value);
  });
  const same = back ?? rewritten;
  if (same === undefined) chains.push({ settled: [{ value, event }], gone: null });
  else if (valueOf(same) === value) same.gone = null;
  else settle(same, value, event);
}

/** The item that has a value; after branches were brought together, one that had it; else one from before the history. */
function holderOf(chains: Open[], value: string): Open {
  const known =
    chains.find((chain) => chain.gone === null && valueOf(chain) === value) ??
    chains.find((chain) => chain.gone === null && chain.settled.some((one) => one.value === value));
  if (known !== undefined) return known;
  const older: Open = { settled: [{ value, event: null }], gone: null };
  chains.push(older);
  return older;
}

function settle(chain: Open, value: string, event: HistoryEvent): void {
  chain.gone = null;
  const last = chain.settled.at(-1);
  if (last !== undefined && isOneSitting(last.event, event)) chain.settled.pop();
  chain.settled.push({ value, event });
}

/**
 * Whether one person did two things on one day: a slip of the pen that is mended at once. The day counts by both of
 * git's clocks, for an author's can be set at will.
 */
export function isOneSitting(first: HistoryEvent | null, then: HistoryEvent): boolean {
  if (first === null) return false;
  const isOnePerson =
    first.by !== null && then.by !== null ? first.by === then.by : first.author === then.author;
  return isOnePerson && dayOf(first.at) === dayOf(then.at) && committedOn(first) === committedOn(then);
}

/** The last value of an item. */
export function valueOf({ settled }: Chain): string {
  return settled.at(-1)?.value ?? "";
}

function committedOn({ committed, at }: HistoryEvent): string {
  return dayOf(committed?.at ?? at);
}

function textOf(value: HeldValue): string | null {
  return value === null ? null : String(value);
}
