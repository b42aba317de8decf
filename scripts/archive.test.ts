import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type ArchiveShard, outlineIn, parseIndex, parseTexts, shardName } from "../schemas/archive.ts";
import type { Facts } from "../schemas/complaint.ts";
import { parseRegister } from "../schemas/register.ts";
import { sealedArchive, shardSize } from "./archive.ts";
import { type KeyPair, newIdentity, openWithIdentity } from "./cipher.ts";
import { unpadded } from "../schemas/padding.ts";

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

function contentOf(facts: readonly Facts[]) {
  return {
    register,
    complaints: facts,
    reviews: [],
    findings: [],
    commit: null,
    sealedAt: "2026-11-22T10:00:00Z",
  };
}

async function sealed(count: number): Promise<ReadonlyMap<string, Uint8Array>> {
  return await sealedArchive(contentOf(complaints(count)), keys.recipient);
}

function sizesOf(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, number])[] {
  return [...files].map(([name, bytes]) => [name, bytes.length] as const);
}

/** A sealed file's content, opened by Debian's age. */
function openedByAge(bytes: Uint8Array | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "id.txt"), `${keys.identity}\n`);
  const opened = execFileSync("age", ["-d", "-i", join(folder, "id.txt")], {
    input: bytes,
    maxBuffer: 2 ** 28,
  });
  return gunzipSync(unpadded(opened)).toString("utf8");
}

describe("an archive of 170 complaints", () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await sealed(170);
  });

  it("has an index, the texts and two shards", () => {
    expect([...files.keys()]).toEqual(["index.age", "texts.age", "shard-000.age", "shard-001.age"]);
  });

  it("opens with Debian's age to an index without prose, newest complaint first", () => {
    const index = parseIndex(openedByAge(files.get("index.age")));
    expect(index).toMatchObject({
      format: 1,
      commit: null,
      sealedAt: "2026-11-22T10:00:00Z",
      shardSize: 160,
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
    const index = parseIndex(openedByAge(files.get("index.age")));
    const shards = [0, 1].map((place): ArchiveShard => JSON.parse(openedByAge(files.get(shardName(place)))));
    expect(shards.map(({ length }) => length)).toEqual([shardSize, 10]);
    const dossiers = shards.flat();
    expect(dossiers.map(({ facts }) => facts.id)).toEqual(index.numbers);
    const { body, ...facts } = complaints(170)[169] ?? { id: "" };
    expect(dossiers[0]).toEqual({ facts, words: [{ tag: "p", children: [body] }] });
  });

  it("holds a searchable text for each complaint of the index, in its order", () => {
    const texts = parseTexts(openedByAge(files.get("texts.age")));
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
    const index = files.get("index.age") ?? new Uint8Array();
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
  expect([...one.keys()]).toEqual([...other.keys()]);
  const shardSizes = sizesOf(other).filter(([name]) => name.startsWith("shard"));
  expect(new Set(shardSizes.map(([, size]) => size)).size).toBe(1);
});

it.each([
  [0, 14],
  [12, 14],
  [161, 170],
])("gives %i and %i complaints files of the same sizes", async (fewer, more) => {
  expect(sizesOf(await sealed(fewer))).toEqual(sizesOf(await sealed(more)));
});

it("puts complaints without a readable date first, then the newest, then by number", async () => {
  const facts: Facts[] = [
    { id: "KL-2026-AAAA", receivedOn: "2026-01-01" },
    { id: "KL-2026-CCCC", receivedOn: "2026-02-01" },
    { id: "KL-2026-ZZZZ" },
    { id: "KL-2026-BBBB", receivedOn: "2026-02-01" },
  ];
  const files = await sealedArchive(contentOf(facts), keys.recipient);
  const { numbers } = parseIndex(openedByAge(files.get("index.age")));
  expect(numbers.map((id) => id.slice(-4))).toEqual(["ZZZZ", "BBBB", "CCCC", "AAAA"]);
});

it("tells its progress once per shard", async () => {
  const told: string[] = [];
  await sealedArchive(contentOf(complaints(350)), keys.recipient, (done, total) =>
    told.push(`${done}/${total}`),
  );
  expect(told).toEqual(["1/4", "2/4", "3/4", "4/4"]);
});
