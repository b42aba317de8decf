import type { EventKind } from "../schemas/history.ts";
import type { AttachmentContents } from "./history-attachments.ts";
import type { Branches } from "./history-branches.ts";
import type { Difference } from "./history-differences.ts";
import { type Graph, isPartOf } from "./history-graph.ts";
import { pathOf, settingsPlace } from "./history-places.ts";
import type { Standing, State } from "./history-states.ts";
import type { Touch } from "./history-touches.ts";
import type { Version } from "./history-versions.ts";

/** What one commit did to a record, with what is needed to judge what later merges made of it. */
export type Step = {
  readonly commit: number;
  readonly kind: EventKind;
  readonly from: string | null;
  readonly differences: readonly Difference[];
  readonly attachments: AttachmentContents;
  /** The values that it was compared with. */
  readonly baseline: Version;
};

/** What lives are made on: the commits, and where they begin. */
export type Ground = {
  readonly graph: Graph;
  readonly branchesOf: (merge: number) => Branches;
  /** The oldest commits of a history that was cut off: what they hold was there before. */
  readonly cutOff: ReadonlySet<number>;
};

/** A record in the middle of its life: everything that touched it, and the steps that were made of it so far. */
export type Life = {
  readonly ground: Ground;
  readonly touches: readonly Touch[];
  readonly states: readonly State[];
  /** Its versions by the hashes of their contents; null for one that cannot be read. */
  readonly versions: ReadonlyMap<string, Version | null>;
  readonly steps: readonly Step[];
};

/** The version in which a record stands; null when it cannot be read. */
export function versionOf({ versions }: Life, { content }: Standing): Version | null {
  return versions.get(content) ?? null;
}

/** The last version that could be read before a touch, in what led to one of its commit's parents; null without one. */
export function lastReadable(life: Life, place: number, parent: number): Version | null {
  const { touches, states, ground } = life;
  for (let earlier = place - 1; earlier >= 0; earlier -= 1) {
    const standing = states[earlier]?.after;
    const version = standing ? versionOf(life, standing) : null;
    if (version !== null && isPartOf(ground.graph, touches[earlier]?.commit ?? 0, parent)) return version;
  }
  return null;
}

/** Whether a record stood anywhere in what led to a touch. */
export function wasThere({ touches, states, ground }: Life, place: number): boolean {
  const commit = touches[place]?.commit ?? 0;
  return touches.slice(0, place).some((touch, earlier) => {
    return Boolean(states[earlier]?.after) && isPartOf(ground.graph, touch.commit, commit);
  });
}

/** How a record came to stand where it does, where it stood elsewhere before. */
export type Relocation = { readonly kind: "moved" | "renumbered"; readonly from: string };

/**
 * Whether a record stands elsewhere than before. That the whole register moved is told of its settings alone: seen from
 * the register no complaint moved.
 */
export function relocationOf({ file: was }: Standing, { file: is }: Standing): Relocation | null {
  if (was.place !== is.place) return { kind: "renumbered", from: was.place };
  if (was.path !== is.path) return { kind: "moved", from: was.path };
  const isWholeRegister = is.place === settingsPlace && was.home !== is.home;
  return isWholeRegister ? { kind: "moved", from: pathOf(was) } : null;
}
