import { describe, expect, it } from "vitest";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { formatEntryText } from "../site/editor/entry-text.ts";
import {
  deleteRecord,
  type EntryOrder,
  type FormHistory,
  saveEntry,
  type SavingDesk,
  type StaleSave,
} from "../site/editor/save-entry.ts";
import { blobShaOf } from "../scripts/editing-files.ts";
import { gitHubDesk, type GitHubDeskForTests, isCommit, isHistory, overtakenBy } from "./github-desk.ts";

const folder = "complaints/2026/KL-2026-7F3K";
const path = `${folder}/index.md`;
const shaOf = (content: string) => blobShaOf(Buffer.from(content));
const recordWith = (training: string, attachments: readonly string[] = []) => {
  const lines = attachments.map((name) => `  - ${name}\n`).join("");
  return `---\nid: KL-2026-7F3K\ntraining: ${training}\n${lines === "" ? "" : `attachments:\n${lines}`}---\nklacht\n`;
};
const begin = recordWith("begin");

/** A desk that brings two versions together as a test says, and remembers which. */
function savingDesk({ repository }: GitHubDeskForTests, settle: (stale: StaleSave) => string | null) {
  const asked: StaleSave[] = [];
  const forgotten: string[] = [];
  const desk: SavingDesk = {
    repository,
    words: backendInDutch,
    messageOf: () => "KL-2026-7F3K: bijgewerkt",
    textOf: (_, text) => text,
    settle: async (stale) => {
      asked.push(stale);
      return settle(stale);
    },
    onSaved: () => undefined,
    forgetNumber: (id) => void forgotten.push(id),
    renames: new Map(),
  };
  return { desk, asked, forgotten };
}

const newForm = (): FormHistory => ({ saved: null, tried: new Set() });

/** What a form saves. */
function order(text: string, base: string | null, more: Partial<EntryOrder> = {}): EntryOrder {
  const raw = formatEntryText({ base: base === null ? null : shaOf(base), text });
  return { path, raw, assets: [], form: newForm(), ...more };
}

const assetOf = (name: string, content: string) => ({ path: name, fileObj: new File([content], name) });

/** Loses the answer to the next commit, and the way to find out what became of it. */
function loseAnswer({ gitHub }: GitHubDeskForTests): void {
  gitHub.faults.add(isCommit, { kind: "drop", when: "after" });
  gitHub.faults.add(isHistory, { kind: "status", when: "before", status: 403 });
}

describe("an attachment", () => {
  it("that a colleague adds under the same name at the last moment, both are kept", async () => {
    const at = await gitHubDesk({ [path]: begin });
    const both = recordWith("begin", ["bijlage-1.pdf", "bijlage-2.pdf"]);
    const { desk, asked } = savingDesk(at, () => both);
    const theirs = {
      [path]: recordWith("begin", ["bijlage-1.pdf"]),
      [`${folder}/bijlage-1.pdf`]: "van een ander",
    };
    overtakenBy(at.gitHub, () => theirs);
    const mine = recordWith("begin", ["bijlage-1.pdf"]);
    await saveEntry(desk, order(mine, begin, { assets: [assetOf("bijlage-1.pdf", "van mij")] }));
    expect(asked[0]?.mine).toContain("bijlage-2.pdf");
    expect(await at.gitHub.fileAt(`${folder}/bijlage-1.pdf`)).toBe("van een ander");
    expect(await at.gitHub.fileAt(`${folder}/bijlage-2.pdf`)).toBe("van mij");
    expect(await at.gitHub.fileAt(path)).toBe(both);
  });

  it("whose answer was lost keeps its name on the next try, and is not kept twice", async () => {
    const at = await gitHubDesk({ [path]: begin });
    const { desk, asked } = savingDesk(at, () => null);
    const mine = recordWith("begin", ["bijlage-1.pdf"]);
    const wanted = order(mine, begin, { assets: [assetOf("bijlage-1.pdf", "van mij")] });
    loseAnswer(at);
    await expect(saveEntry(desk, wanted)).rejects.toThrow("unknown");
    await saveEntry(desk, wanted);
    expect((await at.gitHub.commits()).length).toBe(2);
    expect(await at.gitHub.fileAt(`${folder}/bijlage-2.pdf`)).toBe(null);
    expect(asked).toEqual([]);
  });
});

describe("a form", () => {
  it("goes on from what it saved itself, and from what it may have saved", async () => {
    const at = await gitHubDesk({ [path]: begin });
    const { desk, asked } = savingDesk(at, () => null);
    const form = newForm();
    await saveEntry(desk, order(recordWith("een"), begin, { form }));
    loseAnswer(at);
    await expect(saveEntry(desk, order(recordWith("twee"), begin, { form }))).rejects.toThrow("unknown");
    await saveEntry(desk, order(recordWith("drie"), begin, { form }));
    expect(await at.gitHub.fileAt(path)).toBe(recordWith("drie"));
    expect([(await at.gitHub.commits()).length, asked.length]).toEqual([4, 0]);
  });

  it("merges from what it saved last when a colleague has come in between", async () => {
    const at = await gitHubDesk({ [path]: begin });
    const { desk, asked } = savingDesk(at, () => recordWith("samen"));
    const form = newForm();
    await saveEntry(desk, order(recordWith("een"), begin, { form }));
    await at.gitHub.commitAs("Elsewhere", { [path]: begin });
    await saveEntry(desk, order(recordWith("twee"), begin, { form }));
    expect(asked[0]).toMatchObject({
      before: recordWith("een"),
      mine: recordWith("twee"),
      theirs: { text: begin },
    });
  });

  it("does not take a merged version for its own, of which it shows the half: it is asked again", async () => {
    const at = await gitHubDesk({ [path]: begin });
    const { desk, asked } = savingDesk(at, () => recordWith("samen"));
    const form = newForm();
    await at.gitHub.commitAs("Elsewhere", { [path]: recordWith("ander") });
    loseAnswer(at);
    // The first commit on the way is the merged one.
    await expect(saveEntry(desk, order(recordWith("mijn"), begin, { form }))).rejects.toThrow("unknown");
    expect(await at.gitHub.fileAt(path)).toBe(recordWith("samen"));
    await saveEntry(desk, order(recordWith("mijn"), begin, { form }));
    expect(asked.map(({ theirs }) => theirs?.text)).toEqual([recordWith("ander"), recordWith("samen")]);
    expect(await at.gitHub.fileAt(path)).toBe(recordWith("samen"));
  });

  it("of a new record is no second version of another form's, and lets its number go", async () => {
    const at = await gitHubDesk({});
    const { desk, forgotten } = savingDesk(at, () => null);
    await saveEntry(desk, order(recordWith("een"), null));
    await expect(saveEntry(desk, order(recordWith("twee"), null))).rejects.toThrow(
      backendInDutch.numberTaken,
    );
    expect(forgotten).toEqual(["KL-2026-7F3K"]);
    expect(await at.gitHub.fileAt(path)).toBe(recordWith("een"));
  });

  it("writes nowhere but where records lie", async () => {
    const at = await gitHubDesk({ [path]: begin });
    const { desk } = savingDesk(at, () => null);
    for (const elsewhere of ["README.md", "complaints/../los.md", ".github/workflows/check.yml"]) {
      const wanted = { ...order("x", null), path: elsewhere };
      await expect(saveEntry(desk, wanted)).rejects.toThrow(backendInDutch.notOurs);
      await expect(deleteRecord(desk, elsewhere, null)).rejects.toThrow(backendInDutch.notOurs);
    }
    await expect(deleteRecord(desk, "complaints/register.yaml", null)).rejects.toThrow(
      backendInDutch.notOurs,
    );
    expect((await at.gitHub.commits()).length).toBe(1);
  });
});
