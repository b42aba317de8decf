import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SaveOrder } from "../site/editor/repository.ts";
import { type Cut, cutConnection } from "./cut-connection.ts";
import { repositoryAt, troubleOf } from "./editor-view.ts";
import { gitLines } from "./local-desk.ts";
import { id, path, shaOf, text, versionedRegister } from "./versioned-register.ts";

const order = (content: string): SaveOrder => ({
  changes: [{ path, base: shaOf(text), content }],
  message: `${id}: besluit`,
});

describe("a connection that breaks", () => {
  /** A register whose connection breaks when something is saved. */
  async function breaking(cutAt: (action: string) => Cut | Promise<Cut>) {
    const { folder, file, ...desk } = await versionedRegister();
    const address = await cutConnection(desk, cutAt);
    return { folder, file, repository: repositoryAt(desk, address) };
  }

  it("before the save arrives means that nothing was written", async () => {
    const { repository, file, folder } = await breaking((action) =>
      action === "persistEntry" ? "before" : null,
    );
    expect(await troubleOf(repository.save(order("besloten")))).toEqual(["offline", null]);
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(gitLines(folder, "log", "--format=%s")).toEqual(["Begin"]);
  });

  it("after the save was made means that it was made, once", async () => {
    const { repository, folder } = await breaking((action) => (action === "persistEntry" ? "after" : null));
    const saved = { kind: "saved", commit: null, shas: new Map([[path, shaOf("besloten")]]) };
    expect(await repository.save(order("besloten"))).toEqual(saved);
    expect(await repository.save(order("besloten"))).toEqual(saved);
    expect(gitLines(folder, "log", "--format=%s")).toEqual([`${id}: besluit`, "Begin"]);
  });

  it("and does not come back leaves it open what happened", async () => {
    let isDown = false;
    const { repository } = await breaking((action) => {
      if (action !== "persistEntry") return isDown ? "before" : null;
      isDown = true;
      return "after";
    });
    expect(await troubleOf(repository.save(order("besloten")))).toEqual(["unknown", null]);
  });

  it("while somebody else writes leaves it open what happened", async () => {
    const found: { file?: string } = {};
    const { repository, file } = await breaking((action) => {
      if (action !== "persistEntry") return null;
      writeFileSync(found.file ?? "", "van een ander");
      return "before";
    });
    found.file = file;
    expect(await troubleOf(repository.save(order("besloten")))).toEqual(["unknown", null]);
  });

  it("while something is read is no answer, and no absent file", async () => {
    const { repository } = await breaking(() => "after");
    const asked = [
      repository.read(path),
      repository.list("complaints", () => true),
      repository.bytes(path),
      repository.files("complaints"),
      repository.earlier(shaOf(text)),
      repository.author(),
    ];
    for (const asking of asked) expect(await troubleOf(asking)).toEqual(["offline", null]);
  });

  it("before anything was asked means that nothing was written", async () => {
    const { file, ...desk } = await versionedRegister();
    const repository = repositoryAt(desk);
    desk.stop();
    expect(await troubleOf(repository.save(order("besloten")))).toEqual(["offline", null]);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
