import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { signInInDutch as words } from "../site/editor/sign-in-words-nl.ts";
import {
  arrive,
  arriveIn,
  goodToken,
  sendToken,
  stageSignIn,
  waitForEditor,
  waitForSignIn,
} from "./sign-in-stage.ts";

const stage = stageSignIn();

/** A page on which somebody has signed in. */
async function enter(): Promise<Page> {
  const page = await arrive(stage());
  await sendToken(page, goodToken);
  await waitForEditor(page);
  return page;
}

/** What the editor's storage in the browser holds: all its bytes as text, and what becomes of reading its key. */
function storedIn(
  page: Page,
): Promise<{ readonly texts: readonly string[]; readonly exported: readonly string[] }> {
  return page.evaluate(async () => {
    const request = indexedDB.open("klachtenregister-editor");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const all = request.result.transaction("token").objectStore("token").getAll();
    await new Promise((resolve) => all.addEventListener("success", resolve));
    request.result.close();
    const parts: unknown[] = all.result.flatMap((entry: object) => Object.values(entry));
    const latin = new TextDecoder("latin1");
    const texts = parts.map((part) =>
      part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? latin.decode(part) : JSON.stringify(part),
    );
    const keys = parts.filter((part) => part instanceof CryptoKey);
    const exported = keys.map((key) =>
      crypto.subtle.exportKey("raw", key).then(
        () => "read",
        () => "refused",
      ),
    );
    return { texts, exported: await Promise.all(exported) };
  });
}

describe("a token that was kept", () => {
  it("survives a reload", async () => {
    const page = await enter();
    await page.reload();
    await waitForEditor(page);
    await page.context().close();
  });

  it("stands nowhere in clear, and its key cannot be read", async () => {
    const page = await enter();
    const inClear = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(inClear).toBe('[{},{},""]');
    const { texts, exported } = await storedIn(page);
    expect(texts.join("").length).toBeGreaterThan(goodToken.length);
    for (const secret of [goodToken, goodToken.slice(11, 31), "Pleun", "p-de-proef"]) {
      expect(texts.join("\n")).not.toContain(secret);
    }
    expect(exported).toEqual(["refused"]);
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
    await page.context().close();
  });

  it("is forgotten in every tab when somebody signs out in one", async () => {
    const page = await enter();
    const other = await arriveIn(page.context(), stage());
    await waitForEditor(other);
    await page.getByRole("button", { name: "Afmelden", exact: true }).click();
    for (const tab of [page, other]) {
      await tab.getByRole("status").filter({ hasText: words.signedOut }).waitFor();
      expect((await storedIn(tab)).texts).toEqual([]);
      await tab.reload();
      await waitForSignIn(tab);
    }
    await page.context().close();
  });

  it("is not touched by signing out of another register", async () => {
    const page = await enter();
    const elsewhere = await arriveIn(page.context(), stage(), { repository: "voorbeeld/anders" });
    await elsewhere.evaluate(() =>
      new BroadcastChannel("klachtenregister-editor").postMessage("voorbeeld/anders"),
    );
    await page.getByLabel("Klacht").fill("Nog steeds aangemeld");
    await waitForEditor(page);
    await page.context().close();
  });
});

describe("twelve hours", () => {
  it("end the session on a page that stayed open, and empty the storage", async () => {
    const page = await arrive(stage());
    await page.clock.install();
    await page.reload();
    await sendToken(page, goodToken);
    await waitForEditor(page);
    await page.clock.fastForward("11:58:00");
    await waitForEditor(page);
    await page.clock.fastForward("03:00");
    await page.getByRole("status").filter({ hasText: words.expired }).waitFor();
    await expect.poll(async () => (await storedIn(page)).texts).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["later", 12 * 60 + 1],
    ["before, by a clock that was set back,", -60],
  ])("%s a page that opens finds nobody signed in, and the storage empty", async (_, minutes) => {
    const page = await enter();
    const then = await arriveAt(page, Date.now() + minutes * 60_000);
    await waitForSignIn(then);
    expect((await storedIn(then)).texts).toEqual([]);
    await page.context().close();
  });

  it("are not prolonged by opening another page", async () => {
    const page = await enter();
    await waitForEditor(await arriveAt(page, Date.now() + 11 * 60 * 60_000));
    await waitForSignIn(await arriveAt(page, Date.now() + 12 * 60 * 60_000 + 60_000));
    await page.context().close();
  });

  it("are not over a minute before", async () => {
    const page = await enter();
    await waitForEditor(await arriveAt(page, Date.now() + (12 * 60 - 1) * 60_000));
    await page.context().close();
  });
});

/** Another page of the same browser, at another time. */
async function arriveAt(page: Page, time: number): Promise<Page> {
  const then = await page.context().newPage();
  await then.clock.setFixedTime(time);
  await then.goto(stage().addressWith());
  await then.getByRole("heading").first().waitFor();
  return then;
}

describe("a browser that keeps nothing", () => {
  it("lets somebody sign in for as long as the page is open", async () => {
    const context = await stage().browser.open();
    await context.addInitScript(() => Reflect.deleteProperty(window, "indexedDB"));
    await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
    const page = await arriveIn(context, stage());
    await sendToken(page, goodToken);
    await waitForEditor(page);
    await page.getByRole("button", { name: "Afmelden", exact: true }).click();
    await waitForSignIn(page);
    await sendToken(page, goodToken);
    await waitForEditor(page);
    await page.reload();
    await waitForSignIn(page);
    await context.close();
  });
});
