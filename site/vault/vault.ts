import {
  type ArchiveFacts,
  type ArchiveIndex,
  type ArchiveLog,
  type ArchiveShard,
  type ArchiveTexts,
  type Dossier,
  historyName,
  type HistoryShard,
  indexName,
  parseIndex,
  parseTexts,
  placeOf,
  shardName,
} from "../../schemas/archive.ts";
import type { HistoryEvent } from "../../schemas/history.ts";
import type { Answer, Expected, Question } from "./protocol.ts";
import type { PortableIdentity } from "./identity.ts";
import { type Conversation, conversationWith } from "./conversation.ts";
import { startWorker } from "./start-worker.ts";

/** Why the vault stayed closed. `superseded`: another build was published, and the one that was read is no longer whole. */
export class VaultClosed extends Error {
  override name = "VaultClosed";
  readonly reason: "refused" | "unreachable" | "broken" | "new-key" | "superseded";

  constructor(reason: VaultClosed["reason"]) {
    super(`The vault stays closed: ${reason}.`);
    this.reason = reason;
  }
}

/**
 * The sealed archive as one signed-in page sees it; every promise fails with `VaultClosed` or `WorkerFailed`. What
 * belongs to an index is asked for with that index, and comes from its build or not at all.
 */
export type Vault = {
  /** Opens a partner's slot; `derivation` is what the key derivation took, in milliseconds. */
  readonly unlock: (
    code: string,
    passPhrase: string,
  ) => Promise<{ identity: PortableIdentity; derivation: number }>;
  /** Goes on with an identity that was kept. */
  readonly resume: (identity: PortableIdentity) => Promise<void>;
  /** The overview of all complaints. @param isFresh past every cache on the way, for what came before was not whole */
  readonly index: (isFresh?: boolean) => Promise<ArchiveIndex>;
  /** What a search looks through, in the order of the index. */
  readonly texts: (index: ArchiveIndex) => Promise<ArchiveTexts>;
  /** One complaint whole, by its number; null when the archive has none of it. */
  readonly dossier: (index: ArchiveIndex, id: string) => Promise<Dossier | null>;
  /** The same at once, when its shard was opened before; null when not. */
  readonly knownDossier: (index: ArchiveIndex, id: string) => Dossier | null;
  /** What the review is worked out from, in the order of the index. */
  readonly facts: (index: ArchiveIndex) => Promise<ArchiveFacts>;
  /** The life of a complaint in git, by its number. */
  readonly life: (index: ArchiveIndex, id: string) => Promise<readonly HistoryEvent[]>;
  /** The log of the register, the newest line first. */
  readonly log: (index: ArchiveIndex) => Promise<ArchiveLog>;
  /** What the yearly summary is worked out from, opened but not read: somebody else will, and may keep it. */
  readonly opened: (index: ArchiveIndex, file: "facts.age" | "log.age") => Promise<ArrayBuffer>;
  /** Stops the worker and so drops the key. */
  readonly close: () => void;
};

/** A closed vault with a worker of its own. @param onSuperseded is told that a part of an index is not to be had any more */
export function createVault(onSuperseded: () => void): Vault {
  const { ask, close } = conversationWith<Question, Answer>(startWorker("vault"));
  const openedAt = async (file: string, expected: Expected) => {
    const answer = await ask({ ask: "open", file, ...expected });
    if (answer.is !== "opened") throw new VaultClosed(reasonOf(answer, expected));
    return answer;
  };
  const opened = async ({ build }: ArchiveIndex, name: string): Promise<ArrayBuffer> => {
    try {
      return (await openedAt(addressOf(placeOf({ build, name })), { name, build })).bytes;
    } catch (error) {
      if (error instanceof VaultClosed && error.reason === "superseded") onSuperseded();
      throw error;
    }
  };
  return {
    ...doorsOf(ask),
    index: async (isFresh = false) => {
      const file = isFresh ? `${indexName}?${crypto.randomUUID()}` : indexName;
      const { bytes, build } = await openedAt(addressOf(file), { name: indexName, build: null });
      return parseIndex(textIn(bytes), build);
    },
    opened,
    ...keptReadings(async (index, name) => textIn(await opened(index, name))),
    close,
  };
}

function doorsOf(ask: Conversation<Question, Answer>["ask"]): Pick<Vault, "unlock" | "resume"> {
  return {
    unlock: async (code, passPhrase) => {
      const [slot, ahead] = [addressOf(`keys/${code}.age`), addressOf(indexName)];
      const answer = await ask({ ask: "unlock", passPhrase, slot, ahead });
      if (answer.is !== "unlocked") throw new VaultClosed(reasonOf(answer));
      return answer;
    },
    resume: async (identity) => {
      const answer = await ask({ ask: "resume", identity });
      if (answer.is !== "resumed") throw new VaultClosed(reasonOf(answer));
    },
  };
}

type Readings = Pick<Vault, "texts" | "facts" | "log" | "dossier" | "knownDossier" | "life">;

/** What is opened once and kept while its build is the one that is shown: single files, and the shards asked for. */
function keptReadings(open: (index: ArchiveIndex, name: string) => Promise<string>): Readings {
  let current: { readonly build: string; readonly readings: BuildReadings } | null = null;
  const of = (index: ArchiveIndex): BuildReadings => {
    if (current?.build !== index.build)
      current = { build: index.build, readings: readingsOf((name) => open(index, name)) };
    return current.readings;
  };
  return {
    texts: (index) => of(index).texts(),
    facts: (index) => of(index).facts(),
    log: (index) => of(index).log(),
    dossier: async (index, id) => {
      const { shard, place } = placeIn(index, id);
      return shard < 0 ? null : dossierOf((await of(index).shards.read(shard))[place], id);
    },
    knownDossier: (index, id) => {
      const { shard, place } = placeIn(index, id);
      return dossierOf(of(index).shards.known(shard)?.[place], id);
    },
    life: async (index, id) => {
      const { shard, place } = placeIn(index, id);
      const life = shard < 0 ? undefined : (await of(index).lives.read(shard))[place];
      return life?.id === id ? life.events : [];
    },
  };
}

/** Where a complaint lies: in which shard, counted from 0, and where in it; the shard is -1 when the index has none. */
function placeIn({ numbers, shardSize }: ArchiveIndex, id: string): { shard: number; place: number } {
  const at = numbers.indexOf(id);
  return { shard: Math.floor(at / shardSize), place: at % shardSize };
}

/** A part that says itself that it is of the complaint asked for; null for any other. */
function dossierOf(dossier: Dossier | undefined, id: string): Dossier | null {
  return dossier?.facts.id === id ? dossier : null;
}

type BuildReadings = ReturnType<typeof readingsOf>;

function readingsOf(open: (name: string) => Promise<string>) {
  return {
    texts: kept(() => open("texts.age").then(parseTexts)),
    facts: kept(() => open("facts.age").then(parseFacts)),
    log: kept(() => open("log.age").then(parseLog)),
    shards: keptShards((place) => open(shardName(place)).then(parseShard)),
    lives: keptShards((place) => open(historyName(place)).then(parseLives)),
  };
}

/** A file that is opened once; a failure is not kept. */
function kept<Content>(open: () => Promise<Content>): () => Promise<Content> {
  let reading: Promise<Content> | null = null;
  return () => {
    reading ??= open();
    reading.catch(() => (reading = null));
    return reading;
  };
}

/** Numbered files that are opened once each; what was opened can be had at once. */
function keptShards<Content>(open: (place: number) => Promise<Content>) {
  const readings = new Map<number, Promise<Content>>();
  const opened = new Map<number, Content>();
  const read = (place: number): Promise<Content> => {
    const reading = readings.get(place) ?? open(place);
    readings.set(place, reading);
    reading.then(
      (content) => opened.set(place, content),
      () => readings.delete(place),
    );
    return reading;
  };
  return { read, known: (place: number) => opened.get(place) };
}

/** A fingerprint of the published archive; it changes when a new one is published. Null without a connection. */
export async function archiveVersion(): Promise<string | null> {
  const response = await fetch(addressOf(indexName), { method: "HEAD", cache: "no-cache" }).catch(() => null);
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

function textIn(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}

/** A part that is gone, or of another build, says that a newer build stands in its place; the index has no newer. */
function reasonOf({ is }: Answer, expected?: Expected): VaultClosed["reason"] {
  if (is === "refused" || is === "unreachable" || is === "new-key") return is;
  if (is !== "gone" && is !== "foreign") return "broken";
  if (expected !== undefined && expected.build !== null) return "superseded";
  return is === "gone" ? "unreachable" : "broken";
}
