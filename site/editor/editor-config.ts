import { type Day, formatDate } from "../../procedure/dates.ts";
import { messagesIn } from "../../procedure/messages.ts";
import type { Register } from "../../schemas/register.ts";
import { complaintFields } from "./complaint-fields.ts";
import type { Field, FieldDetails, FieldSetting } from "./editor-field.ts";
import type { EditorWords } from "./editor-words.ts";
import { fieldsOfShape } from "./field-of-shape.ts";
import { categoryChoices, fieldWordsOf, peopleChoices } from "./field-words.ts";
import { forms, type ShapeName } from "./form-codec.ts";
import { reviewFields } from "./review-fields.ts";
import { settingsFields } from "./settings-fields.ts";

/** What the configuration is made of. */
export type ConfigOrder = {
  readonly register: Register;
  readonly words: EditorWords;
  readonly place: EditorAddresses;
  readonly today: Day;
  /** The numbers of the complaints, where they are known: a review then chooses from them. */
  readonly numbers?: readonly string[];
};

/** Where the editor stands. */
export type EditorAddresses = {
  /** The address of the site, shown at the top of the editor. */
  readonly siteUrl?: string;
  readonly displayUrl?: string;
  /** The address of a picture. */
  readonly logo?: string;
};

/** The whole configuration of the CMS as plain data: all forms follow from the shapes. No key of it is undefined. */
export function editorConfigOf(order: ConfigOrder) {
  return {
    load_config_file: false,
    backend: { name: "register" },
    locale: order.register.language,
    publish_mode: "simple",
    // Attachments have a folder of their own; this one holds nothing that could be listed.
    media_folder: "complaints",
    public_folder: "",
    show_preview_links: false,
    search: true,
    slug: { encoding: "ascii", clean_accents: true, sanitize_replacement: "-" },
    editor: { preview: true },
    issue_reports: { url: reportsOf(order.register) },
    ...addressesOf(order.place),
    collections: [complaintsOf(order), reviewsOf(order), settingsOf(order)],
  };
}

/** A report of a crash brings the configuration along, with the names of colleagues: it goes to nobody else. */
function reportsOf({ dashboard: { repository } }: Register): string {
  return repository === undefined ? "about:blank" : `https://github.com/${repository}/issues/new`;
}

function addressesOf({ siteUrl, displayUrl, logo }: EditorAddresses) {
  return {
    ...(siteUrl === undefined ? {} : { site_url: siteUrl }),
    ...(displayUrl === undefined ? {} : { display_url: displayUrl }),
    ...(logo === undefined ? {} : { logo: { src: logo, show_in_header: true } }),
  };
}

function complaintsOf(order: ConfigOrder) {
  const { label, singular, description } = order.words.collections.complaints;
  const { filters } = order.words;
  return {
    ...{ name: "complaints", label, label_singular: singular, description },
    ...{ folder: "complaints", create: true, delete: true },
    ...{ format: "complaint", extension: "md" },
    identifier_field: "id",
    slug: "{{slug}}",
    path: "{{folder_year}}/{{slug}}/index",
    // Empty means: beside the record.
    ...{ media_folder: "", public_folder: "" },
    summary: "{{id}} · {{receivedOn | date('DD-MM-YYYY')}} · {{summary}}",
    // The list comes with the latest first and page by page; an order of the CMS's own would draw all of it at once.
    sortable_fields: sortedBy("receivedOn", "closedOn", "category", "severity"),
    view_filters: [
      { label: filters.open, field: "closedOn", pattern: "^$" },
      { label: filters.unhandled, field: "handler", pattern: "^$" },
      { label: filters.high, field: "severity", pattern: "^high$" },
    ],
    editor: { preview: true },
    fields: complaintForm(order),
  };
}

function sortedBy(...names: readonly string[]) {
  return names.map((field) => ({ field }));
}

function complaintForm(order: ConfigOrder): readonly Field[] {
  const setting = settingOf("complaint", complaintFields, order);
  const today = formatDate(order.today);
  const fields = fieldsOfShape(forms.complaint.shape, setting).map((field) => {
    return field.name === "receivedOn" ? { ...field, default: today } : field;
  });
  return ordered([...fields, wordsBelow(setting), hidden("folder_year"), hidden("_base")], complaintFields);
}

function reviewsOf(order: ConfigOrder) {
  const { label, singular, description } = order.words.collections.reviews;
  return {
    ...{ name: "reviews", label, label_singular: singular, description },
    ...{ folder: "complaints/reviews", create: true, delete: true },
    ...{ format: "review", extension: "md" },
    identifier_field: "year",
    slug: "{{slug}}",
    ...{ media_folder: "", public_folder: "" },
    summary: "{{filename}} · {{on | date('DD-MM-YYYY')}}",
    sortable_fields: sortedBy("on"),
    editor: { preview: true },
    fields: reviewForm(order),
  };
}

function reviewForm(order: ConfigOrder): readonly Field[] {
  const setting = settingOf("review", reviewFields, order);
  const fields = fieldsOfShape(forms.review.shape, setting);
  return ordered([...fields, wordsBelow(setting), hidden("year"), hidden("_base")], reviewFields);
}

function settingsOf(order: ConfigOrder) {
  const { label, singular, description } = order.words.collections.settings;
  const setting = settingOf("register", settingsFields, order);
  const fields = [...fieldsOfShape(forms.register.shape, setting), hidden("_base")];
  const file = "complaints/register.yaml";
  return {
    ...{ name: "settings", label, label_singular: singular, description },
    ...{ format: "register", extension: "yaml" },
    ...{ create: false, delete: false },
    sortable_fields: [],
    editor: { preview: false },
    files: [
      { name: "register", label: order.words.settingsFile, file, fields: ordered(fields, settingsFields) },
    ],
  };
}

function settingOf(shape: ShapeName, details: FieldDetails, order: ConfigOrder): FieldSetting {
  const { register, words, today, numbers = [] } = order;
  const messages = messagesIn(register.language);
  return {
    words,
    ...fieldWordsOf(shape, { messages, words }),
    people: peopleChoices(register, today, words),
    categories: categoryChoices(register, today, words),
    numbers: numbers.map((number) => ({ label: number, value: number })),
    details,
  };
}

/** The Markdown below a record, as text: no byte of it may change by being looked at. */
function wordsBelow({ labelOf, hintOf }: FieldSetting): Field {
  const hint = hintOf("body");
  const field: Field = { name: "body", label: labelOf("body"), widget: "text", required: false };
  return hint === undefined ? field : { ...field, hint };
}

function hidden(name: string): Field {
  return { name, widget: "hidden" };
}

/** The fields that come first, in their order, and then all others; a field that is new to the shape is among these. */
function ordered(fields: readonly Field[], { first }: FieldDetails): readonly Field[] {
  const named = first.flatMap((name) => fields.filter((field) => field.name === name));
  return [...named, ...fields.filter(({ name }) => !first.includes(name))];
}
