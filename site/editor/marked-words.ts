import { type Change, diffWordsWithSpace } from "diff";

/** A piece of a text; `isOwn` when the other text lacks it. */
export type Piece = { readonly text: string; readonly isOwn: boolean };

/** Two texts in pieces that show where they differ. */
export type Marked = { readonly mine: readonly Piece[]; readonly theirs: readonly Piece[] };

/** Texts so different that comparing them costs seconds are not worth a mark. */
const mostEdits = 2_000;

/** Where two texts differ, word by word; null when they have so little in common that marks would only disturb. */
export function markedWords(mine: string, theirs: string): Marked | null {
  const changes = diffWordsWithSpace(mine, theirs, { maxEditLength: mostEdits });
  if (changes === undefined) return null;
  const common = changes.reduce((sum, { added, removed, value }) => {
    return added || removed ? sum : sum + value.trim().length;
  }, 0);
  if (common * 3 < Math.min(mine.length, theirs.length)) return null;
  return {
    mine: joined(changes.filter(({ added }) => !added).map((change) => pieceOf(change, change.removed))),
    theirs: joined(changes.filter(({ removed }) => !removed).map((change) => pieceOf(change, change.added))),
  };
}

function pieceOf({ value }: Change, isOwn: boolean): Piece {
  return { text: value, isOwn };
}

/** A blank between two marked words is marked with them, so that a phrase is one mark. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const bridged = pieces.map(({ text, isOwn }, at) => {
    const isBridge = text.trim() === "" && pieces[at - 1]?.isOwn === true && pieces[at + 1]?.isOwn === true;
    return { text, isOwn: isOwn || isBridge };
  });
  const runs: Piece[] = [];
  for (const piece of bridged) {
    const last = runs.at(-1);
    if (last?.isOwn === piece.isOwn) runs.splice(-1, 1, { ...piece, text: last.text + piece.text });
    else runs.push(piece);
  }
  return runs;
}
