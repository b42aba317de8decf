import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { headCommit, runGit } from "../scripts/git.ts";
import { freshFolder, gitLines } from "./local-desk.ts";
import {
  id,
  options,
  path,
  putHook,
  record,
  shaOf,
  text,
  type VersionedRegister,
  versionedRegister,
} from "./versioned-register.ts";

describe("a hook", () => {
  it("that refuses takes the save back, whatever it says, and leaves what was staged", async () => {
    const { save, top, folder, file } = await versionedRegister("complaints");
    putHook(top, "pre-commit", `cat complaints/${record}; cat complaints/${record} >&2; exit 1`);
    writeFileSync(join(top, "nieuw.txt"), "nieuw\n");
    writeFileSync(file, "gestaged");
    runGit(top, ["add", "--all"]);
    writeFileSync(file, text);
    const before = gitLines(top, "ls-files", "--stage");
    const head = headCommit(top);
    const asset = { path: `complaints/2026/${id}/foto.jpg`, content: "AAAA", encoding: "base64" };
    const fresh = { path: "complaints/2027/KL-2027-AAAA/index.md", raw: "geheim" };
    const order = { dataFiles: [{ path, raw: "geheim" }, fresh], assets: [asset] };
    expect(await save("geheim", order)).toEqual({ status: 422, body: { error: "hook-refused" } });
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(readdirSync(join(folder, "2026", id))).toEqual(["index.md"]);
    expect(existsSync(join(folder, "2027"))).toBe(false);
    expect([headCommit(top), gitLines(top, "ls-files", "--stage")]).toEqual([head, before]);
  });

  it("that refuses brings a removed complaint back", async () => {
    const { ask, top, file } = await versionedRegister();
    putHook(top, "commit-msg", "exit 1");
    chmodSync(file, 0o600);
    const order = { paths: [path], bases: { [path]: shaOf(text) }, options };
    expect(await ask("deleteFiles", order)).toEqual({ status: 422, body: { error: "hook-refused" } });
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(runGit(top, ["status", "--porcelain"])).toBe("");
  });

  it("that rewrites the file has the last word, and the answer says so", async () => {
    const { save, top, file } = await versionedRegister("complaints");
    putHook(top, "pre-commit", `printf netjes > 'complaints/${record}'; git add -- 'complaints/${record}'`);
    expect(await save("slordig")).toMatchObject({ status: 200, body: { shas: { [path]: shaOf("netjes") } } });
    expect(readFileSync(file, "utf8")).toBe("netjes");
    expect(runGit(top, ["show", `HEAD:complaints/${record}`])).toBe("netjes");
    expect(runGit(top, ["status", "--porcelain"])).toBe("");
  });

  it("that complains after the commit changes nothing about it", async () => {
    const { save, top } = await versionedRegister();
    putHook(top, "post-commit", "exit 1");
    expect(await save("besloten")).toMatchObject({ status: 200, body: { commit: headCommit(top) } });
  });

  it("that takes its time lets nobody read what may be taken back", async () => {
    const { save, ask, top } = await versionedRegister();
    putHook(top, "pre-commit", "sleep 0.3; exit 1");
    const saving = save("geheim");
    const reading = ask("getEntry", { path });
    expect(await saving).toMatchObject({ status: 422 });
    expect(await reading).toMatchObject({ body: { data: text } });
  });

  it("sees only the files of the save", async () => {
    const { save, top } = await versionedRegister("complaints");
    writeFileSync(join(top, "nieuw.txt"), "nieuw\n");
    runGit(top, ["add", "nieuw.txt"]);
    putHook(top, "pre-commit", "git diff --cached --name-only -- '*.md' '*.txt' > seen");
    expect(await save("besloten")).toMatchObject({ status: 200 });
    expect(readFileSync(join(top, "seen"), "utf8")).toBe(`complaints/${record}\n`);
  });
});

describe("a repository that cannot take a commit", () => {
  const expectRefused = async (register: VersionedRegister, error: string) => {
    const head = headCommit(register.top);
    expect(await register.save("geheim")).toEqual({ status: 422, body: { error } });
    expect(readFileSync(register.file, "utf8")).toBe(text);
    expect(headCommit(register.top)).toBe(head);
  };

  it("asks first who commits", async () => {
    const register = await versionedRegister();
    const { HOME, GIT_CONFIG_NOSYSTEM } = process.env;
    onTestFinished(() => {
      Object.assign(process.env, { HOME });
      if (GIT_CONFIG_NOSYSTEM === undefined) delete process.env["GIT_CONFIG_NOSYSTEM"];
    });
    Object.assign(process.env, { HOME: freshFolder(), GIT_CONFIG_NOSYSTEM: "1" });
    runGit(register.top, ["config", "--unset", "user.email"]);
    await expectRefused(register, "no-identity");
    expect(await register.ask("info")).toMatchObject({ body: { author: null } });
    runGit(register.top, ["config", "user.email", "dir@example.nl"]);
    runGit(register.top, ["config", "--unset", "user.name"]);
    await expectRefused(register, "no-identity");
  });

  it("waits until a merge is finished, another git has ended, and it is on a branch", async () => {
    const register = await versionedRegister();
    const gitFile = (name: string) => join(register.top, ".git", name);
    const inTheWay = [
      ["MERGE_HEAD", "git-busy"],
      ["CHERRY_PICK_HEAD", "git-busy"],
      ["index.lock", "git-locked"],
      ["refs/heads/main.lock", "git-locked"],
    ] as const;
    for (const [name, refusal] of inTheWay) {
      writeFileSync(gitFile(name), `${headCommit(register.top)}\n`);
      await expectRefused(register, refusal);
      rmSync(gitFile(name));
    }
    runGit(register.top, ["checkout", "--quiet", "--detach"]);
    await expectRefused(register, "git-branchless");
    runGit(register.top, ["checkout", "--quiet", "main"]);
    expect(await register.save("besloten")).toMatchObject({ status: 200 });
  });

  it("needs a git", async () => {
    const register = await versionedRegister();
    const path = process.env["PATH"];
    process.env["PATH"] = [freshFolder(), freshFolder()].join(delimiter);
    onTestFinished(() => void (process.env["PATH"] = path));
    expect(await register.ask("info")).toMatchObject({ status: 200, body: { author: null } });
    expect(await register.save("geheim")).toEqual({ status: 422, body: { error: "git-absent" } });
    expect(readFileSync(register.file, "utf8")).toBe(text);
  });

  it("that git does not understand is no folder without a repository", async () => {
    const register = await versionedRegister();
    writeFileSync(join(register.top, ".git/HEAD"), "damaged");
    expect(await register.save("geheim")).toEqual({ status: 422, body: { error: "git-failed" } });
    expect(readFileSync(register.file, "utf8")).toBe(text);
  });
});
