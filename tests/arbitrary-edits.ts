import fc from "fast-check";

type Fields = Readonly<Record<string, unknown>>;

/** Something that a person does to a record; every value that comes with it occurs nowhere else. */
export type Edit = {
  readonly field: string;
  readonly act: "fill" | "empty" | "add" | "change" | "remove";
  readonly at: number;
  readonly inner: string;
  readonly value: string;
};

const lines = ["summary", "wish", "handler", "body"];
const groups = ["decision", "complainant"];
const lists = ["contacts", "improvements"];
const people = ["involved", "discussedWith"];
const innerNames = ["on", "by", "gist", "note"];

const item = fc.subarray(innerNames, { minLength: 1 });

/** A record with fields, groups, lists of groups and lists of people, in which no value occurs twice. */
export const records: fc.Arbitrary<Fields> = fc
  .record({
    lines: fc.subarray(lines),
    groups: fc.dictionary(fc.constantFrom(...groups), item),
    lists: fc.dictionary(fc.constantFrom(...lists), fc.array(item, { minLength: 1, maxLength: 4 })),
    people: fc.dictionary(fc.constantFrom(...people), fc.array(fc.constant(""), { maxLength: 3 })),
  })
  .map((plan) => {
    let count = 0;
    const next = () => `base-${(count += 1)}`;
    const group = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, next()]));
    return {
      ...group(plan.lines),
      ...mapped(plan.groups, group),
      ...mapped(plan.lists, (items) => items.map(group)),
      ...mapped(plan.people, (codes) => codes.map(next)),
    };
  });

function mapped<Plan>(plans: Readonly<Record<string, Plan>>, made: (plan: Plan) => unknown): Fields {
  return Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, made(plan)]));
}

/** Some edits of one person, whose name is in every value. */
export function editsOf(person: string): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.record({
    field: fc.constantFrom(...lines, ...groups, ...lists, ...people),
    act: fc.constantFrom<Edit["act"][]>("fill", "empty", "add", "change", "change", "remove"),
    at: fc.nat(4),
    inner: fc.constantFrom(...innerNames),
  });
  return fc
    .array(edit, { maxLength: 5 })
    .map((edits) => edits.map((one, at) => ({ ...one, value: `${person}-${at}` })));
}

/** The record after the edits, one after the other; an edit that does not fit its field changes nothing. */
export function edited(record: Fields, edits: readonly Edit[]): Fields {
  return edits.reduce((before, edit) => {
    const after = valueAfter(before[edit.field], edit);
    const others = Object.entries(before).filter(([name]) => name !== edit.field);
    return Object.fromEntries(after === undefined ? others : [...others, [edit.field, after]]);
  }, record);
}

function valueAfter(value: unknown, edit: Edit): unknown {
  if (edit.act === "empty") return undefined;
  if (lines.includes(edit.field)) return edit.act === "fill" ? edit.value : value;
  if (groups.includes(edit.field)) return innerAfter(value ?? {}, edit);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return itemsAfter(items, edit);
}

function itemsAfter(items: readonly unknown[], edit: Edit): readonly unknown[] {
  const ofPeople = people.includes(edit.field);
  switch (edit.act) {
    case "add":
      return items.toSpliced(edit.at, 0, ofPeople ? edit.value : { [edit.inner]: edit.value });
    case "remove":
      return items.filter((_, at) => at !== edit.at);
    default:
      return ofPeople ? items : items.map((one, at) => (at === edit.at ? innerAfter(one, edit) : one));
  }
}

function innerAfter(group: unknown, { act, inner, value }: Edit): unknown {
  const fields = Object.entries(group ?? {}).filter(([name]) => name !== inner);
  if (act === "remove") return Object.fromEntries(fields);
  return Object.fromEntries([...fields, [inner, value]]);
}
