import { complaintShape } from "../../schemas/complaint.ts";
import { withoutEmpty } from "../../schemas/parse.ts";
import { registerShape } from "../../schemas/register.ts";
import { reviewShape } from "../../schemas/review.ts";
import type { Language } from "../../procedure/messages.ts";
import { type CommitWords, spokenWordsIn } from "./preview-words.ts";

/** Which record a commit changes. */
export type ChangedPlace =
  | { readonly kind: "complaint"; readonly id: string }
  | { readonly kind: "review"; readonly year: string }
  | { readonly kind: "settings" };

/** A version of a record as it was read; settings have no body. */
export type RecordVersion = { readonly data: unknown; readonly body: string };

/** From which version to which; null where there is no file. */
export type RecordChange = { readonly was: RecordVersion | null; readonly becomes: RecordVersion | null };

/** More parts than these would make a headline that nobody reads. */
const mostParts = 3;

/**
 * What a commit says: which record, and the kind of change. GitHub mails it and shows it to everybody who may see the
 * repository, so that never a value stands in it, nor a name of a field that the register does not know.
 *
 * @example "KL-2026-7F3K: besluit, reactie"
 */
export function commitMessage(place: ChangedPlace, change: RecordChange, language: Language): string {
  const { commit } = spokenWordsIn(language).preview;
  return `${placeInWords(place, commit)}: ${changeInWords(place, change, commit)}`;
}

/** A name that is no number or year came from elsewhere, and is not repeated. */
function placeInWords(place: ChangedPlace, commit: CommitWords): string {
  if (place.kind === "settings") return commit.settings;
  if (place.kind === "complaint")
    return /^KL-\d{4}-[0-9A-Z]{4}$/.test(place.id) ? place.id : commit.complaint;
  return /^\d{4}$/.test(place.year) ? `${commit.review} ${place.year}` : commit.review;
}

function changeInWords(place: ChangedPlace, { was, becomes }: RecordChange, commit: CommitWords): string {
  if (becomes === null) return commit.removed;
  if (was === null && place.kind === "complaint")
    return `${commit.complaint.toLowerCase()} ${commit.recorded}`;
  if (was === null) return commit.recorded;
  const parts = changedParts(partsOf(place, commit), was, becomes, commit);
  if (parts.length === 0) return commit.updated;
  const named = parts.slice(0, mostParts).join(", ");
  return parts.length > mostParts ? commit.more(named) : named;
}

type Parts = { readonly names: readonly string[]; readonly labels: Readonly<Record<string, string>> };

/** The fields of a record in the order of its shape, the body after them. */
function partsOf({ kind }: ChangedPlace, commit: CommitWords): Parts {
  if (kind === "settings") return { names: Object.keys(registerShape.shape), labels: commit.settingParts };
  if (kind === "review")
    return { names: [...Object.keys(reviewShape.shape), "body"], labels: commit.reviewParts };
  return { names: [...Object.keys(complaintShape.shape), "body"], labels: commit.complaintParts };
}

function changedParts(
  { names, labels }: Parts,
  was: RecordVersion,
  becomes: RecordVersion,
  commit: CommitWords,
): readonly string[] {
  const [before, after] = [fieldsOf(was), fieldsOf(becomes)];
  const changed = new Set(
    [...before.keys(), ...after.keys()].filter((name) => before.get(name) !== after.get(name)),
  );
  const known = names.filter((name) => name !== "id" && changed.has(name));
  const others = [...changed].some((name) => !names.includes(name));
  const parts = [...known.map((name) => labels[name] ?? commit.others), ...(others ? [commit.others] : [])];
  // Day, person and reason of closing are one part to a reader.
  return [...new Set(parts)];
}

/** Every field as text that is the same for the same value, in whatever order its own fields stand. */
function fieldsOf({ data, body }: RecordVersion): ReadonlyMap<string, string> {
  const fields = withoutEmpty(data);
  const group = typeof fields === "object" && fields !== null ? Object.entries(fields) : [];
  const known = group
    .filter(([name]) => name !== "body")
    .map(([name, value]) => [name, ordered(value)] as const);
  return new Map([...known, ["body", body.trim()]]);
}

function ordered(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (Array.isArray(value)) return `[${value.map(ordered).join(",")}]`;
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${ordered(inner)}`).join(",")}}`;
}
