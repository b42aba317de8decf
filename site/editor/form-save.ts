import type { Register } from "../../schemas/register.ts";
import type { Facts } from "../../schemas/complaint.ts";
import { parseComplaint } from "../../schemas/complaint.ts";
import { parseReview, type Review } from "../../schemas/review.ts";
import type { Day } from "../../procedure/dates.ts";
import type { UsingRecords } from "../../procedure/still-used.ts";
import { complaintToSave, reviewToSave, settingsToSave } from "./before-save.ts";
import type { RecordPlace } from "./record-place.ts";
import { fieldsOf, type RecordFields } from "./record-text.ts";
import type { Refused } from "./refused-save.ts";

/** What the checks before a save look at beside the record. */
export type Surroundings = {
  readonly register: Register;
  readonly today: Day;
  readonly isTaken: (id: string) => boolean;
  /** The complaints that a review may name, as far as they were read. */
  readonly complaints: () => Promise<readonly Facts[]>;
  /** Those of them that were read already. */
  readonly knownComplaints: () => readonly Facts[];
  /** Every record that the settings are used by, as far as it was read. */
  readonly records: () => Promise<UsingRecords>;
};

/** A record that may be saved, where it belongs, and the neutral names of its attachments; or why it may not. */
export type Checked =
  | Refused
  | {
      readonly kind: "save";
      readonly place: RecordPlace;
      readonly fields: RecordFields;
      readonly names: ReadonlyMap<string, string>;
    };

/** A record that wants to be saved: which one (null for a number or year still to be given), and what it was. */
export type Wish = {
  readonly kind: RecordPlace["kind"];
  readonly place: RecordPlace | null;
  readonly fields: RecordFields;
  readonly before: string | null;
  /** Whether there is no file yet. */
  readonly isNew: boolean;
};

/** Puts a record through the rules of its kind, the same that every check of the register goes by. */
export async function checkedWish(wish: Wish, around: Surroundings): Promise<Checked> {
  const { kind, place, fields, before } = wish;
  const base = before === null || place === null ? null : fieldsOf(place, before);
  const given = {
    record: fields.data,
    body: fields.body,
    base,
    register: around.register,
    today: around.today,
  };
  if (kind === "settings") {
    const checked = await settingsToSave({ ...given, records: around.records });
    if (checked.kind === "refuse") return checked;
    return { kind: "save", place: { kind }, fields: { data: checked.record, body: "" }, names: new Map() };
  }
  if (kind === "review") {
    const year = place?.kind === "review" ? place.year : null;
    const checked = reviewToSave({ ...given, year, complaints: await around.complaints() });
    if (checked.kind === "refuse") return checked;
    const { record, body } = checked;
    return {
      kind: "save",
      place: { kind, year: checked.year },
      fields: { data: record, body },
      names: new Map(),
    };
  }
  const id = place?.kind === "complaint" ? place.id : null;
  const checked = complaintToSave({ ...given, id, taken: wish.isNew ? around.isTaken : () => false });
  if (checked.kind === "refuse") return checked;
  const folder = `complaints/${checked.id.slice(3, 7)}/${checked.id}`;
  const { record, body, names } = checked;
  return { kind: "save", place: { kind, id: checked.id, folder }, fields: { data: record, body }, names };
}

/** The complaints of a list of texts, as far as they can be read. */
export function complaintsOf(
  listed: readonly { readonly place: RecordPlace; readonly text: string }[],
): readonly Facts[] {
  return listed.flatMap(({ place, text }) => {
    const fields = fieldsOf(place, text);
    if (place.kind !== "complaint" || fields === null) return [];
    return [parseComplaint(fields.data, fields.body, place.id).value];
  });
}

/** The reviews of a list of texts, as far as they can be read. */
export function reviewsOf(
  listed: readonly { readonly place: RecordPlace; readonly text: string }[],
): readonly Review[] {
  return listed.flatMap(({ place, text }) => {
    const fields = fieldsOf(place, text);
    if (place.kind !== "review" || fields === null) return [];
    return [parseReview(fields.data, fields.body, place.year).value];
  });
}
