import { Decrypter, Encrypter } from "age-encryption";
import type { Answer, Question } from "./protocol.ts";
import { importIdentity, keyOf } from "./identity.ts";
import { parseLabel } from "../../schemas/archive.ts";
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
    return { message: { id, is: error instanceof NotOpened ? error.is : "broken" }, transfer: [] };
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
    if (fitsNoKey(error)) return null;
    throw error;
  }
}

/** How the cipher (age-encryption 0.3) says that a file is sealed to others. */
function fitsNoKey(error: unknown): boolean {
  return error instanceof Error && error.message.includes("no identity matched");
}

/** Opens a file, and refuses what is not the very file that was asked for, of the very build. */
async function open({ id, file, name, build }: Extract<Question, { ask: "open" }>): Promise<Reply> {
  const bytesOfFile = travelling?.file === file ? travelling.bytes : bytesAt(file);
  travelling = null;
  const content = new Uint8Array(await unzipped(unpadded(await decrypted(await bytesOfFile))));
  const label = parseLabel(content);
  if (label?.name !== name || (build !== null && label.build !== build)) throw new NotOpened("foreign");
  const bytes = content.slice(label.end).buffer;
  return { message: { id, is: "opened", bytes, build: label.build }, transfer: [bytes] };
}

async function decrypted(sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  if (identity === null) throw new NotOpened("broken");
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return new Uint8Array(await decrypter.decrypt(sealed, "uint8array"));
  } catch (error) {
    throw fitsNoKey(error) ? new NotOpened("new-key", { cause: error }) : error;
  }
}

function unzipped(compressed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** Why a file stays closed. */
class NotOpened extends Error {
  override name = "NotOpened";
  readonly is: "unreachable" | "gone" | "foreign" | "new-key" | "broken";

  constructor(is: NotOpened["is"], options?: ErrorOptions) {
    super(`A file of the archive is not opened: ${is}.`, options);
    this.is = is;
  }
}

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { cache: "no-cache" }).catch(() => null);
  if (response === null || !response.ok)
    throw new NotOpened(response?.status === 404 ? "gone" : "unreachable");
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
