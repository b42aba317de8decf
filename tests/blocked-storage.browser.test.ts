import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { editorRoutes, fieldOf, fillShortest, notice, openEditor, save } from "./editor-page.ts";
import { headlineOf, signIn, visitDemo } from "./visit.ts";

const visit = visitDemo();

/** The browser of the editor, which asks the server of a local register for its records by their places. */
let ofEditor: WatchedBrowser;
beforeAll(async () => {
  ofEditor = await launchBrowser(visit().demo.address);
});
afterEach(() => expect(ofEditor.takeProblems()).toEqual([]));
afterAll(() => ofEditor.close());

/** What a browser does whose owner lets no site keep anything. */
function keepNothing(): void {
  const denied = () => new DOMException("Access is denied for this document.", "SecurityError");
  const refuse = (): never => {
    throw denied();
  };
  const reject = () => Promise.reject(denied());
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { configurable: true, get: refuse });
  }
  Object.defineProperty(IDBFactory.prototype, "open", { value: refuse });
  for (const name of ["request", "query"])
    Object.defineProperty(LockManager.prototype, name, { value: reject });
}

/** Fills the storage of the site to its last sign, as other sites of the same owner can. */
function fillUp(): void {
  for (let size = 1 << 20, at = 0; size >= 1; at += 1) {
    try {
      localStorage.setItem(`other-site-${at}`, "x".repeat(size));
    } catch {
      size = size === 1 ? 0 : size >> 1;
    }
  }
}

const cases = [
  ["nothing", keepNothing],
  ["full", fillUp],
] as const;

async function pageOf(browser: WatchedBrowser, take: () => void): Promise<Page> {
  const page = await (await browser.open()).newPage();
  await page.addInitScript(take);
  return page;
}

describe.each(cases)("a browser that keeps no more (%s)", (keeping, take) => {
  it("says so on the dashboard, where one can sign in and read all the same", async () => {
    const page = await pageOf(visit().browser, take);
    await page.goto(visit().demo.address);
    await page.getByText(words.keeping[keeping], { exact: true }).waitFor();
    await signIn(page, visit().demo.passPhrase);
    await headlineOf(page).waitFor();
    await page.context().close();
  });

  it("says so in the editor, where one can write and save all the same", async () => {
    const page = await pageOf(ofEditor, take);
    await openEditor(page, visit().demo.address, editorRoutes.newComplaint);
    await notice(page).getByText(backendInDutch.keeping[keeping], { exact: true }).waitFor();
    await fillShortest(page);
    await fieldOf(page, "Training").click();
    await page.keyboard.type("Zonder geheugen");
    const year = join(visit().demo.folder, String(new Date().getFullYear()));
    const before = readdirSync(year).length;
    await save(page);
    expect(readdirSync(year).length).toBe(before + 1);
    await page.context().close();
  });
});

describe("a browser that keeps what it is given", () => {
  it("says nothing of it", async () => {
    const page = await visit().arrive();
    await page.getByLabel(words.passPhrase, { exact: true }).waitFor();
    for (const sentence of Object.values(words.keeping))
      expect(await page.getByText(sentence, { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
