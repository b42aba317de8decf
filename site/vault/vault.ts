import {
  type ArchiveFacts,
  type ArchiveIndex,
  type ArchiveLog,
  type ArchiveShard,
  type ArchiveTexts,
  type Dossier,
  historyName,
  type HistoryShard,
  parseIndex,
  parseTexts,
  shardName,
} from "../../schemas/archive.ts";
import type { HistoryEvent } from "../../schemas/history.ts";
import type { Answer, Question } from "./protocol.ts";
import type { PortableIdentity } from "./identity.ts";
import { conversationWith } from "./conversation.ts";
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

/** The sealed archive as one signed-in page sees it; every promise fails with `VaultClosed` or `WorkerFailed`. */
export type Vault = {
  /** Opens a partner's slot; `derivation` is what the key derivation took, in milliseconds. */
  readonly unlock: (
    code: string,
    passPhrase: string,
  ) => Promise<{ identity: PortableIdentity; derivation: number }>;
  /** Goes on with an identity that was kept. */
  readonly resume: (identity: PortableIdentity) => Promise<void>;
  /** The overview of all complaints. */
  readonly index: () => Promise<ArchiveIndex>;
  /** What a search looks through, in the order of the index. */
  readonly texts: () => Promise<ArchiveTexts>;
  /** One complaint whole, by its place in the index; null when the archive has none there. */
  readonly dossier: (place: number, shardSize: number) => Promise<Dossier | null>;
  /** The same at once, when its shard was opened before; null when not. */
  readonly knownDossier: (place: number, shardSize: number) => Dossier | null;
  /** What the review is worked out from, in the order of the index. */
  readonly facts: () => Promise<ArchiveFacts>;
  /** The life of a complaint in git, by its place in the index. */
  readonly life: (place: number, shardSize: number) => Promise<readonly HistoryEvent[]>;
  /** The log of the register, the newest line first. */
  readonly log: () => Promise<ArchiveLog>;
  /** What the yearly summary is worked out from, opened but not read: somebody else will, and may keep it. */
  readonly opened: (file: "facts.age" | "log.age") => Promise<ArrayBuffer>;
  /** Forgets what was read, for a new archive was published. */
  readonly refresh: () => void;
  /** Stops the worker and so drops the key. */
  readonly close: () => void;
};

/** A closed vault with a worker of its own. */
export function createVault(): Vault {
  const { ask, close } = conversationWith<Question, Answer>(startWorker("vault"));
  const opened = async (file: string): Promise<ArrayBuffer> => {
    const answer = await ask({ ask: "open", file: addressOf(file) });
    if (answer.is !== "opened") throw new VaultClosed(reasonOf(answer));
    return answer.bytes;
  };
  const open = async (file: string) => new TextDecoder().decode(await opened(file));
  return {
    unlock: async (code, passPhrase) => {
      const [slot, ahead] = [addressOf(`keys/${code}.age`), addressOf("index.age")];
      const answer = await ask({ ask: "unlock", passPhrase, slot, ahead });
      if (answer.is !== "unlocked") throw new VaultClosed(reasonOf(answer));
      return answer;
    },
    resume: async (identity) => {
      const answer = await ask({ ask: "resume", identity });
      if (answer.is !== "resumed") throw new VaultClosed(reasonOf(answer));
    },
    index: () => open("index.age").then(parseIndex),
    opened,
    ...keptReadings(open),
    close,
  };
}

type Readings = Pick<Vault, "texts" | "facts" | "log" | "dossier" | "knownDossier" | "life" | "refresh">;

/** What is opened once and kept until a new archive comes: single files, and the shards that were asked for. */
function keptReadings(open: (file: string) => Promise<string>): Readings {
  const texts = kept(() => open("texts.age").then(parseTexts));
  const facts = kept(() => open("facts.age").then(parseFacts));
  const log = kept(() => open("log.age").then(parseLog));
  const shards = keptShards((place) => open(shardName(place)).then(parseShard));
  const lives = keptShards((place) => open(historyName(place)).then(parseLives));
  return {
    texts: texts.read,
    facts: facts.read,
    log: log.read,
    dossier: async (place, size) => (await shards.read(Math.floor(place / size)))[place % size] ?? null,
    knownDossier: (place, size) => shards.known(Math.floor(place / size))?.[place % size] ?? null,
    life: async (place, size) => (await lives.read(Math.floor(place / size)))[place % size] ?? [],
    refresh: () => {
      for (const reading of [texts, facts, log, shards, lives]) reading.forget();
    },
  };
}

/** A file that is opened once; a failure is not kept. */
function kept<Content>(open: () => Promise<Content>) {
  let reading: Promise<Content> | null = null;
  const read = (): Promise<Content> => {
    reading ??= open();
    reading.catch(() => (reading = null));
    return reading;
  };
  return { read, forget: () => void (reading = null) };
}

/** Numbered files that are opened once each; what was opened can be had at once. */
function keptShards<Content>(open: (place: number) => Promise<Content>) {
  const readings = new Map<number, Promise<Content>>();
  const opened = new Map<number, Content>();
  const read = (place: number): Promise<Content> => {
    const reading = readings.get(place) ?? open(place);
    readings.set(place, reading);
    reading.then(
      (content) => readings.get(place) === reading && opened.set(place, content),
      () => readings.delete(place),
    );
    return reading;
  };
  const forget = () => {
    readings.clear();
    opened.clear();
  };
  return { read, known: (place: number) => opened.get(place), forget };
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

/** Taken as it is, like the shards. */
function parseFacts(text: string): ArchiveFacts {
  return JSON.parse(text);
}

/** Taken as it is, like the shards. */
function parseLog(text: string): ArchiveLog {
  return JSON.parse(text);
}

/** Taken as it is, like the shards. */
function parseLives(text: string): HistoryShard {
  return JSON.parse(text);
}

function addressOf(file: string): string {
  return new URL(`vault/${file}`, document.baseURI).href;
}

function reasonOf({ is }: Answer): VaultClosed["reason"] {
  return is === "refused" || is === "unreachable" ? is : "broken";
}
