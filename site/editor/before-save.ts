import { type Facts, parseComplaint } from "../../schemas/complaint.ts";
import type { Finding } from "../../schemas/finding.ts";
import { parseRegister, type Register } from "../../schemas/register.ts";
import { parseReview } from "../../schemas/review.ts";
import { dateOf, type Day, formatDate } from "../../procedure/dates.ts";
import { wasDirector } from "../../procedure/people.ts";
import { checkComplaint } from "../../procedure/rules.ts";
import { checkReviews } from "../../procedure/review-rules.ts";
import { hindrancesTo } from "../../procedure/saving.ts";
import { checkSettings } from "../../procedure/settings-rules.ts";
import { cleanBody, cleanRecord, type Fields, textsIn } from "./clean-record.ts";
import { newNumber } from "./complaint-number.ts";
import { neutralNames } from "./neutral-names.ts";
import { readerFindings } from "./reader-findings.ts";
import { type Refused, refusalOf } from "./refused-save.ts";

/** A complaint as the form has it; `base` is the record that the form was made from, `id` its number. */
export type ComplaintGiven = {
  readonly record: Fields;
  readonly body: string;
  readonly base: Fields | null;
  readonly id: string | null;
  readonly register: Register;
  readonly today: Day;
  /** Whether a number is in use. */
  readonly taken: (id: string) => boolean;
};

/** What becomes of a complaint: it can be saved under its number, or is refused. */
export type ComplaintToSave =
  | Refused
  | {
      readonly kind: "save";
      readonly id: string;
      readonly record: Fields;
      readonly body: string;
      /** The attachments of the form, each with the name under which it must be saved. */
      readonly names: ReadonlyMap<string, string>;
    };

/** A review as the form has it; `year` is the name of its file, null for a new one. */
export type ReviewGiven = Pick<ComplaintGiven, "record" | "body" | "base" | "register" | "today"> & {
  readonly year: string | null;
  readonly complaints: readonly Facts[];
};

/** What becomes of a review. */
export type ReviewToSave =
  Refused | { readonly kind: "save"; readonly year: string; readonly record: Fields; readonly body: string };

/** The settings as the form has them. */
export type SettingsGiven = Pick<ComplaintGiven, "record" | "base" | "today">;

/** What becomes of the settings. */
export type SettingsToSave = Refused | { readonly kind: "save"; readonly record: Fields };

/**
 * A complaint as it can be saved, or why it cannot: the same shapes and rules as in every check, without empty values,
 * a new one with a number, its attachments under names that say nothing.
 */
export function complaintToSave(given: ComplaintGiven): ComplaintToSave {
  const { base, register, today } = given;
  const cleaned = withPassingOn(cleanRecord(given.record), register);
  const id = given.id ?? newNumber(yearFrom(cleaned["receivedOn"], today), given.taken);
  const names = neutralNames(textsIn(cleaned["attachments"]), textsIn(base?.["attachments"]));
  const record = { ...numbered(cleaned, given.id, id), ...renamed(cleaned, names) };
  const body = cleanBody(given.body);
  const { value: facts, findings } = parseComplaint(record, body, id);
  const hindrances = hindrancesTo(
    [
      ...doubledNumber(given, id),
      ...findings,
      ...checkComplaint(facts, register, today),
      ...readerFindings(id, record, body),
    ],
    {
      was: base === null ? [] : parseComplaint(base, "", id).findings,
      complaint: { facts, register },
    },
  );
  if (hindrances.length > 0) return refusalOf(hindrances, register.language);
  return { kind: "save", id, record, body, names };
}

/** A review as it can be saved, or why it cannot. A new one is named after the year in which it is held. */
export function reviewToSave(given: ReviewGiven): ReviewToSave {
  const { base, register, today, complaints } = given;
  const record = cleanRecord(given.record);
  const body = cleanBody(given.body);
  const year = given.year ?? yearFrom(record["on"], today);
  const { value, findings } = parseReview(record, body, year);
  const hindrances = hindrancesTo(
    [
      ...findings,
      ...checkReviews({ register, complaints, reviews: [value] }, today),
      ...readerFindings(`reviews/${year}.md`, record, body),
    ],
    { was: base === null ? [] : parseReview(base, "", year).findings },
  );
  if (hindrances.length > 0) return refusalOf(hindrances, register.language);
  return { kind: "save", year, record, body };
}

/** The settings as they can be saved, or why they cannot; told in the language that they set. */
export function settingsToSave({ record: given, base, today }: SettingsGiven): SettingsToSave {
  const record = cleanRecord(given);
  const { value, findings } = parseRegister(record);
  const hindrances = hindrancesTo([...findings, ...checkSettings(value, today)], {
    was: base === null ? [] : parseRegister(base).findings,
  });
  return hindrances.length > 0 ? refusalOf(hindrances, value.language) : { kind: "save", record };
}

/** A day's year; today's where there is no day to take it from, which is then refused for that. */
function yearFrom(day: unknown, today: Day): string {
  return typeof day === "string" && /^\d{4}-/.test(day) ? day.slice(0, 4) : formatDate(today).slice(0, 4);
}

/** Who solved a complaint on the spot has told the director of it, and need not fill in that day as well. */
function withPassingOn(record: Fields, register: Register): Fields {
  const { receivedOn, receivedBy, decision } = parseComplaint(record, "", "").value;
  if (decision?.outcome !== "resolved" || "passedOnOn" in record) return record;
  if (receivedOn === undefined || receivedBy === undefined) return record;
  return wasDirector(register, receivedBy, dateOf(receivedOn))
    ? record
    : { ...record, passedOnOn: receivedOn };
}

/** A new complaint gets its number; one that has a number keeps it, where its record lacks it too. */
function numbered(record: Fields, given: string | null, id: string): Fields {
  const own = given === null ? id : (record["id"] ?? id);
  return "id" in record ? { ...record, id: own } : { id: own, ...record };
}

function renamed({ attachments }: Fields, names: ReadonlyMap<string, string>): Fields {
  if (!Array.isArray(attachments)) return {};
  return {
    attachments: attachments.map((name) => (typeof name === "string" ? (names.get(name) ?? name) : name)),
  };
}

/** A number that was chosen beforehand may have been given to another complaint since. */
function doubledNumber({ id, base, taken }: ComplaintGiven, place: string): readonly Finding[] {
  return id !== null && base === null && taken(id) ? [{ place, path: ["id"], rule: "doubled-number" }] : [];
}
