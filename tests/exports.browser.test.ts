import axe, { type AxeResults } from "axe-core";
import { readFileSync } from "node:fs";
import papa from "papaparse";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "../scripts/clock.ts";
import { dateOf } from "../procedure/dates.ts";
import { deadlinesOf } from "../procedure/deadlines.ts";
import { exportsInDutch as own } from "../site/app/export-words-nl.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { readCalendar } from "./calendar-reader.ts";
import { runScript } from "./command-process.ts";
import { countsByYear, headlineOf, numbersIn, statusOf, visitDemo } from "./visit.ts";
import { dayOfNumber, type ReadCell, readWorkbook } from "./workbook-reader.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

const button = (name: string) => page.getByRole("button", { name, exact: true });
const choice = (name: string) => page.getByRole("combobox", { name, exact: true });
const result = (count: number) => statusOf(page, words.results(count, visit().files.complaints.length));

async function openRegister(choices = ""): Promise<void> {
  await page.goto(`${visit().demo.address}#/`);
  await headlineOf(page).waitFor();
  await page.goto(`${visit().demo.address}#/register${choices}`);
  await page.getByRole("table").waitFor();
}

/** What the page offers when something is done to it: the file and its name. */
async function offered(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const download = (name: string) => offered(() => button(name).click());

async function csvRows(): Promise<readonly (readonly string[])[]> {
  const { bytes } = await download(words.download);
  const { data, errors } = papa.parse<string[]>(bytes.toString("utf8").slice(1), { delimiter: ";" });
  expect(errors).toEqual([]);
  return data;
}

async function xlsxRows(): Promise<readonly (readonly string[])[]> {
  const { bytes } = await download(own.xlsx);
  return readWorkbook(bytes).rows.map((row) => row.map(shownAs));
}

function shownAs({ format, text }: ReadCell): string {
  return format === "yyyy-mm-dd" ? dayOfNumber(text) : text;
}

describe("the counts of a year", () => {
  it("are the same everywhere", async () => {
    const years = countsByYear(visit().files);
    expect(years.size).toBeGreaterThan(1);
    for (const [year, count] of years) {
      const asked = [year, "--format", "json", "--register", visit().demo.folder];
      const summary: { flow: { received: number } } = JSON.parse(runScript("summary", asked).out);
      expect(summary.flow.received).toBe(count);
      await openRegister();
      await choice(words.year).selectOption(year);
      await result(count).waitFor();
      const [csv, xlsx] = [await csvRows(), await xlsxRows()];
      expect([csv.length, xlsx.length]).toEqual([count + 1, count + 1]);
    }
  });
});

describe("the workbook", () => {
  it("holds the cells of the CSV file, every one, and days as days", async () => {
    await openRegister();
    const [csv, xlsx] = [await csvRows(), await xlsxRows()];
    expect(csv).toHaveLength(visit().files.complaints.length + 1);
    expect(xlsx).toEqual(csv.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, ""))));
    const { name, bytes } = await download(own.xlsx);
    expect(name).toMatch(/^klachtenregister-\d{4}-\d\d-\d\d\.xlsx$/);
    const { sheet, rows, movesFrom } = readWorkbook(bytes);
    expect([sheet, movesFrom]).toEqual([own.sheet, "A2"]);
    const [headings = [], ...records] = rows;
    const at = headings.findIndex(({ text }) => text === "Ontvangen op");
    expect(records.every((row) => row[at]?.is === "number" && row[at].format === "yyyy-mm-dd")).toBe(true);
  });

  it("holds the chosen complaints alone, in the order of the table", async () => {
    await openRegister("?show=late&sort=number&order=up");
    const [, ...rows] = await xlsxRows();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(([number]) => number)).toEqual(await numbersIn(page.getByRole("table")));
  });
});

describe("what stands in the files", () => {
  const [fact, word] = ["Training", "Klager: naam"];
  const headingsOf = async () => (await csvRows())[0] ?? [];

  it("is every fact, and names and sentences when they are asked for", async () => {
    await openRegister();
    expect(await headingsOf()).toContain(fact);
    expect(await headingsOf()).not.toContain(word);
    await page.getByRole("checkbox", { name: own.withWords, exact: true }).check();
    const [headings = [], ...rows] = await csvRows();
    const told = visit().files.complaints.flatMap(({ complainant }) => complainant?.name ?? []);
    const read = rows.map((row) => row[headings.indexOf(word)]).filter((name) => name !== "");
    expect(told.length).toBeGreaterThan(0);
    expect(read.toSorted()).toEqual(told.toSorted());
    expect(await xlsxRows()).toHaveLength(rows.length + 1);
  });
});

describe("the calendar", () => {
  /** The days on which something is due that was not done, by complaint, as the rules say. */
  function unmetOf(numbers: readonly string[]): readonly string[] {
    const { complaints, register } = visit().files;
    const today = dateOf(dayIn("Europe/Amsterdam", new Date()));
    const chosen = complaints.filter(({ id }) => numbers.includes(id));
    const unmet = chosen
      .flatMap((facts) => deadlinesOf(facts, register, today))
      .filter(({ metOn }) => metOn === null);
    return unmet.map(({ complaint, due }) => `${complaint} ${due.toString()}`).toSorted();
  }

  it("holds what is still to be done for the chosen complaints, and no others", async () => {
    await openRegister("?show=late");
    const numbers = await numbersIn(page.getByRole("table"));
    const { name, bytes } = await download(own.calendar);
    expect(name).toMatch(/^klachttermijnen-\d{4}-\d\d-\d\d\.ics$/);
    const { events } = readCalendar(bytes.toString("utf8"));
    expect(events.map(({ summary, start }) => `${summary.slice(0, 12)} ${start}`).toSorted()).toEqual(
      unmetOf(numbers),
    );
  });

  const withoutMoment = (text: string) => text.replace(/^(DTSTAMP|SEQUENCE):.*\r\n/gm, "");

  it("of everything is the one that the command prints, but for the moment of making it", async () => {
    await openRegister();
    const { bytes } = await download(own.calendar);
    expect(withoutMoment(bytes.toString("utf8"))).toBe(
      withoutMoment(runScript("deadlines", ["--ics", "--register", visit().demo.folder]).out),
    );
  });

  it("holds no name and no word of a complaint", async () => {
    await openRegister();
    const text = (await download(own.calendar)).bytes.toString("utf8").replaceAll("\r\n ", "");
    const { complaints, register } = visit().files;
    const secrets = complaints.flatMap(({ summary, training, complainant }) => {
      return [summary, training, complainant?.name, complainant?.organisation, complainant?.email];
    });
    const named = [...secrets, register.organisation.name, ...register.people.map(({ name }) => name)];
    expect(named.filter((secret) => secret !== undefined && text.includes(secret))).toEqual([]);
  });

  it("is not made when nothing is left to be done, and the page says so until something else is chosen", async () => {
    const { complaints } = visit().files;
    const done = complaints.find(({ id }) => unmetOf([id]).length === 0);
    await openRegister();
    await page.getByRole("searchbox", { name: words.search }).fill(done?.id ?? "");
    await result(1).waitFor();
    await button(own.calendar).click();
    await page.getByRole("alert").filter({ hasText: own.noDeadlines }).waitFor();
    await page.getByRole("searchbox", { name: words.search }).fill("");
    await page.getByRole("alert").filter({ hasText: own.noDeadlines }).waitFor({ state: "detached" });
  });
});

describe("a file that cannot be made", () => {
  it("is told of, for the site may have been published anew meanwhile", async () => {
    const fresh = await visit().enter();
    await fresh.goto(`${visit().demo.address}#/register`);
    await fresh.getByRole("table").waitFor();
    await fresh.route(/\/assets\/.*\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
    await fresh.getByRole("button", { name: own.xlsx, exact: true }).click();
    await fresh.getByRole("alert").filter({ hasText: own.failed }).waitFor();
    await fresh.context().close();
    const problems = visit().browser.takeProblems();
    expect(problems.filter((problem) => !problem.includes("404"))).toEqual([]);
  });
});

describe("the buttons", () => {
  const names = [words.download, own.xlsx, own.calendar, words.print];

  it("follow each other with Tab, and Enter makes each file", async () => {
    await openRegister();
    await button(words.download).focus();
    for (const [at, form] of ["csv", "xlsx", "ics"].entries()) {
      const { name } = await offered(() => page.keyboard.press("Enter"));
      expect(name).toMatch(new RegExp(`\\.${form}$`));
      await page.keyboard.press("Tab");
      const next = button(names[at + 1] ?? "");
      await expect.poll(() => next.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  it.each([390, 320])(
    "stand inside a screen of %i pixels, and keep the rules of accessibility",
    async (width) => {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await openRegister();
        const tick = page.locator(".exports .box");
        for (const [name, one] of [
          ["", tick] as const,
          ...names.map((name) => [name, button(name)] as const),
        ]) {
          const { x = -1, width: own = 0 } = (await one.boundingBox()) ?? {};
          expect([name, x >= 0 && x + own <= width]).toEqual([name, true]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.evaluate(axe.source);
        const { violations }: AxeResults = await page.evaluate("axe.run()");
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
    },
  );
});
