import type { FieldDetails } from "./editor-field.ts";

/** The fields of an annual review in the order of the meeting; the complaints that are gone through stand open. */
export const reviewFields: FieldDetails = {
  first: [
    "on",
    "present",
    "period",
    "complaints",
    "improvements",
    "conclusions",
    "body",
    "closedOn",
    "explanations",
  ],
  open: ["period", "complaints"],
  hidden: [],
  files: [],
  coined: [],
  summaries: {
    complaints: "{{id | default('–')}} · {{note | truncate(60)}}",
    explanations: "{{on | default('–')}} · {{reason | truncate(60)}}",
    improvements: "{{due | default('–')}} · {{action | truncate(60)}}",
  },
};

/** The fields that only the form has: the version it was made from, the words below the record, the name of its file. */
export const reviewFormOnly: readonly string[] = ["_base", "year", "body"];
