import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addTo } from "./editor-fields.ts";
import { editorRoutes, fillShortest, formOf, notice, preview, save } from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";
import { overflowOf } from "./page-faults.ts";

const editor = editLocally();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const smallest = 24;

/** What can be pressed: too small for a finger, or sticking out of the screen. */
function hardToPress(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const parts = document.querySelectorAll<HTMLElement>(
      "#nc-root :is(a, button, input, textarea, [role=button]), .editor-notice button",
    );
    return [...parts].flatMap((part) => {
      // A list of choices is pressed as a whole; the field inside is as wide as what was typed.
      const pressed = part.closest<HTMLElement>('[class*="-container"]') ?? part;
      const { width, height, left, right } = pressed.getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      const fits = width >= least && height >= least && left >= -1 && right <= innerWidth + 1;
      const name = part.getAttribute("aria-label") ?? part.textContent;
      return fits
        ? []
        : [`${part.tagName} ${name} ${Math.round(width)}x${Math.round(height)} at ${Math.round(left)}`];
    });
  }, smallest);
}

async function expectUsable(page: Page): Promise<void> {
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await hardToPress(page)).toEqual([]);
}

/** Whether a finger on the middle of a part presses that part, and nothing that lies over it. */
function isOnTop(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && part.contains(hit);
    });
}

describe("on a telephone", () => {
  it("the lists and the settings need no scrolling sideways, and everything is large enough to press", async () => {
    for (const route of [editorRoutes.complaints, editorRoutes.reviews]) {
      const page = await editor().open(route, phone);
      await page.getByRole("link", { name: /^Nieuwe/ }).waitFor();
      await expectUsable(page);
      await page.context().close();
    }
    const settings = await editor().open(editorRoutes.settings, phone);
    await formOf(settings);
    await addTo(settings, "Mensen");
    await expectUsable(settings);
    await settings.context().close();
  });

  it("a complaint is recorded by touch: the button to save is in sight, what follows is one press away", async () => {
    const page = await editor().open(editorRoutes.newComplaint, phone);
    await fillShortest(page);
    await addTo(page, "Direct ondernomen acties");
    await addTo(page, "Bijlagen");
    await expectUsable(page);
    expect(await isOnTop(page, '[class*="-PublishButton"]')).toBe(true);
    const eye = page.getByTitle("Voorbeeld tonen of verbergen");
    expect(await page.locator("#preview-pane").count()).toBe(0);
    await eye.tap();
    await preview(page).getByText("Volgende stap").waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await eye.tap();
    await formOf(page);
    for (const name of ["Bijlagen", "Direct ondernomen acties"]) {
      const list = page.locator('[class*="-ControlContainer"]').filter({ hasText: name }).first();
      await list.getByRole("button", { name: "Uit de lijst halen" }).first().tap();
    }
    await save(page);
    await page.waitForURL(/entries/);
    await formOf(page);
    expect(await notice(page).count()).toBe(0);
    await expectUsable(page);
    await page.context().close();
  });
});
