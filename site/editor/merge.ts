import { withoutEmpty } from "../../schemas/parse.ts";
import {
  type Conflict,
  type Draft,
  draftOf,
  type FieldChange,
  type Keep,
  type Origins,
  valueOf,
} from "./merge-draft.ts";
import { type Group, groupIn, isGroup } from "./merge-items.ts";

/** What a merge tells of single fields. */
export type { Conflict, FieldChange, FieldPath } from "./merge-draft.ts";

/** A record as its front-matter holds it, with the text below as the field `body`. */
export type RecordData = Group;

/** Which side of a conflict is kept; `both` is mine and then theirs, of a text or an item of a list. */
export type Choice = "mine" | "theirs" | "both";

/** A record that two people changed, put together. */
export type Merge = {
  readonly kind: "merge";
  /** What only one side changed is taken over; in a conflict it holds what the colleague saved. */
  readonly merged: RecordData;
  readonly conflicts: readonly Conflict[];
  /** What only the colleague changed. */
  readonly takenOver: readonly FieldChange[];
  /** What only I changed. */
  readonly kept: readonly FieldChange[];
  readonly draft: Draft;
};

/** The record that a colleague removed meanwhile, as I have it. */
export type Deletion = { readonly kind: "deleted"; readonly mine: RecordData };

type Versions<Theirs> = {
  /** What both began with; null when both made the record, or when it is not known any more. */
  readonly base: RecordData | null;
  readonly mine: RecordData;
  /** What the branch holds now; null when a colleague removed the record. */
  readonly theirs: Theirs;
};

/**
 * Puts together what two people made of one record. Empty values count as absent. Fields stand in the order of theirs,
 * then those that only mine has.
 */
export function mergeOf(versions: Versions<RecordData>): Merge;
export function mergeOf(versions: Versions<RecordData | null>): Merge | Deletion;
export function mergeOf({ base, mine, theirs }: Versions<RecordData | null>): Merge | Deletion {
  if (theirs === null) return { kind: "deleted", mine };
  const [before, own, other] = [base, mine, theirs].map((record) => groupIn(withoutEmpty(record)));
  const draft = draftOf([], { base: before, mine: own, theirs: other });
  return {
    kind: "merge",
    merged: recordOf(draft, ({ theirs }) => [theirs]),
    conflicts: conflictsIn(draft),
    takenOver: changesIn(draft, "takenOver"),
    kept: changesIn(draft, "kept"),
    draft,
  };
}

/** The record after a choice for each conflict. @throws when one has no choice, or `both` is chosen where it is not offered */
export function resolved(merge: Merge, choices: ReadonlyMap<Conflict, Choice>): RecordData {
  return recordOf(merge.draft, (conflict) => chosen(conflict, choices.get(conflict)));
}

function chosen(
  { path, mine, theirs, offersBoth }: Conflict,
  choice: Choice | undefined,
): readonly unknown[] {
  if (choice === "mine") return [mine];
  if (choice === "theirs") return [theirs];
  if (choice === "both" && offersBoth) return isGroup(mine) ? [mine, theirs] : [`${mine}\n\n${theirs}`];
  throw new Error(`${path.join(".")}: nothing that is offered was chosen. Choose a version first.`);
}

function conflictsIn(draft: Draft): readonly Conflict[] {
  return draft.is === "open" ? [draft.conflict] : innerOf(draft).flatMap(conflictsIn);
}

function changesIn(draft: Draft, origin: keyof Origins): readonly FieldChange[] {
  return draft.is === "settled" ? draft[origin] : innerOf(draft).flatMap((inner) => changesIn(inner, origin));
}

function innerOf(draft: Draft): readonly Draft[] {
  if (draft.is === "list") return draft.items;
  return draft.is === "group" ? draft.fields.map(([, inner]) => inner) : [];
}

function recordOf(draft: Draft, keep: Keep): RecordData {
  return groupIn(valueOf(draft, keep));
}
