import { Decrypter, Encrypter } from "age-encryption";
import type { Answer, Question } from "./protocol.ts";
import { importIdentity, keyOf } from "./identity.ts";
import { unpadded } from "../../schemas/padding.ts";

/**
 * The worker that holds the key: it opens the partner's slot and the files of the archive, so that the key derivation
 * never freezes the screen. The pass phrase stays here, and only for as long as the derivation takes.
 */
let identity: CryptoKey | null = null;

/** The file that was sent for before anybody asked. */
let travelling: { readonly file: string; readonly bytes: Promise<Uint8Array<ArrayBuffer>> } | null = null;

self.addEventListener("message", (event: MessageEvent<Question>) => {
  void answer(event.data).then(({ message, transfer }) => self.postMessage(message, { transfer }));
});

type Reply = { readonly message: Answer; readonly transfer: Transferable[] };

async function answer(question: Question): Promise<Reply> {
  const { id } = question;
  try {
    if (question.ask === "unlock") return await unlock(question);
    if (question.ask === "open") return await open(question);
    identity = await keyOf(question.identity);
    return { message: { id, is: "resumed" }, transfer: [] };
  } catch (error) {
    const is = error instanceof VaultUnreachable ? "unreachable" : "broken";
    return { message: { id, is }, transfer: [] };
  }
}

async function unlock(question: Extract<Question, { ask: "unlock" }>): Promise<Reply> {
  const { id, passPhrase, slot, ahead } = question;
  const sealed = await bytesAt(slot);
  // The first file travels during the second that the derivation takes.
  travelling = { file: ahead, bytes: bytesAt(ahead) };
  travelling.bytes.catch(() => undefined);
  const started = performance.now();
  const secret = await openSlot(sealed, passPhrase);
  if (secret === null) return { message: { id, is: "refused" }, transfer: [] };
  const imported = await importIdentity(secret);
  identity = imported.key;
  const derivation = performance.now() - started;
  return { message: { id, is: "unlocked", identity: imported.portable, derivation }, transfer: [] };
}

/** The identity in a slot; null when the pass phrase does not fit. */
async function openSlot(sealed: Uint8Array, passPhrase: string): Promise<string | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passPhrase);
  try {
    return (await decrypter.decrypt(sealed, "text")).trim();
  } catch (error) {
    if (error instanceof Error && error.message.includes("no identity matched")) return null;
    throw error;
  }
}

async function open({ id, file }: Extract<Question, { ask: "open" }>): Promise<Reply> {
  if (identity === null) return { message: { id, is: "broken" }, transfer: [] };
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const bytesOfFile = travelling?.file === file ? travelling.bytes : bytesAt(file);
  travelling = null;
  const padded = await decrypter.decrypt(await bytesOfFile, "uint8array");
  const bytes = await unzipped(unpadded(new Uint8Array(padded)));
  return { message: { id, is: "opened", bytes }, transfer: [bytes] };
}

function unzipped(compressed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

class VaultUnreachable extends Error {
  override name = "VaultUnreachable";
}

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { cache: "no-cache" }).catch(() => null);
  if (response === null || !response.ok) throw new VaultUnreachable();
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Seals and opens half a megabyte of nothing, while somebody still types: the browser then has the cipher compiled when
 * the archive comes.
 */
async function warmUp(): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(1);
  encrypter.setPassphrase("warm");
  const sealed = await encrypter.encrypt(new Uint8Array(2 ** 19));
  const decrypter = new Decrypter();
  decrypter.addPassphrase("warm");
  await decrypter.decrypt(sealed);
}

void warmUp();
