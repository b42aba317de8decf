import { gunzipSync } from "node:zlib";
import { type ArchiveIndex, type Label, parseIndex, parseLabel } from "../schemas/archive.ts";
import { unpadded } from "../schemas/padding.ts";

/** What stands in a file of the archive that was opened: which file of which build it is, and its text. */
export function contentIn(opened: Uint8Array): { readonly label: Label; readonly text: string } {
  const bytes = gunzipSync(unpadded(opened));
  const label = parseLabel(bytes);
  if (label === null) throw new Error("The file does not say which build it belongs to.");
  const { build, name, end } = label;
  return { label: { build, name }, text: bytes.subarray(end).toString("utf8") };
}

/** The index in the first file of an archive, opened. */
export function indexIn(opened: Uint8Array): ArchiveIndex {
  const { label, text } = contentIn(opened);
  return parseIndex(text, label.build);
}

/** A place of a sealed file without the name of its build, which tells nothing and is another each time. */
export function withoutBuild(place: string): string {
  return place.replace(/(^|\/)[0-9a-f]{32}\//, "$1BUILD/");
}

/** A file of an archive by its name, whichever build it is of. @throws when there is none */
export function fileNamed(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const found = [...files].find(([place]) => place === name || place.endsWith(`/${name}`));
  if (found === undefined) throw new Error(`There is no file ${name}.`);
  return found[1];
}
