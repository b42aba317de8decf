import { DecapCmsCore as CMS } from "decap-cms-core";
import type { BackendWords } from "./backend-words-nl.ts";
import { formatEntryText, parseEntryText, unreadablePath } from "./entry-text.ts";
import { formOf, recordOf, type ShapeName } from "./form-codec.ts";
import { fitsForm } from "./form-fit.ts";
import { type Fields, isGroup } from "./clean-record.ts";
import { placeOf, type RecordPlace } from "./record-place.ts";
import { fieldsOf, formatForm, type RecordFields } from "./record-text.ts";

/** The kinds of record that have a form of their own. */
export type FormKind = RecordPlace["kind"];

/** How the CMS turns a file into a form and back. */
export type FormFormat = {
  readonly fromFile: (raw: string) => object;
  readonly toFile: (form: unknown) => string;
};

/** The kind of record of each collection, whose name is also that of its format. */
export const formKinds: Readonly<Record<string, FormKind>> = {
  complaints: "complaint",
  reviews: "review",
  settings: "settings",
};

const shapes: Readonly<Record<FormKind, ShapeName>> = {
  complaint: "complaint",
  review: "review",
  settings: "register",
};

/** What a form holds: the record's fields and words, and the version that it was made from. */
export type FormContent = { readonly fields: RecordFields; readonly base: string | null };

/** Whether a file can be edited in a form without losing any of it. */
export function isEditable(kind: FormKind, text: string): boolean {
  const fields = fieldsOf({ kind }, text);
  return fields !== null && fitsForm(shapes[kind], fields.data);
}

/** Reads what a form holds; whatever is no form holds nothing. */
export function contentOf(kind: FormKind, form: unknown): FormContent {
  const given = isGroup(form) ? form : {};
  const { _base: base, body, ...rest } = given;
  return {
    fields: { data: recordOf(shapes[kind], rest), body: typeof body === "string" ? body : "" },
    base: typeof base === "string" ? base : null,
  };
}

/** Fills a form with a record. */
export function formFor(kind: FormKind, { fields, base }: FormContent): Fields {
  const words = kind === "settings" ? {} : { body: fields.body };
  return { ...formOf(shapes[kind], fields.data), ...words, ...(base === null ? {} : { _base: base }) };
}

/** Gives the CMS the register's own formats, which keep the order of the shapes and lose no character. */
export function registerFormats(words: BackendWords): Readonly<Record<string, FormFormat>> {
  const formats = Object.entries(formKinds).map(([name, kind]) => [name, formatOf(kind, words)] as const);
  for (const [name, format] of formats) {
    const kind = formKinds[name] ?? "complaint";
    CMS.registerCustomFormat(shapes[kind], kind === "settings" ? "yaml" : "md", {
      fromFile: format.fromFile,
      toFile: format.toFile,
    });
  }
  return Object.fromEntries(formats);
}

function formatOf(kind: FormKind, words: BackendWords): FormFormat {
  return {
    fromFile: (raw) => {
      const unreadable = unreadablePath(raw);
      if (unreadable !== null) return unreadableForm(unreadable, words);
      const { base, text } = parseEntryText(raw);
      return formFor(kind, { fields: fieldsOf({ kind }, text) ?? { data: {}, body: "" }, base });
    },
    toFile: (form) => {
      const { fields, base } = contentOf(kind, form);
      return formatEntryText({ base, text: formatForm({ kind }, fields) });
    },
  };
}

/** A line in the list that says what is wrong, in place of the summary that cannot be read. */
function unreadableForm(path: string, { unreadable }: BackendWords): object {
  const place = placeOf(path);
  return { id: place?.kind === "complaint" ? place.id : path, summary: unreadable };
}
