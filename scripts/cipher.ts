import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/** A pair of keys of the register: who holds the identity can open what was sealed to the recipient. */
export type KeyPair = { readonly identity: string; readonly recipient: string };

/** The cost of trying one pass phrase: 2^18 rounds of scrypt, age's own default, about a second. */
const scryptWorkFactor = 18;

/** Makes a new X25519 identity, `AGE-SECRET-KEY-1…`, with its public recipient, `age1…`. */
export async function newIdentity(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await recipientOf(identity) };
}

/** The public recipient that belongs to an identity. */
export async function recipientOf(identity: string): Promise<string> {
  return await identityToRecipient(identity);
}

/** Whether a text is one public recipient, `age1…`, to which something can be sealed. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[0-9a-z]{58}$/.test(text);
  } catch {
    return false;
  }
}

/** Seals bytes to a recipient, in the age format; needs no secret. */
export async function sealTo(recipient: string, plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return await encrypter.encrypt(plain);
}

/** Opens what was sealed to the recipient of this identity; null when it was sealed to another, throws when broken. */
export async function openWithIdentity(identity: string, sealed: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return await openedBy(decrypter, sealed);
}

/**
 * Seals bytes with a pass phrase, which stands alone in its file as the age format demands.
 *
 * @param workFactor the binary logarithm of scrypt's rounds
 */
export async function sealWithPassPhrase(
  passPhrase: string,
  plain: Uint8Array,
  workFactor = scryptWorkFactor,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passPhrase);
  encrypter.setScryptWorkFactor(workFactor);
  return await encrypter.encrypt(plain);
}

/** Opens what was sealed with a pass phrase; null when the pass phrase is another, throws when the file is broken. */
export async function openWithPassPhrase(passPhrase: string, sealed: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passPhrase);
  return await openedBy(decrypter, sealed);
}

async function openedBy(decrypter: Decrypter, sealed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    if (isNotMeant(error)) return null;
    throw new Error("A sealed file is broken: it is not a whole age file.", { cause: error });
  }
}

/** age-encryption has no error type of its own for a wrong key; the version is pinned and a test watches the words. */
function isNotMeant(error: unknown): boolean {
  return error instanceof Error && error.message === "no identity matched any of the file's recipients";
}
