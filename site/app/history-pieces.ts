import { type Change, diffWordsWithSpace } from "diff";

/** A piece of a text that was changed: it stayed, came or went. */
export type Piece = { readonly text: string; readonly is: "kept" | "added" | "removed" };

/** Texts so different that comparing them costs seconds are shown one after the other. */
const mostEdits = 2_000;

/** A text from what to what, word by word; as two wholes when they have so little in common that marks would disturb. */
export function changedPieces(before: string, after: string): readonly Piece[] {
  const whole = [pieceOf({ value: before, removed: true }), pieceOf({ value: after, added: true })];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? [];
  const kept = changes.reduce((sum, { added, removed, value }) => {
    return added || removed ? sum : sum + value.trim().length;
  }, 0);
  const isAlike = kept > 0 && kept * 3 >= Math.min(before.length, after.length);
  return isAlike ? changes.map(pieceOf) : whole.filter(({ text }) => text !== "");
}

function pieceOf({ value, added = false, removed = false }: Partial<Change> & { value: string }): Piece {
  return { text: value, is: added ? "added" : removed ? "removed" : "kept" };
}
