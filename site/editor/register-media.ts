import { placeOf } from "./record-place.ts";
import type { FileEntry } from "./repository.ts";

/** The attachments of a folder, as the CMS is handed them. */
export function mediaOf(files: readonly FileEntry[]) {
  const beside = files.filter(({ path }) => placeOf(path) === null);
  return beside.map(({ path, sha }) => ({
    id: sha,
    name: path.slice(path.lastIndexOf("/") + 1),
    size: 0,
    displayURL: { id: sha, path },
    path,
  }));
}

/** An attachment with its bytes, as the CMS is handed it. */
export function mediaFileOf(path: string, bytes: Blob) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const file = new File([bytes], name);
  const url = URL.createObjectURL(file);
  return { id: path, displayURL: url, path, name, size: file.size, file, url };
}
