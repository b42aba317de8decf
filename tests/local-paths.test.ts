import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deskOn, freshFolder, type LocalDesk } from "./local-desk.ts";
import { complaintText, registerOnDisk } from "./register-on-disk.ts";

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

const forbidden = [
  "",
  "complaints",
  "register.yaml",
  "/etc/passwd",
  "complaints/../package.json",
  `complaints/2026/${id}/../${id}/index.md`,
  "complaints/2026/%2e%2e/register.yaml",
  "complaints/%2e%2e/x/register.yaml",
  "complaints//register.yaml",
  "./complaints/register.yaml",
  "Complaints/register.yaml",
  "complaints/Register.yaml",
  "complaints/register.yaml\u0000.md",
  "complaints/register.yaml\n",
  "complaints/keys/dir.age",
  "complaints/.git/config",
  "complaints/.git/hooks/pre-commit",
  "complaints/2026/.git/config",
  `complaints/2026/${id}`,
  `complaints/2026/${id}/`,
  `complaints/2026/${id}/.git`,
  `complaints/2026/${id}/.gitattributes`,
  `complaints/2026/${id}/.saving-x`,
  `complaints/2026/${id}/..`,
  `complaints/2026/${id}/INDEX.MD`,
  `complaints/2026/${id}/Index.md `,
  `complaints/2026/${id}/index.md.`,
  `complaints/2026/${id}/index.md::$DATA`,
  `complaints/2026/${id}/in\u200cdex.md`,
  `complaints/2026/${id}/a\\..\\..\\b`,
  `complaints/2026/${id}/a\u0000b`,
  `complaints/2026/${id}/a\u0085b`,
  `complaints/2026/${id}/${"é".repeat(128)}`,
  `complaints/2026/${id}/map/foto.jpg`,
  "complaints/2026/kl-2026-7f3k/index.md",
  "complaints/2026/KL-2026-7F3KX/index.md",
  "complaints/２０２６/KL-2026-7F3K/index.md",
  "complaints/reviews/26.md",
  "complaints/reviews/2026.MD",
  "complaints/README.md",
];

const touching: readonly ((path: string) => readonly [action: string, params: object])[] = [
  (path) => ["getEntry", { path }],
  (path) => ["entriesByFiles", { files: [{ path }] }],
  (path) => ["getMediaFile", { path }],
  (path) => ["versions", { paths: [path] }],
  (path) => ["persistEntry", { dataFiles: [{ path, raw: "x" }], options }],
  (path) => ["persistEntry", { removed: [path], options }],
  (path) => ["persistMedia", { asset: { path, content: "", encoding: "base64" }, options }],
  (path) => ["deleteFile", { path, options }],
  (path) => ["deleteFiles", { paths: ["complaints/register.yaml", path], options }],
];

describe("a path that is not the editor's", () => {
  it.each(forbidden)("%j is refused by every action, and nothing is touched", async (path) => {
    const folder = register({ "keys/dir.age": "x", ".git/config": "x" });
    const desk = await deskOn(folder);
    const before = listing(folder);
    for (const asking of touching) {
      expect(await desk.ask(...asking(path))).toEqual({ status: 403, body: { error: "path-refused" } });
    }
    expect(listing(folder)).toEqual(before);
  });

  it.each([
    "",
    "complaints/..",
    "complaints/keys",
    "complaints/.git",
    ".git",
    "/",
    `complaints/2026/${id}/map`,
  ])("%j is no folder to list", async (folder) => {
    const { ask } = await deskOn(register({ "keys/dir.age": "x" }));
    const refused = { status: 403, body: { error: "path-refused" } };
    expect(await ask("entriesByFolder", { folder, extension: "", depth: 3 })).toEqual(refused);
    expect(await ask("getMedia", { mediaFolder: folder })).toEqual(refused);
    expect(await ask("paths", { folder, depth: 3 })).toEqual(refused);
  });
});

describe("a new attachment", () => {
  const unfit = [
    "jpg.\u202Efdp.exe",
    "on\u200Bzichtbaar.pdf",
    "a\u2028b.pdf",
    "a:b.pdf",
    "wat?.pdf",
    'de "beste".pdf',
    "con.txt",
    "CON",
    "Lpt1.tar.gz",
    "com¹.pdf",
    "nul .txt",
    "punt.",
    "blank ",
    " blank.pdf",
    `${"x".repeat(151)}`,
  ];

  it.each(unfit)("is not written as %j, which a colleague's computer cannot hold", async (name) => {
    const folder = register();
    const { ask } = await deskOn(folder);
    const before = listing(folder);
    const asset = { path: `complaints/2026/${id}/${name}`, content: "AAAA", encoding: "base64" };
    const refused = { status: 403, body: { error: "path-refused" } };
    expect(await ask("persistMedia", { asset, options })).toEqual(refused);
    const dataFiles = [{ path: record, raw: "besloten" }];
    expect(await ask("persistEntry", { dataFiles, assets: [asset], options })).toEqual(refused);
    expect(listing(folder)).toEqual(before);
  });

  it.each(["bijlage-1.pdf", "foto 1.jpg", "console.txt", "com10.pdf", "é 👩‍🏫 't & meer.pdf", "x"])(
    "is written as %j",
    async (name) => {
      const folder = register();
      const { ask } = await deskOn(folder);
      const asset = { path: `complaints/2026/${id}/${name}`, content: "AAAA", encoding: "base64" };
      expect(await ask("persistMedia", { asset, options })).toMatchObject({ status: 200 });
      expect(listing(folder)).toContain(`2026/${id}/${name}`);
    },
  );

  it("that lies there already under such a name can be read, written over and taken out", async () => {
    const folder = register({ [`2026/${id}/a:b.pdf`]: "oud" });
    const { ask } = await deskOn(folder);
    const path = `complaints/2026/${id}/a:b.pdf`;
    const asset = { path, content: "bmlldXc=", encoding: "base64" };
    const assets = { assets: [asset], bases: { [path]: shaOf("oud") }, options };
    expect(await ask("getMediaFile", { path })).toMatchObject({ status: 200 });
    expect(await ask("persistEntry", assets)).toMatchObject({ status: 200 });
    expect(await ask("deleteFile", { path, options })).toMatchObject({ status: 200 });
    expect(listing(folder)).not.toContain(`2026/${id}/a:b.pdf`);
  });
});

function listing(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
}

async function expectLinkRefused({ ask }: LocalDesk, path: string): Promise<void> {
  for (const asking of touching.filter((_, at) => at !== 1)) {
    expect(await ask(...asking(path))).toEqual({ status: 403, body: { error: "link-refused" } });
  }
}

describe("a link on the way", () => {
  it("is not followed: a record, a complaint's folder, a year", async () => {
    const outside = register();
    const folder = registerOnDisk({ "reviews/2024.md": "---\n---\n" });
    mkdirSync(join(folder, "2026/KL-2026-AAAA"), { recursive: true });
    symlinkSync(join(outside, "2026", id, "index.md"), join(folder, "2026/KL-2026-AAAA/index.md"));
    symlinkSync(join(outside, "2026", id), join(folder, "2026", id));
    symlinkSync(join(outside, "2026"), join(folder, "2025"));
    symlinkSync("/nowhere", join(folder, "reviews/2026.md"));
    const desk = await deskOn(folder);
    await expectLinkRefused(desk, "complaints/2026/KL-2026-AAAA/index.md");
    await expectLinkRefused(desk, record);
    await expectLinkRefused(desk, `complaints/2026/${id}/new.pdf`);
    await expectLinkRefused(desk, `complaints/2025/${id}/index.md`);
    await expectLinkRefused(desk, "complaints/reviews/2026.md");
    expect(listing(outside)).toEqual([
      "2026",
      `2026/${id}`,
      `2026/${id}/index.md`,
      "register.yaml",
      "reviews",
      "reviews/2025.md",
    ]);
  });

  it("is named in a list as what cannot be read, beside what can", async () => {
    const outside = register();
    const folder = register();
    symlinkSync(join(outside, "2026", id), join(folder, "2026/KL-2026-AAAA"));
    writeFileSync(join(folder, "reviews/2024.md"), Buffer.from([0xff, 0xfe]));
    const { ask } = await deskOn(folder);
    const { body } = await ask("entriesByFolder", { folder: "complaints", extension: "md", depth: 3 });
    expect(body).toEqual([
      { data: text, file: { path: record, id: shaOf(text) } },
      { data: null, file: { path: record.replace("7F3K", "AAAA"), id: null }, error: "link-refused" },
      { data: null, file: { path: "complaints/reviews/2024.md", id: null }, error: "not-text" },
      { data: "---\n---\n", file: { path: "complaints/reviews/2025.md", id: shaOf("---\n---\n") } },
    ]);
  });

  it("is no matter above the register: its own folder may be reached by one", async () => {
    const folder = register();
    const link = join(freshFolder(), "register");
    symlinkSync(folder, link);
    const { ask } = await deskOn(link);
    expect(await ask("getEntry", { path: record })).toMatchObject({ status: 200, body: { data: text } });
  });
});
