/** Where a file of a register's record lies in a repository. */
export type RecordFile = {
  /** The folder of the register that it lies in, with its last slash; empty at the top of the repository. */
  readonly home: string;
  /** The record that it belongs to: a complaint's number, `reviews/2026.md` or `register.yaml`. */
  readonly place: string;
  /** The complaint's folder or the record's file, as seen from the register: `2026/KL-2026-7F3K`. */
  readonly path: string;
  /** Its name where it is an attachment; null where it is the record itself. */
  readonly attachment: string | null;
};

/** The settings, a record among the others. */
export const settingsPlace = "register.yaml";

// As `layoutOf` finds records on the disk; the shortest home, for an attachment may be called like a record.
const complaintFile = /^((?:.*?\/)??)(\d{4}\/(KL-\d{4}-[0-9A-Z]{4}))\/(.+)$/s;
const singleFile = /^((?:.*?\/)??)(reviews\/\d{4}\.md|register\.yaml)$/s;

/** Which file of which record lies at a path of a repository; null where none does, in whatever folder. */
export function recordFileAt(path: string): RecordFile | null {
  const [, home = "", folder, number, name = ""] = complaintFile.exec(path) ?? [];
  if (folder !== undefined && number !== undefined) {
    return { home, place: number, path: folder, attachment: name === "index.md" ? null : name };
  }
  const [, above = "", single] = singleFile.exec(path) ?? [];
  return single === undefined ? null : { home: above, place: single, path: single, attachment: null };
}

/** Where a record's file lies in the repository. */
export function pathOf({ home, place, path, attachment }: RecordFile): string {
  if (place === path) return `${home}${path}`;
  return `${home}${path}/${attachment ?? "index.md"}`;
}

/** Whether a record is a complaint. */
export function isComplaint(place: string): boolean {
  return place.startsWith("KL-");
}
