import { neutralNameFor } from "./neutral-names.ts";
import type { RecordPlace } from "./record-place.ts";
import { fieldsOf, formatFields } from "./record-text.ts";
import type { Change, FileEntry } from "./repository.ts";

/** A record's text, and the files that are added beside it under the names that it lists. */
export type Attached = {
  readonly text: string;
  readonly additions: readonly { readonly name: string; readonly file: Blob }[];
};

/** A file that was picked in the form, and where the CMS would put it. */
export type Asset = { readonly path: string; readonly fileObj?: File };

const neutralName = /^bijlage-\d+(\.[a-z0-9]{1,10})?$/;

/** The files that a record lists as its attachments. */
export function attachmentsOf(place: RecordPlace, text: string | null): readonly string[] {
  const listed = text === null ? undefined : fieldsOf(place, text)?.data["attachments"];
  return Array.isArray(listed) ? listed.filter((name) => typeof name === "string") : [];
}

/** The files that were added in the form and that the record still lists; the others were taken out again. */
export function attached(place: RecordPlace, text: string, assets: readonly Asset[]): Attached {
  const listed = attachmentsOf(place, text);
  const additions = assets.flatMap(({ path, fileObj }) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return fileObj !== undefined && listed.includes(name) ? [{ name, file: fileObj }] : [];
  });
  return { text, additions };
}

/**
 * Gives every added file a name that says nothing: the name of a file is not the place for a person's name
 * ("vertrouwelijk, met de grootst mogelijke discretie"). A file that has one already, such as one of an earlier try,
 * keeps it unless it is taken.
 */
export function withNeutralNames(place: RecordPlace, draft: Attached, taken: readonly string[]): Attached {
  const fields = fieldsOf(place, draft.text);
  if (fields === null) return draft;
  const attachments = [...attachmentsOf(place, draft.text)];
  const additions = draft.additions.map(({ name, file }) => {
    if (neutralName.test(name) && !taken.includes(name)) return { name, file };
    const fresh = neutralNameFor(name, [...taken, ...attachments]);
    // A name that is listed twice was there before; the added file is the later one.
    attachments[attachments.lastIndexOf(name)] = fresh;
    return { name: fresh, file };
  });
  const isSame = additions.every(({ name }, at) => name === draft.additions[at]?.name);
  return isSame
    ? draft
    : { text: formatFields({ ...fields, data: { ...fields.data, attachments } }), additions };
}

/** What becomes of the files beside a record: added ones are written, those that it no longer lists removed. */
export function attachmentChanges(
  place: RecordPlace & { readonly kind: "complaint" },
  { text, additions }: Attached,
  { before, beside }: { readonly before: string | null; readonly beside: readonly FileEntry[] },
): readonly Change[] {
  const listed = attachmentsOf(place, text);
  const dropped = attachmentsOf(place, before).filter((name) => !listed.includes(name));
  const removed = beside.filter(({ path }) => dropped.includes(path.slice(place.folder.length + 1)));
  return [
    ...additions
      .filter(({ name }) => listed.includes(name))
      .map(({ name, file }) => ({ path: `${place.folder}/${name}`, base: null, content: file })),
    ...removed.map(({ path, sha }) => ({ path, base: sha, content: null })),
  ];
}
