import type { FieldDetails } from "./editor-field.ts";

/** The settings of the register, in which codes of people and categories are made. */
export const settingsFields: FieldDetails = {
  first: [
    "organisation",
    "since",
    "people",
    "confidants",
    "procedures",
    "categories",
    "reminders",
    "evaluation",
    "dashboard",
    "sector",
    "explanations",
  ],
  open: ["organisation", "procedures.terms"],
  hidden: [],
  files: [],
  coined: ["people.code", "categories.code"],
  summaries: {
    people: "{{name | default('–')}} ({{code | default('–')}})",
    "people.roles": "{{role | default('–')}} · {{from | default('–')}}",
    "people.absences": "{{from | default('–')}} – {{until | default('–')}}",
    confidants: "{{name | default('–')}} · {{from | default('–')}}",
    explanations: "{{on | default('–')}} · {{reason | truncate(60)}}",
    procedures: "{{inForceFrom | default('–')}} · {{title | truncate(60)}}",
    categories: "{{name | default('–')}} ({{code | default('–')}})",
    "reminders.before": "{{before | default('0')}}",
  },
};

/** The fields that only the form has. */
export const settingsFormOnly: readonly string[] = ["_base"];
