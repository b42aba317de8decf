import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { id, record, versionedRegister } from "../tests/versioned-register.ts";
import { deadMark } from "../tests/dead-program.ts";
import { runGit } from "./git.ts";
import { ownMark } from "./process-mark.ts";
import { hiddenName } from "./save-leftovers.ts";
import { settleRegister } from "./settle-register.ts";

/** A register whose save was killed before its commit: the file is written and staged, the lock of git is there. */
async function brokenOff(note: object = {}) {
  const register = await versionedRegister("complaints");
  const gitFile = (name: string) => join(register.top, ".git", name);
  writeFileSync(register.file, "besloten");
  runGit(register.top, ["add", "--all"]);
  writeFileSync(gitFile("index.lock"), "");
  const { ino, mtimeNs } = statSync(gitFile("index.lock"), { bigint: true });
  mkdirSync(gitFile("klachtenregister"), { recursive: true });
  const own = { by: deadMark(), lock: `${ino} ${mtimeNs}`, paths: [record] };
  writeFileSync(gitFile("klachtenregister/saving-1.json"), JSON.stringify({ ...own, ...note }));
  return { ...register, lock: gitFile("index.lock") };
}

describe("a save of ours that was killed", () => {
  it("leaves no lock and no hidden file behind, and what it wrote is named and can be committed", async () => {
    const { folder, lock, save, top } = await brokenOff();
    const hidden = join(folder, "2026", id, hiddenName());
    writeFileSync(hidden, "geheim");
    expect(await settleRegister(folder)).toEqual([id]);
    expect([existsSync(lock), existsSync(hidden)]).toEqual([false, false]);
    expect(runGit(top, ["status", "--porcelain"])).toBe(` M complaints/${record}\n`);
    expect(await save("besloten")).toMatchObject({ status: 200 });
    expect(runGit(top, ["show", `HEAD:complaints/${record}`])).toBe("besloten");
    expect(await settleRegister(folder)).toEqual([]);
  });

  it("is settled before the next save, without a new start", async () => {
    const { lock, save, top } = await brokenOff();
    expect(await save("besloten")).toMatchObject({ status: 200 });
    expect(existsSync(lock)).toBe(false);
    expect(runGit(top, ["status", "--porcelain"])).toBe("");
  });

  it("that left another name than a record's tells its complaint alone", async () => {
    const { folder } = await versionedRegister("complaints");
    writeFileSync(join(folder, "2026", id, "brief van Jansen.pdf"), "x");
    writeFileSync(join(folder, "register.yaml"), "x");
    expect(await settleRegister(folder)).toEqual([id, "register.yaml"]);
  });
});

describe("a lock of git that is not proven to be ours", () => {
  it.each([
    ["the program that took it still runs", { by: ownMark() }],
    ["it is of another machine", { by: deadMark().replace(/-.{8}-/, "-00000000-") }],
    ["it is another file", { lock: "1 1" }],
  ])("stays when %s", async (_, note) => {
    const { folder, lock, save } = await brokenOff(note);
    await settleRegister(folder);
    expect(existsSync(lock)).toBe(true);
    expect(await save("besloten")).toEqual({ status: 422, body: { error: "git-locked" } });
  });

  it("stays when it was made anew in the place of ours", async () => {
    const { folder, lock } = await brokenOff();
    utimesSync(lock, 1, 1);
    await settleRegister(folder);
    expect(existsSync(lock)).toBe(true);
  });
});
