import { bech32 } from "@scure/base";

/** The head of a PKCS#8 private key for X25519 (RFC 8410, section 7); the 32 bytes of the key follow. */
const pkcs8Head = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
];

const x25519 = { name: "X25519" };

/**
 * The register's identity in a form that can be handed to another page and kept by the browser: the key itself, which
 * no script can read out, or where a browser cannot copy such a key, the key wrapped by another that it can copy.
 */
export type PortableIdentity = CryptoKey | { readonly wrapping: CryptoKey; readonly wrapped: ArrayBuffer };

/** The identity as a key that the browser uses and never shows again, and the form in which it is kept. */
export type ImportedIdentity = { readonly key: CryptoKey; readonly portable: PortableIdentity };

/**
 * Imports the register's identity for use and for keeping: kept so, it survives a reload.
 *
 * @param secret `AGE-SECRET-KEY-1…`
 * @param canCopy whether this browser can copy a key to another page or into its storage
 * @throws when the text is no identity
 */
export async function importIdentity(secret: string, canCopy = canCopyKey): Promise<ImportedIdentity> {
  const encoded = encodedIdentity(secret);
  const key = await crypto.subtle.importKey("pkcs8", encoded, x25519, false, ["deriveBits"]);
  return { key, portable: canCopy(key) ? key : await wrappedIdentity(encoded) };
}

/** The key in what was kept. @throws when the browser cannot unwrap it */
export async function keyOf(portable: PortableIdentity): Promise<CryptoKey> {
  if (!("wrapping" in portable)) return portable;
  const { wrapping, wrapped } = portable;
  return crypto.subtle.unwrapKey("pkcs8", wrapped, wrapping, "AES-KW", x25519, false, ["deriveBits"]);
}

function encodedIdentity(secret: string): Uint8Array<ArrayBuffer> {
  const { prefix, bytes } = bech32.decodeToBytes(secret.toLowerCase());
  if (prefix !== "age-secret-key-" || bytes.length !== 32) throw new Error("The slot holds no age identity.");
  return Uint8Array.from([...pkcs8Head, ...bytes]);
}

/**
 * WebKit (seen in WebKitGTK 2.50 and reported of Safari 27) makes X25519 keys and cannot copy them: what is posted
 * arrives as an error of the message, and what is stored comes back as nothing. It copies AES keys.
 */
function canCopyKey(key: CryptoKey): boolean {
  try {
    return structuredClone(key) instanceof CryptoKey;
  } catch {
    return false;
  }
}

async function wrappedIdentity(encoded: Uint8Array<ArrayBuffer>): Promise<PortableIdentity> {
  const algorithm = { name: "AES-KW", length: 256 };
  const wrapping = await crypto.subtle.generateKey(algorithm, false, ["wrapKey", "unwrapKey"]);
  const readable = await crypto.subtle.importKey("pkcs8", encoded, x25519, true, ["deriveBits"]);
  return { wrapping, wrapped: await crypto.subtle.wrapKey("pkcs8", readable, wrapping, "AES-KW") };
}
