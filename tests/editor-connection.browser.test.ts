import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backendInDutch as words } from "../site/editor/backend-words-nl.ts";
import {
  goTo,
  openComplaint,
  saidNext,
  saidOfSave,
  startSaving,
  stageColleagues,
  typeOver,
} from "./editor-colleagues.ts";
import { marked, markedComplaint, placeOfComplaint } from "./editor-marked-records.ts";
import { choose, editorRoutes, fieldOf, fillShortest } from "./editor-page.ts";
import { isCommit, isHistory, overtakenBy } from "./github-desk.ts";
import type { Fault } from "./github-stand-in-faults.ts";

const ids = { cut: "KL-2026-W22B", out: "KL-2026-W22C", open: "KL-2026-W22D" };
const stage = stageColleagues(
  Object.fromEntries(Object.values(ids).map((id) => [placeOfComplaint(id), markedComplaint(id)])),
);
let page: Page;
beforeAll(async () => {
  page = await stage().colleague();
});
beforeEach(() => stage().gitHub.faults.clear());

const pathOf = (id: string) => `complaints/${placeOfComplaint(id)}`;
const fileOf = (id: string) => stage().gitHub.fileAt(pathOf(id));
const commits = async () => (await stage().gitHub.commits()).length;
const training = () => fieldOf(page, "Training");
const saidWhy = (sentence: string) => `Niet opgeslagen: ${sentence}`;

const faults: readonly Fault[] = [
  { kind: "drop", when: "before" },
  { kind: "drop", when: "after" },
  { kind: "truncated" },
  { kind: "status", when: "before", status: 500 },
  { kind: "status", when: "after", status: 502 },
  { kind: "status", when: "after", status: 503 },
];

describe("a connection that breaks while a complaint is saved", () => {
  it.each(faults)("for a moment: the save goes on, and there is one commit: %j", async (fault) => {
    const before = await commits();
    const season = marked(`seizoen${before}`);
    await openComplaint(page, ids.cut);
    await typeOver(training(), season);
    stage().gitHub.faults.add(isCommit, fault);
    expect(await saidOfSave(page)).toBe("Opgeslagen");
    expect(await fileOf(ids.cut)).toContain(`training: ${season}\n`);
    expect((await commits()) - before).toBe(1);
  });

  it("before anything was sent: nothing is saved, the words stay, and the next try saves", async () => {
    const before = await commits();
    await openComplaint(page, ids.out);
    await typeOver(training(), marked("stilte"));
    await page.context().setOffline(true);
    expect(await saidOfSave(page)).toBe(saidWhy(words.troubleSaving.offline));
    await page.context().setOffline(false);
    await stage().gitHub.outage(true);
    expect(await saidOfSave(page)).toBe(saidWhy(words.troubleSaving.offline));
    await stage().gitHub.outage(false);
    expect(await training().inputValue()).toBe(marked("stilte"));
    expect(await commits()).toBe(before);
    expect(await saidOfSave(page)).toBe("Opgeslagen");
    expect((await commits()) - before).toBe(1);
  });

  it("every time: it says that nothing was saved", async () => {
    await openComplaint(page, ids.out);
    await typeOver(training(), marked("storing"));
    stage().gitHub.faults.add(isCommit, { kind: "status", when: "before", status: 502 }, 9);
    expect(await saidOfSave(page)).toBe(saidWhy(words.troubleSaving.failed));
    expect(await fileOf(ids.out)).not.toContain(marked("storing"));
    expect(await training().inputValue()).toBe(marked("storing"));
  });
});

describe("a register in which a colleague saves something else at the same moment", () => {
  it("takes the save on top of that, and nothing is lost", async () => {
    const other = `complaints/${ids.cut}.txt`;
    await openComplaint(page, ids.out);
    await typeOver(training(), marked("samen"));
    overtakenBy(stage().gitHub, () => ({ [other]: "van een ander" }));
    expect(await saidOfSave(page)).toBe("Opgeslagen");
    expect(await fileOf(ids.out)).toContain(`training: ${marked("samen")}\n`);
    expect(await stage().gitHub.fileAt(other)).toBe("van een ander");
  });

  it("again and again is said, and the words stay", async () => {
    let moves = 0;
    await openComplaint(page, ids.out);
    await typeOver(training(), marked("druk"));
    overtakenBy(stage().gitHub, () => ({ [`complaints/${ids.cut}.txt`]: String((moves += 1)) }), 20);
    expect(await saidOfSave(page)).toBe(saidWhy(words.troubleSaving.moved));
    expect(await training().inputValue()).toBe(marked("druk"));
    expect(await fileOf(ids.out)).not.toContain(marked("druk"));
  });
});

describe("a repository that takes no save", () => {
  const byPullRequest = "Changes must be made through a pull request.";
  it.each([
    ["protected", { type: "BRANCH_PROTECTION_RULE_VIOLATION", message: byPullRequest }],
    [
      "protected",
      { type: "UNPROCESSABLE", message: `Repository rule violations found\n\n${byPullRequest}\n\n` },
    ],
    ["archived", { type: "UNPROCESSABLE", message: "Repository was archived so is read-only" }],
  ] as const)("says why (%s, %j), keeps the words, and saves them once it may", async (trouble, error) => {
    const before = await commits();
    const season = marked(`regel${error.type.length}${error.message.length}`);
    await openComplaint(page, ids.out);
    await typeOver(training(), season);
    const body = {
      data: { createCommitOnBranch: null },
      errors: [{ path: ["createCommitOnBranch"], ...error }],
    };
    stage().gitHub.faults.add(isCommit, { kind: "status", when: "before", status: 200, body }, 9);
    expect(await saidOfSave(page)).toBe(saidWhy(words.troubleSaving[trouble]));
    expect(await training().inputValue()).toBe(season);
    expect(await commits()).toBe(before);
    stage().gitHub.faults.clear();
    expect(await saidOfSave(page)).toBe("Opgeslagen");
    expect(await fileOf(ids.out)).toContain(`training: ${season}\n`);
  });
});

/** Loses the answer to the next commit, and lets nobody find out what became of it. */
function loseAnswer(): void {
  stage().gitHub.faults.add(isCommit, { kind: "drop", when: "after" });
  stage().gitHub.faults.add(isHistory, { kind: "drop", when: "before" }, 30);
}

/** Saves with the answer lost, and waits for the words without waiting for the clock. */
async function saidOfLostSave(): Promise<string> {
  loseAnswer();
  await page.clock.install();
  await startSaving(page);
  const said = saidNext(page);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 200, null));
  while ((await Promise.race([said, pause()])) === null) await page.clock.fastForward(10_000);
  stage().gitHub.faults.clear();
  return said;
}

describe("an outage that lasts after the commit was made", () => {
  it("leaves open what happened; the next try finds it, and saves nothing twice", async () => {
    const before = await commits();
    await openComplaint(page, ids.open);
    await typeOver(training(), marked("twijfel"));
    expect(await saidOfLostSave()).toBe(saidWhy(words.troubleSaving.unknown));
    expect(await training().inputValue()).toBe(marked("twijfel"));
    expect(await saidOfSave(page)).toBe("Opgeslagen");
    expect((await commits()) - before).toBe(1);
  });

  it("takes what was typed since as the continuation of what it wrote itself", async () => {
    await openComplaint(page, ids.open);
    await typeOver(training(), marked("eerst"));
    expect(await saidOfLostSave()).toBe(saidWhy(words.troubleSaving.unknown));
    await typeOver(training(), marked("daarna"));
    expect(await saidOfSave(page)).toBe("Opgeslagen");
    expect(await fileOf(ids.open)).toContain(`training: ${marked("daarna")}\n`);
  });

  it("makes no second complaint and no second attachment of a new one", async () => {
    const before = await commits();
    await goTo(page, editorRoutes.complaints);
    await goTo(page, editorRoutes.newComplaint);
    await fillShortest(page);
    await page.getByRole("button", { name: "bijlage toevoegen", exact: true }).click();
    const picker = page.locator("#nc-root .editor-attachment input[type=file]").last();
    const file = { mimeType: "application/pdf", buffer: Buffer.from([0xff, 0xd8, 0x00]) };
    await picker.setInputFiles({ name: `${marked("brief")}.pdf`, ...file });
    expect(await saidOfLostSave()).toBe(saidWhy(words.troubleSaving.unknown));
    await choose(page, "Behandelaar", "Daan");
    expect(await saidOfSave(page)).toBe("Opgeslagen");
    const [last, first] = await stage().gitHub.commits();
    expect((await commits()) - before).toBe(2);
    const [record = "", letter = ""] = (first?.paths ?? []).toSorted().toReversed();
    expect(last?.paths).toEqual([record]);
    expect(letter).toBe(record.replace("index.md", "bijlage-1.pdf"));
    expect(await stage().gitHub.fileAt(record)).toContain("attachments:\n  - bijlage-1.pdf\n");
  });
});
