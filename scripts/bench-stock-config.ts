import * as z from "zod";
import { complaintShape } from "../schemas/complaint.ts";
import { registerShape } from "../schemas/register.ts";
import { reviewShape } from "../schemas/review.ts";
import { categoryCode, personCode } from "../schemas/values.ts";

type Schema = z.core.JSONSchema.JSONSchema;
type StockField = Readonly<Record<string, unknown>>;
type Choices = Readonly<Record<"people" | "categories", readonly string[]>>;

/** What stands open in the register's own form of a complaint; everything else is folded there too. */
const open = ["complainant", "immediateActions"];

/**
 * A configuration of the stock CMS for the same records: a field for every field of the shapes, of the kind that the CMS
 * has for it, and nothing of our own: no backend, no formats, no checks, no preview.
 */
export function stockConfig(choices: Choices): object {
  const fields = (shape: z.ZodType) => stockFields(z.toJSONSchema(shape, { io: "input" }), choices);
  const words = { name: "body", label: "body", widget: "text", required: false };
  const record = { create: true, format: "frontmatter", extension: "md", slug: "{{slug}}" };
  const file = { name: "register", label: "register", file: "complaints/register.yaml" };
  return {
    ...{ backend: { name: "test-repo" }, locale: "nl", media_folder: "complaints", public_folder: "" },
    collections: [
      {
        ...{ name: "complaints", label: "complaints", folder: "complaints", identifier_field: "id" },
        ...{ ...record, path: "{{slug}}/index", fields: [...fields(complaintShape), words] },
      },
      {
        ...{ name: "reviews", label: "reviews", folder: "complaints/reviews", identifier_field: "on" },
        ...{ ...record, fields: [...fields(reviewShape), words] },
      },
      { name: "settings", label: "settings", files: [{ ...file, fields: fields(registerShape) }] },
    ],
  };
}

function stockFields({ properties = {}, required = [] }: Schema, choices: Choices): readonly StockField[] {
  return Object.entries(properties).flatMap(([name, schema]): readonly StockField[] => {
    if (typeof schema === "boolean") return [];
    const head = { name, label: name, required: required.includes(name) };
    return [{ ...head, ...widgetFor(groupIn(schema), choices, !open.includes(name)) }];
  });
}

/** Of a choice between a group and something plainer the group, which is the larger form. */
function groupIn(schema: Schema): Schema {
  return schema.anyOf?.find(({ properties }) => properties !== undefined) ?? schema.anyOf?.[0] ?? schema;
}

function widgetFor(schema: Schema, choices: Choices, collapsed: boolean): StockField {
  if (schema.properties !== undefined)
    return { widget: "object", collapsed, fields: stockFields(schema, choices) };
  if (schema.type === "array") return listWidget(schema, choices, collapsed);
  const options = optionsOf(schema, choices);
  if (options !== null) return { widget: "select", options };
  if (schema.format === "date") return { widget: "datetime", format: "YYYY-MM-DD", time_format: false };
  if (schema.type === "integer" || schema.type === "number") return { widget: "number", value_type: "int" };
  return { widget: (schema.maxLength ?? 0) > 1000 ? "text" : "string" };
}

function listWidget({ items }: Schema, choices: Choices, collapsed: boolean): StockField {
  if (typeof items !== "object" || Array.isArray(items)) return { widget: "list" };
  const options = optionsOf(items, choices);
  if (options !== null) return { widget: "select", multiple: true, options };
  if (items.properties !== undefined)
    return { widget: "list", collapsed, fields: stockFields(items, choices) };
  const item = { name: "item", label: "item", ...widgetFor(items, choices, collapsed) };
  return { widget: "list", collapsed, field: item };
}

function optionsOf({ enum: codes, type, pattern }: Schema, choices: Choices): readonly string[] | null {
  if (codes !== undefined) return codes.map(String);
  if (type === "boolean") return ["true", "false"];
  if (pattern === patternOf(personCode)) return choices.people;
  return pattern === patternOf(categoryCode) ? choices.categories : null;
}

function patternOf(shape: z.ZodType): string | undefined {
  return z.toJSONSchema(shape).pattern;
}
