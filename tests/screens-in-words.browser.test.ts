import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeIn } from "./code-words.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

/** What stands on a screen once everything that folds is open, without what people of the demo wrote themselves. */
async function readAt(address: string, heading: RegExp): Promise<string> {
  await page.goto(`${visit().demo.address}${address}`);
  await page.getByRole("heading", { name: heading }).first().waitFor();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  return page.locator("body").innerText();
}

const hash = /(?<![\w-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![\w-])/g;

describe("a partner reads no name of a field, choice, file or command", () => {
  it.each([
    ["of today", "#/today", /te laat/],
    ["of the register", "#/register", /^Register$/],
    ["of the procedure", "#/procedure", /^Wat de procedure openlaat$/],
    ["of the summary", "#/annual/2025", /^Volledigheid$/],
    ["of the review", "#/review/2026", /^Jaarlijkse toetsing 2026$/],
    ["for everybody", "procedure/", /^Klachtenprocedure$/],
  ])("on the page %s, and no hash", async (_, address, heading) => {
    const text = await readAt(address, heading);
    expect(text.length).toBeGreaterThan(300);
    expect(codeIn(text, "nl")).toEqual([]);
    expect(text.match(hash)).toBeNull();
  });

  it("on the page of the log, where a hash is asked for", async () => {
    const text = await readAt("#/log", /^Logboek$/);
    expect(codeIn(text, "nl")).toEqual([]);
    expect(text.match(hash)?.length).toBeGreaterThan(5);
  });

  it("on the page of a complaint with everything in it", async () => {
    const { id } = visit().complaintThat(
      ({ appeal, extensions }) => appeal !== undefined || extensions !== undefined,
    );
    expect(codeIn(await readAt(`#/complaint/${id}`, /^Verloop$/), "nl")).toEqual([]);
  });

  it("before signing in", async () => {
    const outside = await visit().arrive();
    await outside.getByRole("textbox").first().waitFor();
    expect(codeIn(await outside.locator("body").innerText(), "nl")).toEqual([]);
    await outside.context().close();
  });
});
