import type { PathStep } from "../schemas/finding.ts";
import type { FieldChange, HeldValue, HistoryEvent, RecordHistory } from "../schemas/history.ts";

/** An event with the parts that matter to a test; the rest is a change by p1 on 20 April 2026. */
export function eventOf(parts: Partial<HistoryEvent>): HistoryEvent {
  return {
    commit: "0123456789abcdef0123456789abcdef01234567",
    at: "2026-04-20T10:00:00+02:00",
    author: "P. Een",
    by: "p1",
    committed: null,
    kind: "changed",
    isMerge: false,
    from: null,
    changes: [],
    attachments: { added: [], changed: [], removed: [] },
    ...parts,
  };
}

/** A version of a record: on which day, by whom it was recorded, and what then stood in it. */
export type Version = readonly [day: string, by: string, record: object, more?: Partial<HistoryEvent>];

/** The life of a record through some versions. Its n-th commit has a hash of the n-th letter, so that tests can name it. */
export function lifeThrough(place: string, versions: readonly Version[]): RecordHistory {
  const events = versions.map(([day, by, record, more], at) => {
    const before = versions[at - 1]?.[2] ?? {};
    return eventOf({
      commit: hashOf(at).repeat(4),
      at: `${day}T10:00:00+02:00`,
      author: `Naam van ${by}`,
      by,
      kind: at === 0 ? "recorded" : "changed",
      changes: changesBetween(before, record),
      ...more,
    });
  });
  return { place, events };
}

/** The short hash of the n-th commit of a life, counted from 0. */
export function hashOf(at: number): string {
  return "abcdefghij".charAt(at).repeat(10);
}

/** The values in which two records differ, each compared with the one in the same place. */
export function changesBetween(before: object, after: object): readonly FieldChange[] {
  const [held, holds] = [new Map(leavesOf(before)), new Map(leavesOf(after))];
  const keys = new Set([...held.keys(), ...holds.keys()]);
  return [...keys].flatMap((key): FieldChange[] => {
    const [was, is] = [held.get(key) ?? null, holds.get(key) ?? null];
    const path: PathStep[] = JSON.parse(key);
    return was === is ? [] : [{ path, before: was, after: is }];
  });
}

function leavesOf(value: unknown, path: readonly PathStep[] = []): readonly (readonly [string, HeldValue])[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, [...path, at]));
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
  }
  const held = typeof value === "boolean" ? value : String(value);
  return [[JSON.stringify(path), held]];
}
