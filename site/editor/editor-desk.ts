import type { Day } from "../../procedure/dates.ts";
import type { Register } from "../../schemas/register.ts";
import { commitMessage } from "./commit-message.ts";
import type { EditorStart } from "./run-cms.ts";
import { draftKey } from "./cms-store.ts";
import { dayInFull } from "./day-text.ts";
import { earlyReceiptOf } from "./early-receipt.ts";
import { checkedWish, type Surroundings } from "./form-save.ts";
import { contentOf, formFor, formKinds, isEditable } from "./form-formats.ts";
import { complaintPath, placeOf, type RecordPlace } from "./record-place.ts";
import { fieldsOf, type RecordFields } from "./record-text.ts";
import { recordWith } from "./record-with.ts";
import { Refusal } from "./refusal.ts";
import { placeAsked } from "./review-prefill.ts";
import { type EditorDesk, saying } from "./register-backend.ts";
import { readingSoFar } from "./read-so-far.ts";
import { settingsWith } from "./settings-text.ts";
import { settleStale } from "./settle-stale.ts";

/** A form as the CMS hands it over before a save. */
export type CmsForm = {
  readonly entry: {
    get(name: "data"): { toJS(): unknown; clear(): { merge(form: object): unknown } };
    get(name: "path" | "collection"): string;
    get(name: "newRecord"): boolean | undefined;
  };
};

/** The backend's desk, with what the CMS asks before a save and what was saved. */
export type Desk = EditorDesk & {
  /** Refuses what the procedure forbids, and hands back the form as it is to be saved. */
  readonly beforeSave: (form: CmsForm) => Promise<unknown>;
  readonly savedText: (path: string) => string | undefined;
  readonly around: Surroundings;
  /** The text of a version that was read on this page; null for another. */
  readonly knownText: (sha: string) => string | null;
};

type Memory = {
  /** The number that was given to each new form, so that a second try saves the same complaint. */
  readonly given: Map<string, string>;
  readonly renames: Map<string, string>;
  /** The early days of receipt that a partner said are right. */
  readonly confirmed: Set<string>;
};

/** Lays out everything that reading and saving in the CMS needs. */
export function makeDesk(start: EditorStart, today: Day): Desk {
  const { register, words, notices } = start;
  const memory: Memory = { given: new Map(), renames: new Map(), confirmed: new Set() };
  const soFar = readingSoFar(start.repository);
  const { repository } = soFar;
  const around: Surroundings = {
    register,
    today,
    isTaken: (id) => soFar.isInUse(id) && ![...memory.given.values()].includes(id),
    complaints: async () => {
      await repository.list("complaints", isComplaint);
      return soFar.complaints();
    },
    knownComplaints: soFar.complaints,
    records: async () => {
      await repository.list("complaints", isRecord);
      return { complaints: soFar.complaints(), reviews: soFar.reviews() };
    },
  };
  const saved = new Map<string, string>();
  return {
    repository,
    words,
    around,
    forgetNumber: (id) => {
      for (const [form, given] of memory.given) if (given === id) memory.given.delete(form);
    },
    renames: memory.renames,
    signOut: start.signOut,
    insist: notices.insist,
    isReadable: (path, text) => isEditable(placeOf(path)?.kind ?? "complaint", text),
    messageOf: (place, before, after) => messageOf(place, { before, after }, register),
    textOf: fileTextOf,
    settle: (stale) => settleStale(stale, { around, notices, words }),
    onSaved: (path, text) => void saved.set(path, text),
    savedText: (path) => saved.get(path),
    knownText: soFar.textOf,
    beforeSave: (form) => saying({ words }, () => beforeSave(form, { ...start, repository, around, memory })),
  };
}

function isComplaint(path: string): boolean {
  return placeOf(path)?.kind === "complaint";
}

function isRecord(path: string): boolean {
  const kind = placeOf(path)?.kind;
  return kind === "complaint" || kind === "review";
}

type Texts = { readonly before: string | null; readonly after: string | null };

function messageOf(place: RecordPlace, { before, after }: Texts, { language }: Register): string {
  const read = (text: string | null) => (text === null ? null : fieldsOf(place, text));
  return commitMessage(place, { was: read(before), becomes: read(after) }, language);
}

/** A form's text as its file has it: what a partner left alone keeps its writing, its comments and its place. */
function fileTextOf(place: RecordPlace, text: string, before: string | null): string {
  const fields = fieldsOf(place, text);
  if (place.kind === "settings") return settingsWith(before ?? "", fields?.data ?? {});
  return before === null || fields === null ? text : recordWith(before, fields);
}

type Saving = EditorStart & { readonly around: Surroundings; readonly memory: Memory };

/** Refuses what the procedure forbids, in a few sentences that stay until they are put away. */
async function beforeSave({ entry }: CmsForm, saving: Saving) {
  const { repository, around, memory, notices, words } = saving;
  notices.clear();
  const kind = formKinds[entry.get("collection")] ?? "complaint";
  const form = entry.get("data").toJS();
  const { fields, base } = contentOf(kind, form);
  const before = base === null ? null : await repository.earlier(base);
  const given = placeGiven(memory.given.get(draftKey())) ?? placeAsked(kind, form);
  const place = placeOf(entry.get("path")) ?? given;
  const checked = await checkedWish({ kind, place, fields, before, isNew: base === null }, around);
  if (checked.kind === "refuse") {
    const more = checked.more > 0 ? [words.moreFindings(checked.more)] : [];
    notices.say(words.refused, [...checked.sentences, ...more]);
    throw new Refusal(words.seeNotice);
  }
  if (kind === "complaint") await askReceipt(checked.fields, before, saving);
  if (checked.place.kind === "complaint") memory.given.set(draftKey(), checked.place.id);
  for (const [name, neutral] of checked.names) memory.renames.set(name, neutral);
  const cleaned = formFor(kind, { fields: checked.fields, base });
  return entry
    .get("data")
    .clear()
    .merge({ ...cleaned, ...pathFields(checked.place) });
}

/** Asks once whether a day of receipt is right that lies before the first version of the procedure. */
async function askReceipt({ data }: RecordFields, before: string | null, { register, ...saving }: Saving) {
  const { memory, notices, words } = saving;
  const base = before === null ? null : (fieldsOf({ kind: "complaint" }, before)?.data ?? null);
  const early = earlyReceiptOf(data, base, register);
  if (early === null) return;
  const [received, start] = [early.received, early.start].map((day) => dayInFull(day, register.language));
  const key = `${draftKey()} ${received}`;
  if (memory.confirmed.has(key)) return;
  const { sentence, ...question } = words.earlyReceipt;
  const isRight = await notices.ask({ ...question, sentence: sentence(received ?? "", start ?? "") });
  if (!isRight) throw new Refusal(words.cancelled);
  memory.confirmed.add(key);
}

/** The place of a complaint that has a number, but no file yet. */
function placeGiven(id: string | undefined): RecordPlace | null {
  return id === undefined ? null : placeOf(complaintPath(id));
}

/** The fields by which the CMS makes the path of a new file. */
function pathFields(place: RecordPlace): object {
  if (place.kind === "complaint") return { folder_year: place.id.slice(3, 7) };
  return place.kind === "review" ? { year: place.year } : {};
}
