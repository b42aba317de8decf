import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { EditingRefusal } from "./editing-refusal.ts";

/** A file of the register: as the editor names it, below the register's folder, and on this machine. */
export type EditedFile = { readonly path: string; readonly name: string; readonly file: string };

/** In the repository on GitHub the register has this name; here its folder may be called anything. */
const prefix = "complaints/";

const settings = "register\\.yaml";
const review = "reviews/\\d{4}\\.md";
// A number in the folder of another year is a finding, and whoever mends it must be able to open it.
const complaint = "\\d{4}/KL-\\d{4}-[0-9A-Z]{4}";
const recordName = new RegExp(`^(${settings}|${review}|${complaint}/index\\.md)$`);
const attachmentName = new RegExp(`^${complaint}/((?!\\.)[^/\\\\\\p{Cc}\\p{Cs}]+)$`, "u");
const folderName = new RegExp(`^(reviews|\\d{4}|${complaint})$`);
// Where a system does not tell capitals apart or passes over what ends a name, these are the record itself.
const recordInDisguise = /^index\.md[ .]*(:.*)?$/i;

/** A file that the editor may touch. @throws EditingRefusal when it may not, or when a link lies on the way to it */
export function editedFile(root: string, path: string): EditedFile {
  const name = path.startsWith(prefix) ? path.slice(prefix.length) : "";
  if (!isAllowed(name)) throw new EditingRefusal("path-refused");
  const edited = { path, name, file: join(root, ...name.split("/")) };
  refuseLinks(root, name);
  return edited;
}

/** Whether a file is a record, and no attachment. @param name below the register's folder */
export function isRecord(name: string): boolean {
  return recordName.test(name);
}

function isAllowed(name: string): boolean {
  if (isRecord(name)) return true;
  const attachment = attachmentName.exec(name)?.[1];
  if (attachment === undefined || Buffer.byteLength(attachment) > 255) return false;
  return !recordInDisguise.test(attachment.replaceAll(/\p{Cf}/gu, "").normalize("NFKC"));
}

function refuseLinks(root: string, name: string): void {
  const steps = name.split("/").map((_, at, parts) => join(root, ...parts.slice(0, at + 1)));
  for (const step of steps) {
    const found = statOf(step);
    if (found === undefined) return;
    if (found.isSymbolicLink()) throw new EditingRefusal("link-refused");
  }
}

/** What lies at a path of this machine, links not followed; undefined when there is nothing. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    if (isAbsence(cause)) return undefined;
    throw new EditingRefusal("unreadable", { cause });
  }
}

/**
 * The files of a folder that the editor may touch, in the order of their paths. A record that is there but cannot be
 * read is among them; an attachment must be a plain file.
 *
 * @param depth 1: in the folder itself, 2: also in the folders in it, …
 * @throws EditingRefusal when the folder is none of the register's, or cannot be read; an absent one is empty
 */
export function filesIn(root: string, folder: string, depth: number): readonly EditedFile[] {
  const named = `${folder.replace(/\/$/, "")}/`;
  const name = named.slice(prefix.length, -1);
  if (!named.startsWith(prefix) || (name !== "" && !folderName.test(name)))
    throw new EditingRefusal("path-refused");
  if (name !== "") refuseLinks(root, name);
  const names = namesIn(root, name, depth).toSorted();
  return names.map((one) => ({ path: prefix + one, name: one, file: join(root, ...one.split("/")) }));
}

function namesIn(root: string, folder: string, depth: number): readonly string[] {
  return entriesOf(root, folder).flatMap((entry) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() || (entry.isSymbolicLink() && folderName.test(name)))
      return depth > 1 && folderName.test(name) ? namesBelow(root, { name, entry, depth }) : [];
    return isRecord(name) || (entry.isFile() && isAllowed(name)) ? [name] : [];
  });
}

type Below = { readonly name: string; readonly entry: Dirent; readonly depth: number };

/** A complaint whose folder cannot be opened is not passed over in silence: its record is there, and cannot be read. */
function namesBelow(root: string, { name, entry, depth }: Below): readonly string[] {
  try {
    if (entry.isSymbolicLink()) throw new EditingRefusal("link-refused");
    return namesIn(root, name, depth - 1);
  } catch (error) {
    if (isRecord(`${name}/index.md`)) return [`${name}/index.md`];
    throw error;
  }
}

function entriesOf(root: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(root, ...folder.split("/")), { withFileTypes: true });
  } catch (cause) {
    if (isAbsence(cause) && folder !== "") return [];
    throw new EditingRefusal("unreadable", { cause });
  }
}

/** Whether an error of the file system says that there is nothing of that name. */
export function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** The folders between a file and the register's, the innermost first. */
export function foldersOf({ name, file }: EditedFile): readonly string[] {
  const folders: string[] = [];
  for (let at = 1, folder = dirname(file); at < name.split("/").length; at += 1, folder = dirname(folder)) {
    folders.push(folder);
  }
  return folders;
}
