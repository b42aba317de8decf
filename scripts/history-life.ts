import type { EventKind } from "../schemas/history.ts";
import { attachmentsIn } from "./history-attachments.ts";
import { isErased } from "./history-erased.ts";
import { formatSteps } from "./history-events.ts";
import { differencesBetween } from "./history-differences.ts";
import { mergeStep } from "./history-merges.ts";
import { type Standing, statesOf } from "./history-states.ts";
import {
  type Ground,
  lastReadable,
  type Life,
  relocationOf,
  type Step,
  versionOf,
  wasThere,
} from "./history-steps.ts";
import type { Touch } from "./history-touches.ts";
import { nothing, type Version } from "./history-versions.ts";

/** The life of a record as text, the commits of its events, and whether its words were left out. */
export type MadeLife = {
  readonly events: string;
  readonly commits: readonly number[];
  readonly isErased: boolean;
};

/**
 * Makes the life of one record. Of one that is erased now, the words of all its versions are left out.
 *
 * @param touches what commits did to it, in their order
 * @param versions what was read of it, by the hashes of the contents
 */
export function madeLife(
  touches: readonly Touch[],
  versions: ReadonlyMap<string, Version | null>,
  ground: Ground,
): MadeLife {
  const steps: Step[] = [];
  const life: Life = { ground, touches, states: statesOf(touches, ground.graph), versions, steps };
  for (const [place, { commit, sides }] of touches.entries()) {
    if (ground.cutOff.has(commit)) continue;
    const step = sides.length > 1 ? mergeStep(life, place) : plainStep(life, place);
    if (step !== null) steps.push(step);
  }
  const isWithheld = isErased(lastVersion(life));
  const events = formatSteps(steps, isWithheld);
  return { events, commits: steps.map(({ commit }) => commit), isErased: isWithheld };
}

/** The last version of a record that can be read. */
function lastVersion(life: Life): Version {
  for (const { after } of life.states.toReversed()) {
    const version = after ? versionOf(life, after) : null;
    if (version !== null) return version;
  }
  return nothing;
}

/** What a commit with one parent, or none, did to a record; null when it did nothing that anybody could see. */
function plainStep(life: Life, place: number): Step | null {
  const { commit, sides } = life.touches[place] ?? { commit: 0, sides: [] };
  const { after, before } = life.states[place] ?? { after: undefined, before: [] };
  const attachments = attachmentsIn(sides[0] ?? []);
  const was = before[0] ?? null;
  const is = after ?? null;
  const baseline = baselineOf(life, place, was);
  const version = is === null ? nothing : versionOf(life, is);
  const differences = version === null ? [] : differencesBetween(baseline, version);
  const isChanged = differences.length + attachments.size > 0;
  const kind = kindOf(life, place, { was, is, baseline, version, isChanged });
  if (kind === null) return null;
  const from = was !== null && is !== null ? (relocationOf(was, is)?.from ?? null) : null;
  return { commit, kind, from, differences, attachments, baseline: baseline ?? nothing };
}

/** What a version is compared with: the one before it, or the last that could be read. Null when none ever could. */
function baselineOf(life: Life, place: number, was: Standing | null): Version | null {
  if (was === null) return nothing;
  const version = versionOf(life, was);
  if (version !== null) return version;
  const parent = life.ground.graph.commits[life.touches[place]?.commit ?? 0]?.parents[0];
  return parent === undefined ? null : lastReadable(life, place, parent);
}

type Change = {
  readonly was: Standing | null;
  readonly is: Standing | null;
  readonly baseline: Version | null;
  readonly version: Version | null;
  readonly isChanged: boolean;
};

function kindOf(life: Life, place: number, change: Change): EventKind | null {
  const { was, is, baseline, version, isChanged } = change;
  if (is === null) return was === null ? orNull("changed", isChanged) : "removed";
  if (version === null) return "broken";
  if (was === null) return wasThere(life, place) ? "restored" : "recorded";
  // It was there already, but only now can anybody read what it says.
  if (baseline === null) return "recorded";
  const relocation = relocationOf(was, is);
  if (relocation !== null) return relocation.kind;
  return isChanged ? "changed" : orNull("rewritten", was.content !== is.content);
}

function orNull(kind: EventKind, isSo: boolean): EventKind | null {
  return isSo ? kind : null;
}
