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
  /** The versions that this page wrote itself, by their SHA: what was made before one of them is not stale. */
  readonly own: Set<string>;
};

/** What is saved: the form's text with its version before it, and the files that were added in the form. */
export type EntryOrder = {
  readonly path: string;
  readonly raw: string;
  readonly assets: readonly Asset[];
};

type Draft = Attached & { readonly place: RecordPlace; readonly path: string; readonly base: string | null };
type Around = { readonly before: string | null; readonly beside: readonly FileEntry[] };

/**
 * Saves a record with its attachments in one commit. Nothing is written over a version that the partner has not seen:
 * then both are brought together first.
 *
 * @returns the version that was saved, by its SHA
 * @throws Refusal when the partner decides not to save, or the file must not be there yet
 */
export async function saveEntry(desk: SavingDesk, { path, raw, assets }: EntryOrder): Promise<string> {
  const place = placeOf(path);
  if (place === null) throw new Refusal(desk.words.notOurs);
  const { base, text } = parseEntryText(raw);
  let draft: Draft = {
    place,
    path,
    base,
    ...attached(
      place,
      text,
      assets.map((asset) => renamed(asset, desk.renames)),
    ),
  };
  for (;;) {
    const around = await aroundOf(desk, draft);
    const taken = around.beside.map((file) => file.path.slice(file.path.lastIndexOf("/") + 1));
    const named = withNeutralNames(place, draft, taken);
    const written = { ...named, text: desk.textOf(place, named.text, around.before) };
    const sha = await blobSha(written.text);
    desk.own.add(sha);
    const message = desk.messageOf(place, around.before, written.text);
    const outcome = await desk.repository.save({ changes: changesOf(draft, written, around), message });
    if (outcome.kind === "saved") {
      desk.onSaved(path, written.text);
      return sha;
    }
    draft = await settled(desk, { ...draft, ...named }, { ...around, outcome });
  }
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

function changesOf({ place, path, base }: Draft, written: Attached, around: Around): readonly Change[] {
  const record = { path, base, content: written.text };
  return place.kind === "complaint" ? [record, ...attachmentChanges(place, written, around)] : [record];
}

type Stale = { readonly before: string | null; readonly outcome: SaveOutcome & { readonly kind: "stale" } };

/** The draft to save instead: on top of the version that is there now, with what both sides wrote. */
async function settled(desk: SavingDesk, draft: Draft, { before, outcome }: Stale): Promise<Draft> {
  const stale = outcome.stale.find(({ path }) => path === draft.path);
  // Only a file beside it is taken; it gets another name.
  if (stale === undefined) return draft;
  const { theirs } = stale;
  if (theirs !== null && desk.own.has(theirs.sha)) return { ...draft, base: theirs.sha };
  if (draft.base === null && theirs !== null) {
    throw new Refusal(draft.place.kind === "review" ? desk.words.yearTaken : desk.words.numberTaken);
  }
  const text = await desk.settle({ place: draft.place, before, mine: draft.text, theirs });
  if (text === null) throw new Refusal(desk.words.cancelled);
  return { ...draft, base: theirs?.sha ?? null, text };
}
