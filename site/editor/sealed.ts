/** Bytes that lie in the storage of the browser, with the key that was made for them alone. */
export type Sealed = {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
};

/**
 * Seals bytes for the storage of the browser. The key cannot be read by any script; what is on the disk is no text that
 * a search finds, nor are the remains of it that a storage leaves behind when it forgets.
 *
 * @param context what the bytes belong to; sealed for another they do not open
 */
export async function seal(bytes: BufferSource, context: string): Promise<Sealed> {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { key, iv, text: await crypto.subtle.encrypt(cipherOf(iv, context), key, bytes) };
}

/** Opens what was sealed. @throws when it was sealed for another context, or changed since */
export async function unseal({ key, iv, text }: Sealed, context: string): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(cipherOf(iv, context), key, text);
}

/** Whether a value of the storage is sealed. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === "object" && value !== null && "key" in value && "iv" in value && "text" in value;
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function cipherOf(iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: bytesOf(context) };
}
