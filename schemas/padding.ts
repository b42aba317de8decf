/** The smallest padded size; below it every archive looks alike, so a young register tells nothing of its volume. */
const smallest = 65_536;

/** The bytes in front that tell where the content ends. */
const lengthBytes = 4;

/**
 * The size in bytes to which content of a length is padded, so that it also holds the length: 64 KiB, 96 KiB, and from
 * there each class a third or a half larger than the one before.
 */
export function paddedSize(bytes: number): number {
  let size = smallest;
  while (size < bytes + lengthBytes) size *= 2;
  const between = size - size / 4;
  return between > smallest && between >= bytes + lengthBytes ? between : size;
}

/** Content padded to a size: its length in four bytes, the most significant first, the content itself, and zeros. */
export function padded(compressed: Uint8Array, size: number): Uint8Array {
  if (compressed.length + lengthBytes > size)
    throw new RangeError("The content is larger than its padded size.");
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, compressed.length);
  bytes.set(compressed, lengthBytes);
  return bytes;
}

/** The content of padded bytes; throws when they are shorter than they say. */
export function unpadded<Held extends ArrayBufferLike>(bytes: Uint8Array<Held>): Uint8Array<Held> {
  if (bytes.length < lengthBytes) throw new RangeError("Padded bytes lack their length.");
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > bytes.length - lengthBytes) throw new RangeError("Padded bytes are shorter than they say.");
  return bytes.subarray(lengthBytes, lengthBytes + length);
}
