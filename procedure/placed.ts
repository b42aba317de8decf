import type { PathStep } from "../schemas/finding.ts";

/** A text of a record with the path that leads to it. */
export type Placed = { readonly path: readonly PathStep[]; readonly text: string };

/** Every text of a list with its path. */
export function placedTexts(
  path: readonly PathStep[],
  texts: readonly string[] | undefined,
): readonly Placed[] {
  return (texts ?? []).map((text, at) => ({ path: [...path, at], text }));
}
