import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { signInInDutch as words } from "../site/editor/sign-in-words-nl.ts";
import { signInInEnglish } from "../site/editor/sign-in-words-en.ts";
import {
  badToken,
  arrive,
  arriveIn,
  goodToken,
  sendToken,
  stageSignIn,
  waitForEditor,
  waitForSignIn,
} from "./sign-in-stage.ts";
import { type GateAnswers, welcome } from "./token-gate.ts";
import { faultsInLightAndDark, violationsOf } from "./page-faults.ts";

const stage = stageSignIn();

const field = (page: Page) => page.getByLabel(words.token, { exact: true });
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

describe("signing in to the editor", () => {
  it("goes by the keyboard alone: a wrong token, why it is wrong, the right one", async () => {
    const page = await arrive(stage());
    await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type(badToken);
    await page.keyboard.press("Enter");
    await said(page, words.trouble.refused).waitFor();
    await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field(page).getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(` ${goodToken} `);
    await page.keyboard.press("Enter");
    await waitForEditor(page);
    await page.context().close();
  });

  it("leads by Tab from the field to showing it, to the explanation and to the button", async () => {
    const page = await arrive(stage());
    await field(page).fill(goodToken);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await field(page).getAttribute("type")).toBe("text");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("token/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForEditor(page);
    await page.context().close();
  });

  it("sends the token to GitHub and to nobody else, in the header that is meant for it", async () => {
    const page = await arrive(stage());
    const sent: string[] = [];
    page.on("request", (request) => {
      if (JSON.stringify([request.url(), request.postData()]).includes(goodToken)) sent.push(request.url());
      const elsewhere = !request.url().startsWith(stage().gate.address);
      if (elsewhere && JSON.stringify(request.headers()).includes(goodToken)) sent.push(request.url());
    });
    await sendToken(page, goodToken);
    await waitForEditor(page);
    expect(sent).toEqual([]);
    await page.context().close();
  });

  it("is a form that a password manager understands: the repository as name, the token as its secret", async () => {
    const page = await arrive(stage(), { repository: "voorbeeld/anders" });
    const name = page.locator("form input[autocomplete=username]");
    expect(await name.inputValue()).toBe("voorbeeld/anders");
    expect(await name.isVisible()).toBe(true);
    expect(await field(page).getAttribute("autocomplete")).toBe("current-password");
    expect(await field(page).getAttribute("type")).toBe("password");
    await page.context().close();
  });

  it("speaks English in an English register", async () => {
    const page = await arrive(stage(), { language: "en" });
    await page.getByRole("heading", { name: signInInEnglish.title }).waitFor();
    await page.getByRole("button", { name: signInInEnglish.signIn, exact: true }).click();
    await said(page, signInInEnglish.trouble["not-a-token"]).waitFor();
    await page.context().close();
  });
});

const of = (status: number, message: string): GateAnswers["repository"] => ({ status, body: { message } });

describe("a token that will not do", () => {
  it.each<[keyof typeof words.trouble, Partial<GateAnswers>]>([
    ["wrong-repository", { repository: of(404, "Not Found") }],
    ["read-only", { blob: of(403, "Resource not accessible by personal access token") }],
    [
      "archived",
      { repository: { status: 200, body: { private: true, archived: true, permissions: { push: true } } } },
    ],
    ["blocked", { repository: of(451, "Repository access blocked") }],
    ["sso", { repository: of(403, "Resource protected by organization SAML enforcement.") }],
    ["forbidden", { repository: of(403, "forbids access") }],
    ["limited", { user: of(429, "Too many requests") }],
    ["offline", { user: "broken-off" }],
    ["failed", { user: of(500, "Oops") }],
  ])("is told why: %s", async (kind, answers) => {
    const token = `github_pat_${kind.replaceAll("-", "_")}_${"x".repeat(40)}`;
    stage().say(token, { ...welcome, ...answers });
    const page = await arrive(stage());
    await sendToken(page, token);
    await said(page, words.trouble[kind]).waitFor();
    expect(await field(page).inputValue()).toBe(token);
    await page.context().close();
  });

  it("because its repository is public ends in a warning, and nobody gets in", async () => {
    const token = `github_pat_${"open".repeat(15)}`;
    stage().say(token, { ...welcome, repository: { status: 200, body: { private: false } } });
    const page = await arrive(stage());
    await sendToken(page, token);
    await page.getByRole("alert").filter({ hasText: words.publicText }).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.reload();
    await waitForSignIn(page);
    await sendToken(page, token);
    await page.getByRole("button", { name: words.tryAgain }).click();
    await sendToken(page, goodToken);
    await waitForEditor(page);
    await page.context().close();
  });
});

describe.each([1280, 390])("at %i pixels wide", (width) => {
  it("the sign-in keeps the rules of accessibility, light and dark, and needs no scrolling sideways", async () => {
    const page = await arrive(stage(), { server: stage().gate.address });
    await page.setViewportSize({ width, height: 844 });
    await sendToken(page, badToken);
    await said(page, words.trouble.refused).waitFor();
    expect(await faultsInLightAndDark(page)).toEqual([]);
    await page.context().close();
  });
});

describe("another page of the same browser", () => {
  it("of the same repository needs no signing in, of another one does", async () => {
    const page = await arrive(stage());
    await sendToken(page, goodToken);
    await waitForEditor(page);
    await waitForEditor(await arriveIn(page.context(), stage()));
    await waitForSignIn(await arriveIn(page.context(), stage(), { repository: "voorbeeld/anders" }));
    await page.context().close();
  });
});
