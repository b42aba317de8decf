import type { BrowserContext, Page } from "playwright-core";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { attach } from "./editor-fields.ts";
import { editorRoutes, fieldOf, fillShortest, formOf, numberShown, openEditor, save } from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";

const editor = editLocally();
const letter = Buffer.from("%PDF-1.7\n\0\xff een brief\r\n", "latin1");
const patience = { timeout: 10_000 };

/** A complaint that was saved, in a browser of its own. */
async function savedComplaint(): Promise<Page> {
  const page = await editor().open(editorRoutes.newComplaint);
  await fillShortest(page);
  await save(page);
  await page.waitForURL(/entries/);
  return page;
}

/** Types some words, waits until the browser keeps a backup of them, and kills the page. */
async function typeAndKill(page: Page, words: string): Promise<void> {
  await fieldOf(page, "Klacht in eigen woorden").fill(words);
  // The backup is written two seconds after the last keystroke.
  await pause(3_500);
  await page.close();
}

/** Opens a form again. @returns the page, and what the browser asked */
async function reopened(context: BrowserContext, route: string, isAccepted: boolean) {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void (isAccepted ? dialog.accept() : dialog.dismiss());
  });
  await openEditor(page, editor().demo.address, route);
  await formOf(page);
  await expect.poll(() => asked, patience).toHaveLength(1);
  return { page, asked };
}

const offer = "Op dit apparaat staat nog een versie die niet is opgeslagen. Wilt u daarmee verdergaan?";
const wordsIn = (page: Page) => fieldOf(page, "Klacht in eigen woorden").inputValue();

describe("words that were not saved when the page was gone", () => {
  it("are offered again, stay when the record has arrived, and can be saved", async () => {
    const first = await savedComplaint();
    const [id, context] = [numberShown(first) ?? "", first.context()];
    await typeAndKill(first, "De lunch bleef uit.");
    const { page, asked } = await reopened(context, editorRoutes.complaint(id), true);
    expect(asked).toEqual([offer]);
    await expect.poll(() => wordsIn(page), patience).toBe("De lunch bleef uit.");
    await pause(1_000);
    expect(await wordsIn(page)).toBe("De lunch bleef uit.");
    await save(page);
    expect(editor().textAt(`${id.slice(3, 7)}/${id}/index.md`)).toMatch(/\nDe lunch bleef uit\.\n?$/);
    await context.close();
  });

  it("are gone for good when the offer is declined", async () => {
    const first = await savedComplaint();
    const [id, context] = [numberShown(first) ?? "", first.context()];
    await typeAndKill(first, "Toch maar niet.");
    const { page } = await reopened(context, editorRoutes.complaint(id), false);
    expect(await wordsIn(page)).toBe("");
    await page.close();
    const again = await context.newPage();
    again.on("dialog", (dialog) => void dialog.accept());
    await openEditor(again, editor().demo.address, editorRoutes.complaint(id));
    await formOf(again);
    await pause(1_000);
    expect(await wordsIn(again)).toBe("");
    await context.close();
  });

  it("of a new complaint are offered too, with the picked file, and save as one complaint", async () => {
    const first = await editor().open(editorRoutes.newComplaint);
    const context = first.context();
    await fillShortest(first);
    await attach(first, "Brief van Jan Kwartel.pdf", letter);
    await typeAndKill(first, "Nog zonder nummer.");
    const { page } = await reopened(context, editorRoutes.newComplaint, true);
    await expect.poll(() => wordsIn(page), patience).toBe("Nog zonder nummer.");
    await save(page);
    await page.waitForURL(/entries/);
    const id = numberShown(page) ?? "";
    expect(editor().lastCommit()).toEqual([
      `A ${id.slice(3, 7)}/${id}/bijlage-1.pdf`,
      `A ${id.slice(3, 7)}/${id}/index.md`,
    ]);
    expect(editor().fileAt(`${id.slice(3, 7)}/${id}/bijlage-1.pdf`)).toEqual(letter);
    await context.close();
  });
});

describe("leaving a form with words that were not saved", () => {
  it("makes the browser ask, and stays when the answer is no", async () => {
    const page = await savedComplaint();
    const here = page.url();
    await fieldOf(page, "Training").fill("Basistraining");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type() === "beforeunload" ? "beforeunload" : dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole("link", { name: "Terug naar Klachten" }).click();
    await expect.poll(() => asked, patience).toHaveLength(1);
    expect(asked).toEqual(["Wilt u deze pagina verlaten? Wat niet is opgeslagen, gaat verloren."]);
    expect(page.url()).toBe(here);
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked, patience).toContain("beforeunload");
    expect(await fieldOf(page, "Training").inputValue()).toBe("Basistraining");
    await page.context().close();
  });
});
