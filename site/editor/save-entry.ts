import {
  type Asset,
  type Attached,
  attached,
  attachmentChanges,
  attachmentsOf,
  withNeutralNames,
} from "./attachments.ts";
import type { BackendWords } from "./backend-words-nl.ts";
import { blobSha } from "./blob-sha.ts";
import { parseEntryText } from "./entry-text.ts";
import { placeOf, type RecordPlace } from "./record-place.ts";
import { Refusal } from "./refusal.ts";
import type { Change, FileEntry, Repository, SaveOutcome, Version } from "./repository.ts";

/** A save that found another version than the one it was made from. */
export type StaleSave = {
  readonly place: RecordPlace;
  /** The text that the partner's was made from; null when it can no longer be had, or there was none. */
  readonly before: string | null;
  readonly mine: string;
  /** What the register holds now; null when a colleague removed the file. */
  readonly theirs: Version | null;
};

/** What a save works with. */
export type SavingDesk = {
  readonly repository: Repository;
  readonly words: BackendWords;
  /** What the commit says of a change from one text to another; null stands for no file. */
  readonly messageOf: (place: RecordPlace, before: string | null, after: string | null) => string;
  /** Writes a form's text the way its file has it, given the version that the form was made from. */
  readonly textOf: (place: RecordPlace, text: string, before: string | null) => string;
  /** Lets the partner bring two versions together. @returns the text to save; null to save nothing */
  readonly settle: (stale: StaleSave) => Promise<string | null>;
  /** Hears of every text that was saved. */
  readonly onSaved: (path: string, text: string) => void;
  /** The names under which added files are saved, by those that they were picked with. */
  readonly renames: ReadonlyMap<string, string>;
  /** Lets go of a number that turned out to be another complaint's, so that the next try draws another. */
  readonly forgetNumber: (id: string) => void;
};

/**
 * What a form has written itself: the version that it saved last, and all that it may have saved, for an answer may be
 * lost. What stands there of its own is no colleague's, and the form goes on from it.
 */
export type FormHistory = { saved: string | null; readonly tried: Set<string> };

/** What is saved: the form's text with its version before it, and the files that were added in the form. */
export type EntryOrder = {
  readonly path: string;
  readonly raw: string;
  readonly assets: readonly Asset[];
  readonly form: FormHistory;
};

type Draft = Attached & {
  readonly place: RecordPlace;
  readonly path: string;
  readonly base: string | null;
  /** Whether it holds a colleague's part as well, which the form does not show yet. */
  readonly isMerged: boolean;
};
type Around = { readonly before: string | null; readonly beside: readonly FileEntry[] };

/**
 * Saves a record with its attachments in one commit. Nothing is written over a version that the partner has not seen:
 * then both are brought together first.
 *
 * @returns the version that was saved, by its SHA
 * @throws Refusal when the partner decides not to save, or the file must not be there yet
 */
export async function saveEntry(desk: SavingDesk, order: EntryOrder): Promise<string> {
  const { form } = order;
  let draft = draftOf(desk, order);
  for (;;) {
    const around = await aroundOf(desk, draft);
    const named = await namedApart(draft, around.beside);
    const written = { ...named, text: desk.textOf(draft.place, named.text, around.before) };
    const sha = await blobSha(written.text);
    if (!draft.isMerged) form.tried.add(sha);
    const message = desk.messageOf(draft.place, around.before, written.text);
    const outcome = await desk.repository.save({ changes: changesOf(draft, written, around), message });
    if (outcome.kind === "saved") {
      if (!draft.isMerged) form.saved = sha;
      desk.onSaved(draft.path, written.text);
      return sha;
    }
    // It was not made, and what a colleague wrote may look just the same, with other files beside it.
    form.tried.delete(sha);
    draft = await settled(desk, { ...draft, ...named }, { ...around, outcome, form });
  }
}

function draftOf(desk: SavingDesk, { path, raw, assets, form }: EntryOrder): Draft {
  const place = placeOf(path);
  if (place === null) throw new Refusal(desk.words.notOurs);
  const { base, text } = parseEntryText(raw);
  const files = assets.map((asset) => renamed(asset, desk.renames));
  return { place, path, base: form.saved ?? base, isMerged: false, ...attached(place, text, files) };
}

/** A file that was picked, under the name that the checks gave it. */
function renamed(asset: Asset, renames: ReadonlyMap<string, string>): Asset {
  const name = asset.path.slice(asset.path.lastIndexOf("/") + 1);
  return { ...asset, path: renames.get(name) ?? name };
}

/**
 * Removes a record, and the files beside it, as the partner saw it last.
 *
 * @throws Refusal when a colleague has changed it since
 */
export async function deleteRecord(desk: SavingDesk, path: string, seen: string | null): Promise<void> {
  const place = placeOf(path);
  if (place === null || place.kind === "settings") throw new Refusal(desk.words.notOurs);
  const before = seen === null ? null : await desk.repository.earlier(seen);
  const beside = place.kind === "complaint" ? await desk.repository.files(place.folder) : [];
  const others = beside.filter((file) => file.path !== path);
  const changes = [{ path, base: seen, content: null }, ...others.map(removalOf)];
  const outcome = await desk.repository.save({ changes, message: desk.messageOf(place, before, null) });
  if (outcome.kind === "stale") throw new Refusal(desk.words.changedMeanwhile);
}

function removalOf({ path, sha }: FileEntry): Change {
  return { path, base: sha, content: null };
}

/** What the draft was made from, and, where attachments come or go, what lies beside it now. */
async function aroundOf(desk: SavingDesk, { place, base, text, additions }: Draft): Promise<Around> {
  const before = base === null ? null : await desk.repository.earlier(base);
  const listed = attachmentsOf(place, text);
  const isMoving =
    additions.length > 0 || attachmentsOf(place, before).some((name) => !listed.includes(name));
  const beside = place.kind === "complaint" && isMoving ? await desk.repository.files(place.folder) : [];
  return { before, beside };
}

/** The draft with a name of its own for every added file. One that is there already, of a try whose answer was lost, keeps it. */
async function namedApart({ place, ...draft }: Draft, beside: readonly FileEntry[]): Promise<Attached> {
  const own = draft.additions.map(async ({ name, file }) => `${name} ${await blobSha(file)}`);
  const there = new Set(await Promise.all(own));
  const taken = beside
    .map(({ path, sha }) => ({ name: path.slice(path.lastIndexOf("/") + 1), sha }))
    .filter(({ name, sha }) => !there.has(`${name} ${sha}`));
  return withNeutralNames(
    place,
    draft,
    taken.map(({ name }) => name),
  );
}

function changesOf({ place, path, base }: Draft, written: Attached, around: Around): readonly Change[] {
  const record = { path, base, content: written.text };
  return place.kind === "complaint" ? [record, ...attachmentChanges(place, written, around)] : [record];
}

type Stale = {
  readonly before: string | null;
  readonly outcome: SaveOutcome & { readonly kind: "stale" };
  readonly form: FormHistory;
};

/** The draft to save instead: on top of the version that is there now, with what both sides wrote. */
async function settled(desk: SavingDesk, draft: Draft, { before, outcome, form }: Stale): Promise<Draft> {
  const stale = outcome.stale.find(({ path }) => path === draft.path);
  // Only a file beside it is taken; it gets another name.
  if (stale === undefined) return draft;
  const { theirs } = stale;
  if (theirs !== null && form.tried.has(theirs.sha)) return { ...draft, base: theirs.sha };
  if (draft.base === null && theirs !== null) throw alreadyThere(desk, draft.place);
  // A colleague's file of the same name is told from the own one before the lists of both come together.
  const { beside } = await aroundOf(desk, draft);
  const mine = await namedApart(draft, beside);
  const text = await desk.settle({ place: draft.place, before, mine: mine.text, theirs });
  if (text === null) throw new Refusal(desk.words.cancelled);
  return { ...draft, ...mine, base: theirs?.sha ?? null, text, isMerged: true };
}

function alreadyThere({ words, forgetNumber }: SavingDesk, place: RecordPlace): Refusal {
  if (place.kind !== "complaint") return new Refusal(words.yearTaken);
  forgetNumber(place.id);
  return new Refusal(words.numberTaken);
}
