import type { PathStep } from "../schemas/finding.ts";
import type { HeldValue } from "../schemas/history.ts";
import { alignedItems } from "./history-items.ts";

/** The path to a value. */
export type Path = readonly PathStep[];

/** A value that differs between two versions of a record, and where it stands in each; null where it does not. */
export type Difference = {
  readonly pathBefore: Path;
  readonly pathAfter: Path;
  readonly before: HeldValue;
  readonly after: HeldValue;
};

/**
 * Compares two versions value by value. Items of lists are compared with the items that they were before. What is
 * empty is no value.
 */
export function differencesBetween(before: unknown, after: unknown): readonly Difference[] {
  const found: Difference[] = [];
  const path: Path = [];
  compare({ before, after, pathBefore: path, pathAfter: path }, found);
  return found;
}

/** Whether two values are the same for whoever reads them. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || differencesBetween(one, other).length === 0;
}

/** How much two items resemble each other: the share of their values that both have, from 0 to 1. */
export function likenessOf(one: unknown, other: unknown): number {
  const values = differencesBetween(null, one).length + differencesBetween(null, other).length;
  if (values === 0) return 1;
  let differing = 0;
  for (const { before, after } of differencesBetween(one, other)) {
    differing += (before === null ? 0 : 1) + (after === null ? 0 : 1);
  }
  return (values - differing) / values;
}

type Pair = {
  readonly before: unknown;
  readonly after: unknown;
  readonly pathBefore: Path;
  readonly pathAfter: Path;
};

function compare(pair: Pair, found: Difference[]): void {
  const { before, after } = pair;
  if (before === after) return;
  const [kindBefore, kindAfter] = [kindOf(before), kindOf(after)];
  if (kindBefore !== kindAfter && kindBefore !== "nothing" && kindAfter !== "nothing") {
    compare({ ...pair, after: null }, found);
    compare({ ...pair, before: null }, found);
    return;
  }
  const kind = kindBefore === "nothing" ? kindAfter : kindBefore;
  if (kind === "list") compareItems(pair, found);
  if (kind === "group") compareFields(pair, found);
  if (kind === "value") compareValues(pair, found);
}

function kindOf(value: unknown): "nothing" | "value" | "list" | "group" {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value !== "object") return "value";
  return Array.isArray(value) ? "list" : "group";
}

function compareValues({ before, after, ...paths }: Pair, found: Difference[]): void {
  const [held, holds] = [heldIn(before), heldIn(after)];
  if (held !== holds) found.push({ ...paths, before: held, after: holds });
}

function heldIn(value: unknown): HeldValue {
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "boolean") return value;
  return value === null || value === undefined ? null : String(value);
}

function compareFields({ before, after, pathBefore, pathAfter }: Pair, found: Difference[]): void {
  const held = isGroup(before) ? before : noFields;
  const holds = isGroup(after) ? after : noFields;
  for (const name of Object.keys(holds)) {
    const [was, is] = [Object.hasOwn(held, name) ? held[name] : null, holds[name]];
    if (was !== is) compareInner({ before: was, after: is, pathBefore, pathAfter }, [name, name], found);
  }
  for (const name of Object.keys(held)) {
    if (Object.hasOwn(holds, name)) continue;
    compareInner({ before: held[name], after: null, pathBefore, pathAfter }, [name, name], found);
  }
}

function compareItems({ before, after, pathBefore, pathAfter }: Pair, found: Difference[]): void {
  const held = isList(before) ? before : noItems;
  const holds = isList(after) ? after : noItems;
  for (const [was, is] of alignedItems(held, holds)) {
    const pair = { before: was === null ? null : held[was], after: is === null ? null : holds[is] };
    compareInner({ ...pair, pathBefore, pathAfter }, [was ?? is ?? 0, is ?? was ?? 0], found);
  }
}

function compareInner(pair: Pair, [was, is]: readonly [PathStep, PathStep], found: Difference[]): void {
  const { before, after } = pair;
  const pathBefore = [...pair.pathBefore, was];
  // Most values stand where they stood, and share their path.
  const isInPlace = was === is && pair.pathBefore === pair.pathAfter;
  compare({ before, after, pathBefore, pathAfter: isInPlace ? pathBefore : [...pair.pathAfter, is] }, found);
}

const noFields: Readonly<Record<string, unknown>> = {};
const noItems: readonly unknown[] = [];

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
