import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { faultsInLightAndDark } from "./page-faults.ts";
import { numbersIn, visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

const widths = [1280, 390] as const;
const views = [
  ["today", "#/"],
  ["the register", "#/register"],
  ["a complaint", "#/complaint/"],
  ["the procedure", "#/procedure"],
  ["the public page of the procedure", "procedure/"],
] as const;

/** Opens a view and waits until all of it is there, unfolded; of the complaints one with a long course. */
async function openView(address: string): Promise<void> {
  const long = visit().files.complaints.find(
    ({ contacts, attachments }) => contacts !== undefined && attachments,
  );
  const rest = address === "#/complaint/" ? `${address}${long?.id}` : address;
  await page.goto(`${visit().demo.address}${rest}`);
  // The sign-in page has a heading too, which shows while the register is being opened again.
  if (address.startsWith("#")) await page.getByRole("button", { name: words.signOut }).waitFor();
  await page.getByRole("heading", { level: 1 }).waitFor();
  if (address === "#/register") await page.getByRole("table").waitFor();
  if (address === "#/complaint/") await page.getByText(words.attachmentsHint).waitFor();
  await page
    .locator("details")
    .evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
}

describe.each(widths)("at %i pixels wide", (width) => {
  it.each(views)(
    "%s keeps the rules of accessibility, light and dark, and needs no scrolling sideways",
    async (_, address) => {
      await page.setViewportSize({ width, height: 844 });
      expect(await faultsInLightAndDark(page, () => openView(address))).toEqual([]);
    },
  );

  it("the sign-in page does so too", async () => {
    const arrived = await visit().arrive({ viewport: { width, height: 844 } });
    await arrived.getByLabel(words.passPhrase, { exact: true }).waitFor();
    expect(await faultsInLightAndDark(arrived)).toEqual([]);
    await arrived.context().close();
  });
});

describe("on paper", () => {
  it("the register has every row, and the screen shows its page again afterwards", async () => {
    await openView("#/register");
    const table = page.getByRole("table");
    await page.evaluate(() => {
      window.addEventListener("beforeprint", () => {
        const rows = [...document.querySelectorAll("tbody tr")].filter((row) => row.checkVisibility());
        document.documentElement.dataset["printed"] = rows
          .map((row) => row.querySelector("td")?.innerText)
          .join();
      });
    });
    await page.emulateMedia({ media: "print" });
    const pdf = await page.pdf();
    const printed = await page.evaluate(() => document.documentElement.dataset["printed"] ?? "");
    const all = visit().files.complaints.map(({ id }) => id);
    expect(printed.split(",").toSorted()).toEqual(all.toSorted());
    expect(pdf.length).toBeGreaterThan(10_000);
    await expect.poll(async () => (await numbersIn(table)).length).toBe(25);
  });
});
