import fc from "fast-check";
import * as z from "zod";
import { addDays, dateOf, formatDate } from "../procedure/dates.ts";

type Any = fc.Arbitrary<unknown>;

/** Records of a shape with any of its fields, whatever they hold: also fields that the shape will get one day. */
export function arbitraryOfShape(shape: z.ZodObject): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const fields = Object.entries<z.core.$ZodType>(shape.shape).map(
    ([name, type]) => [name, valueOf(type)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [], noNullPrototype: true });
}

function valueOf(type: z.core.$ZodType): Any {
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) return valueOf(type.unwrap());
  if (type instanceof z.ZodDefault || type instanceof z.ZodPrefault) return valueOf(type.unwrap());
  if (type instanceof z.ZodObject) return arbitraryOfShape(type);
  if (type instanceof z.ZodArray) return fc.array(valueOf(type.element), { maxLength: 3 });
  if (type instanceof z.ZodUnion) return fc.oneof(...type.options.map(optionOf));
  if (type instanceof z.ZodEnum) return fc.constantFrom(...type.options);
  if (type instanceof z.ZodBoolean) return fc.boolean();
  if (type instanceof z.ZodNumber) return fc.nat(400);
  if (type instanceof z.ZodISODate)
    return fc.nat(400).map((days) => formatDate(addDays(dateOf("2026-01-01"), days)));
  // What a text says is no matter of the form, except that true and false are the words for yes and no.
  return fc.string();
}

/** Of a choice of groups, such as the units of a term, one is there with all its required fields. */
function optionOf(type: z.core.$ZodType): Any {
  if (!(type instanceof z.ZodObject)) return valueOf(type);
  const entries = Object.entries<z.core.$ZodType>(type.shape);
  const required = entries.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name);
  const fields = entries.map(([name, field]) => [name, valueOf(field)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required, noNullPrototype: true });
}
