import { editorRoute } from "../editor/record-place.ts";

/** Where the editor stands, seen from the dashboard. */
const editor = "admin/";

/**
 * The pages of the editor that the dashboard leads to. Everything that says which record stands behind the `#`, so that
 * no complaint's number reaches a server.
 */
export const editorPages = {
  newComplaint: `${editor}#/collections/complaints/new`,
  newReview: `${editor}#/collections/reviews/new`,
  reviews: `${editor}#/collections/reviews`,
  settings: `${editor}#/collections/settings/entries/register`,
} as const;

/** The page on which a partner edits a complaint. */
export function editAddress(id: string): string {
  return `${editor}${editorRoute(id)}`;
}

/** The page on which the record that a finding names is mended; null for what no form holds. */
export function mendAddress(place: string): string | null {
  if (/^KL-\d{4}-[0-9A-Z]{4}$/.test(place)) return editAddress(place);
  const year = /^reviews\/(\d{4})\.md$/.exec(place)?.[1];
  if (year !== undefined) return `${editorPages.reviews}/entries/${year}`;
  return place === "register.yaml" ? editorPages.settings : null;
}
