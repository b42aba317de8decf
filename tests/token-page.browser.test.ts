import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { tokenPageInDutch as words } from "../site/editor/token-page-words-nl.ts";
import { tokenPageInEnglish } from "../site/editor/token-page-words-en.ts";
import { runScript } from "./command-process.ts";
import { faultsInLightAndDark } from "./page-faults.ts";
import { workFolder } from "./published-register.ts";
import { registerOnDisk, settings } from "./register-on-disk.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();

/** The page about tokens, in a fresh browser of this width. */
async function openPage(width: number) {
  const page = await (await visit().browser.open({ viewport: { width, height: 844 } })).newPage();
  await page.goto(`${visit().demo.address}admin/token/`);
  await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
  return page;
}

/** The repository of the demo's settings, and its owner; what the page says when they are absent. */
function shown(): readonly [owner: string, repository: string] {
  const { repository } = visit().files.register.dashboard;
  if (repository === undefined) return [words.someOwner, words.someRepository];
  return [repository.replace(/\/.*$/, ""), repository];
}

const plain = (text: string) => text.replaceAll("`", "");

describe("the page about tokens", () => {
  it("shows every step in its order, and which repository to choose", async () => {
    const page = await openPage(1280);
    const steps = await page.locator("ol.numbered > li").allInnerTexts();
    const [owner, repository] = shown();
    const placed = (text: string) => text.replaceAll("‹owner›", owner).replaceAll("‹repository›", repository);
    expect(steps).toHaveLength(words.steps.length);
    for (const [position, { title, text }] of words.steps.entries()) {
      expect(steps[position]).toContain(title);
      for (const paragraph of text) expect(steps[position]).toContain(plain(placed(paragraph)));
    }
    await page.context().close();
  });

  it("names the repository of the settings and its owner, in English when the register is", () => {
    const dashboard = "language: en\ndashboard: { repository: voorbeeld-bv/klachten }\n";
    const register = registerOnDisk({ "register.yaml": settings + dashboard });
    const out = workFolder();
    onTestFinished(() => rmSync(out, { recursive: true }));
    expect(runScript("build", ["--register", register, "--out", out]).code).toBe(0);
    const page = readFileSync(join(out, "admin/token/index.html"), "utf8");
    expect(page).toContain(`<html lang="en">`);
    expect(page).toContain(tokenPageInEnglish.stepsTitle);
    expect(page).not.toContain(tokenPageInEnglish.unknownRepository);
    expect(page).not.toMatch(/[‹›]/);
    for (const name of ["voorbeeld-bv", "voorbeeld-bv/klachten"])
      expect(page).toContain(`<code>${name}</code>`);
  });

  it("says of the words of GitHub's screens that they are English", async () => {
    const page = await openPage(1280);
    const labels = await page.locator("ol.numbered b[lang=en]").allInnerTexts();
    expect(labels).toEqual(
      expect.arrayContaining(["“Fine-grained tokens”", "“Resource owner”", "“Contents”"]),
    );
    await page.context().close();
  });

  it("leads back to where the token is asked for", async () => {
    const page = await openPage(1280);
    await page.locator(".foot").getByRole("link", { name: words.toSignIn }).click();
    await page.waitForURL(`${visit().demo.address}admin/`);
    await page.context().close();
  });

  it.each([1280, 390])("keeps the rules of accessibility at %i pixels, light and dark", async (width) => {
    const page = await openPage(width);
    expect(await faultsInLightAndDark(page)).toEqual([]);
    await page.context().close();
  });

  it("prints its steps, and not the links that lead on from the screen", async () => {
    const page = await openPage(1280);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".ways").isVisible()).toBe(false);
    expect(await page.locator("ol.numbered > li").last().isVisible()).toBe(true);
    await page.context().close();
  });
});
