import { type Facts, parseComplaint } from "../../schemas/complaint.ts";
import type { Finding } from "../../schemas/finding.ts";
import type { Register } from "../../schemas/register.ts";
import { dateOf, type Day, formatDate } from "../../procedure/dates.ts";
import { wasDirector } from "../../procedure/people.ts";
import { hindrancesTo } from "../../procedure/saving.ts";
import { listsLess, stillUsed, type UsingRecords } from "../../procedure/still-used.ts";
import type { RecordKind } from "../../procedure/fields.ts";
import { cleanBody, cleanRecord, type Fields, textsIn } from "./clean-record.ts";
import { newNumber } from "./complaint-number.ts";
import { judgedComplaint, judgedReview, judgedSettings, type Written } from "./judged-versions.ts";
import { neutralNames } from "./neutral-names.ts";
import { readerFindings } from "./reader-findings.ts";
import { type Refused, refusalOf } from "./refused-save.ts";
import { withTidyLines } from "./tidy-lines.ts";

/** A complaint as the form has it; `base` is the record that the form was made from, `id` its number. */
export type ComplaintGiven = {
  readonly record: Fields;
  readonly body: string;
  readonly base: (Written & { readonly data: Fields }) | null;
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
export type SettingsGiven = Pick<ComplaintGiven, "record" | "base" | "today"> & {
  /** The records of the register; they are asked for when the settings list less than before. */
  readonly records: () => Promise<UsingRecords>;
};

/** What becomes of the settings. */
export type SettingsToSave = Refused | { readonly kind: "save"; readonly record: Fields };

/**
 * A complaint as it can be saved, or why it cannot: the same shapes and rules as in every check, without empty values,
 * a new one with a number, its attachments under names that say nothing.
 */
export function complaintToSave(given: ComplaintGiven): ComplaintToSave {
  const { base, register, today } = given;
  const cleaned = withPassingOn(recordToSave("complaint", given), register);
  const id = given.id ?? newNumber(yearFrom(cleaned["receivedOn"], today), given.taken);
  const names = neutralNames(textsIn(cleaned["attachments"]), textsIn(base?.data["attachments"]));
  const record = { ...numbered(cleaned, given.id, id), ...renamed(cleaned, names) };
  const body = cleanBody(given.body);
  const hindrances = [
    ...doubledNumber(given, id),
    ...hindrancesTo(
      judgedComplaint({ data: record, body }, id, { register, today }),
      base === null ? null : judgedComplaint(base, id, { register, today }),
    ),
    ...readerFindings(id, record, body),
  ];
  if (hindrances.length > 0) return refusalOf(hindrances, register.language);
  return { kind: "save", id, record, body, names };
}

/** A review as it can be saved, or why it cannot. A new one is named after the year in which it is held. */
export function reviewToSave(given: ReviewGiven): ReviewToSave {
  const { base, register } = given;
  const record = recordToSave("review", given);
  const body = cleanBody(given.body);
  const year = given.year ?? yearFrom(record["on"], given.today);
  const hindrances = [
    ...hindrancesTo(
      judgedReview({ data: record, body }, year, given),
      base === null ? null : judgedReview(base, year, given),
    ),
    ...readerFindings(`reviews/${year}.md`, record, body),
  ];
  if (hindrances.length > 0) return refusalOf(hindrances, register.language);
  return { kind: "save", year, record, body };
}

/** The settings as they can be saved, or why they cannot; told in the language that they set. */
export async function settingsToSave(given: SettingsGiven): Promise<SettingsToSave> {
  const { base, today } = given;
  const record = recordToSave("settings", given);
  const now = judgedSettings(record, today);
  const was = base === null ? null : judgedSettings(base.data, today);
  const hindrances = hindrancesTo(now, was);
  const used = was === null ? [] : await usedStill(was.register, now.register, given);
  return hindrances.length + used.length > 0
    ? refusalOf(hindrances, now.register.language, used)
    : { kind: "save", record };
}

/** What is taken out and used; every record is read for it, and only then. */
async function usedStill(was: Register, becomes: Register, { records }: Pick<SettingsGiven, "records">) {
  return listsLess(was, becomes) ? stillUsed(was, becomes, await records()) : [];
}

/** What a form holds as it can stand in a file, its lines without the blanks that nobody sees. */
function recordToSave(kind: RecordKind, { record, base }: Pick<ComplaintGiven, "record" | "base">): Fields {
  return withTidyLines(cleanRecord(record), base?.data ?? {}, kind);
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
