import * as z from "zod";
import { isPersonal, type Meaning, meaningOf } from "./field.ts";

/** What a field is, as the rest of the program reads it from the table. */
export type Field = Meaning & {
  readonly personal?: true;
  /** The record or the group that it stands in cannot be without it. */
  readonly required?: true;
  /** The group or list item that goes with it, where one cannot be without it: `decision` goes with `decision.on`. */
  readonly within?: string;
};

/** Every last field of a shape by its path without the places in lists, in the order of the shape. */
export type FieldTable<Path extends string = string> = Readonly<Record<Path, Field>>;

/** The paths to every last field of a value, without the places in lists. */
export type FieldPath<Value, Path extends string = ""> = Value extends readonly (infer Item)[]
  ? FieldPath<Item, Path>
  : Value extends object
    ? {
        [Key in keyof Value & string]-?: FieldPath<
          NonNullable<Value[Key]>,
          Path extends "" ? Key : `${Path}.${Key}`
        >;
      }[keyof Value & string]
    : Path;

/**
 * The table of a shape.
 *
 * @throws when nothing was said of a field: each says beside its shape what it is
 */
export function fieldTableOf(shape: z.ZodObject): FieldTable {
  const rows = fieldsBelow(shape, { path: "", personal: false, chain: [] });
  return Object.fromEntries(rows);
}

/** Where in a shape a type stands: the groups around it that could not be without it, the nearest last. */
type Spot = { readonly path: string; readonly personal: boolean; readonly chain: readonly Link[] };
type Link = { readonly path: string; readonly required: boolean };
type Row = readonly [path: string, field: Field];

function fieldsBelow(shape: z.ZodObject, around: Spot): readonly Row[] {
  const fields = Object.entries<z.core.$ZodType>(shape.shape);
  return fields.flatMap(([name, type]) => {
    const path = around.path === "" ? name : `${around.path}.${name}`;
    const required = !isOptional(type);
    return fieldsAt(type, { ...around, path, chain: [...around.chain, { path, required }] });
  });
}

function fieldsAt(type: z.core.$ZodType, spot: Spot): readonly Row[] {
  const here = { ...spot, personal: spot.personal || isPersonal(type) };
  if (isWrapped(type)) return fieldsAt(wrapped(type), here);
  if (type instanceof z.ZodArray) return fieldsAt(type.element, inItem(here));
  if (type instanceof z.ZodUnion) return type.options.flatMap((option) => fieldsAt(option, here));
  if (type instanceof z.ZodObject) return fieldsBelow(type, here);
  const meaning = meaningOf(type);
  if (meaning === null) throw new Error(`${spot.path}: say beside the shape what this field is.`);
  return [[spot.path, { ...meaning, ...(here.personal ? { personal: true } : {}), ...needOf(here) }]];
}

/** An item can always be taken out of its list. */
function inItem(spot: Spot): Spot {
  return {
    ...spot,
    chain: spot.chain.map((link) => (link.path === spot.path ? { ...link, required: false } : link)),
  };
}

function needOf({ path, chain }: Spot): Pick<Field, "required" | "within"> {
  if (chain.at(-1)?.required !== true) return {};
  const goes = chain.findLast((link) => !link.required);
  return goes === undefined || goes.path === path
    ? { required: true }
    : { required: true, within: goes.path };
}

type Wrapped = z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodPrefault;

function isWrapped(type: z.core.$ZodType): type is Wrapped {
  return isOptional(type) || type instanceof z.ZodNullable;
}

function isOptional(type: z.core.$ZodType): boolean {
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodPrefault;
}

function wrapped(type: Wrapped): z.core.$ZodType {
  return type.unwrap();
}
