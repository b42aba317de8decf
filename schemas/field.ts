import * as z from "zod";

/**
 * What a field is: a day on which something happened or one that was agreed, a person or category by its code, a
 * complaint by its number, one of a list of choices, yes or no, a number, a code that names nobody, one line, or prose.
 */
export type FieldKind =
  | "happened"
  | "agreed"
  | "person"
  | "category"
  | "complaint"
  | "choice"
  | "yes-no"
  | "count"
  | "code"
  | "line"
  | "prose";

/** The lists of choices by their names in the messages. */
export type ChoiceList =
  | "kind"
  | "channel"
  | "complainantType"
  | "severity"
  | "outcome"
  | "remedy"
  | "cause"
  | "closeReason"
  | "medium"
  | "direction"
  | "variant"
  | "satisfaction"
  | "verdict"
  | "verdictStart"
  | "role"
  | "historyRule";

/** What a field is, as it is said beside its shape. */
export type Meaning = {
  readonly kind: FieldKind;
  /** Of a choice the list that it is one of. */
  readonly list?: ChoiceList;
  /** Of a day that happened: it may lie before the complaint was received. */
  readonly early?: true;
  /** Of a personal field: it says too little to be anybody's, and stays for the numbers when a record is erased. */
  readonly counted?: true;
};

const meanings = z.registry<Meaning>();
const personals = new WeakSet<z.core.$ZodType>();

/** What a field of a type is; null for a type of which nothing was said, such as a group. */
export function meaningOf(type: z.core.$ZodType): Meaning | null {
  return meanings.get(type) ?? null;
}

/** Whether a type, and all that a group of it holds, tells who somebody is or what was written by or about somebody. */
export function isPersonal(type: z.core.$ZodType): boolean {
  return personals.has(type);
}

/** Says what the fields of a type are. */
export function field<Type extends z.ZodType>(type: Type, meaning: Meaning): Type {
  meanings.add(type, meaning);
  return type;
}

/** One of a list of choices. */
export function choice<const Options extends readonly string[]>(
  list: ChoiceList,
  options: Options,
): z.ZodEnum<{ [Option in Options[number]]: Option }> {
  return field(z.enum(options), { kind: "choice", list });
}

/** The same type for what tells who somebody is, or holds what was written by or about somebody: a field or a group. */
export function personal<Type extends z.ZodType>(type: Type): Type {
  const meaning = meaningOf(type);
  const own = meaning === null ? type.clone() : field(type.clone(), meaning);
  personals.add(own);
  return own;
}

/** The same type for a field that is personal by its group, yet stays for the numbers when a record is erased. */
export function counted<Type extends z.ZodType>(type: Type): Type {
  const meaning = meaningOf(type);
  return meaning === null ? type : field(type.clone(), { ...meaning, counted: true });
}
