/** The bytes that a Base64 text stands for; line breaks in it are passed over. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.replaceAll(/\s/g, ""));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** The Base64 text of a content; a text is taken as UTF-8. */
export async function base64Of(content: string | Blob): Promise<string> {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(""));
}
