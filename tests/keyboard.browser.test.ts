import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { headlineOf, visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().arrive();
});
afterAll(() => page.context().close());

type Focused = { readonly text: string; readonly href: string | null; readonly isSeen: boolean };

/** Where the focus is, and whether one can see it: the look of the element differs from its look without the focus. */
function focused(): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { text: "", href: null, isSeen: false };
    const look = () => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      return [outlineStyle === "none" ? "0px" : outlineWidth, boxShadow, borderColor, backgroundColor].join();
    };
    const withFocus = look();
    element.blur();
    const without = look();
    element.focus({ preventScroll: true });
    const isSeen = withFocus !== without && element.checkVisibility();
    return { text: element.innerText.trim(), href: element.getAttribute("href"), isSeen };
  });
}

/** Goes on with Tab until the focus is where it is wanted; every stop on the way can be seen. */
async function tabTo(isThere: (at: Focused) => boolean): Promise<Focused> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press("Tab");
    const at = await focused();
    expect(at).toMatchObject({ isSeen: true });
    if (isThere(at)) return at;
  }
  throw new Error("Tab does not lead there.");
}

describe("without a mouse", () => {
  it("one signs in: the field has the focus, Enter sends it", async () => {
    const field = page.getByLabel(words.passPhrase, { exact: true });
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await focused()).toMatchObject({ isSeen: true });
    await page.keyboard.type(visit().demo.passPhrase);
    await page.keyboard.press("Enter");
    await headlineOf(page).waitFor();
  });

  it("the first Tab on an opened page reaches the skip link, which leads to the content", async () => {
    await page.reload();
    await headlineOf(page).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused()).toMatchObject({ text: words.skip, isSeen: true });
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    expect(page.url()).not.toContain("#content");
  });

  it("one goes to a task, reads it, comes back, and signs out", async () => {
    const { href } = await tabTo((at) => at.href?.startsWith("#/complaint/") ?? false);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: words.timeline }).waitFor();
    expect(page.url()).toContain(href);
    await tabTo((at) => at.text === words.why);
    await page.keyboard.press("Enter");
    await page.getByText(words.clause).first().waitFor();
    // The browser's own key for Back is its window's, which a headless browser lacks.
    await page.goBack();
    await headlineOf(page).waitFor();
    await page.reload();
    await headlineOf(page).waitFor();
    await tabTo((at) => at.text === words.signOut);
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: words.signedOut }).waitFor();
  });
});
