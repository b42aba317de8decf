import axe, { type AxeResults } from "axe-core";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { summaryOf } from "../procedure/summary.ts";
import { textsOf } from "../procedure/summary-texts.ts";
import { summaryWordsIn } from "../procedure/summary-words.ts";
import { summaryInHtml } from "../scripts/summary-html.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { handMade, tableDay } from "./summary-table.ts";

/** The hand-made register, one of its improvements being an address without a blank. */
const files = {
  ...handMade,
  complaints: handMade.complaints.map((facts) => {
    const [first, ...more] = facts.improvements ?? [];
    return first === undefined
      ? facts
      : { ...facts, improvements: [{ ...first, action: `https://example.nl/${"a".repeat(300)}` }, ...more] };
  }),
};
const folder = mkdtempSync(join(tmpdir(), "summary-page-"));
const file = join(folder, "2025.html");
let browser: WatchedBrowser;
let page: Page;

beforeAll(async () => {
  const summary = summaryOf(files, 2025, tableDay);
  writeFileSync(file, summaryInHtml({ summary, words: summaryWordsIn("nl"), texts: textsOf(files) }));
  browser = await launchBrowser(`file://${folder}/`);
  page = await (await browser.open()).newPage();
  await page.goto(`file://${file}`);
});
afterEach(() => expect(browser.takeProblems()).toEqual([]));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the page of a summary, from a file", () => {
  it.each([1280, 390])(
    "keeps the rules of accessibility at %i pixels, and scrolls no further sideways",
    async (width) => {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate(axe.source);
      const { violations }: AxeResults = await page.evaluate("axe.run()");
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );

  it("is looked at with its own style, and asked for nothing else", async () => {
    const font = await page
      .getByRole("heading", { level: 1 })
      .evaluate((one) => getComputedStyle(one).fontFamily);
    expect(font).toContain("Georgia");
    expect(browser.requests().map((request) => request.split("\n")[0])).toEqual([`file://${file}`]);
  });

  it("fits on A4: no table is wider than the paper, short ones are not cut, and long ones repeat their headings", async () => {
    await page.emulateMedia({ media: "print" });
    // 210 mm without its margins of 16 mm, at 96 pixels an inch.
    const width = Math.floor((178 / 25.4) * 96);
    await page.setViewportSize({ width, height: 1000 });
    const tables = page.getByRole("table");
    expect(await tables.count()).toBeGreaterThan(15);
    const broad = await tables.evaluateAll(
      (all, most) => all.filter((one) => one.scrollWidth > most).length,
      width,
    );
    expect(broad).toBe(0);
    const looks = await tables.evaluateAll((all) =>
      all.map((one) => [one.querySelectorAll("tbody tr").length <= 24, getComputedStyle(one).breakInside]),
    );
    for (const [isShort, look] of looks) expect(look).toBe(isShort === true ? "avoid" : "auto");
    const heads = await page
      .locator("thead")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).display));
    expect(new Set(heads)).toEqual(new Set(["table-header-group"]));
  });

  it("prints on sheets of A4", async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
      size.map(Number),
    );
    expect(new Set(boxes.map((size) => size.map(Math.round).join(" x ")))).toEqual(new Set(["595 x 842"]));
  });
});
