import * as z from "zod";

/** A field of a shape at any depth: its path without the places in lists, what it holds, and the values to choose from. */
export type ShapePart = {
  readonly path: string;
  readonly kind: "choice" | "yes-no" | "day" | "number" | "group" | "list" | "line" | "prose" | "term";
  readonly choices: readonly string[];
};

type Schema = z.core.JSONSchema.JSONSchema;

/** Every field of a shape, read from its JSON schema, which knows nothing of how the editor reads shapes. */
export function outlineOf(shape: z.ZodObject): readonly ShapePart[] {
  return partsBelow(schemaOf(shape), "");
}

/** The fields of the first level without which a record is refused. */
export function requiredOf(shape: z.ZodObject): readonly string[] {
  return schemaOf(shape).required ?? [];
}

function schemaOf(shape: z.ZodObject): Schema {
  return z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });
}

function partsBelow(group: Schema, before: string): readonly ShapePart[] {
  return Object.entries(group.properties ?? {}).flatMap(([name, part]) => {
    return typeof part === "object" ? partsAt(part, `${before}${name}`) : [];
  });
}

function partsAt(schema: Schema, path: string): readonly ShapePart[] {
  const options = (schema.anyOf ?? []).flatMap((option) => {
    return typeof option === "object" && option.type !== "null" ? [option] : [];
  });
  const [only] = options;
  if (only !== undefined && options.length === 1) return partsAt(only, path);
  const kind = options.some((option) => "workingDays" in (option.properties ?? {})) ? "term" : kindOf(schema);
  const here = { path, kind, choices: (schema.enum ?? []).map(String) };
  const groups = kind === "term" ? [] : [schema, ...options, ...itemsOf(schema)];
  return [here, ...groups.flatMap((group) => partsBelow(group, `${path}.`))];
}

function itemsOf({ items }: Schema): readonly Schema[] {
  return typeof items === "object" && !Array.isArray(items) ? [items] : [];
}

function kindOf(schema: Schema): ShapePart["kind"] {
  if (schema.enum !== undefined) return "choice";
  if (schema.type === "boolean") return "yes-no";
  if (schema.format === "date") return "day";
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "array") return "list";
  if (schema.type === "object" || schema.anyOf !== undefined) return "group";
  return (schema.maxLength ?? 0) > 300 ? "prose" : "line";
}
