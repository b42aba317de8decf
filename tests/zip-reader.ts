import { crc32, inflateRawSync } from "node:zlib";

/**
 * The files of a ZIP archive by their names, read by its directory at the end; sizes and checksums must be right.
 *
 * @throws when the archive is damaged, or packed in a way that spreadsheet programs do not know
 */
export function readZip(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  if (end === -1) throw new Error("no archive");
  const count = archive.readUInt16LE(end + 10);
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error("the directory is damaged");
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const name = archive.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    files.set(name, contentAt(archive, at));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  if (at !== end || files.size !== count) throw new Error("the directory does not end where it says");
  return files;
}

/** The content of a file by its entry in the directory. */
function contentAt(archive: Buffer, entry: number): string {
  const method = archive.readUInt16LE(entry + 10);
  const [checksum, packed, size, start] = [16, 20, 24, 42].map((place) => {
    return archive.readUInt32LE(entry + place);
  });
  const header = start ?? 0;
  if (archive.readUInt32LE(header) !== 0x04034b50) throw new Error("a file does not begin");
  const begin = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const bytes = archive.subarray(begin, begin + (packed ?? 0));
  if (method !== 0 && method !== 8) throw new Error(`packed by method ${method}`);
  const content = method === 8 ? inflateRawSync(bytes) : bytes;
  if (content.length !== size || crc32(content) !== checksum) throw new Error("a file is damaged");
  return content.toString("utf8");
}
