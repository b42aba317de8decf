import {
  type ArchiveIndex,
  type ArchiveShard,
  type ArchiveTexts,
  type Dossier,
  parseIndex,
  parseTexts,
  shardName,
} from "../../schemas/archive.ts";
import type { Answer, Question } from "./protocol.ts";
import { startWorker } from "./start-worker.ts";

/** Why the vault stayed closed: a wrong pass phrase, no connection, or an archive that is damaged. */
export class VaultClosed extends Error {
  override name = "VaultClosed";
  readonly reason: "refused" | "unreachable" | "broken";

  constructor(reason: VaultClosed["reason"]) {
    super(`The vault stays closed: ${reason}.`);
    this.reason = reason;
  }
}

/** The sealed archive as one signed-in page sees it; every promise fails with `VaultClosed`. */
export type Vault = {
  /** Opens a partner's slot; `derivation` is what the key derivation took, in milliseconds. */
  readonly unlock: (code: string, passPhrase: string) => Promise<{ identity: CryptoKey; derivation: number }>;
  /** Goes on with an identity that was kept. */
  readonly resume: (identity: CryptoKey) => Promise<void>;
  /** The overview of all complaints. */
  readonly index: () => Promise<ArchiveIndex>;
  /** What a search looks through, in the order of the index. */
  readonly texts: () => Promise<ArchiveTexts>;
  /** One complaint whole, by its place in the index; null when the archive has none there. */
  readonly dossier: (place: number, shardSize: number) => Promise<Dossier | null>;
  /** The same at once, when its shard was opened before; null when not. */
  readonly knownDossier: (place: number, shardSize: number) => Dossier | null;
  /** Forgets what was read, for a new archive was published. */
  readonly refresh: () => void;
  /** Stops the worker and so drops the key. */
  readonly close: () => void;
};

/** A closed vault with a worker of its own. */
export function createVault(): Vault {
  const { ask, close } = conversationWith(startWorker());
  const open = async (file: string): Promise<string> => {
    const answer = await ask({ ask: "open", file: addressOf(file) });
    if (answer.is !== "opened") throw new VaultClosed(reasonOf(answer));
    return new TextDecoder().decode(answer.bytes);
  };
  return {
    unlock: async (code, passPhrase) => {
      const [slot, ahead] = [addressOf(`keys/${code}.age`), addressOf("index.age")];
      const answer = await ask({ ask: "unlock", passPhrase, slot, ahead });
      if (answer.is !== "unlocked") throw new VaultClosed(reasonOf(answer));
      return answer;
    },
    resume: async (identity) => void (await ask({ ask: "resume", identity })),
    index: () => open("index.age").then(parseIndex),
    ...keptReadings(open),
    close,
  };
}

/** What is opened once and kept until a new archive comes: the texts, and the shards that were asked for. */
function keptReadings(
  open: (file: string) => Promise<string>,
): Pick<Vault, "texts" | "dossier" | "knownDossier" | "refresh"> {
  const shards = new Map<number, Promise<ArchiveShard>>();
  const opened = new Map<number, ArchiveShard>();
  let texts: Promise<ArchiveTexts> | null = null;
  const shard = (number: number): Promise<ArchiveShard> => {
    const read = shards.get(number) ?? open(shardName(number)).then(parseShard);
    shards.set(number, read);
    read.then(
      (content) => shards.get(number) === read && opened.set(number, content),
      () => shards.delete(number),
    );
    return read;
  };
  return {
    texts: () => {
      texts ??= open("texts.age").then(parseTexts);
      texts.catch(() => (texts = null));
      return texts;
    },
    dossier: async (place, size) => (await shard(Math.floor(place / size)))[place % size] ?? null,
    knownDossier: (place, size) => opened.get(Math.floor(place / size))?.[place % size] ?? null,
    refresh: () => {
      shards.clear();
      opened.clear();
      texts = null;
    },
  };
}

/** A fingerprint of the published archive; it changes when a new one is published. Null without a connection. */
export async function archiveVersion(): Promise<string | null> {
  const response = await fetch(addressOf("index.age"), { method: "HEAD", cache: "no-cache" }).catch(
    () => null,
  );
  if (response === null || !response.ok) return null;
  await response.arrayBuffer();
  return response.headers.get("etag") ?? response.headers.get("last-modified");
}

/** The codes of those who can sign in. @throws VaultClosed */
export async function slotCodes(): Promise<readonly string[]> {
  const response = await fetch(addressOf("slots.json"), { cache: "no-cache" }).catch(() => null);
  if (response === null || !response.ok) throw new VaultClosed("unreachable");
  return response.json();
}

/** Taken as it is: whoever could replace the archive on the server could replace this script as well. */
function parseShard(text: string): ArchiveShard {
  return JSON.parse(text);
}

type Unasked<Asked> = Asked extends Question ? Omit<Asked, "id"> : never;

function conversationWith(worker: Worker) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  const ask = (question: Unasked<Question>): Promise<Answer> => {
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ ...question, id });
    });
  };
  return { ask, close: () => worker.terminate() };
}

function addressOf(file: string): string {
  return new URL(`vault/${file}`, document.baseURI).href;
}

function reasonOf({ is }: Answer): VaultClosed["reason"] {
  return is === "refused" || is === "unreachable" ? is : "broken";
}
