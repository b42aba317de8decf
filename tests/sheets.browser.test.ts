import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "../scripts/clock.ts";
import { dateOf } from "../procedure/dates.ts";
import { readableDate } from "../procedure/explain.ts";
import { messagesIn } from "../procedure/messages.ts";
import { lifeInDutch as life } from "../site/app/life-words-nl.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { textOfPdf } from "./pdf-text.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

/** The text of each sheet of a view, a blank between any two words. @param ready what shows that the view is whole */
async function sheetsOf(address: string, ready: string): Promise<readonly string[]> {
  await page.goto(`${visit().demo.address}${address}`);
  await page.locator(ready).first().waitFor();
  const sheets = textOfPdf(await page.pdf({ preferCSSPageSize: true }), "-layout").split("\f");
  return sheets.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

const closedReview = () =>
  visit().files.reviews.find((one) => one.closedOn && (one.complaints ?? []).length > 3)?.year;

describe("every printed sheet says that it is confidential, whose it is and of which day:", () => {
  it.each<[string, () => string, string, string]>([
    [words.register, () => "#/register", ".register tbody tr", words.register],
    [words.log, () => "#/log", ".log tbody tr", words.log],
    [life.dossier, () => `#/complaint/${visit().files.complaints[8]?.id}`, ".life > li", words.complaint],
    [words.annual, () => "#/annual", ".annual .chapter", words.annual],
    ["minutes", () => `#/review/${closedReview()}`, ".review-minutes td", words.review],
  ])("%s", async (_, address, ready, title) => {
    const sheets = await sheetsOf(address(), ready);
    const today = readableDate(dateOf(dayIn("Europe/Amsterdam", new Date())), messagesIn("nl"));
    // The minutes of the demo fit on one sheet; all else needs several.
    expect(sheets.length).toBeGreaterThan(title === words.review ? 0 : 1);
    for (const sheet of sheets) {
      expect(sheet.startsWith(title)).toBe(true);
      for (const part of [life.confidential, visit().files.register.organisation.name, today])
        expect(sheet.slice(0, 200)).toContain(part);
    }
  });
});

it("the line of the sheets is on no screen", async () => {
  await page.goto(`${visit().demo.address}#/`);
  await page.locator("main h1").waitFor();
  expect(await page.getByText(life.confidential).first().isVisible()).toBe(false);
});

describe("the register on paper", () => {
  it("is its table, with the number of days that a step is late", async () => {
    const text = (await sheetsOf("#/register", ".register tbody tr")).join(" ");
    for (const heading of [words.number, words.received, words.summary, words.nextDeadline])
      expect(text).toContain(heading);
    const late = await page.locator(".distance.overdue").allInnerTexts();
    expect(late.length).toBeGreaterThan(0);
    for (const days of late) expect(text).toContain(days);
  });
});
