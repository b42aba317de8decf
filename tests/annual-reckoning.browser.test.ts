import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import { summaryInDutch as told } from "../procedure/summary-words-nl.ts";
import { dayIn } from "../scripts/clock.ts";
import { runGit } from "../scripts/git.ts";
import { annualInDutch as annual } from "../site/app/annual-words-nl.ts";
import { yearToShow } from "../site/app/annual-years.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { commit, recordOf } from "./history-steps.ts";
import { signIn, visitDemo } from "./visit.ts";

const visit = visitDemo();

/** The year that the menu leads to. */
function yearOfMenu(): number {
  const { register, reviews, complaints } = visit().files;
  const years = [...new Set(complaints.map(({ id }) => id.slice(3, 7)))];
  const today = dayIn(register.timeZone, new Date());
  return yearToShow({ register, reviews, years }, dateOf(today));
}

const title = (page: Page) =>
  page.getByRole("heading", { level: 1, name: annual.title(String(yearOfMenu())) });
const toSummary = (page: Page) => page.getByRole("link", { name: words.annual, exact: true }).click();
const reckonersOf = (page: Page) => page.workers().filter((worker) => worker.url().includes("annual-worker"));

/** Waits until the browser has reckoned a year. */
async function atRest(page: Page): Promise<void> {
  const reckoned = () => page.evaluate(() => performance.getEntriesByName("year-reckoned").length);
  await expect.poll(reckoned, { timeout: 10_000 }).toBeGreaterThan(0);
}

describe("the summary that the menu leads to", () => {
  it("is reckoned while the screen is at rest: the archive is asked for nothing more when it is opened", async () => {
    const page = await visit().enter();
    await atRest(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await toSummary(page);
    await title(page).waitFor();
    expect(asked.filter((path) => /\/vault\/(facts|log)/.test(path))).toEqual([]);
    await page.context().close();
  });

  it("goes with the session: nobody reckons for somebody who has signed out", async () => {
    const page = await visit().enter();
    await atRest(page);
    expect(reckonersOf(page)).toHaveLength(1);
    await page.getByRole("button", { name: words.signOut }).click();
    await page.getByLabel(words.passPhrase, { exact: true }).waitFor();
    await expect.poll(() => reckonersOf(page).length).toBe(0);
    await page.context().close();
  });

  it("says that it cannot be had, and is asked for again", async () => {
    const page = await visit().arrive();
    // What is no archive at all counts as a broken one.
    await page.context().route("**/vault/*/facts.age", (route) => route.fulfill({ body: "stuk" }));
    await page.goto(`${visit().demo.address}#/annual`);
    await signIn(page, visit().demo.passPhrase);
    await page.getByRole("alert").filter({ hasText: words.failed }).waitFor();
    await page.context().unroute("**/vault/*/facts.age");
    await page.getByRole("button", { name: words.retry }).click();
    await title(page).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("says so too when the browser cannot run what reckons it", async () => {
    const page = await visit().arrive();
    const script = "**/assets/annual-worker*.js";
    await page.context().route(script, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(`${visit().demo.address}#/annual`);
    await signIn(page, visit().demo.passPhrase);
    await page.getByRole("alert").filter({ hasText: words.failed }).waitFor();
    await page.context().unroute(script);
    await page.getByRole("button", { name: words.retry }).click();
    await title(page).waitFor();
    for (const problem of visit().browser.takeProblems()) expect(problem).toContain("404");
    await page.context().close();
  });

  it("is another as soon as the register is", async () => {
    const { demo, files } = visit();
    const page = await visit().enter();
    await toSummary(page);
    await title(page).waitFor();
    const year = String(yearOfMenu());
    const ofYear = files.complaints.filter(({ receivedOn = "" }) => receivedOn.startsWith(year));
    const says = (count: number) => page.getByText(told.receivedSo(count, year)).waitFor();
    await says(ofYear.length);
    const place = recordOf(ofYear[0]?.id ?? "");
    runGit(demo.folder, ["rm", "--quiet", "-r", place.slice(0, place.lastIndexOf("/"))]);
    commit(demo.folder, ["--message", "Weggehaald"]);
    await says(ofYear.length - 1);
    await page.context().close();
  });
});
