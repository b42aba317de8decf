import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { previewInDutch } from "../site/editor/preview-words-nl.ts";
import { addTo, chooseIn, fieldIn, groupOf, unfold } from "./editor-fields.ts";
import { choose, editorRoutes, fieldOf, formOf, notice, numberShown, preview, save } from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";

const editor = editLocally();
const patience = { timeout: 10_000 };

/** The record as it lies on the disk. */
function recordOf(page: Page): string {
  const id = numberShown(page) ?? "";
  return editor().textAt(`${id.slice(3, 7)}/${id}/index.md`);
}

describe("a complaint that was solved on the spot", () => {
  it("is recorded and closed with fourteen fields, beside the day that stands there already", async () => {
    const page = await editor().open(editorRoutes.newComplaint);
    await formOf(page);
    const today = await fieldOf(page, "Ontvangen op").inputValue();
    const action = () => addTo(page, "Direct ondernomen acties");
    const filled = [
      () => choose(page, "Ontvangen door", "Ruben"),
      () => choose(page, "Ontvangen via", "gesprek"),
      () => choose(page, "Soort", "ontevreden"),
      () => fieldOf(page, "Neutrale samenvatting").fill("Koffie was op"),
      async () => fieldIn(await action(), "Op").fill(today),
      () => choose(page, "Door", "Ruben"),
      () => fieldOf(page, "Actie").fill("Nieuwe koffie gezet en excuses aangeboden"),
      async () => fieldIn(await unfold(page, "Besluit"), "Besloten op").fill(today),
      () => chooseIn(groupOf(page, "Besluit"), "Besloten door", "Meike"),
      () => chooseIn(groupOf(page, "Besluit"), "Uitkomst", "opgelost"),
      async () => fieldIn(await unfold(page, "Ontvangstbevestiging"), "Verzonden op").fill(today),
      () => fieldOf(page, "Afgesloten op").fill(today),
      () => choose(page, "Afgesloten door", "Meike"),
      () => choose(page, "Reden van afsluiten", "afgehandeld"),
    ];
    for (const fill of filled) await fill();
    await preview(page).getByText(previewInDutch.canBeSaved).waitFor();
    await save(page);
    await page.waitForURL(/entries/);
    await preview(page).getByText(previewInDutch.isClosed).waitFor();
    expect(filled).toHaveLength(14);
    expect(await notice(page).count()).toBe(0);
    expect(recordOf(page)).toContain("closeReason: handled");
    await page.context().close();
  });
});

describe("what is not filled in yet", () => {
  it("is said to be so where a group or a list is folded, and counted without noughts", async () => {
    const page = await editor().open(editorRoutes.newComplaint);
    await formOf(page);
    const form = page.locator('#nc-root [class*="ControlPaneContainer"]');
    for (const said of ["nog geen uitstel", "niet heropend", "nog geen contactmomenten", "nog niet ingevuld"])
      await form.getByText(said, { exact: true }).first().waitFor();
    expect(await form.getByText(/^0 /).count()).toBe(0);
    const decision = await unfold(page, "Besluit");
    await fieldIn(decision, "Besloten op").fill("12-11-2026");
    await page.keyboard.press("Tab");
    await decision.getByTestId("expand-button").first().click();
    await decision.getByText("12-11-2026", { exact: true }).waitFor();
    await page.context().close();
  });
});

/** Goes on with Tab until the field with a label has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      const own = focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
      const labelled = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
      return labelled ? (focused.labels?.[0]?.textContent ?? own) : own;
    });
    if (name.replace(" (optioneel)", "") === label) return;
  }
  throw new Error(`The keyboard does not reach ${label}.`);
}

/** Goes on to a list of choices and chooses by typing. */
async function chooseByKeys(page: Page, label: string, option: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(option);
  await page.keyboard.press("Enter");
}

describe("the keyboard alone", () => {
  it("begins a complaint, fills it in, and saves it", async () => {
    const page = await editor().open(editorRoutes.complaints);
    await page.getByRole("link", { name: "Nieuwe klacht" }).waitFor();
    await tabTo(page, "Nieuwe klacht");
    await page.keyboard.press("Enter");
    await formOf(page);
    await chooseByKeys(page, "Ontvangen door", "Meike");
    await chooseByKeys(page, "Ontvangen via", "brief");
    await chooseByKeys(page, "Soort", "ontevreden");
    await tabTo(page, "Klacht in eigen woorden");
    await page.keyboard.type("De bevestiging kwam te laat.");
    await page.keyboard.press("Control+s");
    await page.waitForURL(/entries/);
    await expect.poll(() => recordOf(page), patience).toContain("De bevestiging kwam te laat.");
    expect(recordOf(page)).toContain("channel: letter\n");
    await page.context().close();
  });

  it("saves with Enter on the button, and adds and takes out an item of a list", async () => {
    const page = await editor().open(editorRoutes.newComplaint);
    await formOf(page);
    await tabTo(page, "Opslaan");
    await chooseByKeys(page, "Ontvangen door", "Meike");
    await chooseByKeys(page, "Ontvangen via", "brief");
    await chooseByKeys(page, "Soort", "ontevreden");
    await tabTo(page, "actie toevoegen");
    await page.keyboard.press("Enter");
    await tabTo(page, "Uit de lijst halen");
    await page.keyboard.press("Enter");
    await page.locator('[class*="-PublishButton"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/entries/);
    expect(recordOf(page)).not.toContain("immediateActions");
    await page.context().close();
  });
});
