import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import {
  choose,
  editorRoutes,
  fieldOf,
  fillShortest,
  notice,
  preview,
  pressSave,
  save,
  saidFailed,
} from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";

const editor = editLocally({ isRefusing: true });

/** A new complaint that is filled in as far as it must be. */
async function filledIn(): Promise<Page> {
  const page = await editor().open(editorRoutes.newComplaint);
  await fillShortest(page);
  return page;
}

/** Lets a hook of the repository refuse every commit until it is taken away. @returns what takes it away */
function refuseCommits(): () => void {
  const folder = join(editor().demo.folder, ".git", "hooks");
  const hook = join(folder, "pre-commit");
  mkdirSync(folder, { recursive: true });
  writeFileSync(hook, "#!/bin/sh\nexit 1\n");
  chmodSync(hook, 0o755);
  return () => rmSync(hook);
}

describe("a save that the procedure forbids", () => {
  it("is refused in Dutch sentences that stay until they are put away, with all words kept", async () => {
    const page = await filledIn();
    const before = editor().head();
    await fieldOf(page, "Klacht in eigen woorden").fill("De zaal was te koud.");
    await fieldOf(page, "Afgesloten op").fill(await fieldOf(page, "Ontvangen op").inputValue());
    await choose(page, "Afgesloten door", "Meike");
    await choose(page, "Reden van afsluiten", "afgehandeld");
    await pressSave(page);
    await notice(page).getByRole("heading", { name: backendInDutch.refused }).waitFor();
    const sentences = await notice(page).getByRole("listitem").allInnerTexts();
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/s);
    // The message of the CMS goes away by itself; this one does not.
    await saidFailed(page).first().waitFor({ state: "detached", timeout: 15_000 });
    expect(await notice(page).isVisible()).toBe(true);
    await notice(page).getByRole("button", { name: "Sluiten" }).click();
    expect(await notice(page).count()).toBe(0);
    expect(await fieldOf(page, "Klacht in eigen woorden").inputValue()).toBe("De zaal was te koud.");
    expect(editor().head()).toBe(before);
    await page.context().close();
  });

  it("is made once what was asked for is there", async () => {
    const page = await filledIn();
    await fieldOf(page, "Doorgegeven op").fill("2020-01-01");
    await pressSave(page);
    await notice(page).waitFor();
    await fieldOf(page, "Doorgegeven op").fill(await fieldOf(page, "Ontvangen op").inputValue());
    await save(page);
    expect(await notice(page).count()).toBe(0);
    await page.context().close();
  });
});

describe("a save that a hook of the repository refuses", () => {
  it("is told in Dutch, changes nothing, and can be made when the hook agrees", async () => {
    const page = await filledIn();
    const before = editor().head();
    const agree = refuseCommits();
    await pressSave(page);
    await saidFailed(page).filter({ hasText: backendInDutch.refusals["hook-refused"] }).waitFor();
    expect(editor().head()).toBe(before);
    agree();
    await save(page);
    expect(editor().head()).not.toBe(before);
    await page.context().close();
  });
});

describe("while a save is under way", () => {
  it("nothing can be typed that would be lost", async () => {
    const page = await filledIn();
    const training = fieldOf(page, "Training");
    await training.fill("Basistraining");
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/api/v1", async (route) => {
      if (route.request().postData()?.includes("persistEntry") === true) await answered;
      await route.continue();
    });
    await training.focus();
    await pressSave(page);
    await page.locator("#nc-root[inert]").waitFor({ state: "attached" });
    await page.getByText(backendInDutch.saving, { exact: true }).waitFor();
    await page.keyboard.type(" en meer");
    answer();
    await page.locator("#nc-root:not([inert])").waitFor({ state: "attached" });
    expect(await training.inputValue()).toBe("Basistraining");
    await page.context().close();
  });
});

describe("the preview beside the form", () => {
  it("follows each answer: the day of receipt moves the deadline and its arithmetic", async () => {
    const page = await editor().open(editorRoutes.newComplaint);
    await fillShortest(page);
    await fieldOf(page, "Ontvangen op").fill("2026-03-27");
    await page.keyboard.press("Enter");
    await preview(page).getByText("uiterlijk vr 3 april 2026").first().waitFor();
    const arithmetic = "Ontvangen op vr 27 maart 2026; 7 dagen daarna is vr 3 april 2026.";
    await preview(page).getByText(arithmetic).first().waitFor({ state: "attached" });
    await fieldOf(page, "Ontvangen op").fill("2026-03-30");
    await page.keyboard.press("Enter");
    await preview(page).getByText("uiterlijk ma 6 april 2026").first().waitFor();
    await page.context().close();
  });
});
