import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { messagesIn } from "../procedure/messages.ts";
import { formatRecord } from "../scripts/front-matter.ts";
import { readRegister } from "../scripts/read-register.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { type DemoRegister, startDemo } from "./demo-register.ts";
import { fieldOf, fillShortest, formOf, numberShown, save } from "./editor-page.ts";
import { overflowOf, violationsOf } from "./page-faults.ts";
import { headlineOf, signIn } from "./visit.ts";

const messages = messagesIn("nl");
const number = /KL-\d{4}-[0-9A-Z]{4}/;
let demo: DemoRegister;
let browser: WatchedBrowser;
let page: Page;
/** The address of every request, with where it says that it comes from. */
const addresses: string[] = [];

beforeAll(async () => {
  // The runner of the tests sets this variable to its own value, with which the editor would be a developer's edition.
  vi.stubEnv("NODE_ENV", "production");
  demo = await startDemo();
  vi.unstubAllEnvs();
  browser = await launchBrowser(demo.address);
  const context = await browser.open();
  context.on("request", (request) => {
    addresses.push(request.url(), request.headers()["referer"] ?? "");
  });
  page = await context.newPage();
  await page.goto(demo.address);
  await signIn(page, demo.passPhrase);
  await headlineOf(page).waitFor();
});
afterEach(() => expect(browser.takeProblems()).toEqual([]));
afterAll(async () => {
  await browser.close();
  await demo.stop();
  // What stands behind the `#` stays in the browser.
  expect(addresses.filter((address) => number.test(address))).toEqual([]);
});

const link = (name: string) => page.getByRole("link", { name, exact: true });
const card = (title: string) => page.locator("section.card").filter({ hasText: title });

/** Opens a view of the dashboard, coming from the editor or from another view. */
async function openView(hash: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${demo.address}${hash}`);
  await page.getByRole("button", { name: words.signOut }).waitFor();
}

/** Follows a link into the editor, and waits for the form. */
async function follow(to: Locator, route: string): Promise<void> {
  await to.click();
  await formOf(page);
  expect(page.url()).toBe(`${demo.address}admin/${route}`);
}

/** Writes a record into the register that is being shown. */
function write(path: string, text: string): void {
  const file = join(demo.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe.each([1280, 390])("at %i pixels wide", (width) => {
  beforeAll(() => page.setViewportSize({ width, height: 844 }));
  afterAll(() => page.setViewportSize({ width: 1280, height: 844 }));

  it.each(["#/", "#/register", "#/procedure"])("%s leads to a new complaint", async (hash) => {
    await openView(hash);
    const begin = link(words.newComplaint);
    const box = await begin.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    await follow(begin, "#/collections/complaints/new");
  });

  it("a complaint leads to its form", async () => {
    const { id, summary = "" } =
      readRegister(demo.folder).complaints.findLast((one) => one.summary !== undefined) ?? {};
    const route = `#/collections/complaints/entries/${id?.slice(3, 7)}/${id}/index`;
    await openView(`#/complaint/${id}`);
    await follow(link(words.edit), route);
    expect(await fieldOf(page, messages.fields["summary"] ?? "").inputValue()).toBe(summary);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: summary }).waitFor();
  });
});

describe("without a mouse", () => {
  it("one gets from an opened page to the form of a new complaint", async () => {
    await openView("#/");
    for (let stops = 0; stops < 10; stops += 1) {
      await page.keyboard.press("Tab");
      if (await link(words.newComplaint).evaluate((one) => one === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await formOf(page);
    expect(page.url()).toContain("/admin/#/collections/complaints/new");
  });
});

describe("a step that is still to be taken", () => {
  it("leads to the complaint's form, and one that was taken does not", async () => {
    await openView("#/");
    await page.locator(".task a").first().click();
    const deadlines = page.locator(".deadlines").getByRole("listitem");
    await deadlines.first().waitFor();
    const open = deadlines.filter({ has: page.getByRole("link") });
    expect(await open.count()).toBeGreaterThan(0);
    expect(await deadlines.count()).toBeGreaterThan(await open.count());
    for (const text of await open.allInnerTexts()) expect(text).not.toContain(messages.statuses.met);
    const id = number.exec(page.url())?.[0];
    const step = open.first().getByRole("link");
    expect(await step.getAttribute("aria-label")).toMatch(new RegExp(`^${words.recordStep}: .+`));
    await follow(step, `#/collections/complaints/entries/${id?.slice(3, 7)}/${id}/index`);
  });
});

describe("the yearly review", () => {
  it("leads to a new review", async () => {
    await openView("#/");
    await follow(
      card(words.reviewTitle).getByRole("link", { name: words.recordReview }),
      "#/collections/reviews/new",
    );
  });

  it("leads from its improvements to the reviews that decided on them", async () => {
    const [name = ""] = readdirSync(join(demo.folder, "reviews")).toSorted().slice(-1);
    const text = readFileSync(join(demo.folder, "reviews", name), "utf8");
    expect(text).toMatch(/^ +doneOn: /m);
    write(`reviews/${name}`, text.replace(/^ +doneOn: .*\n/m, ""));
    await openView("#/");
    await link(words.updateReviews).click();
    await page
      .locator("#nc-root")
      .getByRole("link", { name: name.slice(0, 4) })
      .first()
      .click();
    await formOf(page);
    expect(page.url()).toContain(`/admin/#/collections/reviews/entries/${name.slice(0, 4)}`);
    write(`reviews/${name}`, text);
  });
});

describe("the procedure", () => {
  it("leads to the settings that it is part of", async () => {
    await openView("#/procedure");
    await follow(link(words.editSettings), "#/collections/settings/entries/register");
    const { organisation } = readRegister(demo.folder).register;
    const name = page.locator("#nc-root input").first();
    await expect.poll(() => name.inputValue(), { timeout: 10_000 }).toBe(organisation.name);
  });
});

describe("a finding", () => {
  const id = "KL-2026-AAAA";
  const facts = {
    ...{ id, kind: "other", receivedOn: "2026-03-27", receivedBy: "dir" },
    ...{ channel: "phone", noImmediateAction: true },
  };

  it("leads to the form in which it is mended, and keeps the rules of accessibility", async () => {
    write(`2026/${id}/index.md`, formatRecord(facts, "Een verzonnen klacht."));
    await openView("#/");
    const mend = link(`${words.mend}: ${id}`).first();
    await mend.waitFor();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 844 });
    await follow(mend, `#/collections/complaints/entries/2026/${id}/index`);
    expect(await fieldOf(page, messages.fields["kindNote"] ?? "").inputValue()).toBe("");
    rmSync(join(demo.folder, "2026", id), { recursive: true });
  });
});

describe("on paper", () => {
  it("no way into the editor is printed", async () => {
    for (const hash of ["#/", "#/procedure"]) {
      await openView(hash);
      const ways = page.locator("a[href^='admin/']");
      await ways.first().waitFor();
      const seen = () => ways.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
      expect(await seen()).toBe(await ways.count());
      await page.emulateMedia({ media: "print" });
      expect(await seen()).toBe(0);
      await page.emulateMedia({ media: "screen" });
    }
  });
});

describe("an empty register", () => {
  it("leads to its first complaint, which then stands on the dashboard", async () => {
    const years = readdirSync(demo.folder).filter((name) => /^\d{4}$/.test(name));
    for (const year of years) rmSync(join(demo.folder, year), { recursive: true });
    await openView("#/register");
    await link(words.firstComplaint).waitFor();
    await openView("#/");
    await page.getByRole("heading", { level: 1, name: words.nothingYet }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await follow(link(words.firstComplaint), "#/collections/complaints/new");
    await fillShortest(page);
    await save(page);
    await page.waitForURL(/entries/);
    const given = numberShown(page) ?? "";
    expect(given).toMatch(number);
    await openView(`#/complaint/${given}`);
    await page.getByRole("heading", { level: 1, name: words.noSummary }).waitFor();
  });
});
