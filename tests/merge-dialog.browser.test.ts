import axe, { type AxeResults } from "axe-core";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { mergeInDutch as words } from "../site/editor/merge-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { type DialogPage, startDialogPage } from "./merge-dialog-page.ts";
import { scenes } from "./merge-scenes.ts";

let served: DialogPage;
let browser: WatchedBrowser;

beforeAll(async () => {
  served = await startDialogPage();
  browser = await launchBrowser(served.address);
});
afterEach(() => expect(browser.takeProblems()).toEqual([]));
afterAll(async () => {
  await browser.close();
  served.stop();
});

/** A page on which the dialog has just opened. */
async function ask(versions: unknown, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.open(options);
  const page = await context.newPage();
  await page.goto(served.address);
  await page.locator("textarea").fill(JSON.stringify(versions));
  await page.getByRole("button", { name: "Opslaan", exact: true }).click();
  await page.getByRole("dialog").waitFor();
  return page;
}

/** What the dialog told the page that asked. */
async function decisionOn(page: Page): Promise<unknown> {
  const output = page.locator("output");
  await expect.poll(() => output.textContent()).not.toBe("");
  expect(await page.getByRole("dialog").count()).toBe(0);
  return JSON.parse((await output.textContent()) ?? "");
}

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const choiceOf = (page: Page, field: string, version: string): Locator => {
  return page.getByRole("group", { name: field }).getByRole("radio", { name: version, exact: true });
};
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe("two versions that both changed", () => {
  it("are chosen between, part by part, and only then saved", async () => {
    const page = await ask(scenes.conflicts);
    const save = button(page, words.save);
    expect(await page.getByRole("dialog", { name: words.heading }).count()).toBe(1);
    expect(await page.locator("fieldset").count()).toBe(4);
    await choiceOf(page, "Ernst", words.mine).check();
    await choiceOf(page, "Contactmomenten 1", words.bothItems).check();
    await choiceOf(page, "Verbeteracties 1", words.theirs).check();
    await page.getByRole("status").getByText(words.remaining(1)).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await choiceOf(page, "Klacht in eigen woorden", words.bothTexts).check();
    await page.getByRole("status").getByText(words.remaining(0)).waitFor();
    await save.click();
    const { mine, theirs } = scenes.conflicts;
    expect(await decisionOn(page)).toEqual({
      kind: "save",
      record: {
        ...theirs,
        severity: mine.severity,
        handler: mine.handler,
        contacts: [...mine.contacts, ...theirs.contacts],
        body: `${mine.body}\n\n${theirs.body}`,
      },
    });
    await page.context().close();
  });

  it("show what was taken over from the colleague, and each text with its differences marked", async () => {
    const page = await ask(scenes.conflicts);
    const taken = page.locator("section").filter({ hasText: words.takenOverTitle });
    await expect.poll(() => taken.innerText()).toMatch(/Betrokkenen\s+Was\s+Truus Trainer\s+Wordt\s+Truus/);
    expect(await taken.innerText()).toMatch(/Besluit\s+Nieuw\s+Op\s+wo 8 april 2026/);
    const texts = page.getByRole("group", { name: "Klacht in eigen woorden" }).locator(".sides .text");
    expect(await texts.nth(0).innerText()).toBe(scenes.conflicts.mine.body);
    expect(await texts.nth(1).innerText()).toBe(scenes.conflicts.theirs.body);
    expect(await texts.nth(0).locator("mark").allInnerTexts()).toContain("niemand belde ons");
    expect(await texts.nth(1).locator("mark").allInnerTexts()).toContain("wij hoorden niets");
    await page.context().close();
  });

  it("stand side by side where there is room, and below each other on a phone", async () => {
    const page = await ask(scenes.conflicts);
    const boxes = async () => {
      const sides = page.getByRole("group", { name: "Ernst" }).locator(".side");
      const [one, other] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
      if (one === null || other === null) throw new Error("A version is not shown.");
      return { one, other };
    };
    const wide = await boxes();
    expect(wide.other.y).toBe(wide.one.y);
    expect(wide.other.x).toBeGreaterThanOrEqual(wide.one.x + wide.one.width);
    await page.setViewportSize({ width: 390, height: 844 });
    const narrow = await boxes();
    expect(narrow.other.x).toBe(narrow.one.x);
    expect(narrow.other.y).toBeGreaterThanOrEqual(narrow.one.y + narrow.one.height);
    await page.context().close();
  });

  it("are chosen by a click on the sheet as well", async () => {
    const page = await ask(scenes.conflicts);
    const sheet = page.getByRole("group", { name: "Verbeteracties 1" }).locator(".side").first();
    await sheet.click({ position: { x: 200, y: 100 } });
    expect(await choiceOf(page, "Verbeteracties 1", words.mine).isChecked()).toBe(true);
    await page.context().close();
  });
});

describe("two versions that go together", () => {
  it("show the changes of both and can be saved at once", async () => {
    const page = await ask(scenes.together);
    const shown = await page.getByRole("dialog").innerText();
    for (const part of [
      words.together,
      words.takenOverTitle,
      "Teruggebeld",
      words.keptTitle,
      "liefst in mei",
    ])
      expect(shown).toContain(part);
    expect(await page.getByRole("radio").count()).toBe(0);
    await button(page, words.save).click();
    const { mine, theirs } = scenes.together;
    const record = { ...mine, severity: theirs.severity, contacts: theirs.contacts };
    expect(await decisionOn(page)).toEqual({ kind: "save", record });
    await page.context().close();
  });

  it("say so when they are alike", async () => {
    const { base, mine } = scenes.together;
    const page = await ask({ base, mine, theirs: mine });
    await page.getByText(words.alike).waitFor();
    await button(page, words.back).click();
    expect(await decisionOn(page)).toEqual({ kind: "cancel" });
    await page.context().close();
  });
});

describe("a record that a colleague removed", () => {
  it("is shown as one has it, and is put back only when one says so", async () => {
    const page = await ask(scenes.deleted);
    await page.getByRole("dialog", { name: words.deletedHeading }).getByText(words.deletedMine).click();
    await page.getByRole("definition").filter({ hasText: "Geld terug" }).waitFor();
    await button(page, words.restore).click();
    expect(await decisionOn(page)).toEqual({ kind: "restore" });
    await page.context().close();
  });

  it("stays removed after Escape", async () => {
    const page = await ask(scenes.deleted);
    await page.keyboard.press("Escape");
    expect(await decisionOn(page)).toEqual({ kind: "cancel" });
    await page.context().close();
  });
});

describe("without a mouse", () => {
  it("one starts at the heading, chooses with the arrows, saves, and is back where one was", async () => {
    const { base } = scenes.together;
    const page = await ask({
      base,
      mine: { ...base, severity: "high" },
      theirs: { ...base, severity: "low" },
    });
    expect(await focusedText(page)).toBe(words.heading);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await choiceOf(page, "Ernst", words.mine).isChecked()).toBe(true);
    await page.keyboard.press("ArrowDown");
    expect(await choiceOf(page, "Ernst", words.theirs).isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await focusedText(page)).toBe(words.before);
    await page.keyboard.press("Tab");
    expect(await focusedText(page)).toBe(words.back);
    await page.keyboard.press("Tab");
    expect(await focusedText(page)).toBe(words.save);
    await page.keyboard.press("Enter");
    expect(await decisionOn(page)).toEqual({ kind: "save", record: { ...base, severity: "low" } });
    expect(await focusedText(page)).toBe("Opslaan");
    await page.context().close();
  });

  it("Escape goes back without saving, also when all is chosen", async () => {
    const page = await ask(scenes.together);
    await page.keyboard.press("Escape");
    expect(await decisionOn(page)).toEqual({ kind: "cancel" });
    expect(await focusedText(page)).toBe("Opslaan");
    await page.context().close();
  });
});

describe("text of strangers", () => {
  const markup = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
  const turned = "\u05E9\u05DC\u05D5\u05DD \u202Egnidrow";
  const { base } = scenes.together;

  it("stays text, in a change, in a choice and in an item", async () => {
    const page = await ask({
      base: { ...base, wish: markup },
      mine: { ...base, wish: `${markup} mijn ${turned}`, contacts: [] },
      theirs: {
        ...base,
        wish: `${markup} van de collega`,
        summary: `${markup} ${turned}`,
        contacts: [{ ...base.contacts[0], gist: markup }],
      },
    });
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator("img, script").count()).toBe(0);
    expect((await dialog.innerText()).split("<img src=x").length - 1).toBeGreaterThanOrEqual(4);
    expect(await page.title()).toBe("Bewerken");
    await page.context().close();
  });

  it("of the greatest length fits beside another, is reached by keyboard, and turns no other text around", async () => {
    const long = `${turned}\n${"woord ".repeat(8_000)}${"x".repeat(1_900)}`;
    const mine = { ...base, body: long, wish: "w".repeat(5_000) };
    const theirs = { ...base, body: `${long} eind`, wish: "v".repeat(5_000) };
    const page = await ask({ base, mine, theirs }, { viewport: { width: 390, height: 844 } });
    const region = page.getByRole("region", { name: `Klacht in eigen woorden, ${words.mine.toLowerCase()}` });
    await region.focus();
    await page.keyboard.press("End");
    await expect.poll(() => region.evaluate((text) => text.scrollTop)).toBeGreaterThan(1_000);
    expect(await region.textContent()).toBe(long);
    expect(await region.evaluate((text) => getComputedStyle(text).direction)).toBe("rtl");
    const dialog = page.getByRole("dialog");
    expect(await dialog.evaluate((all) => all.scrollWidth - all.clientWidth)).toBeLessThanOrEqual(0);
    expect(await dialog.evaluate((all) => getComputedStyle(all).direction)).toBe("ltr");
    await page.context().close();
  });
});

describe.each([1280, 390])("at %i pixels wide", (width) => {
  it.each(Object.entries(scenes))(
    "%s keeps the rules of accessibility, light and dark, and needs no scrolling sideways",
    async (_, versions) => {
      const page = await ask(versions, { viewport: { width, height: 844 } });
      await page
        .locator("details")
        .evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
      if ((await page.getByRole("radio").count()) > 0) await page.getByRole("radio").first().check();
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations }: AxeResults = await page.evaluate("axe.run('dialog')");
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
      }
      const overflow = await page.getByRole("dialog").evaluate((all) => all.scrollWidth - all.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});
