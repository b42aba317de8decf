import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// The newest client asks Firefox ESR for what it does not know; this one drives both browsers.
import {
  type Browser,
  type BrowserContext,
  chromium,
  firefox,
  type Locator,
  type Page,
} from "playwright-core-firefox";
import type { Engine, EngineTab } from "./engine.ts";
import { noteProblems, takeNoted } from "./engine-page.ts";
import { fileGivenIn } from "./given-file.ts";

/** Starts Chromium. @param executablePath where it lies */
export async function startChromium(executablePath: string): Promise<Engine> {
  // Chromium's own sandbox refuses to run as root, which is who runs the tests in a container.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const downloads = downloadFolder();
  return engineOf(await chromium.launch({ executablePath, args }), downloads);
}

/** Starts Firefox, ESR or another. @param executablePath where it lies */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const downloads = downloadFolder();
  // The list of downloads would open over the page, and take the focus away from it.
  const firefoxUserPrefs = { "browser.download.alwaysOpenPanel": false };
  const channel = "moz-firefox";
  return engineOf(
    await firefox.launch({ channel, executablePath, downloadsPath: downloads, firefoxUserPrefs }),
    downloads,
  );
}

function downloadFolder(): string {
  return mkdtempSync(join(tmpdir(), "engine-"));
}

async function engineOf(browser: Browser, downloads: string): Promise<Engine> {
  const context = await browser.newContext({
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(30_000);
  const problems: string[] = [];
  await context.addInitScript(noteProblems);
  let front: Page | null = null;
  // A page that nobody sees gets no focus, and hears of none that goes.
  const inFront = async (page: Page) => {
    if (page !== front) await page.bringToFront();
    front = page;
  };
  const collect = async (page: Page) => void problems.push(...(await page.evaluate(takeNoted)));
  return {
    tab: async () => tabOf(await newPage(context, downloads), collect, inFront),
    given: (act) => fileGivenIn(downloads, act),
    takeProblems: async () => {
      for (const page of context.pages()) await collect(page);
      return problems.splice(0);
    },
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

async function newPage(context: BrowserContext, downloads: string): Promise<Page> {
  const page = await context.newPage();
  // Chromium gives its files here, Firefox puts them into the folder itself.
  page.on("download", (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
  return page;
}

type Act = (page: Page) => Promise<void>;

function tabOf(page: Page, collect: Act, inFront: Act): EngineTab {
  const leave = async (go: () => Promise<unknown>) => {
    await collect(page);
    await inFront(page);
    await go();
  };
  return {
    open: (address) => leave(() => page.goto(address)),
    reload: () => leave(() => page.reload()),
    ...hands(page, inFront),
    ...eyes(page),
    screenshot: async () => {
      await collect(page);
      const picture = await page.screenshot();
      // The client hides the caret by a style of its own, which the policy of the page refuses.
      await page.evaluate(takeNoted);
      return picture;
    },
    close: () => leave(() => page.close()),
  };
}

function hands(page: Page, inFront: Act): Pick<EngineTab, "click" | "enter" | "type" | "press"> {
  const here = async (act: () => Promise<void>) => {
    await inFront(page);
    await act();
  };
  return {
    click: (role, name) => here(() => page.getByRole(role, { name, exact: true }).first().click()),
    enter: (label) => here(() => fieldOf(page, label).click()),
    type: (text) => here(() => page.keyboard.type(text)),
    press: (keys) => here(() => page.keyboard.press(keys)),
  };
}

function eyes(page: Page): Pick<EngineTab, "read" | "has" | "valueOf" | "title" | "address"> {
  return {
    read: () => page.locator("body").innerText(),
    has: async (role, name) => (await page.getByRole(role, { name, exact: true }).count()) > 0,
    valueOf: async (label) => {
      const field = fieldOf(page, label);
      return (await field.count()) === 0 ? null : field.inputValue();
    },
    title: () => page.title(),
    address: async () => page.url(),
  };
}

function fieldOf(page: Page, label: string): Locator {
  const labelled = page.getByLabel(new RegExp(`^${plain(label)}(?: \\((?:optioneel|optional)\\))?$`));
  return labelled.and(page.locator(":not([readonly])")).first();
}

/** A text as a pattern that fits just this text. */
function plain(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
