import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blobShaOf } from "../scripts/editing-files.ts";
import { headCommit, runGit } from "../scripts/git.ts";
import { commitAll, gitLines } from "./local-desk.ts";
import { id, options, path, record, shaOf, text, versionedRegister } from "./versioned-register.ts";

const lastNames = (top: string) =>
  gitLines(top, "show", "--name-status", "--no-renames", "--format=", "HEAD");

describe("a save in a repository", () => {
  it.each([
    ["is the repository", ""],
    ["is a folder of it", "complaints"],
    ["lies deep under an unusual name", "map met spaties/‘é 家’ [x]*/:(top)"],
  ])("is one commit of the files that were touched, when the register %s", async (_, below) => {
    const { save, top, folder } = await versionedRegister(below);
    const name = `2026/${id}/[ab]! 👩‍🏫 't & meer ‘é’ [1].pdf`;
    const asset = { path: `complaints/${name}`, content: "AAECAw==", encoding: "base64" };
    const answer = await save("besloten", { assets: [asset] });
    const shas = { [path]: shaOf("besloten"), [asset.path]: blobShaOf(Buffer.from([0, 1, 2, 3])) };
    expect(answer).toEqual({ status: 200, body: { message: "saved", commit: headCommit(top), shas } });
    expect(gitLines(top, "log", "--format=%an <%ae> %s")).toEqual([
      `Meike van der Zandloper <dir@example.nl> ${options.commitMessage}`,
      "Meike van der Zandloper <dir@example.nl> Begin",
    ]);
    const committed = runGit(top, ["show", "-z", "--name-only", "--format=", "HEAD"])
      .split("\0")
      .filter(Boolean);
    expect(committed.toSorted()).toEqual([join(below, name), join(below, record)].toSorted());
    expect(runGit(folder, ["rev-parse", `HEAD:./${name}`]).trim()).toBe(shas[asset.path]);
    expect(runGit(top, ["status", "--porcelain"])).toBe("");
  });

  it("leaves alone what else is staged or changed", async () => {
    const { save, top } = await versionedRegister("complaints");
    writeFileSync(join(top, "complaints/los.txt"), "anders\n");
    writeFileSync(join(top, "complaints/register.yaml"), "half af\n");
    writeFileSync(join(top, "nieuw.txt"), "nieuw\n");
    writeFileSync(join(top, "niets.txt"), "niets\n");
    runGit(top, ["add", "nieuw.txt", "complaints/los.txt"]);
    expect(await save("besloten")).toMatchObject({ status: 200 });
    expect(lastNames(top)).toEqual([`M\tcomplaints/${record}`]);
    expect(gitLines(top, "status", "--porcelain")).toEqual([
      "M  complaints/los.txt",
      " M complaints/register.yaml",
      "A  nieuw.txt",
      "?? niets.txt",
    ]);
  });

  it("removes and writes in one commit, and takes the empty folder away", async () => {
    const { ask, top, folder } = await versionedRegister("complaints");
    const fresh = "complaints/2026/KL-2026-AAAA/index.md";
    const order = {
      dataFiles: [{ path: fresh, raw: "x" }],
      removed: [path],
      bases: { [path]: shaOf(text) },
      options,
    };
    expect(await ask("persistEntry", order)).toMatchObject({ status: 200, body: { shas: { [path]: null } } });
    expect(lastNames(top)).toEqual([`D\tcomplaints/${record}`, `A\t${fresh}`]);
    expect(readdirSync(join(folder, "2026"))).toEqual(["KL-2026-AAAA"]);
    expect(runGit(top, ["status", "--porcelain"])).toBe("");
  });

  it("removes a file that was never committed without a commit", async () => {
    const { ask, top, folder } = await versionedRegister();
    const head = headCommit(top);
    writeFileSync(join(folder, `2026/${id}/foto.jpg`), "x");
    expect(await ask("deleteFile", { path: `complaints/2026/${id}/foto.jpg`, options })).toMatchObject({
      status: 200,
      body: { commit: head },
    });
    expect(runGit(top, ["status", "--porcelain"])).toBe("");
  });

  it("commits nothing when nothing differs, and commits by hand what stood uncommitted", async () => {
    const { save, top, file } = await versionedRegister();
    const head = headCommit(top);
    expect(await save(text)).toMatchObject({ status: 200, body: { commit: head } });
    writeFileSync(file, "met de hand");
    expect(await save("met de hand")).toMatchObject({ status: 200, body: { commit: headCommit(top) } });
    expect(headCommit(top)).not.toBe(head);
    expect(lastNames(top)).toEqual([`M\t${record}`]);
  });

  it("is the first commit of a repository that has none", async () => {
    const { save, top, folder } = await versionedRegister("complaints");
    rmSync(join(top, ".git"), { recursive: true });
    runGit(folder, ["init", "--quiet"]);
    runGit(folder, ["config", "user.name", "Joost Windekind"]);
    runGit(folder, ["config", "user.email", "p1@example.nl"]);
    expect(await save("besloten")).toMatchObject({ status: 200, body: { commit: headCommit(folder) } });
    expect(gitLines(folder, "ls-files")).toEqual([record]);
  });

  it("commits an attachment of a kind that is ignored elsewhere", async () => {
    const { save, top } = await versionedRegister();
    writeFileSync(join(top, ".gitignore"), "*.log\n");
    const asset = { path: `complaints/2026/${id}/gesprek.log`, content: "AAAA", encoding: "base64" };
    expect(await save("besloten", { assets: [asset] })).toMatchObject({ status: 200 });
    expect(lastNames(top)).toEqual([`A\t2026/${id}/gesprek.log`, `M\t${record}`]);
  });

  it("stays out of a repository that is told to ignore the register", async () => {
    const { save, top, file } = await versionedRegister("klachten");
    runGit(top, ["rm", "-r", "--cached", "--quiet", "klachten"]);
    writeFileSync(join(top, ".gitignore"), "klachten/\n");
    commitAll(top);
    const head = headCommit(top);
    expect(await save("besloten")).toMatchObject({ status: 200, body: { commit: null } });
    expect(readFileSync(file, "utf8")).toBe("besloten");
    expect([headCommit(top), runGit(top, ["status", "--porcelain"])]).toEqual([head, ""]);
  });

  it("remembers what stood there earlier, and no more than texts", async () => {
    const { save, ask, top } = await versionedRegister();
    await save("besloten");
    expect(await ask("earlier", { id: shaOf(text) })).toEqual({ status: 200, body: { data: text } });
    for (const other of [shaOf("nooit geschreven"), headCommit(top)]) {
      expect(await ask("earlier", { id: other })).toEqual({ status: 200, body: { data: null } });
    }
  });

  it("names who commits", async () => {
    const { ask } = await versionedRegister();
    expect(await ask("info")).toMatchObject({
      body: { type: "local_git", author: { name: "Meike van der Zandloper", email: "dir@example.nl" } },
    });
  });
});
