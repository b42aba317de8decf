import { type Dirent, readdirSync } from "node:fs";
import type { Finding } from "../schemas/finding.ts";
import { CommandError, registerCure } from "./command.ts";

/** Where a record lies: its number or year, and its folder or file. */
export type Place = { readonly name: string; readonly path: string };

/** Where everything lies in a register's folder, and what lies where it should not. */
export type Layout = {
  readonly complaints: readonly Place[];
  readonly reviews: readonly Place[];
  readonly findings: readonly Finding[];
};

const yearName = /^\d{4}$/;
const numberName = /^KL-(\d{4})-[0-9A-Z]{4}$/;
const reviewName = /^(\d{4})\.md$/;

/**
 * Finds the records of a register: `2026/KL-2026-7F3K` and `reviews/2026.md`. Other files on the first level belong to
 * somebody else and are passed over; a name that does not fit may be a person's, so it is told by its place in the list.
 *
 * @throws CommandError when the folder cannot be opened
 */
export function layoutOf(folder: string): Layout {
  const found: Found = { complaints: new Map(), reviews: [], findings: [] };
  for (const entry of registerEntries(folder)) {
    if (yearName.test(entry.name)) readYear(`${folder}/${entry.name}`, entry, found);
    if (entry.name === "reviews") readReviews(`${folder}/reviews`, entry, found);
  }
  return { complaints: [...found.complaints.values()], reviews: found.reviews, findings: found.findings };
}

type Found = {
  readonly complaints: Map<string, Place>;
  readonly reviews: Place[];
  readonly findings: Finding[];
};

function registerEntries(folder: string): readonly Dirent[] {
  try {
    return entriesOf(folder);
  } catch (error) {
    throw new CommandError(`the register's folder does not exist or cannot be opened. ${registerCure}`, {
      cause: error,
    });
  }
}

/** The entries in the order of their names, without hidden ones. */
function entriesOf(folder: string): readonly Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readYear(path: string, year: Dirent, found: Found): void {
  openFolder(path, year, found).forEach((entry, position) => {
    const [name, numbered] = numberName.exec(entry.name) ?? [];
    const rule = ruleOfEntry(entry, name !== undefined);
    if (rule !== null) found.findings.push({ place: name ?? year.name, path: name ? [] : [position], rule });
    else if (name !== undefined)
      addComplaint({ name, path: `${path}/${name}` }, numbered === year.name, found);
  });
}

function ruleOfEntry(entry: Dirent, isNumbered: boolean): Finding["rule"] | null {
  if (entry.isSymbolicLink()) return "link-refused";
  if (!entry.isDirectory()) return "stray-file";
  return isNumbered ? null : "wrong-folder";
}

/** A number in the folder of another year is still guarded; of two with the same number the one in its own year is. */
function addComplaint(place: Place, isInItsYear: boolean, { complaints, findings }: Found): void {
  const { name } = place;
  if (!isInItsYear) findings.push({ place: name, path: [], rule: "wrong-folder" });
  if (complaints.has(name)) findings.push({ place: name, path: [], rule: "doubled-number" });
  if (isInItsYear || !complaints.has(name)) complaints.set(name, place);
}

function readReviews(path: string, folder: Dirent, found: Found): void {
  openFolder(path, folder, found).forEach((entry, position) => {
    const year = reviewName.exec(entry.name)?.[1];
    const place = year === undefined ? folder.name : `reviews/${entry.name}`;
    const at = year === undefined ? [position] : [];
    if (entry.isSymbolicLink()) found.findings.push({ place, path: at, rule: "link-refused" });
    else if (year === undefined) found.findings.push({ place, path: at, rule: "stray-file" });
    else found.reviews.push({ name: year, path: `${path}/${entry.name}` });
  });
}

function openFolder(path: string, folder: Dirent, { findings }: Found): readonly Dirent[] {
  const place = folder.name;
  if (folder.isSymbolicLink()) findings.push({ place, path: [], rule: "link-refused" });
  if (!folder.isDirectory()) return [];
  try {
    return entriesOf(path);
  } catch {
    findings.push({ place, path: [], rule: "unreadable" });
    return [];
  }
}
