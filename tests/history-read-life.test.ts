import { spawnSync } from "node:child_process";
import { chmodSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { complaint, folder, historyStage, number, record, toldOf } from "./history-repository.ts";

const first = complaint(["kind: dissatisfaction", "receivedOn: 2026-03-01"]);
const handled = complaint(["kind: dissatisfaction", "receivedOn: 2026-03-01", "handler: p1"]);
const recorded = `recorded; id: null → ${number}; kind: null → dissatisfaction; receivedOn: null → 2026-03-01; body: null → Te laat.`;

describe("the life of a complaint", () => {
  it("tells what was recorded, changed, removed and restored, value by value", async () => {
    const stage = historyStage();
    const hashes = [first, handled, null, handled].map((text) => {
      stage.write({ [record]: text });
      return stage.commit();
    });
    const events = await stage.life(number);
    expect(events.map(({ commit }) => commit)).toEqual(hashes);
    expect(toldOf(events)).toEqual([
      recorded,
      "changed; handler: null → p1",
      `removed; id: ${number} → null; kind: dissatisfaction → null; receivedOn: 2026-03-01 → null; handler: p1 → null; body: Te laat. → null`,
      `restored; id: null → ${number}; kind: null → dissatisfaction; receivedOn: null → 2026-03-01; handler: null → p1; body: null → Te laat.`,
    ]);
  });

  it("counts what is empty as no value", async () => {
    const stage = historyStage();
    const texts = ["handler: ''", "handler:", "contacts: []", "decision: {}", "handler: p1"].map((line) => {
      return complaint([line], "");
    });
    for (const text of texts) {
      stage.write({ [record]: text });
      stage.commit();
    }
    expect(toldOf(await stage.life(number))).toEqual([
      `recorded; id: null → ${number}`,
      "rewritten",
      "rewritten",
      "rewritten",
      "changed; handler: null → p1",
    ]);
  });

  it("tells line ends, quotes and another order as rewritten, and nothing of an empty commit or a file's mode", async () => {
    const stage = historyStage();
    stage.write({ [record]: first });
    stage.commit();
    stage.write({ [record]: first.replaceAll("\n", "\r\n") });
    stage.commit();
    stage.write({ [record]: complaint(['receivedOn: "2026-03-01"', "kind: 'dissatisfaction'"]) });
    stage.commit();
    stage.commit();
    chmodSync(join(stage.top, record), 0o755);
    stage.commit();
    expect(toldOf(await stage.life(number))).toEqual([recorded, "rewritten", "rewritten"]);
  });

  it("tells no other text when only line ends and blank lines below a text of several lines change", async () => {
    const stage = historyStage();
    const lines = (end: string, body: string) => complaint([], body).replaceAll("\n", end);
    const several = "Te laat.\n\nEn geen koffie.";
    const texts = [
      lines("\n", several),
      lines("\r\n", several),
      // Windows line ends in the text alone, as an editor leaves them that only knows the text.
      complaint([], several.replaceAll("\n", "\r\n").concat("\r")),
      lines("\n", several).trimEnd(),
      lines("\n", `${several}\n\n`),
      lines("\r\n", several.replace("geen", "wel")),
    ];
    for (const text of texts) {
      stage.write({ [record]: text });
      stage.commit();
    }
    expect(toldOf(await stage.life(number))).toEqual([
      `recorded; id: null → ${number}; body: null → ${several}`,
      "rewritten",
      "rewritten",
      "rewritten",
      "rewritten",
      `changed; body: ${several} → Te laat.\n\nEn wel koffie.`,
    ]);
  });

  it("passes over versions that nobody can read, and compares with the last one that could be", async () => {
    const stage = historyStage();
    const torn = [
      "---\nid: [\n---\n",
      "geen klacht\n",
      Buffer.from([0xff, 0xfe, 0]),
      "x".repeat(2 ** 20 + 1),
    ];
    for (const content of [first, ...torn, handled]) {
      stage.write({ [record]: content });
      stage.commit();
    }
    expect(toldOf(await stage.life(number))).toEqual([
      recorded,
      ...torn.map(() => "broken"),
      "changed; handler: null → p1",
    ]);
  });

  it("tells all values of what was unreadable from the beginning when it can be read, and of what was taken out broken", async () => {
    const stage = historyStage();
    for (const content of ["---\nid: [\n---\n", first, "---\nid: [\n---\n", null]) {
      stage.write({ [record]: content });
      stage.commit();
    }
    expect(toldOf(await stage.life(number))).toEqual([
      "broken",
      recorded,
      "broken",
      `removed; id: ${number} → null; kind: dissatisfaction → null; receivedOn: 2026-03-01 → null; body: Te laat. → null`,
    ]);
  });

  it("takes a link and a repository in the place of a record for what cannot be read", async () => {
    const stage = historyStage();
    stage.write({ [record]: first, "los.md": first });
    stage.commit();
    rmSync(join(stage.top, record));
    symlinkSync("../../los.md", join(stage.top, record));
    stage.commit();
    const head = stage.git("rev-parse", "HEAD").trim();
    stage.git("update-index", "--cacheinfo", `160000,${head},${record}`);
    stage.git("commit", "--quiet", "--message=Submodule");
    expect(toldOf(await stage.life(number))).toEqual([recorded, "broken", "broken"]);
  });
});

describe("attachments", () => {
  it("are told by their names, whatever signs those hold", async () => {
    const stage = historyStage();
    const names = ["--mail.eml", "een 'brief' \"twee\".pdf", "regel\neen.txt", "één ✓.png", "map/diep.txt"];
    stage.write({ [record]: first, ...Object.fromEntries(names.map((name) => [`${folder}/${name}`, name])) });
    stage.commit();
    stage.write({ [`${folder}/één ✓.png`]: "anders", [`${folder}/--mail.eml`]: null });
    stage.commit();
    const [one, other] = await stage.life(number);
    expect(one?.attachments).toEqual({ added: names.toSorted(), changed: [], removed: [] });
    expect(other?.attachments).toEqual({ added: [], changed: ["één ✓.png"], removed: ["--mail.eml"] });
    expect(other).toMatchObject({ kind: "changed", changes: [] });
  });

  it("keep apart names that are no text", async () => {
    const stage = historyStage();
    stage.write({ [record]: first });
    stage.commit();
    const blob = stage.git("hash-object", "-w", record).trim();
    const tree = [0xe9, 0xe8].map((byte) => {
      return Buffer.concat([
        Buffer.from(`100644 blob ${blob}\t`),
        Buffer.from([byte]),
        Buffer.from(".txt\0"),
      ]);
    });
    const made = spawnSync("git", ["mktree", "-z"], {
      cwd: stage.top,
      input: Buffer.concat(tree),
      encoding: "utf8",
    });
    stage.git("read-tree", `--prefix=${folder}/map`, made.stdout.trim());
    stage.git("commit", "--quiet", "--message=Bytes");
    const [, added] = await stage.life(number);
    expect(added?.attachments.added).toEqual(["map/\u00e8.txt", "map/\u00e9.txt"]);
  });

  it("that were renamed are gone under the one name and come under the other", async () => {
    const stage = historyStage();
    stage.write({ [record]: first, [`${folder}/a.pdf`]: "een" });
    stage.commit();
    stage.move(`${folder}/a.pdf`, `${folder}/b.pdf`);
    stage.commit();
    expect(toldOf(await stage.life(number))[1]).toBe("changed; added b.pdf; removed a.pdf");
  });
});

describe("settings and reviews", () => {
  it("are records of their own, by their paths", async () => {
    const stage = historyStage();
    stage.write({
      "register.yaml": "organisation: { name: Een }\npeople:\n  - { code: dir, name: Meike }\n",
    });
    stage.commit();
    stage.write({
      "register.yaml":
        "organisation: { name: Een }\npeople:\n  - { code: p1, name: Joost }\n  - { code: dir, name: Maaike }\nevaluation: { scale: 5 }\n",
      "reviews/2026.md": "---\non: 2026-03-09\n---\n",
      "reviews/aantekening.md": "niets",
      "los.md": "niets",
    });
    stage.commit();
    const { records, head } = await stage.read({ cache: false });
    expect(records.map(({ place }) => place)).toEqual(["register.yaml", "reviews/2026.md"]);
    expect(records.map(({ events }) => toldOf(events))).toEqual([
      [
        "recorded; organisation.name: null → Een; people.0.code: null → dir; people.0.name: null → Meike",
        "changed; people.0.code: null → p1; people.0.name: null → Joost; people.1.name: Meike → Maaike; evaluation.scale: null → 5",
      ],
      ["recorded; on: null → 2026-03-09"],
    ]);
    expect(head).toEqual({
      commit: stage.git("rev-parse", "HEAD").trim(),
      since: "2026-03-02",
      commits: 2,
      reach: "whole",
      rewrittenFrom: null,
    });
  });

  it("an empty group is a record without values, and a list is none", async () => {
    const stage = historyStage();
    for (const text of ["{}\n", "- een\n", "language: nl\n"]) {
      stage.write({ "register.yaml": text });
      stage.commit();
    }
    expect(toldOf(await stage.life("register.yaml"))).toEqual([
      "recorded",
      "broken",
      "changed; language: null → nl",
    ]);
  });
});
