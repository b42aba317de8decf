import type { FieldDetails } from "./editor-field.ts";

/**
 * The fields of a complaint in the order of the conversation: what came in, what was done at once, what was decided,
 * how it ended. A complaint that was solved on the spot is told by what stands open; the rest is folded.
 */
export const complaintFields: FieldDetails = {
  first: [
    "receivedOn",
    "receivedBy",
    "channel",
    "kind",
    "kindNote",
    "body",
    "wish",
    "complainant",
    "summary",
    "training",
    "involved",
    "category",
    "severity",
    "immediateActions",
    "noImmediateAction",
    "passedOnOn",
    "discussedOn",
    "discussedWith",
    "handler",
    "acknowledgement",
    "contacts",
    "extensions",
    "decision",
    "response",
    "satisfaction",
    "cause",
    "improvements",
    "attachments",
    "appeal",
    "closedOn",
    "closedBy",
    "closeReason",
    "reopenings",
    "hold",
    "erasedOn",
    "explanations",
  ],
  open: ["complainant", "immediateActions"],
  hidden: ["id"],
  files: ["attachments"],
  coined: [],
  summaries: {
    immediateActions: "{{on | default('–')}} · {{action | truncate(60)}}",
    contacts: "{{on | default('–')}} · {{gist | truncate(60)}}",
    extensions: "{{toldOn | default('–')}} → {{newDate | default('–')}} · {{reason | truncate(60)}}",
    improvements: "{{due | default('–')}} · {{action | truncate(60)}}",
    reopenings: "{{on | default('–')}} · {{reason | truncate(60)}}",
    explanations: "{{on | default('–')}} · {{reason | truncate(60)}}",
    attachments: "{{attachments | default('–')}}",
  },
};

/** The fields that only the form has: the version it was made from, the words below the record, the year's folder. */
export const complaintFormOnly: readonly string[] = ["_base", "folder_year", "body"];
