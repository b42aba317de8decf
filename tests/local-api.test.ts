import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deskOn } from "./local-desk.ts";
import { complaintText, registerOnDisk, settings } from "./register-on-disk.ts";

const id = "KL-2026-7F3K";
const record = `complaints/2026/${id}/index.md`;
const text = complaintText(id);
const options = { commitMessage: `${id}: vastgelegd` };

/** The SHA of a text by git itself. */
const shaOf = (content: string | Buffer) =>
  execFileSync("git", ["hash-object", "--stdin"], { input: content }).toString().trim();

function register(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return registerOnDisk({ [`2026/${id}/index.md`]: text, "reviews/2025.md": "---\n---\n", ...files });
}

describe("the protocol", () => {
  it("introduces itself", async () => {
    const { ask } = await deskOn(register());
    expect(await ask("info")).toEqual({
      status: 200,
      body: { repo: "register", publish_modes: ["simple"], type: "local_fs", author: null },
    });
  });

  it("lists the entries of a folder as deep as asked, with git's SHA of each", async () => {
    const { ask } = await deskOn(register({ [`2026/${id}/foto.jpg`]: "x", "2026/los.md": "x" }));
    const entry = { data: text, file: { path: record, id: shaOf(text) } };
    const deep = { folder: "complaints", extension: "md", depth: 3 };
    const review = {
      data: "---\n---\n",
      file: { path: "complaints/reviews/2025.md", id: shaOf("---\n---\n") },
    };
    expect(await ask("entriesByFolder", deep)).toEqual({ status: 200, body: [entry, review] });
    const year = { folder: "complaints/2026", extension: "md", depth: 2 };
    expect(await ask("entriesByFolder", year)).toEqual({ status: 200, body: [entry] });
    expect(await ask("entriesByFolder", { ...year, depth: 1 })).toEqual({ status: 200, body: [] });
    expect(await ask("entriesByFolder", { ...year, folder: "complaints/2031" })).toEqual({
      status: 200,
      body: [],
    });
  });

  it("gives a file, and nothing for a file that is absent", async () => {
    const { ask } = await deskOn(register());
    const there = { data: text, file: { path: record, id: shaOf(text) } };
    const path = record.replace("7F3K", "AAAA");
    const absent = { data: null, file: { path, id: null } };
    expect(await ask("getEntry", { path: record })).toEqual({ status: 200, body: there });
    expect(await ask("getEntry", { path })).toEqual({ status: 200, body: absent });
    expect(await ask("getMediaFile", { path })).toEqual({ status: 404, body: { error: "file-missing" } });
    const files = [{ path: "complaints/register.yaml", label: "Instellingen" }, { path }];
    expect(await ask("entriesByFiles", { files })).toEqual({
      status: 200,
      body: [{ data: settings, file: { ...files[0], id: shaOf(settings) } }, absent],
    });
  });

  it("gives attachments with their bytes, also under names that people think of", async () => {
    const bytes = Buffer.from([0, 1, 254, 255]);
    const [, quoted, smiling] = ["", '\'t "beste" & meer.pdf', "👩‍🏫 notitie.txt"];
    const { ask } = await deskOn(
      register({ [`2026/${id}/${quoted}`]: bytes, [`2026/${id}/${smiling}`]: "✓" }),
    );
    const folder = `complaints/2026/${id}`;
    const file = (name: string, content: Buffer) => {
      const encoded = { content: content.toString("base64"), encoding: "base64" };
      return { id: shaOf(content), ...encoded, path: `${folder}/${name}`, name };
    };
    const found = [file(quoted, bytes), file("index.md", Buffer.from(text)), file(smiling, Buffer.from("✓"))];
    expect(await ask("getMedia", { mediaFolder: folder })).toEqual({ status: 200, body: found });
    expect(await ask("getMediaFile", { path: `${folder}/${quoted}` })).toEqual({
      status: 200,
      body: found[0],
    });
  });

  it("stores, overwrites and removes in the shapes of the protocol", async () => {
    const folder = register();
    const { ask } = await deskOn(folder);
    const asset = { path: `complaints/2026/${id}/foto 1.jpg`, content: "AAH+/w==", encoding: "base64" };
    const stored = await ask("persistMedia", { asset, options });
    expect(stored).toMatchObject({ status: 200, body: { ...asset, name: "foto 1.jpg" } });
    const path = "complaints/2026/KL-2026-BBBB/index.md";
    const order = {
      dataFiles: [{ path, raw: "nieuw", slug: "x" }],
      assets: [],
      options: { ...options, status: "x" },
    };
    expect(await ask("persistEntry", order)).toMatchObject({
      status: 200,
      body: { shas: { [path]: shaOf("nieuw") } },
    });
    expect(readFileSync(join(folder, "2026/KL-2026-BBBB/index.md"), "utf8")).toBe("nieuw");
    expect(await ask("deleteFile", { path: asset.path, options })).toMatchObject({ status: 200 });
    expect(await ask("deleteFiles", { paths: [path, path.replace("BBBB", "CCCC")], options })).toMatchObject({
      status: 200,
    });
    expect(readdirSync(join(folder, "2026"))).toEqual([id]);
    expect(readdirSync(join(folder, "2026", id))).toEqual(["index.md"]);
  });

  it("has no preview and nothing unpublished, and refuses every other action", async () => {
    const { ask } = await deskOn(register());
    expect(await ask("getDeployPreview", { collection: "x", slug: "y" })).toEqual({
      status: 200,
      body: null,
    });
    expect(await ask("unpublishedEntries", {})).toEqual({ status: 200, body: [] });
    for (const action of ["publishUnpublishedEntry", "deleteEverything", "__proto__"]) {
      expect(await ask(action, {})).toEqual({ status: 422, body: { error: "action-unknown" } });
    }
  });

  it.each<[string, string, object]>([
    ["without a path", "getEntry", {}],
    ["with a path that is none", "getEntry", { path: 7 }],
    ["without a message", "persistEntry", { dataFiles: [{ path: record, raw: "x" }] }],
    [
      "to move a record",
      "persistEntry",
      { dataFiles: [{ path: record, raw: "x", newPath: "complaints/x" }], options },
    ],
    ["with half a letter", "persistEntry", { dataFiles: [{ path: record, raw: "\ud800" }], options }],
    [
      "with damaged bytes",
      "persistMedia",
      { asset: { path: record, content: "A&", encoding: "base64" }, options },
    ],
    ["to save nothing", "persistEntry", { dataFiles: [], assets: [], options }],
    ["to save one file twice", "deleteFiles", { paths: [record, record], options }],
    ["for a base that is no SHA", "deleteFiles", { paths: [record], bases: { [record]: "main" }, options }],
  ])("refuses a request %s", async (_, action, params) => {
    const folder = register();
    const { ask } = await deskOn(folder);
    expect(await ask(action, params)).toEqual({ status: 422, body: { error: "request-refused" } });
    expect(readFileSync(join(folder, "2026", id, "index.md"), "utf8")).toBe(text);
  });

  it.each([
    "",
    "  ",
    "a".repeat(121),
    "één\nregel",
    "KL-2026-7F3K: “Jansen”",
    "$(rm)",
    "--amend=x",
    "a\u0000b",
  ])("refuses to say %j in a commit", async (commitMessage) => {
    const { ask } = await deskOn(register());
    const answer = await ask("deleteFiles", { paths: [record], options: { commitMessage } });
    expect(answer).toEqual({ status: 422, body: { error: "message-refused" } });
  });
});

describe("a file that cannot be read", () => {
  it("is an error and never an absent file", async () => {
    const folder = register({ [`2026/${id}/groot.txt`]: "x".repeat(1024 * 1024 + 1) });
    mkdirSync(join(folder, "reviews/2026.md"));
    const { ask } = await deskOn(folder);
    const unreadable = { status: 500, body: { error: "unreadable" } };
    const path = "complaints/reviews/2026.md";
    expect(await ask("getEntry", { path })).toEqual(unreadable);
    expect(await ask("persistEntry", { dataFiles: [{ path, raw: "x" }], options })).toEqual(unreadable);
    expect(await ask("deleteFile", { path, options })).toEqual(unreadable);
    expect(await ask("getEntry", { path: `complaints/2026/${id}/groot.txt` })).toEqual({
      status: 500,
      body: { error: "not-text" },
    });
    expect(existsSync(join(folder, "reviews/2026.md"))).toBe(true);
  });
});
