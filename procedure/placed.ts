import type { PathStep } from "../schemas/finding.ts";

/** A text of a record with the path that leads to it. */
export type Placed = { readonly path: readonly PathStep[]; readonly text: string };

/** An optional field with its path; nothing while it is absent. */
export function placed(path: readonly PathStep[], text: string | undefined): readonly Placed[] {
  return text === undefined ? [] : [{ path, text }];
}

/** Every text of a list with its path. */
export function placedTexts(
  path: readonly PathStep[],
  texts: readonly string[] | undefined,
): readonly Placed[] {
  return (texts ?? []).map((text, at) => ({ path: [...path, at], text }));
}

/** One field of every item of a list with its path. */
export function placedInItems<Key extends string>(
  list: string,
  items: readonly { readonly [key in Key]?: string | undefined }[] | undefined,
  key: Key,
): readonly Placed[] {
  return (items ?? []).flatMap((item, at) => placed([list, at, key], item[key]));
}
