import type { Facts } from "../schemas/complaint.ts";
import type { PathStep } from "../schemas/finding.ts";
import type { Review } from "../schemas/review.ts";
import { settingLeaves } from "./history-setting-leaves.ts";

/**
 * What the last field on a path holds, and so what may be told of it: a day on which something happened, a day that was
 * agreed, a choice by the name of its list, a code, a count; and text, in which a person or words of a complaint may
 * stand.
 */
export type LeafKind =
  | "happened"
  | "agreed"
  | "person"
  | "category"
  | "complaint"
  | "code"
  | "count"
  | "yes-no"
  | "text"
  | ChoiceList;

/** The lists of choices by their names in the messages. */
export type ChoiceList =
  | "kind"
  | "channel"
  | "complainantType"
  | "severity"
  | "outcome"
  | "remedy"
  | "cause"
  | "closeReason"
  | "medium"
  | "direction"
  | "variant"
  | "satisfaction"
  | "verdict"
  | "role";

/** The paths to every last field of a value, without the places in lists. */
export type LeafPath<Value, Path extends string = ""> = Value extends readonly (infer Item)[]
  ? LeafPath<Item, Path>
  : Value extends object
    ? {
        [Key in keyof Value & string]-?: LeafPath<
          NonNullable<Value[Key]>,
          Path extends "" ? Key : `${Path}.${Key}`
        >;
      }[keyof Value & string]
    : Path;

/** The kind of every field of a complaint; a field without a row does not compile. */
export const complaintLeaves: Readonly<Record<LeafPath<Facts>, LeafKind>> = {
  id: "complaint",
  kind: "kind",
  kindNote: "text",
  receivedOn: "happened",
  receivedBy: "person",
  channel: "channel",
  passedOnOn: "happened",
  discussedOn: "happened",
  discussedWith: "person",
  "complainant.type": "complainantType",
  "complainant.name": "text",
  "complainant.organisation": "text",
  "complainant.email": "text",
  "complainant.phone": "text",
  "complainant.address": "text",
  "complainant.consumer": "yes-no",
  "complainant.formOfAddress": "text",
  summary: "text",
  training: "text",
  involved: "person",
  category: "category",
  severity: "severity",
  wish: "text",
  "immediateActions.on": "happened",
  "immediateActions.by": "person",
  "immediateActions.action": "text",
  noImmediateAction: "yes-no",
  handler: "person",
  "acknowledgement.by": "person",
  "acknowledgement.sentOn": "happened",
  "acknowledgement.medium": "medium",
  "acknowledgement.variant": "variant",
  "contacts.on": "happened",
  "contacts.by": "person",
  "contacts.direction": "direction",
  "contacts.medium": "medium",
  "contacts.gist": "text",
  "extensions.toldOn": "happened",
  "extensions.by": "person",
  "extensions.medium": "medium",
  "extensions.reason": "text",
  "extensions.newDate": "agreed",
  "decision.on": "happened",
  "decision.by": "person",
  "decision.outcome": "outcome",
  "decision.reasons": "text",
  "decision.remedy": "remedy",
  "response.sentOn": "happened",
  "response.by": "person",
  "response.medium": "medium",
  "response.appealMentioned": "yes-no",
  "satisfaction.on": "happened",
  "satisfaction.answer": "satisfaction",
  cause: "cause",
  "improvements.action": "text",
  "improvements.owner": "person",
  "improvements.due": "agreed",
  "improvements.doneOn": "happened",
  "improvements.effect": "text",
  "appeal.lodgedOn": "happened",
  "appeal.forwardedOn": "happened",
  "appeal.verdictOn": "happened",
  "appeal.verdict": "verdict",
  "appeal.binding": "yes-no",
  "appeal.consequence": "text",
  "appeal.consequenceDoneOn": "happened",
  closedOn: "happened",
  closedBy: "person",
  closeReason: "closeReason",
  "reopenings.on": "happened",
  "reopenings.reason": "text",
  "reopenings.decision.on": "happened",
  "reopenings.decision.by": "person",
  "reopenings.decision.outcome": "outcome",
  "reopenings.decision.reasons": "text",
  "reopenings.decision.remedy": "remedy",
  "reopenings.response.sentOn": "happened",
  "reopenings.response.by": "person",
  "reopenings.response.medium": "medium",
  "reopenings.response.appealMentioned": "yes-no",
  // The name of a file is often the name of who sent it.
  attachments: "text",
  hold: "yes-no",
  "hold.from": "agreed",
  "hold.reason": "text",
  "hold.until": "agreed",
  erasedOn: "happened",
  body: "text",
};

/** The kind of every field of a review. */
export const reviewLeaves: Readonly<Record<LeafPath<Omit<Review, "year">>, LeafKind>> = {
  on: "happened",
  present: "person",
  "period.from": "agreed",
  "period.until": "agreed",
  "complaints.id": "complaint",
  "complaints.extraAction": "yes-no",
  "complaints.note": "text",
  "improvements.action": "text",
  "improvements.owner": "person",
  "improvements.due": "agreed",
  "improvements.doneOn": "happened",
  "improvements.effect": "text",
  conclusions: "text",
  closedOn: "happened",
  body: "text",
};

/** A last field: the path to it without the places in lists, null where the shape knows none, and what it holds. */
export type Leaf = { readonly name: string | null; readonly kind: LeafKind };

/** What a path of a record leads to. A field that no shape knows counts as text, and its name is not told. */
export function leafAt(place: string, path: readonly PathStep[]): Leaf {
  const name = path.filter((step) => typeof step === "string").join(".");
  const kind = kindsOf(place).get(name);
  return kind === undefined ? { name: null, kind: "text" } : { name, kind };
}

/** The first fields of a record in the order of its shape. */
export function fieldsOf(place: string): readonly string[] {
  return fields[recordKindOf(place)];
}

/** The kinds of record that have a life. */
export type RecordKind = "complaint" | "review" | "settings";

/** The kind of record that a place of a history names. */
export function recordKindOf(place: string): RecordKind {
  if (place === "register.yaml") return "settings";
  return place.startsWith("reviews/") ? "review" : "complaint";
}

const kinds: Readonly<Record<RecordKind, ReadonlyMap<string, LeafKind>>> = {
  complaint: new Map(Object.entries(complaintLeaves)),
  review: new Map(Object.entries(reviewLeaves)),
  settings: new Map(Object.entries(settingLeaves)),
};

const fields: Readonly<Record<RecordKind, readonly string[]>> = {
  complaint: firstNames(kinds.complaint),
  review: firstNames(kinds.review),
  settings: firstNames(kinds.settings),
};

function firstNames(leaves: ReadonlyMap<string, LeafKind>): readonly string[] {
  return [...new Set([...leaves.keys()].map((name) => name.split(".")[0] ?? name))];
}

function kindsOf(place: string): ReadonlyMap<string, LeafKind> {
  return kinds[recordKindOf(place)];
}
