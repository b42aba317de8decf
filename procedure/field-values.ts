import type { Field, FieldTable } from "../schemas/field-table.ts";
import type { PathStep } from "../schemas/finding.ts";

/** Some fields of a shape, arranged as the values of a record are: what is not asked for is not looked at. */
export type FieldTree = {
  /** The path without the places in lists. */
  readonly name: string;
  /** What the field is; null for a group that is asked for what is in it. */
  readonly field: Field | null;
  readonly below: ReadonlyMap<string, FieldTree>;
};

/** A value of a record with the path that leads to it. */
export type FieldValue = {
  readonly path: readonly PathStep[];
  /** The path without the places in lists. */
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
};

/** The fields of a table that fit, to be looked up in records. */
export function fieldsWhere(table: FieldTable, fits: (field: Field, name: string) => boolean): FieldTree {
  const root = branch("");
  for (const [name, field] of Object.entries(table)) if (fits(field, name)) grow(root, name, field);
  return root;
}

/** Every value that some fields have in a record, in the order of the shape. */
export function valuesIn(record: object, tree: FieldTree): readonly FieldValue[] {
  const found: FieldValue[] = [];
  collect(record, tree, { path: [], found });
  return found;
}

/** Tells each value that some fields have in a record, without making its path. */
export function visitValues(
  value: unknown,
  tree: FieldTree,
  see: (value: unknown, field: Field) => void,
): void {
  if (typeof value !== "object" || value === null) {
    if (tree.field !== null && value !== undefined) see(value, tree.field);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) visitValues(item, tree, see);
    return;
  }
  for (const [name, inner] of tree.below) visitValues(Reflect.get(value, name), inner, see);
}

type Collected = { readonly path: readonly PathStep[]; readonly found: FieldValue[] };

function collect(value: unknown, tree: FieldTree, { path, found }: Collected): void {
  if (typeof value !== "object" || value === null) {
    const { name, field } = tree;
    if (field !== null && value !== undefined && value !== null) found.push({ path, name, field, value });
    return;
  }
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) collect(item, tree, { path: [...path, at], found });
    return;
  }
  for (const [name, inner] of tree.below)
    collect(Reflect.get(value, name), inner, { path: [...path, name], found });
}

type Branch = { name: string; field: Field | null; below: Map<string, Branch> };

function branch(name: string): Branch {
  return { name, field: null, below: new Map() };
}

function grow(root: Branch, path: string, field: Field): void {
  let at = root;
  for (const step of path.split(".")) {
    const next = at.below.get(step) ?? branch(at.name === "" ? step : `${at.name}.${step}`);
    at.below.set(step, next);
    at = next;
  }
  at.field = field;
}
