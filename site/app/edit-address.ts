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

/** What the form of a new review starts with. */
export type NewReview = {
  readonly year: number;
  /** The day of the meeting. */
  readonly on: string;
  readonly period: { readonly from: string; readonly until: string };
};

/**
 * The form of a new review, filled in as far as it is known, with a line for each complaint that it is to go through.
 *
 * @param numbers of these complaints
 */
export function newReviewAddress({ year, on, period }: NewReview, numbers: readonly string[]): string {
  const fields = [`year=${year}`, `on=${on}`, `period.from=${period.from}`, `period.until=${period.until}`];
  return `${editorPages.newReview}?${[...fields, ...linesOf(numbers)].join("&")}`;
}

/** The form of a recorded review, with a line for each complaint that it lacks. */
export function reviewAddress(year: number, lacking: readonly string[]): string {
  return [`${editorPages.reviews}/entries/${year}`, ...linesOf(lacking)].join("?");
}

function linesOf(numbers: readonly string[]): readonly string[] {
  return numbers.length === 0 ? [] : [`complaints=${numbers.join(",")}`];
}
