import * as z from "zod";
import { termShape, verdictTermShape } from "../../schemas/register.ts";

/** A type without its wrappings, and whether its value may be absent. */
export function unwrapped(type: z.core.$ZodType): {
  readonly inner: z.core.$ZodType;
  readonly isOptional: boolean;
} {
  const isWrapped =
    type instanceof z.ZodOptional ||
    type instanceof z.ZodNullable ||
    type instanceof z.ZodDefault ||
    type instanceof z.ZodPrefault;
  return isWrapped
    ? { inner: unwrapped(type.unwrap()).inner, isOptional: true }
    : { inner: type, isOptional: false };
}

/** The fields of a shape in their order, each with its type. */
export function partsOf(shape: z.ZodObject): readonly (readonly [name: string, type: z.core.$ZodType])[] {
  return Object.entries<z.core.$ZodType>(shape.shape);
}

/** The group of a union of yes, no and a group, such as an order to keep a record; null for any other type. */
export function groupOrYesNo(type: z.core.$ZodType): z.ZodObject | null {
  if (!(type instanceof z.ZodUnion)) return null;
  const group = type.options.find((option) => option instanceof z.ZodObject);
  return type.options.some((option) => option instanceof z.ZodBoolean) ? (group ?? null) : null;
}

/** Whether a type is a term: a length of time, that of a verdict with the day from which it runs. */
export function isTerm(type: z.core.$ZodType): boolean {
  return type === termShape || type === verdictTermShape;
}

/** The units in which a term can be given: calendar days, working days, weeks or months. */
export const termUnits: readonly string[] = termShape.options.flatMap(({ shape }) => {
  return Object.keys(shape).filter((name) => name !== "source");
});

/** From which day a term runs that says so; null for the others. */
export function termStart(type: z.core.$ZodType): z.core.$ZodType | null {
  return type === verdictTermShape ? verdictTermShape.options[0].shape.from : null;
}

/** What a term counts, and where it stands in the procedure. */
export const { days: termCount, source: termSource } = termShape.options[0].shape;
