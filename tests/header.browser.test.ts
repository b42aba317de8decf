import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

const pages = ["#/", "#/register", "#/annual", "#/log", "#/procedure"] as const;

/** Where the visible parts of the menu stand, and whether something else lies over one of them or one over the text. */
function rowOf(page: Page) {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll(".menu > button, .menu-actions > *, .menu:not(.open) nav a")];
    const boxes = parts.filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect());
    const menu = document.querySelector(".menu");
    const main = document.querySelector("main");
    return {
      height: Math.round(menu?.getBoundingClientRect().height ?? 0),
      isOneRow: boxes.every(({ top, bottom }) => {
        return boxes.every((other) => top < other.bottom && other.top < bottom);
      }),
      isWhole: boxes.every(({ left, right }) => left >= 0 && right <= document.documentElement.clientWidth),
      coversNothing: parts.every((part) => {
        return part.getBoundingClientRect().bottom <= (main?.getBoundingClientRect().top ?? 0);
      }),
      isOnTop: boxes.every(({ x, y, width, height }) => {
        return menu?.contains(document.elementFromPoint(x + width / 2, y + height / 2)) === true;
      }),
    };
  });
}

describe("the header", () => {
  // The last is a telephone of 390 pixels at 200 %, 640 a screen of 1 280 at 200 %.
  it.each([1280, 1000, 900, 768, 640, 390, 360, 320, 195])(
    "is one row of %i pixels, the same on every page, and covers nothing",
    async (width) => {
      await page.setViewportSize({ width, height: 844 });
      const heights = new Set<number>();
      for (const address of pages) {
        await page.goto(`${visit().demo.address}${address}`);
        await page.locator("main h1").waitFor();
        const { height, ...row } = await rowOf(page);
        expect(row).toEqual({ isOneRow: true, isWhole: true, coversNothing: true, isOnTop: true });
        heights.add(height);
      }
      expect(heights.size).toBe(1);
    },
  );

  it("covers no text at the end of a page either", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${visit().demo.address}#/procedure`);
    await page.locator("main h1").waitFor();
    const isSeen = await page.locator("footer span").evaluateAll((lines) => {
      return lines.map((line) => {
        line.scrollIntoView();
        const { x, y, width, height } = line.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === line;
      });
    });
    expect(isSeen).toEqual([true, true]);
  });
});

describe("the menu of a telephone", () => {
  const button = () => page.getByRole("button", { name: words.menuButton });
  const ways = () => page.getByRole("navigation", { name: words.menu });

  it("unfolds the ways by key, leads on, and is folded again afterwards", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${visit().demo.address}#/`);
    await button().focus();
    await page.keyboard.press("Enter");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: words.log }).waitFor();
    expect(await ways().count()).toBe(0);
    expect(await button().getAttribute("aria-expanded")).toBe("false");
  });

  it("is put away with Escape, which leads back to its button", async () => {
    await button().click();
    await ways().getByRole("link", { name: words.procedure }).focus();
    await page.keyboard.press("Escape");
    expect(await ways().count()).toBe(0);
    expect(await button().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("holds the way out where the row has no room for it", async () => {
    await page.setViewportSize({ width: 195, height: 422 });
    expect(await page.getByRole("button", { name: words.signOut }).count()).toBe(0);
    await button().click();
    await ways().getByRole("button", { name: words.signOut }).waitFor();
    await page.keyboard.press("Escape");
  });
});

describe("the table of the register", () => {
  it.each([1280, 1366, 1440, 1600, 1920])(
    "fits a screen of %i pixels, with its last heading",
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${visit().demo.address}#/register`);
      const heading = page.getByRole("columnheader").last();
      await heading.waitFor();
      const { beyond, last } = await heading.evaluate((one) => {
        const box = one.closest(".table");
        const right = box?.getBoundingClientRect().right ?? 0;
        return {
          beyond: (box?.scrollWidth ?? 1) - (box?.clientWidth ?? 0),
          last: right - one.getBoundingClientRect().right,
        };
      });
      expect(beyond).toBe(0);
      expect(last).toBeGreaterThanOrEqual(0);
    },
  );
});
