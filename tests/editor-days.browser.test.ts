import { setTimeout as pause } from "node:timers/promises";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { addTo, fieldIn, groupOf } from "./editor-fields.ts";
import { editorRoutes, fieldOf, fillShortest, numberShown, pressSave } from "./editor-page.ts";
import { type EditorSession, openForm, refusalNow, saveNow, startEditorSession } from "./editor-session.ts";

const review = `---
on: 2026-02-02
present:
  - dir
period:
  from: 2025-01-01
  until: 2025-12-31
---
`;

let session: EditorSession;
beforeAll(async () => {
  session = await startEditorSession({ "reviews/2026.md": review });
  await session.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterEach(() => expect(session.takeProblems()).toEqual([]));
afterAll(() => session.stop());

/** Types over what a field holds, key by key. @returns what the field held after each key */
async function typeKeys(field: Locator, text: string): Promise<readonly string[]> {
  const { keyboard } = field.page();
  await field.focus();
  await keyboard.press("Control+a");
  const held: string[] = [];
  for (const key of text) {
    await keyboard.press(key === " " ? "Space" : key);
    held.push(await field.inputValue());
  }
  return held;
}

/** Puts a text on the clipboard and pastes it over what a field holds. */
async function paste(field: Locator, text: string): Promise<void> {
  const page = field.page();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
}

/** What stands below a field for a day, by the association that a screen reader follows. */
async function saidOf(field: Locator): Promise<string> {
  const id = (await field.getAttribute("aria-describedby")) ?? "";
  return field.page().locator(`[id="${id}"]`).innerText();
}

const prefixes = (text: string) => [...text].map((_, at) => text.slice(0, at + 1));

async function newComplaint(): Promise<Locator> {
  await openForm(session, editorRoutes.newComplaint);
  await fillShortest(session.page);
  return fieldOf(session.page, "Ontvangen op");
}

async function savedComplaint(): Promise<string> {
  await saveNow(session.page);
  await session.page.waitForURL(/entries/);
  return recordShown();
}

/** The complaint whose form is shown, as it stands in the repository. */
async function recordShown(): Promise<string> {
  const id = numberShown(session.page) ?? "";
  return (await session.stage.gitHub.fileAt(`complaints/${id.slice(3, 7)}/${id}/index.md`)) ?? "";
}

describe("a day that is typed", () => {
  const written = ["29-11-2026", "29/11/26", "291126", "29 november 2026", "29 nov 2026", "2026-11-29"];
  it("is read however it is written, and not touched before it is left", async () => {
    const field = await newComplaint();
    for (const text of written) {
      expect(await typeKeys(field, text)).toEqual(prefixes(text));
      await session.page.keyboard.press("Tab");
      expect([await field.inputValue(), await saidOf(field)]).toEqual([
        "29-11-2026",
        "zondag 29 november 2026",
      ]);
      await typeKeys(field, "1-1-2026");
      await session.page.keyboard.press("Enter");
      expect([await field.inputValue(), await saidOf(field)]).toEqual([
        "01-01-2026",
        "donderdag 1 januari 2026",
      ]);
    }
    await typeKeys(field, "29-11-2026");
    expect(await savedComplaint()).toContain("receivedOn: 2026-11-29\n");
  });

  it("is taken with Ctrl+S as well", async () => {
    await typeKeys(await newComplaint(), "28-11-2026");
    await session.page.keyboard.press("Control+s");
    await session.page.waitForURL(/entries/);
    expect(await recordShown()).toContain("receivedOn: 2026-11-28\n");
  });

  it("is taken by the click that saves, straight from the field", async () => {
    const { page } = session;
    for (const held of [0, 150]) {
      await typeKeys(await newComplaint(), "27-11-2026");
      const button = await page.locator('#nc-root [class*="-PublishButton"]').boundingBox();
      expect(button).not.toBe(null);
      await page.mouse.move((button?.x ?? 0) + 10, (button?.y ?? 0) + 10);
      await page.mouse.down();
      await pause(held);
      await page.mouse.up();
      await page.waitForURL(/entries/);
      expect(await recordShown()).toContain("receivedOn: 2026-11-27\n");
    }
  });

  it.each([
    ["11292026", "Deze dag bestaat niet. Kijk het getal, de maand en de weekdag na."],
    ["eind november", "Dit lezen we niet als een dag. Typ bijvoorbeeld 29-11-2026."],
  ])("as %s is refused in words, and stays to be mended", async (text, sentence) => {
    const field = await newComplaint();
    await typeKeys(field, text);
    await session.page.keyboard.press("Tab");
    expect(await saidOf(field)).toBe(sentence);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const refused = await refusalNow(session.page);
    expect(refused).toEqual(["Ontvangen op: is geen bestaande datum. Typ bijvoorbeeld 29-11-2026."]);
    expect(await field.inputValue()).toBe(text);
    await typeKeys(field, "29112026");
    expect(await savedComplaint()).toContain("receivedOn: 2026-11-29\n");
  });

  it("of another century is told at once", async () => {
    const field = await newComplaint();
    await typeKeys(field, "29-11-1906");
    await session.page.keyboard.press("Tab");
    expect(await saidOf(field)).toBe("donderdag 29 november 1906? Een dag voor 01-01-1990 kan hier niet.");
    await typeKeys(field, "15-12-2087");
    await session.page.keyboard.press("Tab");
    expect(await saidOf(field)).toBe("maandag 15 december 2087? Een dag na 15-12-2086 kan hier niet.");
  });
});

describe("a receipt before the first version of the procedure", () => {
  const question = () => session.page.getByRole("alertdialog", { name: "Klopt deze dag?" });

  it("is asked about once, and then saved", async () => {
    const { page } = session;
    await typeKeys(await newComplaint(), "28-03-2022");
    await pressSave(page);
    await question()
      .getByText(/^De klacht is dan ontvangen op maandag 28 maart 2022\./)
      .waitFor();
    await question().getByRole("button", { name: "Terug naar het formulier" }).click();
    await page.locator("#nc-root:not([inert])").waitFor({ state: "attached" });
    expect(numberShown(page)).toBe(null);
    expect(session.takeProblems()).toEqual([expect.stringContaining(backendInDutch.cancelled)]);
    await pressSave(page);
    await question().getByRole("button", { name: "Ja, opslaan" }).click();
    await page.waitForURL(/entries/);
    expect(await recordShown()).toContain("receivedOn: 2022-03-28\n");
    await fieldOf(page, "Training").fill("Basistraining");
    expect(await savedComplaint()).toContain("training: Basistraining\n");
  });

  it("is not asked about on the first day of that version", async () => {
    await typeKeys(await newComplaint(), "29-03-2022");
    expect(await savedComplaint()).toContain("receivedOn: 2022-03-29\n");
  });
});

describe("a day", () => {
  it("is pasted, chosen by today's button, and cleared by its own and by the keyboard", async () => {
    const { page } = session;
    await newComplaint();
    const field = fieldOf(page, "Doorgegeven op");
    await paste(field, " 30 november\u00A02026 ");
    await page.keyboard.press("Enter");
    expect(await saidOf(field)).toBe("maandag 30 november 2026");
    await page.getByRole("button", { name: "Wissen: Doorgegeven op" }).click();
    expect([await field.inputValue(), await saidOf(field)]).toEqual(["", ""]);
    await page.getByRole("button", { name: "Vandaag: Doorgegeven op" }).click();
    expect(await field.inputValue()).toBe("15-12-2026");
    await field.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Tab");
    expect([await field.inputValue(), await saidOf(field)]).toEqual(["", ""]);
    expect(await savedComplaint()).not.toContain("passedOnOn");
  });

  it("is picked from the browser's own calendar", async () => {
    const { page } = session;
    const field = await newComplaint();
    await page.getByRole("button", { name: "Kalender: Ontvangen op" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => field.inputValue()).toBe("14-12-2026");
    expect(await savedComplaint()).toContain("receivedOn: 2026-12-14\n");
  });
});

describe("a day inside a list", () => {
  it("of a complaint is typed and pasted", async () => {
    await newComplaint();
    const item = await addTo(session.page, "Contactmomenten");
    await paste(fieldIn(item, "Op"), "14/12/26");
    await session.page.keyboard.press("Tab");
    expect(await saidOf(fieldIn(item, "Op"))).toBe("maandag 14 december 2026");
    await typeKeys(fieldIn(item, "Op"), "131226");
    await session.page.keyboard.press("Tab");
    expect(await fieldIn(item, "Op").inputValue()).toBe("13-12-2026");
  });

  it("of a review, and in a group of it, is typed", async () => {
    await openForm(session, "#/collections/reviews/entries/2026");
    await typeKeys(fieldOf(session.page, "Gehouden op"), "3 feb 2026");
    const period = groupOf(session.page, "Periode");
    await paste(fieldIn(period, "Tot en met"), "30 december 2025");
    await saveNow(session.page);
    const text = await session.stage.gitHub.fileAt("complaints/reviews/2026.md");
    expect(text).toContain("\non: 2026-02-03\n");
    expect(text).toContain("  until: 2025-12-30\n");
  });

  it("of the settings is typed", async () => {
    await openForm(session, editorRoutes.settings);
    const person = await addTo(session.page, "Mensen");
    await fieldIn(person, "Code").fill("p9");
    await fieldIn(person, "Naam").fill("Pien Pimpelmees");
    await fieldIn(person, "Rol").click();
    await session.page.keyboard.type("partner");
    await session.page.keyboard.press("Enter");
    await typeKeys(fieldIn(person, "Vanaf"), "1 dec 26");
    await session.page.keyboard.press("Tab");
    expect(await saidOf(fieldIn(person, "Vanaf"))).toBe("dinsdag 1 december 2026");
    await saveNow(session.page);
    expect(await session.stage.gitHub.fileAt("complaints/register.yaml")).toContain("from: 2026-12-01");
  });
});
