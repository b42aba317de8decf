import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { commitInto } from "./committed-register.ts";
import { dutchIn } from "./dutch-words.ts";
import { englishId, englishLife } from "./english-life.ts";
import { faultsInLightAndDark } from "./page-faults.ts";
import { textOfPdf } from "./pdf-text.ts";
import { type RegisterStage, stageRegister } from "./register-stage.ts";

let stage: RegisterStage;
let page: Page;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "english-"));
  await commitInto(folder, englishLife);
  stage = await stageRegister(folder, "2026-06-15");
  page = await stage.enter({ locale: "en-GB" });
});
afterEach(() => expect(stage.browser.takeProblems()).toEqual([]));
afterAll(() => stage.end());

/** All that a page says: its text with what is folded, and what is only read aloud or shown at the pointer. */
async function saidBy(of: Page): Promise<string> {
  await of.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  const aloud = await of.locator("[aria-label], [title]").evaluateAll((all) => {
    return all.map((one) => `${one.getAttribute("aria-label")} ${one.getAttribute("title")}`);
  });
  return [await of.locator("body").innerText(), ...aloud].join("\n");
}

async function openLog(query = ""): Promise<void> {
  await page.goto(`${stage.address}#/log${query}`);
  await page.getByRole("heading", { level: 1, name: "Log" }).waitFor();
  await page.getByRole("status").filter({ hasText: "entries" }).waitFor();
}

async function openComplaint(): Promise<void> {
  await page.goto(`${stage.address}#/complaint/${englishId}`);
  await page.locator(".life > li").last().waitFor();
  await page.getByRole("heading", { level: 2, name: "Course of events" }).waitFor();
}

describe("a register in English", () => {
  it("has its log in English", async () => {
    await openLog();
    const rows = page.getByRole("table").locator("tbody tr");
    expect(await rows.count()).toBe(englishLife.length);
    const late = await rows.filter({ hasText: "An outsider" }).innerText();
    for (const part of ["Wed 29 April 2026, 14:00", "Changed: discussed with", "after closing"])
      expect(late).toContain(part);
    expect(dutchIn(await saidBy(page))).toEqual([]);
  });

  it("says in English what the log is narrowed to, and that nothing fits", async () => {
    await openLog("?from=2026-04-01&until=2026-04-30&by=_&record=review&kind=moved&late=1&closed=1");
    await page.getByText("No entry fits this choice.").waitFor();
    expect(dutchIn(await saidBy(page))).toEqual([]);
    const text = await printed();
    expect(text).toContain("From: Wed 1 April 2026 · Until: Thu 30 April 2026 · Who: somebody else");
    expect(dutchIn(text)).toEqual([]);
  });

  it("has the history of a complaint in English, whatever happened to it", async () => {
    await openComplaint();
    const said = await saidBy(page);
    for (const part of [
      "Complaint recorded: received on 27 March 2026, by Tracy Hill, by phone",
      "Severity changed from medium to high",
      "Involved: Paul Kerr added, Tracy Hill removed",
      "Closing removed (was: on 22 April 2026, by Paul Kerr, handled)",
      "Decision taken on 22 May 2026, after reopening 1, by Diana Rector, upheld, refund",
      "Complaint taken out of the register",
      "File became unreadable",
      "recorded 7 days later",
    ])
      expect(said).toContain(part);
    expect(dutchIn(said)).toEqual([]);
  });

  it("has its dossier in English", async () => {
    await openComplaint();
    const text = await printed();
    for (const part of [
      "Complaint dossier",
      "Confidential",
      "Printed on",
      "Data as of",
      "Deadlines",
      "History",
    ])
      expect(text).toContain(part);
    expect(dutchIn(text)).toEqual([]);
  });
});

/** What lies on the paper when the page is printed. */
async function printed(): Promise<string> {
  return textOfPdf(await page.pdf({ preferCSSPageSize: true }), "-layout");
}

describe.each([1280, 390])("at %i pixels wide", (width) => {
  it("the English log and history keep the rules of accessibility, light and dark, and fit", async () => {
    await page.setViewportSize({ width, height: 844 });
    for (const open of [openLog, openComplaint]) {
      await open();
      expect(await faultsInLightAndDark(page)).toEqual([]);
    }
  });
});
