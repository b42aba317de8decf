import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import {
  type ArchiveFacts,
  type ArchiveLog,
  type ArchiveShard,
  historyName,
  type HistoryShard,
  outlineIn,
  parseTexts,
  shardName,
} from "../schemas/archive.ts";
import type { Facts } from "../schemas/complaint.ts";
import type { HistoryEvent, RegisterHistory } from "../schemas/history.ts";
import { parseRegister } from "../schemas/register.ts";
import { contentIn, fileNamed, indexIn, withoutBuild } from "../tests/sealed-content.ts";
import { hashOf, sampleEvent, sampleHead, sampleLine } from "../tests/sample-history.ts";
import { type ArchiveContent, sealedArchive, shardSize } from "./archive.ts";
import { noHistory } from "./no-history.ts";
import { type KeyPair, newIdentity, openWithIdentity } from "./cipher.ts";

const marker = "Kwispelstaart";
const { value: register } = parseRegister({ organisation: { name: "Voorbeeld" } });
let keys: KeyPair;

beforeAll(async () => {
  keys = await newIdentity();
});

/** Complaints on successive days, each with some six hundred characters of its own. */
function complaints(count: number): Facts[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `KL-2026-${(46_656 + place).toString(36).toUpperCase()}`,
    kind: "dissatisfaction",
    receivedOn: new Date(Date.UTC(2020, 0, 1 + (place % 2000))).toISOString().slice(0, 10),
    receivedBy: "p1",
    channel: "email",
    complainant: { type: "client", name: `${marker} ${place}`, email: `${marker}${place}@voorbeeld.nl` },
    summary: `Samenvatting ${place}`,
    body: Array.from({ length: 60 }, (_, word) =>
      ((place * 7919 + word * 104_729) % 1_000_003).toString(36),
    ).join(" "),
  }));
}

function contentOf(facts: readonly Facts[], history: RegisterHistory = noHistory): ArchiveContent {
  return {
    register,
    complaints: facts,
    reviews: [],
    findings: [],
    commit: null,
    history,
    log: history.records.flatMap(({ place, events }) =>
      events.map(({ commit }) => sampleLine({ place, commit })),
    ),
    sealedAt: "2026-11-22T10:00:00Z",
  };
}

/** A history in which each complaint was recorded, and every third changed since; a review stands beside them. */
function historyOf(facts: readonly Facts[]): RegisterHistory {
  const records = facts.map(({ id }, place) => ({ place: id, events: lifeOf(place) }));
  const review = { place: "reviews/2020.md", events: [sampleEvent({ commit: hashOf(900_000) })] };
  // Git tells the records in an order of its own.
  return { head: sampleHead(), records: [review, ...records].toReversed() };
}

function lifeOf(place: number): readonly HistoryEvent[] {
  const recorded = sampleEvent({ kind: "recorded", commit: hashOf(10 * place) });
  const change = { path: ["wish"], before: null, after: `${marker}wens ${place}` };
  const changed = sampleEvent({ commit: hashOf(10 * place + 1), author: marker, changes: [change] });
  return place % 3 === 0 ? [recorded, changed] : [recorded];
}

async function sealed(count: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const facts = complaints(count);
  return await sealedArchive(contentOf(facts, historyOf(facts)), keys.recipient);
}

function sizesOf(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, number])[] {
  return [...files].map(([name, bytes]) => [withoutBuild(name), bytes.length] as const);
}

/** A sealed file, opened by Debian's age. */
function openedByAge(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "id.txt"), `${keys.identity}\n`);
  return execFileSync("age", ["-d", "-i", join(folder, "id.txt")], {
    input: bytes,
    maxBuffer: 2 ** 28,
  });
}

/** The text of a file of an archive, opened by Debian's age. */
function textNamed(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return contentIn(openedByAge(fileNamed(files, name))).text;
}

describe("an archive of 170 complaints", () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await sealed(170);
  });

  it("has four files of which there is one each, two shards, and beside each a shard of lives", () => {
    const ofOneEach = ["index.age", "texts.age", "facts.age", "log.age"];
    const shards = ["shard-000.age", "shard-001.age", "history-000.age", "history-001.age"];
    expect([...files.keys()].map((place) => place.split("/").at(-1))).toEqual([...ofOneEach, ...shards]);
  });

  it("keeps all files but the index in a folder of their build, and each says which build and file it is", () => {
    const { build } = indexIn(openedByAge(fileNamed(files, "index.age")));
    for (const [place, bytes] of files) {
      const name = place.split("/").at(-1);
      expect(place).toBe(name === "index.age" ? name : `${build}/${name}`);
      expect(contentIn(openedByAge(bytes)).label).toEqual({ build, name });
    }
  });

  it("is called otherwise each time it is sealed", async () => {
    const [one, other] = [await sealed(1), files].map((some) => [...some.keys()].at(-1)?.split("/")[0]);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).toMatch(/^[0-9a-f]{32}$/);
    expect(one).not.toBe(other);
  });

  it("opens with Debian's age to an index without prose, newest complaint first", () => {
    const index = indexIn(openedByAge(fileNamed(files, "index.age")));
    expect(index).toMatchObject({
      format: 2,
      commit: null,
      sealedAt: "2026-11-22T10:00:00Z",
      shardSize: 160,
      recipient: keys.recipient,
      history: sampleHead(),
    });
    expect(index.register).toEqual(register);
    const outlines = index.rows.map(outlineIn);
    expect(outlines).toHaveLength(170);
    expect(index.numbers).toEqual(outlines.map(({ id }) => id));
    expect(index.years).toEqual(["2020"]);
    expect(outlines[0]).toMatchObject({ receivedOn: "2020-06-18", summary: "Samenvatting 169" });
    expect(JSON.stringify(index)).not.toContain("@voorbeeld.nl");
    expect(outlines.filter((facts) => "body" in facts || "complainant" in facts)).toEqual([]);
  });

  it("holds in its shards every complaint whole, in the order of the index", () => {
    const index = indexIn(openedByAge(fileNamed(files, "index.age")));
    const shards = [0, 1].map((place): ArchiveShard => JSON.parse(textNamed(files, shardName(place))));
    expect(shards.map(({ length }) => length)).toEqual([shardSize, 10]);
    const dossiers = shards.flat();
    expect(dossiers.map(({ facts }) => facts.id)).toEqual(index.numbers);
    const { body, ...facts } = complaints(170)[169] ?? { id: "" };
    expect(dossiers[0]).toEqual({ facts, words: [{ tag: "p", children: [body] }] });
  });

  it("holds in its lives what git knows of every complaint, in the order of the index", () => {
    const index = indexIn(openedByAge(fileNamed(files, "index.age")));
    const shards = [0, 1].map((place): HistoryShard => JSON.parse(textNamed(files, historyName(place))));
    expect(shards.map(({ length }) => length)).toEqual([shardSize, 10]);
    const numbers = complaints(170).map(({ id }) => id);
    expect(shards.flat()).toEqual(index.numbers.map((id) => ({ id, events: lifeOf(numbers.indexOf(id)) })));
  });

  it("holds the facts that are counted for each complaint, without sentences and names", () => {
    const index = indexIn(openedByAge(fileNamed(files, "index.age")));
    const text = textNamed(files, "facts.age");
    const facts: ArchiveFacts = JSON.parse(text);
    expect(facts.map(({ id }) => id)).toEqual(index.numbers);
    expect(facts[0]).toMatchObject({ channel: "email", complainant: { type: "client" } });
    expect(facts.filter(({ body, complainant }) => body !== "–" || complainant?.name !== "–")).toEqual([]);
    expect(text).not.toContain(marker);
  });

  it("holds the log as it was given", () => {
    const log: ArchiveLog = JSON.parse(textNamed(files, "log.age"));
    const facts = complaints(170);
    expect(log).toEqual(contentOf(facts, historyOf(facts)).log);
    expect(log.map(({ place }) => place)).toContain("reviews/2020.md");
  });

  it("holds a searchable text for each complaint of the index, in its order", () => {
    const texts = parseTexts(textNamed(files, "texts.age"));
    expect(texts).toHaveLength(170);
    expect(texts[0]).toContain(`${marker.toLowerCase()} 169`);
  });

  it("lets no name, number or plain word be read in any of its files", () => {
    for (const bytes of files.values()) {
      const raw = Buffer.from(bytes).toString("latin1");
      expect(raw.startsWith("age-encryption.org/v1\n-> X25519 ")).toBe(true);
      for (const word of [marker, marker.toLowerCase(), "KL-2026", "Samenvatting", "receivedOn"]) {
        expect(raw).not.toContain(word);
      }
    }
  });

  it("throws on a file that was cut off, and opens to nobody else", async () => {
    const index = fileNamed(files, "index.age");
    await expect(openWithIdentity(keys.identity, index.subarray(0, -1))).rejects.toThrow("broken");
    expect(await openWithIdentity((await newIdentity()).identity, index)).toBeNull();
  });
});

it.each([
  [0, 14],
  [12, 14],
  [161, 170],
  [350, 600],
])("gives %i and %i complaints files of the same names, and shards of one size", async (fewer, more) => {
  const one = await sealed(fewer);
  const other = await sealed(more);
  expect([...one.keys()].map(withoutBuild)).toEqual([...other.keys()].map(withoutBuild));
  for (const kind of ["shard", "history"]) {
    const ofKind = sizesOf(other).filter(([name]) => name.startsWith(`BUILD/${kind}`));
    expect(ofKind.length).toBeGreaterThan(0);
    expect(new Set(ofKind.map(([, size]) => size)).size).toBe(1);
  }
});

it.each([
  [0, 14],
  [12, 14],
  [161, 170],
])("gives %i and %i complaints files of the same sizes", async (fewer, more) => {
  expect(sizesOf(await sealed(fewer))).toEqual(sizesOf(await sealed(more)));
});

it("gives a register with a history and one without files of the same names and sizes", async () => {
  const without = await sealedArchive(contentOf(complaints(14)), keys.recipient);
  expect(sizesOf(without)).toEqual(sizesOf(await sealed(14)));
  const lives: HistoryShard = JSON.parse(textNamed(without, historyName(0)));
  expect(lives.map(({ events }) => events)).toEqual(Array.from({ length: 14 }, () => []));
});

it("puts complaints without a readable date first, then the newest, then by number", async () => {
  const facts: Facts[] = [
    { id: "KL-2026-AAAA", receivedOn: "2026-01-01" },
    { id: "KL-2026-CCCC", receivedOn: "2026-02-01" },
    { id: "KL-2026-ZZZZ" },
    { id: "KL-2026-BBBB", receivedOn: "2026-02-01" },
  ];
  const files = await sealedArchive(contentOf(facts), keys.recipient);
  const { numbers } = indexIn(openedByAge(fileNamed(files, "index.age")));
  expect(numbers.map((id) => id.slice(-4))).toEqual(["ZZZZ", "BBBB", "CCCC", "AAAA"]);
});

it("tells its progress once per shard", async () => {
  const told: string[] = [];
  await sealedArchive(contentOf(complaints(350)), keys.recipient, (done, total) =>
    told.push(`${done}/${total}`),
  );
  expect(told).toEqual(["1/4", "2/4", "3/4", "4/4"]);
});
