import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { messagesIn } from "../procedure/messages.ts";
import { screenInEnglish } from "../site/app/screen-words-en.ts";
import { screenInDutch } from "../site/app/screen-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { runScript, software } from "./command-process.ts";
import { publish, serveBuilt, workFolder } from "./published-register.ts";
import { numbersIn } from "./visit.ts";

const work = workFolder();
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Every fixed text of a catalogue; those that are made of a number or a day are left out. */
function textsOf(catalogue: object): readonly string[] {
  return Object.values(catalogue).flatMap((value: unknown) => {
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? textsOf(value) : [];
  });
}

const english = new Set([...textsOf(screenInEnglish), ...textsOf(messagesIn("en"))]);
const dutchAlone = [...textsOf(screenInDutch), ...textsOf(messagesIn("nl"))].filter(
  (text) => !english.has(text),
);

/** The Dutch texts of the screens that a page shows, as a text of its own or as a label. */
async function dutchOn(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const texts: string[] = [document.title];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? "");
    const labelled = document.querySelectorAll("[aria-label], [title], [placeholder], [data-label]");
    for (const { attributes } of labelled) for (const { value } of attributes) texts.push(value);
    return texts;
  });
  return dutchAlone.filter((text) => shown.includes(text));
}

async function browserFor(address: string): Promise<WatchedBrowser> {
  const browser = await launchBrowser(address);
  onTestFinished(() => browser.close());
  return browser;
}

/** An English register, published below a path as on GitHub Pages. */
function publishInEnglish() {
  return publish(join(work, "english"), (folder) => {
    expect(runScript("demo", ["--write", folder, "--complaints", "20"]).code).toBe(0);
    const settings = readFileSync(join(folder, "register.yaml"), "utf8");
    const changed = settings
      .replace("language: nl", "language: en")
      .replace("dashboard:", "dashboard:\n  address: https://example.github.io/complaints/");
    writeFileSync(join(folder, "register.yaml"), changed);
  });
}

describe("a published register", () => {
  it("opens below the path of its address, in English without a Dutch word", async () => {
    const { out, passPhrase } = publishInEnglish();
    const address = await serveBuilt(out, "/complaints/");
    const browser = await browserFor(address);
    const page = await (await browser.open({ locale: "en-GB" })).newPage();
    await page.goto(`${address}procedure/`);
    expect(await dutchOn(page)).toEqual([]);
    await page.goto(address);
    await page.getByLabel(screenInEnglish.passPhrase, { exact: true }).fill(passPhrase);
    expect(await dutchOn(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: screenInEnglish.signOut }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await lookThrough(page, address);
    expect(browser.takeProblems()).toEqual([]);
  });

  it("says that nobody can sign in yet when the company's own register is as it came", async () => {
    const { out, built, register } = publish(
      join(work, "company"),
      (folder) => {
        mkdirSync(folder, { recursive: true });
        cpSync(join(software, "complaints/register.yaml"), join(folder, "register.yaml"));
      },
      [],
    );
    expect(runScript("check", ["--register", register])).toMatchObject({ code: 0, said: "" });
    expect(built.code).toBe(0);
    expect(built.said).toContain("npm run keys -- add");
    const address = await serveBuilt(out, "/");
    const browser = await browserFor(address);
    const page = await (await browser.open()).newPage();
    await page.goto(address);
    await page.getByRole("status").filter({ hasText: screenInDutch.noKeys }).waitFor();
    expect(browser.takeProblems()).toEqual([]);
  });
});

/** Every view of the register, none of them with a Dutch word. */
async function lookThrough(page: Page, address: string): Promise<void> {
  const dutch: string[] = [];
  const look = async () => dutch.push(...(await dutchOn(page)));
  await page.getByRole("heading", { name: screenInEnglish.reviewTitle }).waitFor();
  await look();
  await page.goto(`${address}#/register`);
  await page.getByRole("table").waitFor();
  await look();
  const [first = "", second = ""] = await numbersIn(page.getByRole("table"));
  for (const id of [first, second]) {
    await page.goto(`${address}#/complaint/${id}`);
    await page.getByRole("heading", { name: screenInEnglish.timeline }).waitFor();
    await look();
  }
  await page.goto(`${address}#/procedure`);
  await page.getByRole("heading", { name: screenInEnglish.gapsTitle }).waitFor();
  await look();
  expect(dutch).toEqual([]);
}
