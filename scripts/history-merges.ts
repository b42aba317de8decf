import type { EventKind } from "../schemas/history.ts";
import { type AttachmentContent, type AttachmentContents, attachmentsIn } from "./history-attachments.ts";
import { type Branches, mostParents } from "./history-branches.ts";
import { type Difference, differencesBetween, type Path } from "./history-differences.ts";
import type { Standing } from "./history-states.ts";
import { lastReadable, type Life, relocationOf, type Step, versionOf, wasThere } from "./history-steps.ts";
import { nothing, type Version } from "./history-versions.ts";

/** A parent of a merge: where the record stood in it, and how that differs from what the merge made of it. */
type Side = {
  /** Its bit among the parents. */
  readonly bit: number;
  readonly was: Standing | null;
  readonly version: Version;
  readonly isKept: boolean;
  readonly attachments: AttachmentContents;
};

/** A merge and what was brought to it: the steps before it, and which of its parents each of them led to. */
type Bringing = {
  readonly sides: readonly Side[];
  readonly steps: readonly Step[];
  readonly branches: Branches;
};

/**
 * What a merge itself did to a record: what differs from all that was merged, and what it dropped of a branch in favour
 * of another that had not known of it. Null for a merge that only brought together.
 */
export function mergeStep(life: Life, place: number): Step | null {
  const { commit } = life.touches[place] ?? { commit: 0 };
  const is = life.states[place]?.after ?? null;
  const version = is === null ? nothing : versionOf(life, is);
  const sides = sidesOf(life, place, is);
  const branches = life.ground.branchesOf(commit);
  const bringing = { sides, steps: life.steps, branches };
  const told = version === null ? [] : ownDifferences(bringing, version);
  const attachments = ownAttachments(bringing);
  const isChanged = told.length + attachments.size > 0;
  const kind = kindOf(life, place, { sides, is, version, told, isChanged });
  if (kind === null) return null;
  const was = sides.find((side) => side.was !== null)?.was ?? null;
  const from = kind === "moved" && was !== null && is !== null ? (relocationOf(was, is)?.from ?? null) : null;
  const differences = told.map(({ difference }) => difference);
  return { commit, kind, from, differences, attachments, baseline: sides[0]?.version ?? nothing };
}

function sidesOf(life: Life, place: number, is: Standing | null): readonly Side[] {
  const { commit, sides } = life.touches[place] ?? { commit: 0, sides: [] };
  const parents = life.ground.graph.commits[commit]?.parents ?? [];
  return sides.slice(0, mostParents).map((changes, side) => {
    const was = life.states[place]?.before[side] ?? null;
    const read = was === null ? nothing : versionOf(life, was);
    const version = read ?? lastReadable(life, place, parents[side] ?? 0) ?? nothing;
    const isKept = was?.content === is?.content;
    return { bit: 2 ** side, was, version, isKept, attachments: attachmentsIn(changes) };
  });
}

type Merged = {
  readonly sides: readonly Side[];
  readonly is: Standing | null;
  readonly version: Version | null;
  readonly told: readonly Told[];
  readonly isChanged: boolean;
};

function kindOf(
  life: Life,
  place: number,
  { sides, is, version, told, isChanged }: Merged,
): EventKind | null {
  if (is !== null && version === null) return sides.some(({ isKept }) => isKept) ? null : "broken";
  if (is === null) return told.length > 0 ? "removed" : isChanged ? "changed" : null;
  if (sides.every(({ was }) => was === null)) return wasThere(life, place) ? "restored" : "recorded";
  if (told.some(({ side }) => side.was === null)) return "restored";
  const isElsewhere = sides.every(({ was }) => was !== null && relocationOf(was, is)?.kind === "moved");
  return isElsewhere ? "moved" : isChanged ? "changed" : null;
}

/** A difference of the merge, and the parent it is told against. */
type Told = { readonly side: Side; readonly difference: Difference };

function ownDifferences(bringing: Bringing, version: Version): readonly Told[] {
  const { sides, steps, branches } = bringing;
  const kept = bitsOf(sides.filter(({ isKept }) => isKept));
  // Where a parent was taken as it is, only what others had brought in the meantime can have been dropped.
  const isBrought = (step: Step) => {
    const led = branches.get(step.commit) ?? 0;
    return led !== 0 && (led & kept) === 0;
  };
  if (kept !== 0 && !steps.some(isBrought)) return [];
  const byTarget = new Map<string, Told[]>();
  for (const side of sides) {
    if (side.isKept) continue;
    for (const difference of differencesBetween(side.version, version)) {
      const target = targetOf(difference);
      const known = byTarget.get(target);
      if (known === undefined) byTarget.set(target, [{ side, difference }]);
      else known.push({ side, difference });
    }
  }
  return [...byTarget.values()].flatMap((against) => toldOf(against, bringing) ?? []);
}

/** Which of the same differences from several parents is told: from what a branch had brought, else the first. */
function toldOf(against: readonly Told[], bringing: Bringing): Told | null {
  const all = bitsOf(bringing.sides);
  const stayed = all & ~bitsOf(against.map(({ side }) => side));
  const dropped = against.find((one) => {
    return isDropped(one, stayed === 0 ? all & ~one.side.bit : stayed, bringing);
  });
  return dropped ?? (stayed === 0 ? (against[0] ?? null) : null);
}

/** Whether a value of a parent is the work of a branch that the others, whose value stayed, had not known of. */
function isDropped({ side, difference }: Told, stayed: number, bringing: Bringing): boolean {
  const brought = broughtBy(side, stayed, bringing);
  const [first] = brought;
  if (first === undefined) return false;
  const isMade = brought.some((step) => step.differences.some((made) => ledTo(made, difference)));
  // A branch that took its own change back has none to be dropped.
  return isMade && differencesBetween(first.baseline, side.version).some((made) => ledTo(made, difference));
}

/** The steps that led to one parent and to none of those whose value stayed. */
function broughtBy({ bit }: Side, stayed: number, { steps, branches }: Bringing): readonly Step[] {
  return steps.filter(({ commit }) => {
    const led = branches.get(commit) ?? 0;
    return (led & bit) !== 0 && (led & stayed) === 0;
  });
}

/** Whether an earlier difference made the value that a later one starts from. */
function ledTo(made: Difference, difference: Difference): boolean {
  if (made.after !== difference.before) return false;
  const [one, other] = [fieldOf(pathOf(made)), fieldOf(pathOf(difference))];
  if (one.name !== other.name) return false;
  // An item that was taken out of a list has no place any more; it is known by what it held.
  return difference.before !== null || !one.isInList || made.before === difference.after;
}

/** What a difference is about, whichever parent it is told against: a place in the merge, or what is gone there. */
function targetOf(difference: Difference): string {
  if (difference.after !== null) return JSON.stringify(difference.pathAfter);
  const { name, isInList } = fieldOf(difference.pathBefore);
  return isInList ? `${name} ${String(difference.before)}` : name;
}

function pathOf({ pathBefore, pathAfter, after }: Difference): Path {
  return after === null ? pathBefore : pathAfter;
}

/** The field that a path leads to, in whatever item of a list. */
function fieldOf(path: Path): { readonly name: string; readonly isInList: boolean } {
  const steps = path.map((step) => (typeof step === "number" ? 0 : step));
  return { name: JSON.stringify(steps), isInList: steps.includes(0) };
}

function bitsOf(sides: readonly Side[]): number {
  return sides.reduce((bits, { bit }) => bits | bit, 0);
}

/** A parent, and the bits of those whose content stayed in its stead. */
type Losing = { readonly side: Side; readonly stayed: number };

function ownAttachments(bringing: Bringing): AttachmentContents {
  const { sides } = bringing;
  const names = new Set(sides.flatMap(({ attachments }) => [...attachments.keys()]));
  const own = new Map<string, AttachmentContent>();
  for (const name of names) {
    const against = sides.filter(({ attachments }) => attachments.has(name));
    const stayed = bitsOf(sides) & ~bitsOf(against);
    const side =
      stayed === 0 ? against[0] : against.find((one) => isFileDropped(name, { side: one, stayed }, bringing));
    const content = side?.attachments.get(name);
    if (content !== undefined) own.set(name, content);
  }
  return own;
}

function isFileDropped(name: string, { side, stayed }: Losing, bringing: Bringing): boolean {
  const brought = broughtBy(side, stayed, bringing).filter(({ attachments }) => attachments.has(name));
  const content = side.attachments.get(name)?.before ?? null;
  const [first, last] = [brought[0]?.attachments.get(name), brought.at(-1)?.attachments.get(name)];
  return first !== undefined && last !== undefined && last.after === content && first.before !== content;
}
