import { describe, expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { headlineOf, overdueBy, overdueOn, signIn, visitDemo } from "./visit.ts";

const visit = visitDemo();

describe("the closed register", () => {
  it("says that a wrong pass phrase is wrong, and takes the right one after it", async () => {
    const { demo, arrive } = visit();
    const page = await arrive();
    await signIn(page, "dir-zeven-verkeerde-woorden-die-niet-kloppen-helaas");
    await page.getByRole("status").filter({ hasText: words.wrongPassPhrase }).waitFor();
    await signIn(page, `  ${demo.passPhrase.replaceAll("-", " ").toUpperCase()}`);
    await headlineOf(page).waitFor();
    await page.context().close();
  });

  it("says that no code is known, and sends no word of what was typed", async () => {
    const { browser, arrive } = visit();
    const page = await arrive();
    await signIn(page, "xylofoon-kwartelei-moerbeiboom");
    await page.getByRole("status").filter({ hasText: words.unknownCode }).waitFor();
    const sent = browser.requests().join("\n").toLowerCase();
    for (const word of ["xylofoon", "kwartelei", "moerbeiboom"]) expect(sent).not.toContain(word);
    await page.context().close();
  });

  it("sends no word of the right pass phrase either, and is seen to ask for the slot", async () => {
    const { browser, demo } = visit();
    const sent = browser.requests();
    expect(sent.some((one) => one.startsWith(`${demo.address}vault/keys/dir.age`))).toBe(true);
    // Some Dutch words stand in the names of the software's own files, whatever was typed.
    const ownNames = /\/(?:assets\/[\w.-]+|vault\/(?:index\.age|slots\.json))/g;
    const asked = sent.map((one) => one.replace(ownNames, "").toLowerCase());
    const told = demo.passPhrase.split("-").slice(1);
    expect(told.filter((word) => asked.some((one) => one.includes(word)))).toEqual([]);
  });
});

describe("the way in", () => {
  it("leads to the complaint that was asked for before signing in, and stays there after a reload", async () => {
    const { demo, files, browser } = visit();
    const { id = "", summary = "" } = files.complaints.find((one) => one.summary !== undefined) ?? {};
    const page = await (await browser.open()).newPage();
    await page.goto(`${demo.address}#/complaint/${id}`);
    await signIn(page, demo.passPhrase);
    await page.getByRole("heading", { level: 1, name: summary }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: summary }).waitFor();
    expect(await page.title()).toBe(`${words.complaint} · ${words.title}`);
    await page.context().close();
  });

  it("leads where the address points by now, also when it changed while the register was being drawn", async () => {
    const page = await visit().arrive();
    await page.evaluate(() => {
      const place = document.getElementById("register");
      // Tells of the change at once, as a browser may that is busy: before the screen listens to the address.
      new MutationObserver((_, watch) => {
        if (document.querySelector("header .menu") === null) return;
        watch.disconnect();
        location.hash = "#/procedure";
        window.dispatchEvent(new HashChangeEvent("hashchange"));
        window.addEventListener("hashchange", (event) => event.stopImmediatePropagation(), {
          capture: true,
          once: true,
        });
      }).observe(place ?? document, { childList: true, subtree: true });
    });
    await signIn(page, visit().demo.passPhrase);
    await page.getByRole("heading", { level: 1, name: words.procedure }).waitFor();
    await page.context().close();
  });

  it("shows as overdue exactly what npm run deadlines calls overdue", async () => {
    const { demo, enter } = visit();
    const page = await enter();
    const late = overdueBy(demo.folder);
    expect(late.length).toBeGreaterThan(3);
    expect(await overdueOn(page)).toEqual(late);
    await page.context().close();
  });
});
