import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runGit } from "../scripts/git.ts";
import { runScript } from "./command-process.ts";
import { type Commit, committedRegister } from "./committed-register.ts";
import { extended, hashesOf, history, id, record, recorded, removed } from "./history-scenes.ts";
import { complaintText } from "./register-on-disk.ts";

describe("what cannot be known is said:", () => {
  it("a complaint that never was, in one line with the cure", async () => {
    const folder = await committedRegister([recorded]);
    expect(history(folder, "KL-2026-ZZZZ")).toEqual({
      code: 2,
      out: "",
      said: "history: KL-2026-ZZZZ is not in the register, nor in what is here of its history. See: npm run history\n",
    });
  });

  it.each([
    [["--since", "gisteren"], "--since is not a day. Write it as YYYY-MM-DD."],
    [["--until", "2026-02-30"], "--until is not a day. Write it as YYYY-MM-DD."],
    [["--by", "kwartel"], "no person with the code given to --by. Codes look like p1."],
    [[id, id], "name one complaint, such as KL-2026-7F3K, or reviews/2026. See --help."],
  ])("%j", async (words, sentence) => {
    const folder = await committedRegister([recorded]);
    expect(history(folder, ...words)).toEqual({ code: 2, out: "", said: `history: ${sentence}\n` });
  });

  it("a register in no repository, and a record that is not committed", async () => {
    const folder = await committedRegister([recorded]);
    const bare = mkdtempSync(join(tmpdir(), "bare-"));
    onTestFinished(() => rmSync(bare, { recursive: true, force: true }));
    for (const name of ["register.yaml", "2026"])
      cpSync(join(folder, name), join(bare, name), { recursive: true });
    const none = "Er is geen geschiedenis: de map ligt niet in een git-repository, of git ontbreekt.";
    expect(history(bare, id)).toEqual({ code: 0, said: "", out: `Geschiedenis van ${id}\n${none}\n` });
    mkdirSync(join(folder, "2026/KL-2026-AAAA"));
    writeFileSync(join(folder, "2026/KL-2026-AAAA/index.md"), complaintText("KL-2026-AAAA"));
    expect(history(folder, "KL-2026-AAAA").out).toMatch(/begint op 27 maart 2026\.\n\nHierover staat niets/);
  });

  it("a clone that has only the newest commits", async () => {
    const folder = await committedRegister([recorded, extended, removed]);
    const clone = mkdtempSync(join(tmpdir(), "shallow-"));
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    runGit(clone, ["clone", "--quiet", "--depth", "2", `file://${folder}`, "."]);
    const { code, out } = history(clone, id);
    expect(code).toBe(0);
    expect(out).toContain("Haal de rest op met: git fetch --unshallow\n");
    expect(out).not.toContain("Klacht vastgelegd");
    expect(out).toMatch(/1 bevinding:\n.*: het uitstel van 2026-04-02 is weggehaald: weggehaald in commit/);
  });

  it("a history that somebody rewrote", async () => {
    const folder = await committedRegister([recorded, extended, removed]);
    const [, , lost] = hashesOf(folder);
    expect(history(folder, id).out).not.toContain("herschreven");
    runGit(folder, ["reset", "--quiet", "--hard", "HEAD~1"]);
    expect(history(folder, id).out).toContain(
      `De geschiedenis is herschreven: vastlegging ${lost}, eerder de nieuwste`,
    );
  });

  it("a repository that is damaged, of which the check still judges the files", async () => {
    const folder = await committedRegister([recorded]);
    rmSync(join(folder, ".git/objects"), { recursive: true });
    mkdirSync(join(folder, ".git/objects"));
    expect(history(folder, id)).toMatchObject({
      code: 2,
      out: "",
      said: expect.stringMatching(/^history: git .*\n$/),
    });
    const check = runScript("check", ["--register", folder, "--today", "2026-06-01"]);
    expect(check).toEqual({
      code: 1,
      out: "Gelezen: 1 klacht en 0 toetsingen. Bevindingen: 0.\n",
      said: expect.stringMatching(/^check: the history could not be read: git .*\n$/),
    });
  });

  it("a complaint that was taken out still has its life, and a finding in the check", async () => {
    const gone: Commit = { at: "2026-05-01T10:00:00+02:00", author: "Bestuurder", files: { [record]: null } };
    const folder = await committedRegister([recorded, gone]);
    const sentence = `${id}: de klacht is uit het register gehaald: vastgelegd in commit`;
    const { out } = history(folder, id);
    expect(out).toContain("\n  Klacht uit het register gehaald\n");
    expect(out).toContain(sentence);
    const check = runScript("check", ["--register", folder, "--today", "2026-06-01"]);
    expect([check.code, check.out.startsWith(sentence)]).toEqual([1, true]);
  });
});
