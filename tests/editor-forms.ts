import { dateOf } from "../procedure/dates.ts";
import type { Language } from "../procedure/messages.ts";
import type { Register } from "../schemas/register.ts";
import { editorConfigOf } from "../site/editor/editor-config.ts";
import type { Field } from "../site/editor/editor-field.ts";
import { editorWordsIn } from "../site/editor/editor-words.ts";
import type { ShapeName } from "../site/editor/form-codec.ts";
import { sampleRegister } from "./sample-records.ts";

/** The configuration of the CMS for a small register on 30 March 2026, in which one complaint is known. */
export function sampleConfig(language: Language, parts: Partial<Register> = {}) {
  return editorConfigOf({
    register: sampleRegister({ language, ...parts }),
    words: editorWordsIn(language),
    place: {},
    today: dateOf("2026-03-30"),
    numbers: ["KL-2026-7F3K"],
  });
}

/** The fields of every form in that configuration. */
export function sampleForms(
  language: Language,
  parts: Partial<Register> = {},
): Readonly<Record<ShapeName, readonly Field[]>> {
  const fields = sampleConfig(language, parts).collections.map((collection) => {
    return "fields" in collection ? collection.fields : collection.files.flatMap((file) => file.fields);
  });
  const [complaint = [], review = [], register = []] = fields;
  return { complaint, review, register };
}

/** Every field of a form at any depth, with its path. */
export function placedFields(
  fields: readonly Field[],
  before = "",
): readonly { readonly path: string; readonly field: Field }[] {
  return fields.flatMap((field) => {
    const path = `${before}${field.name}`;
    return [{ path, field }, ...placedFields(field.fields ?? [], `${path}.`)];
  });
}
