import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runGit } from "../scripts/git.ts";
import { editingOf } from "../scripts/local-editing.ts";
import { settleRegister } from "../scripts/settle-register.ts";
import { killedAfter } from "./killed-program.ts";
import { id, path, record, shaOf, text, versionedRegister } from "./versioned-register.ts";

const module = new URL("../scripts/local-editing.ts", import.meta.url).href;

/** Kills a program that saves one text after another, some time into it, and gives the last it had acknowledged. */
async function lastAcknowledged(folder: string, turn: number, wait: number): Promise<string | null> {
  const lines = `
    import { editingOf } from ${JSON.stringify(module)};
    const editing = editingOf(${JSON.stringify(folder)});
    console.log("begun");
    for (let at = 0; ; at += 1) {
      const base = editing.version(${JSON.stringify(path)}).sha;
      const content = Buffer.from("beurt ${turn} keer " + at);
      const outcome = await editing.save([{ path: ${JSON.stringify(path)}, base, content }], "${id}: contact");
      if (outcome.kind === "saved") console.log("beurt ${turn} keer " + at);
    }`;
  const said = await killedAfter(lines, wait);
  return said.findLast((line) => line.startsWith("beurt ")) ?? null;
}

const turns = Number(process.env["KILLED_SAVES"] ?? 8);

/** Git's own locks of a branch are proven to be nobody's: they are named, and whoever is at the machine removes them. */
async function removedByHand(top: string, save: () => Promise<unknown>): Promise<void> {
  const locks = ["HEAD.lock", "refs/heads/main.lock"].map((name) => join(top, ".git", name));
  const left = locks.filter((lock) => existsSync(lock));
  if (left.length === 0) return;
  await expect(save()).rejects.toThrow("git-locked");
  for (const lock of left) rmSync(lock);
}

it("no kill at any moment of saving loses an acknowledged word or keeps the next save from its work", async () => {
  const { folder, top, file } = await versionedRegister("complaints");
  let last = text.split("\n")[0] ?? "";
  for (let turn = 0; turn < turns; turn += 1) {
    last = (await lastAcknowledged(folder, turn, (turn * 97) % 250)) ?? last;
    const texts = runGit(top, ["log", "--format=", "--patch", "--", `complaints/${record}`]);
    expect(`${texts}${readFileSync(file, "utf8")}`).toContain(last);
    await settleRegister(folder);
    expect(readdirSync(join(folder, "2026", id))).toEqual(["index.md"]);
    const editing = editingOf(folder);
    onTestFinished(editing.close);
    last = `na beurt ${turn}`;
    const changes = [{ path, base: shaOf(readFileSync(file, "utf8")), content: Buffer.from(last) }];
    const save = () => editing.save(changes, `${id}: contact`);
    await removedByHand(top, save);
    expect(await save()).toMatchObject({ kind: "saved", shas: { [path]: shaOf(last) } });
    editing.close();
    expect(runGit(top, ["status", "--porcelain"])).toBe("");
  }
}, 900_000);
