import { bech32 } from "@scure/base";

/** The head of a PKCS#8 private key for X25519 (RFC 8410, section 7); the 32 bytes of the key follow. */
const pkcs8Head = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
];

/**
 * The register's identity as a key that the browser uses and never shows again: it survives a reload in the browser's
 * own storage, and no script can read it out.
 *
 * @param secret `AGE-SECRET-KEY-1…`
 */
export function importIdentity(secret: string): Promise<CryptoKey> {
  const { prefix, bytes } = bech32.decodeToBytes(secret.toLowerCase());
  if (prefix !== "age-secret-key-" || bytes.length !== 32) throw new Error("The slot holds no age identity.");
  const encoded = Uint8Array.from([...pkcs8Head, ...bytes]);
  return crypto.subtle.importKey("pkcs8", encoded, { name: "X25519" }, false, ["deriveBits"]);
}
