import type { PathStep } from "../schemas/finding.ts";
import type { FieldChange, HistoryEvent } from "../schemas/history.ts";
import { type FieldAt, fieldAt, fieldsOf, type RecordKind, recordKindOf } from "./fields.ts";

/** Values that are told in one breath, for together they are one fact. */
export type FactName =
  | "received"
  | "passedOn"
  | "discussed"
  | "complainant"
  | "immediateActions"
  | "acknowledgement"
  | "contacts"
  | "extensions"
  | "decision"
  | "response"
  | "satisfaction"
  | "improvements"
  | "appeal"
  | "closing"
  | "reopenings"
  | "erased"
  | "held"
  | "period"
  | "complaints"
  | "people"
  | "absences"
  | "confidants"
  | "procedures"
  | "categories";

/** A change of the last field on a path, with what that field holds. */
export type LeafChange = FieldChange & FieldAt;

/** What happened to one fact. A fact that changed is told value by value, a list of codes as one. */
export type FactChange = {
  readonly fact: FactName | null;
  /** The path to the fact's group or item; empty for a value that stands by itself. */
  readonly at: readonly PathStep[];
  readonly form: "added" | "removed" | "changed";
  /** The value by which the fact came or went; null when it changed. */
  readonly key: LeafChange | null;
  readonly changes: readonly LeafChange[];
};

/** By which field a fact is there or not. */
const keys: Readonly<Record<FactName, string>> = {
  received: "receivedOn",
  passedOn: "passedOnOn",
  discussed: "discussedOn",
  complainant: "type",
  immediateActions: "on",
  acknowledgement: "sentOn",
  contacts: "on",
  extensions: "toldOn",
  decision: "on",
  response: "sentOn",
  satisfaction: "answer",
  improvements: "due",
  appeal: "lodgedOn",
  closing: "closedOn",
  reopenings: "on",
  erased: "erasedOn",
  held: "on",
  period: "from",
  complaints: "id",
  people: "code",
  absences: "from",
  confidants: "from",
  procedures: "inForceFrom",
  categories: "code",
};

/** Fields of the first level that belong to one fact, by the kind of record. */
const joined: Readonly<Record<RecordKind, Readonly<Record<string, FactName>>>> = {
  complaint: {
    receivedOn: "received",
    receivedBy: "received",
    channel: "received",
    passedOnOn: "passedOn",
    discussedOn: "discussed",
    discussedWith: "discussed",
    closedOn: "closing",
    closedBy: "closing",
    closeReason: "closing",
    erasedOn: "erased",
  },
  review: { on: "held", present: "held", closedOn: "closing" },
  settings: {},
};

/** The changes of an event fact by fact, in the order of the shape. */
export function factsOf(event: HistoryEvent, place: string): readonly FactChange[] {
  const groups = new Map<string, { fact: FactName | null; at: readonly PathStep[]; changes: LeafChange[] }>();
  for (const change of event.changes) {
    const { fact, at } = factAt(change.path, place);
    const name = [fact, ...at].join("/");
    const group = groups.get(name) ?? { fact, at, changes: [] };
    group.changes.push({ ...change, ...fieldAt(place, change.path) });
    groups.set(name, group);
  }
  const order = fieldsOf(place);
  const found = [...groups.values()].flatMap(({ fact, at, changes }) => splitFact(fact, at, changes));
  return found.toSorted((one, other) => rankOf(one, order) - rankOf(other, order));
}

/** A field that no shape knows comes last. */
function rankOf({ changes: [change] }: FactChange, order: readonly string[]): number {
  const rank = change === undefined || change.name === null ? -1 : order.indexOf(String(change.path[0]));
  return rank === -1 ? order.length : rank;
}

/** Item 0 that went and item 0 that stays share a path: what goes with its key is the item that went. */
function splitFact(
  fact: FactName | null,
  at: readonly PathStep[],
  changes: readonly LeafChange[],
): readonly FactChange[] {
  if (fact === null) return byLeaf(fact, at, changes);
  const isKey = ({ path }: LeafChange) => lastNameOf(path) === keys[fact];
  const removals = changes.filter(({ before, after }) => before !== null && after === null);
  const additions = changes.filter(({ before, after }) => before === null && after !== null);
  const gone = removals.find(isKey);
  const come = additions.find(isKey);
  const told = new Set<LeafChange>([...(gone ? removals : []), ...(come ? additions : [])]);
  return [
    ...(gone ? [{ fact, at, form: "removed", key: gone, changes: removals } as const] : []),
    ...(come ? [{ fact, at, form: "added", key: come, changes: additions } as const] : []),
    ...byLeaf(
      fact,
      at,
      changes.filter((change) => !told.has(change)),
    ),
  ];
}

function byLeaf(
  fact: FactName | null,
  at: readonly PathStep[],
  changes: readonly LeafChange[],
): readonly FactChange[] {
  const leaves = Map.groupBy(changes, ({ path }) => stepsOfLeaf(path).join("/"));
  return [...leaves.values()].map((ofLeaf) => ({ fact, at, form: "changed", key: null, changes: ofLeaf }));
}

/** The path to a field; a place in a list of codes at its end is left out. */
export function stepsOfLeaf(path: readonly PathStep[]): readonly PathStep[] {
  return typeof path.at(-1) === "number" ? path.slice(0, -1) : path;
}

/** The name of the last field on a path. */
export function lastNameOf(path: readonly PathStep[]): string {
  return String(stepsOfLeaf(path).at(-1) ?? "");
}

function factAt(path: readonly PathStep[], place: string): Pick<FactChange, "fact" | "at"> {
  const [first, second, third] = path;
  const own = joined[recordKindOf(place)][String(first)];
  if (own !== undefined) return { fact: own, at: [] };
  const inner = isFact(third) && typeof second === "number" ? third : null;
  if (inner !== null) return { fact: inner, at: path.slice(0, typeof path[3] === "number" ? 4 : 3) };
  if (!isFact(first) || path.length < 2) return { fact: null, at: [] };
  return { fact: first, at: path.slice(0, typeof second === "number" ? 2 : 1) };
}

function isFact(step: PathStep | undefined): step is FactName {
  return typeof step === "string" && Object.hasOwn(keys, step);
}
