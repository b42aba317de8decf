/** What a path of the repository holds, as far as the editor may touch it. */
export type RecordPlace =
  | { readonly kind: "complaint"; readonly id: string; readonly folder: string }
  | { readonly kind: "review"; readonly year: string }
  | { readonly kind: "settings" };

/** Where the settings of the register lie in the repository. */
export const settingsPath = "complaints/register.yaml";

const complaintRecord = /^(complaints\/(\d{4})\/(KL-\2-[0-9A-Z]{4}))\/index\.md$/;
const reviewRecord = /^complaints\/reviews\/(\d{4})\.md$/;

/** What lies at a path; null for a path that is none of the editor's business. */
export function placeOf(path: string): RecordPlace | null {
  const [, folder, , id] = complaintRecord.exec(path) ?? [];
  if (folder !== undefined && id !== undefined) return { kind: "complaint", id, folder };
  const year = reviewRecord.exec(path)?.[1];
  if (year !== undefined) return { kind: "review", year };
  return path === settingsPath ? { kind: "settings" } : null;
}

/** Where a complaint's record lies in the repository. */
export function complaintPath(id: string): string {
  return `complaints/${id.slice(3, 7)}/${id}/index.md`;
}

/** The address of the page on which a record is edited, below the editor's own. */
export function editorRoute(id: string): string {
  return `#/collections/complaints/entries/${id.slice(3, 7)}/${id}/index`;
}
