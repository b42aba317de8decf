import { beforeEach, describe, expect, it } from "vitest";
import {
  complaint,
  folder,
  type HistoryStage,
  historyStage,
  number,
  record,
  toldOf,
} from "./history-repository.ts";

const base = ["kind: dissatisfaction", "receivedOn: 2026-03-01", "handler: p1", "severity: low"];
const recorded = `recorded; id: null → ${number}; kind: null → dissatisfaction; receivedOn: null → 2026-03-01; handler: null → p1; severity: null → low; body: null → Te laat.`;

/** The base with some of its lines replaced. */
function having(...lines: readonly string[]): string {
  const fieldOf = (line: string) => line.split(":")[0];
  const own = base.map((line) => lines.find((one) => fieldOf(one) === fieldOf(line)) ?? line);
  return complaint([...own, ...lines.filter((line) => !own.includes(line))]);
}

let stage: HistoryStage;

/** Puts a version on a branch that leaves from where `main` stood at the beginning. */
function onBranch(branch: string, files: Readonly<Record<string, string | null>>): void {
  stage.git("switch", "--quiet", "--create", branch, "begin");
  stage.write(files);
  stage.commit();
}

function onMain(files: Readonly<Record<string, string | null>>): void {
  stage.git("switch", "--quiet", "main");
  stage.write(files);
  stage.commit();
}

beforeEach(() => {
  stage = historyStage();
  stage.write({ [record]: having(), "los.txt": "niets" });
  stage.commit();
  stage.git("branch", "begin");
});

describe("a merge of two branches", () => {
  it("that only brings together tells nothing, be it of other records, of other fields or fast-forward", async () => {
    onBranch("tak", { [record]: having("severity: high"), "2026/KL-2026-2222/index.md": complaint([]) });
    onMain({ [record]: having("kind: other"), "los.txt": "iets" });
    stage.git("merge", "--quiet", "--no-edit", "tak");
    stage.git("switch", "--quiet", "--create", "verder", "main");
    stage.write({ [record]: having("kind: other", "severity: medium") });
    stage.commit();
    stage.git("switch", "--quiet", "main");
    stage.git("merge", "--quiet", "--no-ff", "--no-edit", "verder");
    expect(toldOf(await stage.life(number))).toEqual([
      recorded,
      "changed; severity: low → high",
      "changed; kind: dissatisfaction → other",
      "changed; severity: high → medium",
    ]);
  });

  it("tells what was settled by hand, and what was put in on that occasion", async () => {
    onBranch("tak", { [record]: having("severity: high") });
    onMain({ [record]: having("severity: medium") });
    stage.git("merge", "--quiet", "--no-commit", "--strategy=ours", "tak");
    stage.write({ [record]: having("severity: low", "handler: dir") });
    stage.commit();
    expect(toldOf(await stage.life(number)).slice(3)).toEqual([
      "merge changed; handler: p1 → dir; severity: medium → low",
    ]);
  });

  it("tells what it drops of one branch for the sake of the other, whichever is which", async () => {
    for (const [strategy, told] of [
      ["--strategy=ours", "merge changed; severity: high → medium"],
      ["--strategy-option=theirs", "merge changed; severity: medium → high"],
    ] as const) {
      stage.git("reset", "--quiet", "--hard", "begin");
      stage.git("branch", "--force", "tak", "begin");
      stage.git("switch", "--quiet", "tak");
      stage.write({ [record]: having("severity: high") });
      stage.commit();
      onMain({ [record]: having("severity: medium") });
      stage.git("merge", "--quiet", "--no-edit", strategy, "tak");
      expect(toldOf(await stage.life(number)).at(-1)).toBe(told);
    }
  });

  it("tells the words that it drops of a branch, though that ends its lines otherwise since", async () => {
    const words = complaint(base, "Te laat.\nEn koud.");
    onBranch("tak", { [record]: words });
    stage.write({ [record]: words.replaceAll("\n", "\r\n") });
    stage.commit();
    onMain({ [record]: having("severity: medium") });
    stage.git("merge", "--quiet", "--no-edit", "--strategy=ours", "tak");
    expect(toldOf(await stage.life(number)).at(-1)).toBe(
      "merge changed; body: Te laat.\nEn koud. → Te laat.",
    );
  });

  it("tells what `-s ours` threw away: values, items, attachments and a whole complaint", async () => {
    const contact = "contacts: [{ on: 2026-03-02, by: p1 }]";
    onBranch("tak", {
      [record]: having("severity: high", contact),
      [`${folder}/a.pdf`]: "een",
      "2026/KL-2026-2222/index.md": complaint(["handler: p1"], "Duur.", "KL-2026-2222"),
    });
    onMain({ "los.txt": "iets" });
    stage.git("merge", "--quiet", "--no-edit", "--strategy=ours", "tak");
    expect(toldOf(await stage.life(number)).at(-1)).toBe(
      "merge changed; severity: high → low; contacts.0.on: 2026-03-02 → null; contacts.0.by: p1 → null; removed a.pdf",
    );
    expect(toldOf(await stage.life("KL-2026-2222"))).toEqual([
      "recorded; id: null → KL-2026-2222; handler: null → p1; body: null → Duur.",
      "merge removed; id: KL-2026-2222 → null; handler: p1 → null; body: Duur. → null",
    ]);
  });

  it("tells that a removal was dropped, and that a change was dropped by a removal", async () => {
    onBranch("weg", { [record]: null });
    onMain({ "los.txt": "iets" });
    stage.git("merge", "--quiet", "--no-edit", "--strategy=ours", "weg");
    expect((await stage.life(number)).map(({ kind }) => kind)).toEqual(["recorded", "removed", "restored"]);
    stage.git("reset", "--quiet", "--hard", "begin");
    stage.write({ [record]: having("severity: high") });
    stage.commit();
    stage.git("merge", "--quiet", "--no-commit", "--strategy=ours", "weg");
    stage.write({ [record]: null });
    stage.commit();
    expect(toldOf(await stage.life(number)).at(-1)).toBe("merge removed; severity: high → null");
  });

  it("drops nothing of a branch that took its own change back", async () => {
    onBranch("tak", { [record]: having("severity: high") });
    stage.git("revert", "--no-edit", "HEAD");
    onMain({ [record]: having("severity: medium") });
    stage.git("merge", "--quiet", "--no-edit", "tak");
    expect(toldOf(await stage.life(number))).toEqual([
      recorded,
      "changed; severity: low → high",
      "changed; severity: high → low",
      "changed; severity: low → medium",
    ]);
  });

  it("drops nothing of what had been merged into the branch before, or dropped before", async () => {
    onBranch("tak", { [record]: having("kind: other") });
    onMain({ [record]: having("severity: medium") });
    stage.git("switch", "--quiet", "tak");
    stage.git("merge", "--quiet", "--no-edit", "main");
    stage.write({ [record]: having("kind: review", "severity: medium") });
    stage.commit();
    onMain({ [record]: having("severity: high") });
    stage.git("merge", "--quiet", "--no-edit", "tak");
    stage.git("merge", "--quiet", "--no-edit", "--strategy=ours", "begin");
    const told = toldOf(await stage.life(number));
    expect(told.filter((line) => line.startsWith("merge"))).toEqual([]);
    expect(told).toHaveLength(5);
  });

  it("tells a merge that left the marks of a conflict in the record, and one that brought a record along", async () => {
    onBranch("tak", { [record]: having("severity: high") });
    onMain({ "los.txt": "iets" });
    stage.git("merge", "--quiet", "--no-commit", "--no-ff", "tak");
    stage.write({
      [record]: `<<<<<<< HEAD\n${having()}`,
      "2026/KL-2026-3333/index.md": complaint(["handler: p1"]),
    });
    stage.commit();
    stage.write({ [record]: having("severity: high") });
    stage.commit();
    expect(toldOf(await stage.life(number)).slice(1)).toEqual([
      "changed; severity: low → high",
      "merge broken",
      "rewritten",
    ]);
    expect((await stage.life("KL-2026-3333")).map(({ kind, isMerge }) => [kind, isMerge])).toEqual([
      ["recorded", true],
    ]);
  });

  it("tells that it moved a complaint", async () => {
    onBranch("tak", { "los.txt": "iets" });
    onMain({ "los2.txt": "iets" });
    stage.git("merge", "--quiet", "--no-commit", "tak");
    stage.move(folder, `2025/${number}`);
    stage.commit();
    expect(toldOf(await stage.life(number))).toEqual([recorded, `merge moved from ${folder}`]);
  });
});

describe("an octopus", () => {
  it("tells nothing when it only brings together", async () => {
    onBranch("een", { [record]: having("severity: high") });
    onBranch("twee", { "2026/KL-2026-2222/index.md": complaint([]) });
    onBranch("drie", { [`${folder}/a.pdf`]: "een" });
    onMain({ "los.txt": "iets" });
    stage.git("merge", "--quiet", "--no-edit", "een", "twee", "drie");
    expect(stage.git("show", "--no-patch", "--format=%P").trim().split(" ")).toHaveLength(4);
    expect(toldOf(await stage.life(number))).toEqual([
      recorded,
      "changed; severity: low → high",
      "changed; added a.pdf",
    ]);
  });

  it("tells what it threw away of each branch", async () => {
    onBranch("een", { [record]: having("severity: high") });
    onBranch("twee", { [record]: having("handler: dir") });
    onMain({ "los.txt": "iets" });
    stage.git("merge", "--quiet", "--no-edit", "--strategy=ours", "een", "twee");
    expect(toldOf(await stage.life(number)).at(-1)).toBe(
      "merge changed; severity: high → low; handler: dir → p1",
    );
  });
});

describe("what git calls otherwise", () => {
  it("a revert is a change back, and a cherry-pick the same change once more on another branch", async () => {
    onBranch("tak", { [record]: having("severity: high") });
    onMain({ "los.txt": "iets" });
    stage.git("cherry-pick", "tak");
    stage.git("merge", "--quiet", "--no-edit", "tak");
    stage.git("revert", "--no-edit", "HEAD^1");
    expect(toldOf(await stage.life(number))).toEqual([
      recorded,
      "changed; severity: low → high",
      "changed; severity: low → high",
      "changed; severity: high → low",
    ]);
  });

  it("two complaints recorded apart under one number are two recordings, of which a merge drops one", async () => {
    const twin = "2026/KL-2026-2222/index.md";
    onBranch("tak", { [twin]: complaint(["handler: p1"], "Duur.", "KL-2026-2222") });
    onMain({ [twin]: complaint(["handler: dir"], "Duur.", "KL-2026-2222") });
    stage.git("merge", "--quiet", "--no-edit", "--strategy-option=ours", "tak");
    expect(toldOf(await stage.life("KL-2026-2222"))).toEqual([
      "recorded; id: null → KL-2026-2222; handler: null → p1; body: null → Duur.",
      "recorded; id: null → KL-2026-2222; handler: null → dir; body: null → Duur.",
      "merge changed; handler: p1 → dir",
    ]);
  });

  it("events come after what led to them, whatever the clocks said, and else the earlier first", async () => {
    stage.write({ [record]: having("severity: medium") });
    const late = stage.commit({ on: "2026-05-01T08:00:00Z" });
    stage.write({ [record]: having("severity: high") });
    const early = stage.commit({ on: "2026-01-01T08:00:00Z" });
    stage.git("switch", "--quiet", "--create", "tak", "begin");
    stage.write({ [`${folder}/a.pdf`]: "een" });
    const between = stage.commit({ on: "2026-04-01T08:00:00Z" });
    stage.git("switch", "--quiet", "main");
    stage.git("merge", "--quiet", "--no-edit", "tak");
    expect((await stage.life(number)).slice(1).map(({ commit }) => commit)).toEqual([between, late, early]);
  });
});
