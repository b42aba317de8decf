import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { type ArchiveLog, historyName, type HistoryShard } from "../schemas/archive.ts";
import { commitAll, gitLines } from "../tests/local-desk.ts";
import { complaintText, registerOnDisk } from "../tests/register-on-disk.ts";
import { contentIn, fileNamed, indexIn, withoutBuild } from "../tests/sealed-content.ts";
import { type KeyPair, newIdentity, openWithIdentity } from "./cipher.ts";
import { type VaultFiles, vaultFiles } from "./vault.ts";

const id = "KL-2026-7F3K";
const record = `2026/${id}/index.md`;
let keys: KeyPair;

beforeAll(async () => {
  keys = await newIdentity();
});

/** A register with one complaint, sealed to the keys of these tests. */
function register(): string {
  return registerOnDisk({ [record]: complaintText(id), "keys/recipient.txt": `${keys.recipient}\n` });
}

function opened(files: VaultFiles, name: string): Promise<Uint8Array> {
  return openedBytes(fileNamed(files, name));
}

async function openedBytes(sealed: Uint8Array): Promise<Uint8Array> {
  return (await openWithIdentity(keys.identity, sealed)) ?? new Uint8Array();
}

/** What a sealed archive knows of the history: its head, the life of its complaint, and the log. */
async function knownIn(files: VaultFiles) {
  const { history, numbers, findings } = indexIn(await opened(files, "index.age"));
  const lives: HistoryShard = JSON.parse(contentIn(await opened(files, historyName(0))).text);
  const log: ArchiveLog = JSON.parse(contentIn(await opened(files, "log.age")).text);
  return { history, numbers, findings, lives, log };
}

/** Seals a register in a process of its own: the index that it makes, and what it says. */
function sealedApart(folder: string): { readonly index: Uint8Array; readonly said: string } {
  const program = `import { vaultFiles } from ${JSON.stringify(join(import.meta.dirname, "vault.ts"))};
    const files = await vaultFiles(${JSON.stringify(folder)}, "2026-04-01");
    process.stdout.write(files.get("index.age"));`;
  const args = ["--input-type=module", "--eval", program];
  const { stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 24 });
  return { index: stdout, said: stderr.toString("utf8") };
}

it("seals the history of a register in a repository: its head, its lives and its log", async () => {
  const folder = register();
  commitAll(folder);
  const [commit] = gitLines(folder, "rev-parse", "HEAD");
  const { history, lives, log } = await knownIn(await vaultFiles(folder, "2026-04-01"));
  expect(history).toMatchObject({ commit, reach: "whole", commits: 1, rewrittenFrom: null });
  expect(lives).toMatchObject([
    { id, events: [{ commit, kind: "recorded", author: "Meike van der Zandloper" }] },
  ]);
  expect(log.map(({ place }) => place).toSorted()).toEqual([id, "register.yaml"]);
});

it("seals the next commit with all that was sealed before", async () => {
  const folder = register();
  commitAll(folder);
  await vaultFiles(folder, "2026-04-01");
  writeFileSync(join(folder, record), complaintText(id).replace("handler: p1", "handler: dir"));
  gitLines(folder, "commit", "--quiet", "--all", "--message=Behandelaar");
  const { lives, log } = await knownIn(await vaultFiles(folder, "2026-04-01"));
  expect(lives[0]?.events.map(({ kind }) => kind)).toEqual(["recorded", "changed"]);
  expect(lives[0]?.events[1]?.changes).toEqual([{ path: ["handler"], before: "p1", after: "dir" }]);
  expect(log).toHaveLength(3);
  expect(gitLines(folder, "status", "--porcelain")).toEqual([]);
});

it("seals a register outside a repository without a history", async () => {
  const { history, numbers, lives, log } = await knownIn(await vaultFiles(register(), "2026-04-01"));
  expect(history).toMatchObject({ commit: null, reach: "none", commits: 0 });
  expect({ numbers, lives, log }).toEqual({ numbers: [id], lives: [{ id, events: [] }], log: [] });
});

it("seals a register whose repository is damaged without its history, and says so", async () => {
  const folder = register();
  commitAll(folder);
  const objects = join(folder, ".git/objects");
  for (const name of readdirSync(objects)) rmSync(join(objects, name), { recursive: true });
  const { index, said } = sealedApart(folder);
  const { history, numbers } = indexIn(await openedBytes(index));
  expect(numbers).toEqual([id]);
  expect(history).toMatchObject({ reach: "none" });
  expect(said).toContain("without its history");
  expect(said).not.toContain("te laat");
});

it("seals no history under names or sizes of its own", async () => {
  const folder = register();
  const sizesOf = (files: VaultFiles) =>
    [...files].map(([name, bytes]) => [withoutBuild(name), bytes.length]);
  const without = sizesOf(await vaultFiles(folder, "2026-04-01"));
  commitAll(folder);
  expect(sizesOf(await vaultFiles(folder, "2026-04-01"))).toEqual(without);
});
