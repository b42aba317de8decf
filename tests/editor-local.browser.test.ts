import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readRegister } from "../scripts/read-register.ts";
import { attach, groupOf } from "./editor-fields.ts";
import {
  editorRoutes,
  fieldOf,
  fillShortest,
  formOf,
  numberShown,
  pressSave,
  save,
  saidSaved,
} from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";
import { headlineOf, signIn } from "./visit.ts";

const editor = editLocally();
const scan = Buffer.from("%PDF-1.7\n\0\xff een brief, met bytes die geen tekst zijn\r\n", "latin1");

/** The name of the director, as whom the demo saves. */
function directorOf(folder: string): string | undefined {
  return readRegister(folder).register.people.find(({ role }) => role === "director")?.name;
}

/** Saves, and tells the number of the complaint on the screen. */
async function saved(page: Page): Promise<string> {
  await save(page);
  await page.waitForURL(/entries/);
  await formOf(page);
  return numberShown(page) ?? "";
}

/** Waits until the page has nothing to do: a fresh form is made in a turn of its own, after the address has changed. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

const patience = { timeout: 10_000 };
const folderOf = (id: string) => `${id.slice(3, 7)}/${id}`;
const attachmentsShown = (page: Page) =>
  groupOf(page, "Bijlagen").locator(".editor-attachment strong").allInnerTexts();

describe("a complaint with an attachment", () => {
  let page: Page;
  let id: string;

  it("is saved in one commit, the file under a name that says nothing, with the same bytes", async () => {
    page = await editor().open(editorRoutes.newComplaint);
    await fillShortest(page);
    await fieldOf(page, "Neutrale samenvatting").fill("Materiaal ontbrak");
    await attach(page, "Klacht van Jan Kwartel.PDF", scan);
    expect(await attachmentsShown(page)).toEqual(["bijlage-1.pdf"]);
    id = await saved(page);
    expect(editor().lastCommit()).toEqual([`A ${folderOf(id)}/bijlage-1.pdf`, `A ${folderOf(id)}/index.md`]);
    expect(editor().fileAt(`${folderOf(id)}/bijlage-1.pdf`)).toEqual(scan);
    expect(editor().textAt(`${folderOf(id)}/index.md`)).toContain("attachments:\n  - bijlage-1.pdf\n");
    expect(await attachmentsShown(page)).toEqual(["bijlage-1.pdf"]);
  });

  it("gives the file back as it was, and keeps two files with the same bytes apart", async () => {
    const item = groupOf(page, "Bijlagen");
    await item.getByRole("button", { name: "Openen of sluiten" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      item.getByRole("button", { name: "Openen bijlage-1.pdf" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("bijlage-1.pdf");
    await attach(page, "kopie.pdf", scan);
    await attach(page, "kopie.pdf", scan);
    await saved(page);
    expect(editor().lastCommit()).toEqual([
      `A ${folderOf(id)}/bijlage-2.pdf`,
      `A ${folderOf(id)}/bijlage-3.pdf`,
      `M ${folderOf(id)}/index.md`,
    ]);
  });

  it("loses a file that is taken out of the list, in the same commit", async () => {
    const items = groupOf(page, "Bijlagen").locator('[class*="-SortableListItem"]');
    await items.first().getByRole("button", { name: "Uit de lijst halen" }).click();
    await saved(page);
    expect(editor().lastCommit()).toEqual([`D ${folderOf(id)}/bijlage-1.pdf`, `M ${folderOf(id)}/index.md`]);
  });

  it("shows an edit in the dashboard that stands open beside it", async () => {
    const dashboard = await page.context().newPage();
    await dashboard.goto(editor().demo.address);
    await signIn(dashboard, editor().demo.passPhrase);
    await headlineOf(dashboard).waitFor();
    await dashboard.goto(`${editor().demo.address}#/complaint/${id}`);
    await dashboard.getByRole("heading", { level: 1, name: "Materiaal ontbrak" }).waitFor();
    await fieldOf(page, "Neutrale samenvatting").fill("Materiaal ontbrak bij aanvang");
    await saved(page);
    await dashboard.getByRole("heading", { level: 1, name: "Materiaal ontbrak bij aanvang" }).waitFor();
    expect(editor().lastCommit()).toEqual([`M ${folderOf(id)}/index.md`]);
    const added = dashboard.locator(".life > li").filter({ hasText: editor().head().slice(0, 7) });
    await added.waitFor();
    expect(await added.locator("strong").innerText()).toBe(directorOf(editor().demo.folder));
    expect(await added.locator("ul > li").allInnerTexts()).toEqual([
      "Neutrale samenvatting gewijzigd van “Materiaal ontbrak” naar “Materiaal ontbrak bij aanvang”",
    ]);
    await dashboard.close();
  });

  it("goes away with its attachments in one commit, after a question", async () => {
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
    await page.waitForURL(/#\/collections\/complaints$/);
    expect(asked).toEqual(["Verwijderen? Dit verdwijnt uit alle lijsten."]);
    expect(editor().lastCommit()).toEqual([
      `D ${folderOf(id)}/bijlage-2.pdf`,
      `D ${folderOf(id)}/bijlage-3.pdf`,
      `D ${folderOf(id)}/index.md`,
    ]);
    await page.context().close();
  });
});

describe("the form", () => {
  it("saves at one press of the button, and with Ctrl+S, and says so", async () => {
    const page = await editor().open(editorRoutes.newComplaint);
    await fillShortest(page);
    await pressSave(page);
    await saidSaved(page).first().waitFor();
    const before = editor().head();
    await fieldOf(page, "Training").fill("Basistraining");
    await page.keyboard.press("Control+s");
    await expect.poll(() => editor().head(), patience).not.toBe(before);
    expect(await page.getByRole("menuitem").count()).toBe(0);
    await page.context().close();
  });

  it("is that of the complaint whose address it has, also after the browser's back button", async () => {
    const page = await editor().open(editorRoutes.newComplaint);
    await fillShortest(page);
    await fieldOf(page, "Neutrale samenvatting").fill("De eerste");
    const first = await saved(page);
    await atRest(page);
    await page.goto(`${editor().demo.address}admin/${editorRoutes.newComplaint}`);
    await expect.poll(() => fieldOf(page, "Neutrale samenvatting").inputValue(), patience).toBe("");
    await atRest(page);
    await page.goBack();
    await formOf(page);
    await expect.poll(() => fieldOf(page, "Neutrale samenvatting").inputValue(), patience).toBe("De eerste");
    expect(numberShown(page)).toBe(first);
    await page.context().close();
  });
});
