import { fieldOf, groupIn, isGroup, isSame, type ItemRow, type Row, rowsOf } from "./merge-items.ts";

/** Where a field stands; items of a list by their place in the merged record, counted from 0. */
export type FieldPath = readonly (string | number)[];

/** What became of a field, an item or a group; undefined where there was or is none. */
export type FieldChange = { readonly path: FieldPath; readonly from: unknown; readonly to: unknown };

/**
 * What both changed, each in another way; undefined is the side that took it away. Both versions can be kept of text of
 * several lines and of an item of a list.
 */
export type Conflict = Row & { readonly path: FieldPath; readonly offersBoth: boolean };

/** A record or a part of it, put together, with its conflicts still open. */
export type Draft =
  | ({ readonly is: "settled"; readonly value: unknown } & Origins)
  | { readonly is: "open"; readonly conflict: Conflict }
  | { readonly is: "group"; readonly fields: readonly (readonly [name: string, draft: Draft])[] }
  | { readonly is: "list"; readonly items: readonly Draft[] };

/** What only one side changed. */
export type Origins = { readonly takenOver: readonly FieldChange[]; readonly kept: readonly FieldChange[] };

/** Puts together what stands at a path: what one side left alone is as the other side has it. */
export function draftOf(path: FieldPath, row: Row): Draft {
  const { base, mine, theirs } = row;
  if (isSame(theirs, base)) return settled(mine, { kept: changesBetween(path, base, mine) });
  if (isSame(mine, base)) return settled(theirs, { takenOver: changesBetween(path, base, theirs) });
  if (isSame(mine, theirs)) return settled(theirs, {});
  if (isGroup(base ?? {}) && isGroup(mine) && isGroup(theirs)) return groupDraft(path, row);
  if ([base, mine, theirs].every(isListed)) return listDraft(path, row);
  return openDraft(path, row);
}

/** An item that one side changed beyond recognition is taken as it is, and asked about when both changed it. */
function itemDraft(path: FieldPath, { isLoose, ...row }: ItemRow): Draft {
  const draft = draftOf(path, row);
  return isLoose && draft.is === "group" ? openDraft(path, row) : draft;
}

function openDraft(path: FieldPath, { base, mine, theirs }: Row): Draft {
  const areTexts = typeof mine === "string" && typeof theirs === "string" && isProse(path);
  const areItems = isGroup(mine) && isGroup(theirs) && typeof path.at(-1) === "number";
  return { is: "open", conflict: { path, base, mine, theirs, offersBoth: areTexts || areItems } };
}

function settled(value: unknown, { takenOver = [], kept = [] }: Partial<Origins>): Draft {
  return { is: "settled", value, takenOver, kept };
}

function groupDraft(path: FieldPath, row: Row): Draft {
  const [base, mine, theirs] = [groupIn(row.base), groupIn(row.mine), groupIn(row.theirs)];
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const fields = [...names].map((name) => {
    const inner = { base: fieldOf(base, name), mine: fieldOf(mine, name), theirs: fieldOf(theirs, name) };
    return [name, draftOf([...path, name], inner)] as const;
  });
  return { is: "group", fields };
}

function listDraft(path: FieldPath, row: Row): Draft {
  const { base, mine, theirs } = row;
  const lists = { base: listIn(base), mine: listIn(mine), theirs: listIn(theirs) };
  let at = 0;
  const items = rowsOf(lists).map((item) => {
    const draft = itemDraft([...path, at], item);
    if (isThere(draft)) at += 1;
    return draft;
  });
  const list: Draft = { is: "list", items };
  if ([base, mine, theirs].some(holdsGroups)) return list;
  // Plain values, such as people, never conflict: they are there or not. They read best as the list that they are.
  const takenOver = [{ path, from: base, to: theirs }];
  const kept = [{ path, from: base, to: mine }];
  return settled(
    valueOf(list, ({ theirs }) => [theirs]),
    { takenOver, kept },
  );
}

function isThere(draft: Draft): boolean {
  return draft.is !== "settled" || draft.value !== undefined;
}

/** What differs between two versions, by field; a group, an item or a list of plain values that is new or gone is whole. */
function changesBetween(path: FieldPath, from: unknown, to: unknown): readonly FieldChange[] {
  if (isSame(from, to)) return [];
  if (isGroup(from) && isGroup(to)) {
    const names = new Set([...Object.keys(to), ...Object.keys(from)]);
    return [...names].flatMap((name) =>
      changesBetween([...path, name], fieldOf(from, name), fieldOf(to, name)),
    );
  }
  if (isListed(from) && isListed(to) && (holdsGroups(from) || holdsGroups(to))) {
    let at = 0;
    return rowsOf({ base: listIn(from), mine: listIn(to), theirs: listIn(to) }).flatMap(({ base, mine }) => {
      const changes = changesBetween([...path, at], base, mine);
      if (mine !== undefined) at += 1;
      return changes;
    });
  }
  return [{ path, from, to }];
}

/** What is kept of a conflict: one version, or in a list two items. */
export type Keep = (conflict: Conflict) => readonly unknown[];

/** The value of a draft without what is empty; undefined when nothing is left. */
export function valueOf(draft: Draft, keep: Keep): unknown {
  if (draft.is === "settled") return draft.value;
  if (draft.is === "open") return keep(draft.conflict)[0];
  if (draft.is === "list") {
    const items = draft.items.flatMap((item) => {
      return item.is === "open" ? keep(item.conflict) : [valueOf(item, keep)];
    });
    const filled = items.filter((item) => item !== undefined);
    return filled.length > 0 ? filled : undefined;
  }
  const fields = draft.fields.map(([name, inner]) => [name, valueOf(inner, keep)] as const);
  const filled = fields.filter(([, value]) => value !== undefined);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function isListed(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function holdsGroups(value: unknown): boolean {
  return listIn(value).some((item) => typeof item === "object");
}

/** The fields in which people write more than a line, in every kind of record. */
const proseFields: readonly string[] = [
  "body",
  "kindNote",
  "wish",
  "action",
  "gist",
  "reason",
  "reasons",
  "effect",
  "consequence",
  "note",
  "conclusions",
];

function isProse(path: FieldPath): boolean {
  return proseFields.some((name) => name === path.at(-1));
}
