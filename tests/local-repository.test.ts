import { createServer } from "node:http";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { blobShaOf } from "../scripts/editing-files.ts";
import { headCommit } from "../scripts/git.ts";
import { localRepository } from "../site/editor/local-repository.ts";
import type { SaveOrder } from "../site/editor/repository.ts";
import { repositoryAt, troubleOf } from "./editor-view.ts";
import { commitAll, deskOn, gitLines } from "./local-desk.ts";
import { complaintText, registerOnDisk, settings } from "./register-on-disk.ts";

const id = "KL-2026-7F3K";
const record = `2026/${id}/index.md`;
const path = `complaints/${record}`;
const text = complaintText(id);
const shaOf = (content: string | Buffer) => blobShaOf(Buffer.from(content));

/** A register in a repository, and the editor's view of it. */
async function opened(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = registerOnDisk({ [record]: text, ...files });
  commitAll(folder);
  const desk = await deskOn(folder);
  return { folder, desk, file: join(folder, record), repository: repositoryAt(desk) };
}

const order = (content: string, base = shaOf(text)): SaveOrder => ({
  changes: [{ path, base, content }],
  message: `${id}: besluit`,
});

describe("the local repository, read", () => {
  it("names whom git knows, and nobody without git", async () => {
    const { repository } = await opened();
    expect(await repository.author()).toEqual({ name: "Meike van der Zandloper", login: "dir@example.nl" });
    const bare = repositoryAt(await deskOn(registerOnDisk({})));
    expect(await bare.author()).toEqual({ name: "", login: "" });
  });

  it("lists the files that are wanted in the order of their paths, also one that cannot be read", async () => {
    const { repository } = await opened({
      "reviews/2025.md": "é\n",
      "2025/KL-2025-AAAA/index.md": Buffer.from([0xff, 0xfe]),
      [`2026/${id}/notitie.txt`]: "ja\n",
    });
    expect(await repository.list("complaints", (one) => one.endsWith(".md"))).toEqual([
      { path: "complaints/2025/KL-2025-AAAA/index.md", sha: "", text: null },
      { path, sha: shaOf(text), text },
      { path: "complaints/reviews/2025.md", sha: shaOf("é\n"), text: "é\n" },
    ]);
    expect(await repository.list("complaints/2026", (one) => one.endsWith(".txt"))).toEqual([
      { path: `complaints/2026/${id}/notitie.txt`, sha: shaOf("ja\n"), text: "ja\n" },
    ]);
    expect(await repository.list("complaints/2019", () => true)).toEqual([]);
  });

  it("lists more files than are asked for at once", async () => {
    const names = Array.from({ length: 1_203 }, (_, at) => `KL-2024-${String(at).padStart(4, "0")}`);
    const { repository } = await opened(
      Object.fromEntries(names.map((name) => [`2024/${name}/index.md`, name])),
    );
    const found = await repository.list("complaints/2024", () => true);
    expect(found.map((listed) => listed.text)).toEqual(names);
  });

  it("gives a text, an earlier text, bytes and the files of a folder", async () => {
    const bytes = Buffer.from([0, 128, 255]);
    const { repository } = await opened({ [`2026/${id}/foto 👩‍🏫.jpg`]: bytes });
    expect(await repository.read("complaints/register.yaml")).toEqual({
      path: "complaints/register.yaml",
      sha: shaOf(settings),
      text: settings,
    });
    await repository.save(order("besloten"));
    expect(await repository.earlier(shaOf(text))).toBe(text);
    expect(await repository.earlier(shaOf("nooit"))).toBeNull();
    const photo = { path: `complaints/2026/${id}/foto 👩‍🏫.jpg`, sha: shaOf(bytes) };
    expect(Buffer.from(await (await repository.bytes(photo.path)).arrayBuffer())).toEqual(bytes);
    expect(await repository.files(`complaints/2026/${id}`)).toEqual([
      photo,
      { path, sha: shaOf("besloten") },
    ]);
    expect(await repository.files("complaints/2026/KL-2026-ZZZZ")).toEqual([]);
  });

  it("says that there is no file only when there is none", async () => {
    const { repository, folder } = await opened();
    mkdirSync(join(folder, "reviews/2026.md"), { recursive: true });
    const absent = "complaints/reviews/2025.md";
    expect(await repository.read(absent)).toBeNull();
    expect(await troubleOf(repository.bytes(absent))).toEqual(["not-found", "file-missing"]);
    expect(await troubleOf(repository.read("complaints/reviews/2026.md"))).toEqual(["failed", "unreadable"]);
    expect(await troubleOf(repository.read("complaints/keys/dir.age"))).toEqual(["refused", "path-refused"]);
  });
});

describe("the local repository, saved", () => {
  it("makes one commit of texts, attachments and removals", async () => {
    const { repository, folder } = await opened({ [`2026/${id}/oud.pdf`]: "oud" });
    const [fresh, old] = [`complaints/2026/${id}/nieuw.pdf`, `complaints/2026/${id}/oud.pdf`];
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    const outcome = await repository.save({
      changes: [
        { path, base: shaOf(text), content: "besloten" },
        { path: fresh, base: null, content: new Blob([bytes]) },
        { path: old, base: shaOf("oud"), content: null },
      ],
      message: `${id}: besluit, bijlagen`,
    });
    const shas = new Map([
      [path, shaOf("besloten")],
      [fresh, shaOf(Buffer.from(bytes))],
      [old, ""],
    ]);
    expect(outcome).toEqual({ kind: "saved", commit: headCommit(folder), shas });
    expect(readdirSync(join(folder, "2026", id)).toSorted()).toEqual(["index.md", "nieuw.pdf"]);
    expect(gitLines(folder, "log", "--format=%s")).toEqual([`${id}: besluit, bijlagen`, "Begin"]);
  });

  it("hands over what others have written, made or removed", async () => {
    const { repository, file } = await opened();
    writeFileSync(file, "van een ander");
    const gone = "complaints/2026/KL-2026-AAAA/index.md";
    const outcome = await repository.save({
      changes: [
        order("van mij").changes[0] ?? { path, base: null, content: null },
        { path: gone, base: shaOf("x"), content: "y" },
      ],
      message: id,
    });
    const theirs = { path, sha: shaOf("van een ander"), text: "van een ander" };
    expect(outcome).toEqual({
      kind: "stale",
      stale: [
        { path, theirs },
        { path: gone, theirs: null },
      ],
    });
    expect(readFileSync(file, "utf8")).toBe("van een ander");
  });

  it("tells why it was refused", async () => {
    const { repository, folder, file } = await opened();
    writeFileSync(join(folder, ".git/hooks/pre-commit"), "#!/bin/sh\nexit 1\n");
    chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
    expect(await troubleOf(repository.save(order("geheim")))).toEqual(["refused", "hook-refused"]);
    const named = { ...order("geheim"), message: "“Jansen”" };
    expect(await troubleOf(repository.save(named))).toEqual(["refused", "message-refused"]);
    const large = new Blob([new Uint8Array(46 * 1024 * 1024)]);
    const attached = { path: `complaints/2026/${id}/film.mp4`, base: null, content: large };
    expect(await troubleOf(repository.save({ changes: [attached], message: id }))).toEqual([
      "refused",
      "status-413",
    ]);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

it("another server at that address is not taken for the register", async () => {
  const server = createServer((_, response) => response.end('{"data":7}')).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const at = server.address();
  const repository = localRepository(`http://127.0.0.1:${typeof at === "object" ? at?.port : 0}/api/v1`);
  expect(await troubleOf(repository.read(path))).toEqual(["failed", null]);
  expect(await troubleOf(repository.list("complaints", () => true))).toEqual(["failed", null]);
});
