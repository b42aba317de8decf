import * as z from "zod";

/** Every field name that occurs in a shape, at any depth. */
export function fieldNamesOf(shape: z.core.$ZodType): readonly string[] {
  if (shape instanceof z.ZodObject) {
    const inner: Record<string, z.core.$ZodType> = shape.shape;
    return Object.entries(inner).flatMap(([name, field]) => [name, ...fieldNamesOf(field)]);
  }
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) return fieldNamesOf(shape.unwrap());
  if (shape instanceof z.ZodDefault || shape instanceof z.ZodPrefault) return fieldNamesOf(shape.unwrap());
  if (shape instanceof z.ZodArray) return fieldNamesOf(shape.element);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(fieldNamesOf);
  return [];
}

/** The known name that a mistyped one resembles, at most two keystrokes away; null when none does. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  if (typed.length > 40) return null;
  const near = known.filter((name) => keystrokesBetween(typed.toLowerCase(), name.toLowerCase()) <= 2);
  return near.toSorted((a, b) => keystrokesBetween(typed, a) - keystrokesBetween(typed, b))[0] ?? null;
}

/** The Levenshtein distance: insertions, deletions and substitutions that make one word of the other. */
function keystrokesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let column = 0; column < other.length; column += 1) {
      const change = (row[column] ?? 0) + (one[at] === other[column] ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
