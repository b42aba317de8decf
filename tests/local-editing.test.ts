import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blobShaOf } from "../scripts/editing-files.ts";
import { deskOn } from "./local-desk.ts";
import { complaintText, registerOnDisk } from "./register-on-disk.ts";

const id = "KL-2026-7F3K";
const path = `complaints/2026/${id}/index.md`;
const text = complaintText(id);
const shaOf = (content: string) => blobShaOf(Buffer.from(content));
const options = { commitMessage: `${id}: bijgewerkt` };

/** A register with one complaint, its server, and how the complaint is saved. */
async function edited() {
  const folder = registerOnDisk({ [`2026/${id}/index.md`]: text });
  const file = join(folder, "2026", id, "index.md");
  const desk = await deskOn(folder);
  const save = (raw: string, base?: string | null) => {
    const bases = base === undefined ? {} : { [path]: base };
    return desk.ask("persistEntry", { dataFiles: [{ path, raw }], bases, options });
  };
  const remove = (base: string | null) =>
    desk.ask("deleteFiles", { paths: [path], bases: { [path]: base }, options });
  return { ...desk, folder, file, save, remove };
}

const staleWith = (now: string | null) => {
  const theirs = now === null ? null : { sha: shaOf(now), text: now };
  return { status: 409, body: { error: "stale", stale: [{ path, theirs }] } };
};

describe("a save", () => {
  it("is made when the file is what the change was made from", async () => {
    const { save, file, folder } = await edited();
    expect(await save("één", shaOf(text))).toEqual({
      status: 200,
      body: { message: "saved", commit: null, shas: { [path]: shaOf("één") } },
    });
    expect(readFileSync(file, "utf8")).toBe("één");
    expect(readdirSync(folder, { recursive: true })).toHaveLength(4);
  });

  it("keeps who may read the file", async () => {
    const { save, file } = await edited();
    chmodSync(file, 0o640);
    await save("één", shaOf(text));
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it("is refused when another changed the file, and hands over what it says now", async () => {
    const { save, remove, file } = await edited();
    writeFileSync(file, "van een ander");
    for (const base of [shaOf(text), null, undefined]) {
      expect(await save("van mij", base)).toEqual(staleWith("van een ander"));
    }
    expect(await remove(shaOf(text))).toEqual(staleWith("van een ander"));
    expect(readFileSync(file, "utf8")).toBe("van een ander");
  });

  it("is refused when another removed the file", async () => {
    const { save, file, folder } = await edited();
    rmSync(join(folder, "2026"), { recursive: true });
    expect(await save("van mij", shaOf(text))).toEqual(staleWith(null));
    expect(existsSync(file)).toBe(false);
  });

  it("is refused when another made a file of that name", async () => {
    const { save } = await edited();
    expect(await save("nieuw", null)).toEqual(staleWith(text));
    expect(await save("nieuw")).toEqual(staleWith(text));
  });

  it("is no loss for anybody when the file is already what it is to become", async () => {
    const { save, remove, file } = await edited();
    for (const base of [null, shaOf("iets anders"), undefined]) {
      expect(await save(text, base)).toMatchObject({ status: 200 });
    }
    rmSync(file);
    expect(await remove(shaOf(text))).toMatchObject({ status: 200 });
  });

  it("writes none of its files when one of them is stale", async () => {
    const { ask, folder } = await edited();
    const other = path.replace("7F3K", "AAAA");
    const asset = { path: `complaints/2026/${id}/foto.jpg`, content: "AAAA", encoding: "base64" };
    const dataFiles = [
      { path: other, raw: "nieuw" },
      { path, raw: "van mij" },
    ];
    const bases = { [other]: null, [path]: shaOf("ouder"), [asset.path]: null };
    expect(await ask("persistEntry", { dataFiles, assets: [asset], bases, options })).toEqual(
      staleWith(text),
    );
    expect(readdirSync(folder, { recursive: true })).toHaveLength(4);
  });

  it("at the same moment as another wins or loses, and both are told", async () => {
    const { save, file } = await edited();
    const texts = Array.from({ length: 8 }, (_, at) => `versie ${at}`);
    const answers = await Promise.all(texts.map((raw) => save(raw, shaOf(text))));
    const won = texts.filter((_, at) => answers[at]?.status === 200);
    expect(won).toEqual([readFileSync(file, "utf8")]);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(lost).toEqual(Array.from({ length: 7 }, () => staleWith(won.join())));
  });

  it("takes a folder away with its last file, and leaves one in which something else lies", async () => {
    const { remove, ask, folder } = await edited();
    writeFileSync(join(folder, "2026", id, "los.txt"), "x");
    expect(await remove(shaOf(text))).toEqual({
      status: 200,
      body: { message: "saved", commit: null, shas: { [path]: null } },
    });
    expect(readdirSync(join(folder, "2026", id))).toEqual(["los.txt"]);
    await ask("deleteFile", { path: `complaints/2026/${id}/los.txt`, options });
    expect(readdirSync(folder)).toEqual(["register.yaml"]);
  });

  it("that the disk refuses leaves everything as it was", async () => {
    const { ask, file, folder } = await edited();
    writeFileSync(join(folder, "2025"), "a file where a folder must come");
    const dataFiles = [
      { path, raw: "van mij" },
      { path: "complaints/2025/KL-2025-AAAA/index.md", raw: "nieuw" },
    ];
    const answer = await ask("persistEntry", { dataFiles, bases: { [path]: shaOf(text) }, options });
    expect(answer).toEqual({ status: 500, body: { error: "not-written" } });
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(readdirSync(join(folder, "2026", id))).toEqual(["index.md"]);
  });
});
