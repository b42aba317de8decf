import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeRepository } from "../scripts/git.ts";
import { commits, addTo, alike, keptFile } from "./history-kept-stage.ts";
import { complaint, gitIn, type HistoryStage, historyStage, record, stageOn } from "./history-repository.ts";

describe("what is large", () => {
  /** A repository with a long story in a complaint, and hundreds of commits beside it. */
  async function longHistory(): Promise<HistoryStage> {
    const stage = historyStage();
    const story = "Een lang verhaal. ".repeat(40_000);
    const signature = "Meike van der Zandloper <dir@example.nl>";
    const fileOf = (path: string, text: string) => {
      return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    };
    const stream = Array.from({ length: 260 }, (_, at) => {
      const moment = 1_772_000_000 + at * 60;
      const head = `commit refs/heads/main\nauthor ${signature} ${moment} +0000\ncommitter ${signature} ${moment} +0000\ndata 1\nx\n`;
      const text = complaint([`wish: Stap ${at}`], at < 4 ? story + String(at) : "Kort.");
      return head + fileOf(record, text);
    });
    rmSync(join(stage.top, ".git"), { recursive: true });
    await makeRepository(stage.top, stream);
    return stage;
  }

  it("is not written anew for a few commits, and still tells of every one, lost ones too", async () => {
    const stage = await longHistory();
    await stage.read();
    const file = keptFile(stage);
    const { ino, size } = statSync(file);
    expect(size).toBeGreaterThan(4 * 2 ** 20);
    const lost = addTo(stage, "Erbij");
    expect((await alike(stage)).head.commit).toBe(lost);
    expect(statSync(file).ino).toBe(ino);
    stage.git("reset", "--quiet", "--hard", "HEAD~1");
    addTo(stage, "Anders");
    for (const _ of [1, 2]) expect((await stage.read()).head.rewrittenFrom).toBe(lost);
    writeFileSync(`${file}-seen`, "iets anders");
    expect(await stage.read()).toEqual(await stage.read({ cache: false }));
    addTo(stage, "Nog een");
    expect((await stage.read()).head.rewrittenFrom).toBeNull();
    expect(statSync(file).ino).not.toBe(ino);
    expect(existsSync(`${file}-seen`)).toBe(false);
  });

  it("is written anew at once when there is something to erase", async () => {
    const stage = await longHistory();
    await stage.read();
    const file = keptFile(stage);
    stage.write({ [record]: complaint(["erasedOn: 2026-04-01"], "") });
    stage.commit();
    await stage.read();
    expect(readFileSync(file, "utf8")).not.toContain("lang verhaal");
  });
});

describe("a history that somebody rewrote", () => {
  it("names the commit that was lost, again and again, until that is part of it once more", async () => {
    const stage = commits(2);
    const lost = addTo(stage, "Weg");
    await stage.read();
    stage.git("reset", "--quiet", "--hard", "HEAD~1");
    expect((await stage.read()).head.rewrittenFrom).toBe(lost);
    expect((await stage.read()).head.rewrittenFrom).toBe(lost);
    addTo(stage, "Anders");
    const { head, records } = await stage.read();
    expect(head.rewrittenFrom).toBe(lost);
    expect(records).toEqual((await stage.read({ cache: false })).records);
    stage.git("merge", "--quiet", "--no-edit", "--strategy=ours", lost);
    expect((await stage.read()).head.rewrittenFrom).toBeNull();
  });

  it("is noticed after a rebase, an amended commit, and a forced push that was fetched", async () => {
    const stage = commits(1);
    stage.git("switch", "--quiet", "--create", "werk");
    stage.write({ "los.txt": "een" });
    const own = stage.commit();
    await stage.read();
    stage.git("switch", "--quiet", "main");
    addTo(stage, "Hoofd");
    stage.git("switch", "--quiet", "werk");
    stage.git("rebase", "--quiet", "main");
    expect((await stage.read()).head.rewrittenFrom).toBe(own);
    const rebased = stage.git("rev-parse", "HEAD").trim();
    stage.git("commit", "--quiet", "--amend", "--message=Anders");
    expect((await stage.read()).head.rewrittenFrom).toBe(rebased);
    const clone = `${stage.top}-kloon`;
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    gitIn(stage.top, {}, ["clone", "--quiet", "--branch=main", stage.top, clone]);
    const before = (await stageOn(clone).read()).head.commit;
    stage.git("branch", "--force", "main", "main~1");
    gitIn(clone, {}, ["fetch", "--quiet"]);
    gitIn(clone, {}, ["reset", "--quiet", "--hard", "origin/main"]);
    expect((await stageOn(clone).read()).head.rewrittenFrom).toBe(before);
  });

  it("is noticed though git has thrown the lost commit away", async () => {
    const stage = commits(2);
    const lost = (await stage.read()).head.commit;
    stage.git("reset", "--quiet", "--hard", "HEAD~1");
    addTo(stage, "Anders");
    stage.git("reflog", "expire", "--expire=now", "--all");
    stage.git("gc", "--quiet", "--prune=now");
    expect((await stage.read()).head.rewrittenFrom).toBe(lost);
  });

  it("is nothing that another branch, another working tree or no branch at all would be mistaken for", async () => {
    const stage = commits(2);
    await stage.read();
    stage.git("switch", "--quiet", "--create", "ouder", "HEAD~1");
    expect((await stage.read()).head.rewrittenFrom).toBeNull();
    stage.git("switch", "--quiet", "--detach", "main");
    expect((await stage.read()).head.rewrittenFrom).toBeNull();
    stage.git("switch", "--quiet", "--detach", "ouder");
    expect((await stage.read()).head.rewrittenFrom).toBeNull();
    stage.git("switch", "--quiet", "main");
    expect((await stage.read()).head.rewrittenFrom).toBeNull();
  });
});
