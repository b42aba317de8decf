import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();

/** The browser of the editor, which asks the server of a local register for its records by their places. */
let ofEditor: WatchedBrowser;
beforeAll(async () => {
  ofEditor = await launchBrowser(visit().demo.address);
});
afterAll(() => ofEditor.close());

const browserOf = (path: string) => (path === "" ? visit().browser : ofEditor);

/** What the program of the page says when a browser cannot run it; here it is wanted. */
const isOfProgram = (problem: string) => /is not (?:defined|a function|a constructor)/.test(problem);

/** What the pages asked the server for. */
const asked: string[] = [];

/** A page of a browser from which something is missing. @param take takes it out, before the page loads */
async function arriveWithout(take: () => void, path: string): Promise<Page> {
  const page = await (await browserOf(path).open()).newPage();
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(take);
  await page.goto(`${visit().demo.address}${path}`);
  return page;
}

const missing: readonly [string, () => void][] = [
  ["Promise.withResolvers", () => Reflect.deleteProperty(Promise, "withResolvers")],
  ["toSorted", () => Reflect.deleteProperty(Array.prototype, "toSorted")],
  ["Map.groupBy", () => Reflect.deleteProperty(Map, "groupBy")],
  ["BroadcastChannel", () => Reflect.deleteProperty(window, "BroadcastChannel")],
  [
    "X25519",
    () => {
      Object.defineProperty(SubtleCrypto.prototype, "generateKey", {
        value: () => Promise.reject(new DOMException("Unrecognized name", "NotSupportedError")),
      });
    },
  ],
];

describe.each(["", "admin/"])("the page /%s", (path) => {
  it.each(missing)("says of a browser without %s that it is too old, and what to do", async (_, take) => {
    const page = await arriveWithout(take, path);
    const said = page.getByRole("alert").filter({ hasText: words.oldBrowser });
    await said.waitFor();
    for (const part of [words.oldBrowserNeeds, words.oldBrowserDo])
      expect(await said.innerText()).toContain(part);
    expect(await said.innerText()).toMatch(/Chrome \d+/);
    expect(await page.getByLabel(words.passPhrase, { exact: true }).count()).toBe(0);
    expect(asked.splice(0).filter((one) => /^\/(?:vault|api)\//.test(one))).toEqual([]);
    await page.context().close();
    expect(
      browserOf(path)
        .takeProblems()
        .filter((problem) => !isOfProgram(problem)),
    ).toEqual([]);
  });

  it("says nothing of that in a browser of today", async () => {
    const page = await (await browserOf(path).open()).newPage();
    await page.goto(`${visit().demo.address}${path}`);
    await page.locator("#register, #editor, #nc-root").first().waitFor();
    expect(await page.getByText(words.oldBrowser).isVisible()).toBe(false);
    await page.context().close();
    expect(browserOf(path).takeProblems()).toEqual([]);
  });
});
