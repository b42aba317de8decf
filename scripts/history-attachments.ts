import type { AttachmentChanges } from "../schemas/history.ts";
import type { Change } from "./history-log.ts";

/** The hashes of what attachments held before and after a commit, by their names; null where there was none. */
export type AttachmentContents = ReadonlyMap<string, AttachmentContent>;

/** What one attachment held before and after. */
export type AttachmentContent = { readonly before: string | null; readonly after: string | null };

const none: AttachmentContents = new Map();

/** The attachments among some changes. A file that went along with its record's folder is the same under its name. */
export function attachmentsIn(changes: readonly Change[]): AttachmentContents {
  if (changes.every(({ file }) => file.attachment === null)) return none;
  const contents = new Map<string, AttachmentContent>();
  for (const { file, before, after } of changes) {
    if (file.attachment === null) continue;
    const known = contents.get(file.attachment);
    const joined = { before: before ?? known?.before ?? null, after: after ?? known?.after ?? null };
    contents.set(file.attachment, joined);
  }
  for (const [name, { before, after }] of contents) if (before === after) contents.delete(name);
  return contents;
}

const unchanged: AttachmentChanges = { added: [], changed: [], removed: [] };

/** Sorts attachments by what became of them, each list in the order of the names. */
export function attachmentChanges(contents: AttachmentContents): AttachmentChanges {
  if (contents.size === 0) return unchanged;
  const sorted = [...contents].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const namesOf = (isOne: (content: AttachmentContent) => boolean) => {
    return sorted.filter(([, content]) => isOne(content)).map(([name]) => name);
  };
  return {
    added: namesOf(({ before }) => before === null),
    changed: namesOf(({ before, after }) => before !== null && after !== null),
    removed: namesOf(({ after }) => after === null),
  };
}
