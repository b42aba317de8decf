import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { noHistory } from "../scripts/no-history.ts";
import { complaint, gitIn, historyStage, number, record, stageOn, toldOf } from "./history-repository.ts";

const [first, handled, high] = [
  complaint(["severity: low"]),
  complaint(["severity: low", "handler: p1"]),
  complaint(["severity: high", "handler: p1"]),
];
const all = [
  `recorded; id: null → ${number}; severity: null → low; body: null → Te laat.`,
  "changed; handler: null → p1",
  "changed; severity: low → high",
];

/** A repository with a complaint of three commits. */
function threeCommits(below = "") {
  const stage = historyStage(below);
  const hashes = [first, handled, high].map((text) => {
    stage.write({ [join(below, record)]: text });
    return stage.commit();
  });
  return { stage, hashes };
}

describe("without a history", () => {
  it("it is unknown, and not none, without git", async () => {
    const { stage } = threeCommits();
    const path = process.env["PATH"];
    process.env["PATH"] = join(stage.top, "nergens");
    onTestFinished(() => void (process.env["PATH"] = path));
    await expect(stage.read()).rejects.toThrow("git could not be started");
  });

  it("there is none without a repository, in a folder that is not there, and before the first commit", async () => {
    const stage = historyStage();
    stage.write({ [record]: first });
    expect(await stage.read()).toEqual(noHistory);
    rmSync(join(stage.top, ".git"), { recursive: true });
    expect(await stage.read()).toEqual(noHistory);
    expect(await stageOn(stage.top, "nergens").read()).toEqual(noHistory);
  });

  it("a register that was never committed has no records in it", async () => {
    const { stage, hashes } = threeCommits();
    mkdirSync(join(stage.top, "complaints"));
    expect(await stageOn(stage.top, "complaints").read()).toEqual({
      head: { commit: hashes[2], since: "2026-03-02", commits: 0, reach: "whole", rewrittenFrom: null },
      records: [],
    });
  });

  it("a branch beside the records, of a root of its own, tells nothing, not even in a clone of everything", async () => {
    const { stage } = threeCommits();
    const alone = await stage.read();
    const empty = ["commit-tree", "-m", "Run 7, attempt 1", "4b825dc642cb6eb9a060e54bf8d69288fbee4904"];
    stage.git("update-ref", "refs/heads/heartbeat", stage.git(...empty).trim());
    expect(await stage.read()).toEqual(alone);
    const clone = `${stage.top}-kloon`;
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    gitIn(stage.top, {}, ["clone", "--quiet", `file://${stage.top}`, clone]);
    expect(gitIn(clone, {}, ["branch", "--remotes"])).toContain("origin/heartbeat");
    expect(await stageOn(clone).read()).toEqual(alone);
  });

  it("what is not committed is no history", async () => {
    const { stage } = threeCommits();
    stage.write({ [record]: null, "register.yaml": "language: nl\n" });
    stage.git("add", "--all");
    const { records } = await stage.read();
    expect(records.map(({ place, events }) => [place, toldOf(events)])).toEqual([[number, all]]);
  });
});

describe("a part of the history", () => {
  it("nobody is said to have recorded what is there already in a shallow clone", async () => {
    const { stage, hashes } = threeCommits();
    stage.write({ "2026/KL-2026-2222/index.md": complaint([], "Nieuw.", "KL-2026-2222") });
    stage.commit();
    const clone = `${stage.top}-kloon`;
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    gitIn(stage.top, {}, ["clone", "--quiet", "--depth=3", `file://${stage.top}`, clone]);
    const shallow = await stageOn(clone).read();
    expect(shallow.head).toMatchObject({ reach: "shallow", commits: 2, rewrittenFrom: null });
    expect(
      shallow.records.map(({ place, events }) => [place, events.map(({ kind }) => kind).join()]),
    ).toEqual([
      ["KL-2026-2222", "recorded"],
      [number, "changed"],
    ]);
    expect(toldOf(shallow.records[1]?.events ?? [])).toEqual(all.slice(2));
    gitIn(clone, {}, ["fetch", "--quiet", "--unshallow"]);
    const whole = await stageOn(clone).read();
    expect(whole.head).toMatchObject({ reach: "whole", commits: 4, rewrittenFrom: null });
    expect(whole.records[1]?.events.map(({ commit }) => commit)).toEqual(hashes);
  });

  it("what was not fetched is neither fetched nor invented, but said", async () => {
    const { stage } = threeCommits();
    stage.git("config", "uploadpack.allowFilter", "true");
    const clone = `${stage.top}-deel`;
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    gitIn(stage.top, {}, ["clone", "--quiet", "--filter=blob:none", `file://${stage.top}`, clone]);
    const partial = await stageOn(clone).read();
    expect(partial.head).toMatchObject({ reach: "whole", missing: 2 });
    expect(partial.records.map(({ events }) => toldOf(events))).toEqual([
      ["broken", "broken", all[0]?.replace("low;", "high; handler: null → p1;")],
    ]);
    // As soon as everything is there it is read again.
    gitIn(clone, {}, ["fetch", "--quiet", "--refetch", "--no-filter"]);
    expect((await stageOn(clone).read()).head).not.toHaveProperty("missing");
    expect(toldOf(await stageOn(clone).life(number))).toEqual(all);
  });

  it("a version that was damaged on the disk is passed over", async () => {
    const { stage, hashes } = threeCommits();
    const blob = stage.git("rev-parse", `${hashes[1]}:${record}`).trim();
    const file = join(stage.top, ".git/objects", blob.slice(0, 2), blob.slice(2));
    rmSync(file);
    writeFileSync(file, "beschadigd");
    const { head, records } = await stage.read();
    expect(head.missing).toBe(1);
    expect(records.map(({ events }) => toldOf(events))).toEqual([
      [all[0], "broken", "changed; severity: low → high; handler: null → p1"],
    ]);
    expect(readdirSync(join(stage.top, ".git"))).not.toContain("klachtenregister");
  });

  it("a history of which a commit is gone fails, and says nothing but which git failed", async () => {
    const { stage, hashes } = threeCommits();
    const hash = hashes[1] ?? "";
    rmSync(join(stage.top, ".git/objects", hash.slice(0, 2), hash.slice(2)));
    await expect(stage.read()).rejects.toThrow(/^git log failed with exit code 128\.$/);
  });
});

describe("wherever the repository is", () => {
  it("a register in a folder, a working tree of its own and a detached head are read alike", async () => {
    const { stage, hashes } = threeCommits("administratie/klachten");
    expect(toldOf(await stage.life(number))).toEqual(all);
    const tree = `${stage.top}-boom`;
    onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
    stage.git("worktree", "add", "--quiet", "--detach", tree, hashes[1] ?? "");
    const beside = await stageOn(tree, "administratie/klachten").read();
    expect(beside.head).toMatchObject({ commit: hashes[1], commits: 2, rewrittenFrom: null });
    expect(toldOf(beside.records[0]?.events ?? [])).toEqual(all.slice(0, 2));
  });

  it("names of hashes are longer in some repositories", async () => {
    const stage = historyStage();
    rmSync(join(stage.top, ".git"), { recursive: true });
    stage.git("init", "--quiet", "--object-format=sha256");
    stage.write({ [record]: first });
    expect(stage.commit()).toHaveLength(64);
    expect(toldOf(await stage.life(number))).toEqual(all.slice(0, 1));
  });

  it("a submodule with a register has its own history, and is nothing in that of others", async () => {
    const { stage } = threeCommits();
    const outer = historyStage();
    outer.git("submodule", "--quiet", "add", `file://${stage.top}`, "complaints");
    outer.commit();
    const inner = stageOn(join(outer.top, "complaints"));
    expect(toldOf(await inner.life(number))).toEqual(all);
    expect((await outer.read()).records).toEqual([]);
  });
});

describe("whatever somebody has set", () => {
  const settings = {
    "log.showSignature": "true",
    "log.showRoot": "false",
    "log.diffMerges": "combined",
    "log.follow": "true",
    "diff.relative": "true",
    "diff.renames": "copies",
    "diff.noprefix": "true",
    "diff.orderFile": "/nergens",
    "diff.external": "false",
    "diff.ignoreSubmodules": "all",
    "format.pretty": "oneline",
    "color.ui": "always",
    "core.quotePath": "true",
    "core.abbrev": "5",
    "core.attributesFile": "/nergens",
    "i18n.logOutputEncoding": "UTF-16",
  };

  it("the same is told", async () => {
    const { stage } = threeCommits("complaints");
    const before = await stage.read({ cache: false });
    for (const [name, value] of Object.entries(settings)) stage.git("config", name, value);
    stage.write({ ".gitattributes": "*.md diff=geheim working-tree-encoding=UTF-16\n" });
    expect(await stage.read({ cache: false })).toEqual(before);
  });

  it("no commit is passed off as another", async () => {
    const { stage, hashes } = threeCommits();
    stage.git("replace", hashes[1] ?? "", hashes[2] ?? "");
    stage.write({ ".git/info/grafts": `${hashes[2]}\n` });
    expect(toldOf(await stage.life(number))).toEqual(all);
  });

  it("a hook that calls names its own repository in vain", async () => {
    const [{ stage }, { stage: other }] = [threeCommits(), threeCommits("elders")];
    process.env["GIT_DIR"] = join(other.top, ".git");
    onTestFinished(() => void delete process.env["GIT_DIR"]);
    const told = toldOf(await stage.life(number));
    delete process.env["GIT_DIR"];
    expect(told).toEqual(all);
  });

  it("nothing of a failure is printed by the process that reads", () => {
    const { stage, hashes } = threeCommits();
    rmSync(join(stage.top, ".git/objects", (hashes[1] ?? "").slice(0, 2), (hashes[1] ?? "").slice(2)));
    const script = `
      import { readHistory } from "${join(import.meta.dirname, "../scripts/read-history.ts")}";
      import { parseRegister } from "${join(import.meta.dirname, "../schemas/register.ts")}";
      await readHistory(process.argv[1], parseRegister({}).value).catch((error) => console.log(error.message));
    `;
    const ran = spawnSync(process.execPath, ["--input-type=module", "--eval", script, stage.top], {
      encoding: "utf8",
    });
    expect({ out: ran.stdout, said: ran.stderr }).toEqual({
      out: "git log failed with exit code 128.\n",
      said: "",
    });
  });
});
