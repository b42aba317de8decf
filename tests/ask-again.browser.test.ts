import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { signInInDutch as words } from "../site/editor/sign-in-words-nl.ts";
import { faultsInLightAndDark } from "./page-faults.ts";
import { arrive, badToken, goodToken, sendToken, stageSignIn, waitForEditor } from "./sign-in-stage.ts";
import { welcome } from "./token-gate.ts";

const stage = stageSignIn();
const written = "Het materiaal ontbrak.";

/** A page on which somebody writes, and is asked to sign in again at the moment of saving. */
async function saveTooLate(viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await arrive(stage());
  await page.setViewportSize(viewport);
  await sendToken(page, goodToken);
  await waitForEditor(page);
  await page.getByLabel("Klacht").fill(written);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await page.getByRole("dialog", { name: words.askAgainTitle }).waitFor();
  return page;
}

describe("a session that ends while somebody writes", () => {
  it("is taken up again in one dialog, for every save that waited, with the words still there", async () => {
    const renewed = `github_pat_${"Nieuw".repeat(12)}`;
    stage().say(renewed, welcome);
    const page = await saveTooLate();
    await page.getByText(words.askAgain).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(1);
    await sendToken(page, badToken);
    await page.getByRole("status").filter({ hasText: words.trouble.refused }).waitFor();
    await sendToken(page, renewed);
    await page.waitForFunction(() => document.title === "…ieuw en …ieuw");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.getByLabel("Klacht").inputValue()).toBe(written);
    await page.context().close();
  });

  it.each([
    ["Escape", (page: Page) => page.keyboard.press("Escape")],
    ["the button", (page: Page) => page.getByRole("button", { name: words.notNow }).click()],
  ])("can wait: %s closes the dialog, and the words are still there", async (_, close) => {
    const page = await saveTooLate();
    await close(page);
    await page.waitForFunction(() => document.title === "niemand en niemand");
    expect(await page.getByLabel("Klacht").inputValue()).toBe(written);
    await page.getByRole("button", { name: "Opslaan" }).click();
    await page.getByRole("dialog").waitFor();
    await page.context().close();
  });

  it("is not taken up by an answer that comes after the dialog was closed", async () => {
    const slow = `github_pat_${"Traag".repeat(12)}`;
    stage().say(slow, { ...welcome, user: "silence" });
    const page = await saveTooLate();
    await sendToken(page, slow);
    await page.getByRole("status").filter({ hasText: words.checking }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.title === "niemand en niemand");
    await page.context().close();
  });

  it("explains tokens in another tab, so that the words stay", async () => {
    const page = await saveTooLate();
    const opening = page.waitForEvent("popup");
    await page.getByRole("link", { name: words.howToNewTab }).click();
    expect(new URL((await opening).url()).pathname).toBe("/token/");
    expect(await page.getByLabel("Klacht").inputValue()).toBe(written);
    await page.context().close();
  });
});

describe.each([1280, 390])("at %i pixels wide", (width) => {
  it("the dialog keeps the rules of accessibility, light and dark, and fits", async () => {
    const page = await saveTooLate({ width, height: 700 });
    expect(await faultsInLightAndDark(page)).toEqual([]);
    await page.context().close();
  });
});
