import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, dateOf, formatDate } from "../procedure/dates.ts";
import { historyInDutch as said } from "../procedure/history-words-nl.ts";
import { isOpen } from "../procedure/stage.ts";
import { dayIn } from "../scripts/clock.ts";
import { lifeInDutch as words } from "../site/app/life-words-nl.ts";
import { screenInDutch as shared } from "../site/app/screen-words-nl.ts";
import { commitChange, strangerName, type Touch, touchesIn } from "./history-steps.ts";
import { faultsInLightAndDark } from "./page-faults.ts";
import { textOfPdf } from "./pdf-text.ts";
import { headlineOf, statusOf, visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;
let touches: readonly Touch[] = [];
let late = "";

/** A stranger records today what was done nine days ago; the rest is as the demo made it. */
beforeAll(async () => {
  const { demo, files } = visit();
  late = files.complaints.find((one) => isOpen(one) && one.passedOnOn !== undefined)?.id ?? "";
  const today = dayIn("Europe/Amsterdam", new Date());
  const on = formatDate(addDays(dateOf(today), -9));
  commitChange(demo.folder, late, (data, body) => [{ ...data, contacts: [{ on, by: "p1" }] }, body]);
  touches = touchesIn(demo.folder);
  page = await visit().enter();
  await openLog();
  await result(touches.length).waitFor();
});
afterAll(() => page.context().close());

const rows = () => page.getByRole("table").locator("tbody tr");
const choice = (name: string) => page.getByRole("combobox", { name, exact: true });
const result = (count: number) => statusOf(page, words.logResults(count, touches.length));
const count = (fits: (touch: Touch) => boolean) => touches.filter(fits).length;

async function openLog(query = ""): Promise<void> {
  // From elsewhere, so that nothing of an earlier choice is on the screen.
  await page.goto(`${visit().demo.address}#/`);
  await headlineOf(page).waitFor();
  await page.goto(`${visit().demo.address}#/log${query}`);
  await page.getByRole("heading", { level: 1, name: words.log }).waitFor();
}

describe("the log", () => {
  it("holds every record that a commit touched, the newest first, fifty at a time", async () => {
    await openLog();
    await result(touches.length).waitFor();
    expect(await rows().count()).toBe(50);
    const days = await rows()
      .locator("time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")?.slice(0, 10)));
    expect(days).toEqual(touches.slice(0, 50).map(({ day }) => day));
    const pages = Math.ceil(touches.length / 50);
    await page.getByRole("link", { name: shared.next, exact: true }).click();
    await page.getByText(shared.page(2, pages)).waitFor();
    expect(await rows().first().innerText()).toContain(touches[50]?.author);
    await page.goBack();
    await page.getByText(shared.page(1, pages)).waitFor();
  });

  it("tells by their labels which fields a commit changed, and of whom", async () => {
    await openLog("?late=1&by=_");
    await result(1).waitFor();
    const told = await rows().innerText();
    for (const part of [late, strangerName, said.lateBy(9), "contactmomenten"]) expect(told).toContain(part);
    await rows().getByRole("link", { name: late }).click();
    await page.getByRole("heading", { level: 2, name: words.history }).waitFor();
    expect(page.url()).toContain(late);
  });
});

describe("the choice", () => {
  it("narrows to a person, and Back undoes it", async () => {
    await openLog();
    const [{ code = "", name = "" } = {}] = visit().files.register.people;
    await choice(words.who).selectOption(code);
    await result(count(({ author }) => author === name)).waitFor();
    expect(new URL(page.url()).hash).toBe(`#/log?by=${code}`);
    await page.goBack();
    await result(touches.length).waitFor();
  });

  it.each<[string, string, (touch: Touch) => boolean]>([
    ["settings", words.records.settings, ({ place }) => place === "register.yaml"],
    ["reviews", words.records.review, ({ place }) => place.startsWith("reviews/")],
    ["complaints", words.records.complaint, ({ place }) => place.startsWith("KL-")],
  ])("narrows to %s", async (_, label, fits) => {
    await openLog();
    await choice(words.record).selectOption({ label });
    await result(count(fits)).waitFor();
  });

  it("narrows to days, and one button undoes it all", async () => {
    await openLog();
    const [from = "", until = ""] = [touches.at(-20)?.day, touches[20]?.day];
    await page.getByLabel(words.from, { exact: true }).fill(from);
    await page.getByRole("button", { name: shared.clear }).waitFor();
    await page.getByLabel(words.until, { exact: true }).fill(until);
    await result(count(({ day }) => day >= from && day <= until)).waitFor();
    await page.getByRole("button", { name: shared.clear }).click();
    await result(touches.length).waitFor();
    expect(await page.getByLabel(words.from, { exact: true }).inputValue()).toBe("");
  });

  it("stands in the address: a link opens it, a reload keeps it", async () => {
    const from = touches[30]?.day ?? "";
    const fitting = count(({ day, place }) => day >= from && place.startsWith("KL-"));
    await openLog(`?from=${from}&record=complaint`);
    await result(fitting).waitFor();
    await page.reload();
    await result(fitting).waitFor();
    expect(await choice(words.record).inputValue()).toBe("complaint");
    expect(await page.getByLabel(words.from, { exact: true }).inputValue()).toBe(from);
  });

  it("is made without a mouse, and says when nothing fits", async () => {
    await openLog();
    await page.getByLabel(words.onlyLate).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: shared.clear }).waitFor();
    await choice(words.what).focus();
    await page.keyboard.type(said.log.kinds.removed);
    await page.getByText(words.logNoResults).waitFor();
    await result(0).waitFor();
  });
});

describe.each([1280, 390])("at %i pixels wide", (width) => {
  it("the log keeps the rules of accessibility, light and dark, and needs no scrolling sideways", async () => {
    await page.setViewportSize({ width, height: 844 });
    await openLog();
    await rows().first().waitFor();
    expect(await faultsInLightAndDark(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

it("on paper the log has everything that was chosen and says what was, and the screen shows its page again", async () => {
  await openLog("?record=complaint");
  await rows().first().waitFor();
  const text = textOfPdf(await page.pdf({ preferCSSPageSize: true }), "-layout");
  const fitting = count(({ place }) => place.startsWith("KL-"));
  expect(text.match(/\bKL-\d{4}-[0-9A-Z]{4}\b/g)).toHaveLength(fitting);
  expect(text).toContain(`${words.record}: ${words.records.complaint}`);
  expect(text).toContain(words.confidential);
  await expect.poll(() => rows().count()).toBe(50);
});
