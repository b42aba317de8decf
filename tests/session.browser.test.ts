import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "../scripts/clock.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { headlineOf, overdueBy, overdueOn, signIn, visitDemo } from "./visit.ts";

const visit = visitDemo();
const hour = 3_600_000;
const status = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

describe("the key", () => {
  let page: Page;

  beforeAll(async () => {
    page = await visit().enter();
  });
  afterAll(() => page.context().close());

  it("is kept so that no script can read it", async () => {
    const kept = await page.evaluate(async () => {
      const opened = indexedDB.open("klachtenregister");
      await new Promise((resolve) => opened.addEventListener("success", resolve));
      const asked = opened.result.transaction("identity").objectStore("identity").getAll();
      await new Promise((resolve) => asked.addEventListener("success", resolve));
      const keys = asked.result
        .flatMap((one: object) => Object.values(one))
        .filter((one) => one instanceof CryptoKey);
      const exported = await Promise.allSettled(
        keys.flatMap((key) => [crypto.subtle.exportKey("pkcs8", key), crypto.subtle.exportKey("jwk", key)]),
      );
      return {
        keys: keys.map(({ extractable, type }) => ({ extractable, type })),
        exported: exported.map((one) => one.status),
      };
    });
    expect(kept).toEqual({
      keys: [{ extractable: false, type: "private" }],
      exported: ["rejected", "rejected"],
    });
  });

  it("stands in no other storage, and neither does the pass phrase", async () => {
    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    const moment = String.raw`"\d{4}-\d\d-\d\dT[\d:.]+Z"`;
    expect(stored).toMatch(
      new RegExp(`^\\[{"klachtenregister-newest-\\w{16}":${moment}},{"klachtenregister-open":"yes"},""\\]$`),
    );
  });

  it("is forgotten in every tab when one signs out, and after a reload", async () => {
    const other = await page.context().newPage();
    await other.goto(visit().demo.address);
    await headlineOf(other).waitFor();
    await page.getByRole("button", { name: words.signOut }).click();
    await status(other, words.signedOut).waitFor();
    await status(page, words.signedOut).waitFor();
    for (const tab of [page, other]) {
      await tab.reload();
      await tab.getByLabel(words.passPhrase, { exact: true }).waitFor();
      expect(await tab.getByRole("navigation").count()).toBe(0);
      expect(await tab.locator("body").innerText()).not.toMatch(/KL-\d{4}/);
    }
  });
});

describe("a key that was left behind", () => {
  it("opens nothing once the last tab is closed", async () => {
    const page = await visit().enter();
    const context = page.context();
    const second = await context.newPage();
    await second.goto(visit().demo.address);
    await headlineOf(second).waitFor();
    await page.close();
    await second.reload();
    await headlineOf(second).waitFor();
    await second.close();
    const later = await context.newPage();
    await later.goto(visit().demo.address);
    await later.getByLabel(words.passPhrase, { exact: true }).waitFor();
    await expect.poll(() => keptIdentities(later)).toBe(0);
    await context.close();
  });

  it("opens nothing when its last use is said to be still to come", async () => {
    const page = await visit().enter();
    await page.evaluate(async () => {
      const opened = indexedDB.open("klachtenregister");
      await new Promise((resolve) => opened.addEventListener("success", resolve));
      const store = opened.result.transaction("identity", "readwrite").objectStore("identity");
      const asked = store.get("current");
      await new Promise((resolve) => asked.addEventListener("success", resolve));
      const put = store.put({ ...asked.result, usedAt: Date.now() + 86_400_000 }, "current");
      await new Promise((resolve) => put.addEventListener("success", resolve));
    });
    await page.reload();
    await status(page, words.locked).waitFor();
    await page.context().close();
  });

  /** How many keys the browser's storage holds. */
  function keptIdentities(page: Page): Promise<number> {
    return page.evaluate(async () => {
      const opened = indexedDB.open("klachtenregister");
      await new Promise((resolve) => opened.addEventListener("success", resolve));
      const asked = opened.result.transaction("identity").objectStore("identity").count();
      await new Promise((resolve) => asked.addEventListener("success", resolve));
      return asked.result;
    });
  }
});

describe("what was searched for", () => {
  it("outlives a look at a complaint, but not the session", async () => {
    const page = await visit().enter();
    const register = () => page.getByRole("link", { name: words.register, exact: true }).click();
    const field = page.getByRole("searchbox");
    await register();
    await field.fill("training");
    await page.getByRole("link", { name: words.today, exact: true }).click();
    await register();
    expect(await field.inputValue()).toBe("training");
    await page.getByRole("button", { name: words.signOut }).click();
    await signIn(page, visit().demo.passPhrase);
    await field.waitFor();
    expect(await field.inputValue()).toBe("");
    await page.context().close();
  });
});

describe("time", () => {
  /** A page of a fresh browser whose clock is some milliseconds ahead, signed in. */
  async function enterAhead(ahead: number): Promise<Page> {
    const page = await (await visit().browser.open()).newPage();
    await page.clock.install({ time: Date.now() + ahead });
    await page.goto(visit().demo.address);
    await signIn(page, visit().demo.passPhrase);
    await headlineOf(page).waitFor();
    return page;
  }

  it("locks the register when nobody uses it, and not as long as somebody does", async () => {
    const page = await enterAhead(0);
    const { lockAfterMinutes } = visit().files.register.dashboard;
    await page.clock.fastForward((lockAfterMinutes - 1) * 60_000);
    await page.keyboard.press("Shift");
    await page.clock.fastForward(2 * 60_000);
    await headlineOf(page).waitFor();
    await page.clock.fastForward(lockAfterMinutes * 60_000);
    await status(page, words.locked).waitFor();
    await page.reload();
    await page.getByLabel(words.passPhrase, { exact: true }).waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/KL-\d{4}/);
    await page.context().close();
  });

  it("locks a register that is opened again after too long", async () => {
    const page = await visit().enter();
    const { lockAfterMinutes } = visit().files.register.dashboard;
    const later = await page.context().newPage();
    await page.close();
    await later.clock.install({ time: Date.now() + (lockAfterMinutes + 1) * 60_000 });
    await later.goto(visit().demo.address);
    await status(later, words.locked).waitFor();
    await later.context().close();
  });

  it("shows no warning of data of an hour, and warns of data of 27 hours", async () => {
    const fresh = await enterAhead(hour);
    expect(await fresh.getByRole("alert").count()).toBe(0);
    await fresh.context().close();
    const stale = await enterAhead(27 * hour);
    await stale
      .getByRole("alert")
      .filter({ hasText: words.stale(words.hours(27)) })
      .waitFor();
    await stale.context().close();
  });

  it.each([1, 365])("counts from the archive's day when the clock is %i days behind it", async (days) => {
    const page = await enterAhead(-days * 24 * hour);
    const age = page.locator("header").getByRole("alert");
    expect(await age.innerText()).toMatch(/^De klok van dit apparaat loopt achter/);
    expect(await page.locator("header").innerText()).not.toContain(words.sealedNow);
    expect(await overdueOn(page)).toEqual(overdueBy(visit().demo.folder));
    await page.context().close();
  });

  it("moves the deadlines on with the reader's own clock", async () => {
    const page = await enterAhead(7 * 24 * hour);
    const inAWeek = dayIn("Europe/Amsterdam", new Date(Date.now() + 7 * 24 * hour));
    const late = overdueBy(visit().demo.folder, "--today", inAWeek);
    expect(late).not.toEqual(overdueBy(visit().demo.folder));
    expect(await overdueOn(page)).toEqual(late);
    await page.context().close();
  });
});

describe("the watch over the pages", () => {
  it("sees a script that the policy forbids, a failure, and a request to another host", async () => {
    const page = await visit().enter();
    await page
      .evaluate(() => {
        const program = document.createElement("script");
        program.src = "https://example.invalid/x.js";
        document.head.append(program);
      })
      .catch(() => undefined);
    await page.evaluate(() =>
      setTimeout(() => {
        throw new Error("kwartel");
      }),
    );
    await page.goto("http://localhost:9/").catch(() => undefined);
    const seen: string[] = [];
    await expect.poll(() => seen.push(...visit().browser.takeProblems())).toBeGreaterThan(2);
    expect(seen.join("\n")).toMatch(/policy: require-trusted-types-for|TrustedScriptURL/);
    expect(seen).toContain("a failure: kwartel");
    expect(seen).toContain("a request to http://localhost:9/");
    await page.context().close();
  });
});
