/** The SHA by which git knows a content: over a header with its size, then its bytes. A text is taken as UTF-8. */
export async function blobSha(content: string | Uint8Array | Blob): Promise<string> {
  const bytes = await bytesOf(content);
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(header.length + bytes.length);
  whole.set(header);
  whole.set(bytes, header.length);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-1", whole));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function bytesOf(content: string | Uint8Array | Blob): Promise<Uint8Array> {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}
