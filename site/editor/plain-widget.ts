import * as z from "zod";
import { meaningOf } from "../../schemas/field.ts";
import type { Choice, FieldSetting, WidgetOfField } from "./editor-field.ts";
import { patternOf } from "./field-pattern.ts";

/**
 * The widget of a field that holds one value.
 *
 * @throws when the type has none
 */
export function plainWidget(type: z.core.$ZodType, path: string, setting: FieldSetting): WidgetOfField {
  if (type instanceof z.ZodEnum) {
    return { widget: "select", options: setting.choicesOf(path, type.options.map(String)) };
  }
  if (type instanceof z.ZodBoolean) return { widget: "select", options: yesNo(setting) };
  if (type instanceof z.ZodISODate) return { widget: "day" };
  if (type instanceof z.ZodNumber) return numberWidget(type);
  const options = setting.details.coined.includes(path) ? [] : codesOf(type, setting);
  if (options.length > 0) return { widget: "select", options };
  if (type instanceof z.ZodString || type instanceof z.ZodStringFormat) return textWidget(type, setting);
  throw new Error(`${path}: the editor has no widget for this type. Give it one in plain-widget.ts.`);
}

/** A select speaks in text, so that yes, no and nothing said stay three answers. */
export function yesNo({ words }: FieldSetting): readonly Choice[] {
  return [
    { label: words.yes, value: "true" },
    { label: words.no, value: "false" },
  ];
}

/** What can be chosen where a code stands: people, categories or complaints; nothing for any other type. */
export function codesOf(type: z.core.$ZodType, setting: FieldSetting): readonly Choice[] {
  const kind = meaningOf(type)?.kind;
  if (kind === "person") return setting.people;
  if (kind === "category") return setting.categories;
  return kind === "complaint" ? setting.numbers : [];
}

function numberWidget({ minValue, maxValue, format }: z.ZodNumber): WidgetOfField {
  return {
    widget: "number",
    ...(format?.endsWith("int") === true ? { value_type: "int", step: 1 } : { value_type: "float" }),
    ...(minValue !== null && Number.isFinite(minValue) ? { min: minValue } : {}),
    ...(maxValue !== null && Number.isFinite(maxValue) ? { max: maxValue } : {}),
  };
}

/** What may be longer than this is given room for paragraphs. */
const longestLine = 300;

function textWidget(type: z.ZodString | z.ZodStringFormat, { words }: FieldSetting): WidgetOfField {
  const isLong = type.maxLength !== null && type.maxLength > longestLine;
  const pattern = patternOf(type, words.patterns);
  return { widget: isLong ? "text" : "string", ...(pattern === null ? {} : { pattern }) };
}
