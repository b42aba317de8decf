import { tidied } from "../../schemas/folded.ts";
import { type FieldTree, fieldsWhere, visitValues } from "../../procedure/field-values.ts";
import { fieldTables, type RecordKind } from "../../procedure/fields.ts";
import { type Fields, isGroup } from "./clean-record.ts";

const lineFields: Readonly<Record<RecordKind, FieldTree>> = {
  complaint: linesOf("complaint"),
  review: linesOf("review"),
  settings: linesOf("settings"),
};

function linesOf(kind: RecordKind): FieldTree {
  return fieldsWhere(fieldTables[kind], (field) => field.kind === "line");
}

/**
 * A record with its lines as they are read: without blanks and signs at their ends that nobody sees, which come along
 * with what is pasted. A line of the record as it was stays as it was, for the history shows just what was changed.
 */
export function withTidyLines(record: Fields, base: Fields, kind: RecordKind): Fields {
  const kept = new Set<unknown>();
  visitValues(base, lineFields[kind], (value) => kept.add(value));
  const tidy = (value: unknown, { field, below }: FieldTree): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => tidy(item, { name: "", field, below }));
    if (typeof value === "string") return field === null || kept.has(value) ? value : tidied(value);
    return isGroup(value) ? tidyGroup(value, below) : value;
  };
  const tidyGroup = (group: Fields, below: FieldTree["below"]): Fields => {
    const entries = Object.entries(group).map(([name, value]) => {
      const tree = below.get(name);
      return [name, tree === undefined ? value : tidy(value, tree)] as const;
    });
    return Object.fromEntries(entries);
  };
  return tidyGroup(record, lineFields[kind].below);
}
