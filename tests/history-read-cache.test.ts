import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseRegister } from "../schemas/register.ts";
import { readHistory } from "../scripts/read-history.ts";
import { ownMark } from "../scripts/process-mark.ts";
import { deadMark } from "./dead-program.ts";
import { addTo, alike, commits, keptFile, keptFolder } from "./history-kept-stage.ts";
import { complaint, historyStage, number, record, stageOn, toldOf } from "./history-repository.ts";

const other = "2026/KL-2026-2222/index.md";

describe("what is kept", () => {
  it("is continued by new commits, merges and records, and tells the same", async () => {
    const stage = commits(3);
    await alike(stage);
    addTo(stage, "Verder");
    stage.write({ [other]: complaint([], "Nieuw.", "KL-2026-2222") });
    stage.commit();
    await alike(stage);
    stage.git("switch", "--quiet", "--create", "tak", "HEAD~3");
    stage.write({
      [other]: complaint(["handler: p1"], "Nieuw.", "KL-2026-2222"),
      "2026/KL-2026-3333/index.md": complaint([]),
    });
    stage.commit({ on: "2026-03-01T08:00:00Z" });
    stage.git("switch", "--quiet", "main");
    stage.git("merge", "--quiet", "--no-edit", "--strategy-option=ours", "tak");
    expect((await alike(stage)).records).toHaveLength(3);
  });

  it("is looked into, not read anew: what is there is told, though git has lost it", async () => {
    const stage = commits(2);
    const before = await stage.read();
    rmSync(join(stage.top, ".git/objects"), { recursive: true });
    const ref = readFileSync(join(stage.top, ".git/refs/heads/main"), "utf8").trim();
    writeFileSync(join(stage.top, ".git/HEAD"), "ref: refs/heads/main\n");
    expect(ref).toBe(before.head.commit);
    mkdirSync(join(stage.top, ".git/objects"));
    expect(await stage.read()).toEqual(before);
  });

  it("lies in git's own folder alone, for nobody else to read, and not at all when it is not wanted", async () => {
    const stage = commits(1);
    await stage.read({ cache: false });
    expect(existsSync(join(stage.top, ".git/klachtenregister"))).toBe(false);
    await stage.read();
    expect(statSync(keptFile(stage)).mode & 0o077).toBe(0);
    expect(stage.git("status", "--porcelain")).toBe("");
  });

  it("is told with the people and the time zone that the register has now", async () => {
    const stage = commits(1);
    await stage.read();
    const people = [{ code: "m", name: "Meike van der Zandloper", role: "partner", from: "2020-01-01" }];
    const register = parseRegister({
      organisation: { name: "x" },
      timeZone: "America/New_York",
      people,
    }).value;
    const { records } = await readHistory(stage.top, register);
    expect(records[0]?.events[0]).toMatchObject({ by: "m", at: "2026-03-02T04:00:00-05:00" });
  });

  it("follows a register that moves, and a complaint that gets another number", async () => {
    const stage = commits(2);
    await alike(stage);
    stage.move("2026", "complaints/2026");
    stage.commit();
    const moved = stageOn(stage.top, "complaints");
    expect(toldOf((await alike(moved)).records[0]?.events ?? [])).toHaveLength(2);
    stage.move(`complaints/2026/${number}`, "complaints/2026/KL-2026-2222");
    stage.commit();
    const { records } = await alike(moved);
    expect(records.map(({ place, events }) => [place, events.map(({ kind }) => kind).join()])).toEqual([
      ["KL-2026-2222", "recorded,changed,renumbered"],
    ]);
  });

  it("is not continued by a part of a history that a later commit shows to lie elsewhere", async () => {
    const stage = historyStage("complaints");
    stage.write({ [`oud/${record}`]: complaint(["wish: Iets"]) });
    stage.commit();
    await alike(stage);
    stage.move("oud", "complaints");
    stage.commit();
    expect((await alike(stage)).records[0]?.events.map(({ kind }) => kind)).toEqual(["recorded"]);
  });
});

describe("what was kept and is no good", () => {
  const spoilings: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ["cut off", (bytes) => bytes.subarray(0, bytes.length - 7)],
    ["empty", () => Buffer.alloc(0)],
    ["of another kind", () => Buffer.from("iets heel anders")],
    [
      "of a later format",
      (bytes) => Buffer.from(bytes.toString("latin1").replace("history 2", "history 3"), "latin1"),
    ],
    [
      "changed by a letter",
      (bytes) => Buffer.from(bytes.toString("latin1").replace("Stap 1", "Stap 9"), "latin1"),
    ],
  ];

  it.each(spoilings)("is read anew when it is %s", async (_, spoil) => {
    const stage = commits(3);
    const before = await stage.read();
    const file = keptFile(stage);
    const bytes = readFileSync(file);
    expect(spoil(bytes).equals(bytes)).toBe(false);
    writeFileSync(file, spoil(bytes));
    expect(await stage.read()).toEqual(before);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("is read anew wherever a byte of it is another, or it was cut off", async () => {
    const stage = commits(2);
    const told = await stage.read();
    const bytes = readFileSync(keptFile(stage));
    for (let at = 0; at < bytes.length; at += 97) {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(keptFile(stage), at % 2 === 0 ? spoilt : bytes.subarray(0, at));
      expect(await stage.read()).toEqual(told);
    }
  });

  it("is taken away when a program that was killed was still writing it, and only then", async () => {
    const stage = commits(2);
    await stage.read();
    const drafts = [deadMark(), ownMark()].map((mark) => `${keptFile(stage)}.${mark}.1`);
    for (const draft of drafts) writeFileSync(draft, "woorden van een klacht");
    addTo(stage, "Verder");
    await stage.read();
    expect(drafts.map((draft) => existsSync(draft))).toEqual([false, true]);
  });

  it("is read anew when it came from another repository, and names nothing as lost", async () => {
    const [stage, foreign] = [commits(2), commits(5)];
    addTo(foreign, "Vreemd");
    await foreign.read();
    await stage.read();
    writeFileSync(keptFile(stage), readFileSync(keptFile(foreign)));
    expect(await stage.read()).toEqual(await stage.read({ cache: false }));
  });

  it("is done without where it cannot be written", async () => {
    const stage = commits(2);
    writeFileSync(join(stage.top, ".git/klachtenregister"), "in de weg");
    const told = await stage.read();
    expect(told).toEqual(await stage.read({ cache: false }));
    rmSync(join(stage.top, ".git/klachtenregister"));
    await stage.read();
    const folder = join(stage.top, keptFolder);
    chmodSync(folder, 0o500);
    addTo(stage, "Verder");
    await alike(stage);
    chmodSync(folder, 0o700);
  });

  it("is written whole by one of several who read at once, and nothing else is left behind", async () => {
    const stage = commits(4);
    const told = await Promise.all(Array.from({ length: 5 }, () => stage.read()));
    for (const one of told) expect(one).toEqual(told[0]);
    expect(existsSync(keptFile(stage))).toBe(true);
    expect(await stage.read()).toEqual(told[0]);
  });
});
