import { randomUUID } from "node:crypto";
import { type Dirent, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../schemas/finding.ts";

const leftoverName = /^\.saving-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const withRecords = /^(\d{4}|reviews)$/;
const complaintName = /^KL-\d{4}-[0-9A-Z]{4}$/;

/** A name under which a content is written before it takes its place; no reader of the register looks at it. */
export function hiddenName(): string {
  return `.saving-${randomUUID()}`;
}

/** Removes from folders what saves that were broken off have left: whole records and attachments, in clear. */
export function removeLeftovers(folders: Iterable<string>): void {
  for (const folder of folders) {
    for (const name of leftoversIn(folder)) rmSync(join(folder, name), { force: true });
  }
}

/** The folders of a register in which a save may leave something. */
export function foldersWithRecords(folder: string): readonly string[] {
  return placesOf(folder).map(({ path }) => path);
}

/** What saves that were broken off have left in a register, told by the complaint and never by what it holds. */
export function leftoverFindings(folder: string): readonly Finding[] {
  return placesOf(folder).flatMap(({ place, path }) =>
    leftoversIn(path).map((): Finding => ({ place, path: [], rule: "save-leftover" })),
  );
}

type RecordsPlace = { readonly place: string; readonly path: string };

function placesOf(folder: string): readonly RecordsPlace[] {
  const shelves = foldersIn(folder).filter(({ name }) => withRecords.test(name));
  const below = shelves.flatMap(({ name }) => {
    const shelf = join(folder, name);
    const complaints = foldersIn(shelf).filter((entry) => complaintName.test(entry.name));
    const places = complaints.map((entry) => ({ place: entry.name, path: join(shelf, entry.name) }));
    return [{ place: name, path: shelf }, ...places];
  });
  return [{ place: "register.yaml", path: folder }, ...below];
}

/** The folders in a folder, none that a link leads to; none of one that cannot be opened: that is told elsewhere. */
function foldersIn(folder: string): readonly Dirent[] {
  return entriesOf(folder).filter((entry) => entry.isDirectory());
}

function leftoversIn(folder: string): readonly string[] {
  const files = entriesOf(folder).filter((entry) => entry.isFile());
  return files.map(({ name }) => name).filter((name) => leftoverName.test(name));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
