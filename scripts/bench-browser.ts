import type { Browser, Page } from "playwright-core";
import type { Corpus } from "./bench-corpus.ts";
import type { Figure } from "./bench-figures.ts";
import { dashboardFigures, type Visit } from "./bench-dashboard.ts";
import { inPage } from "./bench-in-page.ts";
import { kilobytesOf, scriptsOf } from "./bench-page-scripts.ts";
import { measureSaving } from "./bench-saving.ts";
import { serveRegister } from "./local-register.ts";
import { progressOf } from "./progress.ts";

/** How a register is looked at: in which browser, and how often it is signed in to. */
export type Looking = { readonly browser: Browser; readonly today: string; readonly turns: number };

/** Measures the dashboard of a register in a real browser, each visit with a browser profile of its own. */
export async function measureDashboard(
  corpus: Corpus,
  { browser, today, turns }: Looking,
): Promise<readonly Figure[]> {
  const { address, stop } = await serveRegister({ folder: corpus.folder, today, port: 0 });
  const tell = progressOf(`visiting ${corpus.size}`);
  try {
    const visits: Visit[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      visits.push(await visit(browser, address, corpus.passPhrase));
      tell(turn + 1, turns);
    }
    const saving = await inFreshProfile(browser, async (page) => {
      await openTable(page, address, corpus.passPhrase);
      return measureSaving({ page, address, corpus }, turns);
    });
    return [...dashboardFigures(corpus.size, visits), ...saving];
  } finally {
    await stop();
  }
}

function visit(browser: Browser, address: string, passPhrase: string): Promise<Visit> {
  return inFreshProfile(browser, async (page) => {
    const scripts = scriptsOf(page);
    const opening = await openTable(page, address, passPhrase);
    const script = await kilobytesOf(scripts);
    await page.waitForLoadState("networkidle");
    const keystrokes = await typeSearches(page);
    return {
      opening,
      script,
      keystrokes,
      index: await evaluated(page, `bench.opened("index.age")`),
      ...(await readComplaints(page)),
      facts: await evaluated(page, `bench.opened("facts.age")`),
      ...(await readSummaries(page)),
    };
  });
}

async function inFreshProfile<Result>(
  browser: Browser,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(inPage);
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Signs in. @returns milliseconds from the derived key to the painted table */
async function openTable(page: Page, address: string, passPhrase: string): Promise<number> {
  await page.goto(`${address}#/register`);
  await page.fill("#pass-phrase", passPhrase);
  await page.keyboard.press("Enter");
  return evaluated(page, "bench.opening");
}

/** Types some words letter by letter; the first keystroke of all only warms up. */
async function typeSearches(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const word of ["certificaat", "te laat", "niemand zo"]) {
    for (let length = 1; length <= word.length; length += 1) {
      times.push(await evaluated(page, `bench.keystroke("${word.slice(0, length)}")`));
    }
  }
  await evaluated(page, `bench.keystroke("")`);
  return times.slice(1);
}

/** Reads the complaints of the first page of the table: the first opens its shard, the rest lie in it. */
async function readComplaints(page: Page): Promise<{ first: number; later: readonly number[] }> {
  const numbers = await page.locator("td.number").allTextContents();
  const times: number[] = [];
  for (const number of numbers.slice(0, 12))
    times.push(await evaluated(page, `bench.complaint("${number}")`));
  return { first: times[0] ?? NaN, later: times.slice(1) };
}

/**
 * Looks at the summary that the menu leads to, after the rest in which it is reckoned ahead, then at those of two years
 * before it; and last opens the page anew with the first.
 */
async function readSummaries(
  page: Page,
): Promise<Pick<Visit, "summary" | "summaryAtOnce" | "figures" | "otherYears">> {
  await page.evaluate("bench.atRest()");
  const summary = await evaluated(page, "bench.annual()");
  const figures = await evaluated(page, "bench.figures()");
  const year = Number(await page.locator(".annual-controls select").inputValue());
  const others = [year - 1, year - 2];
  const otherYears: number[] = [];
  for (const other of others) {
    otherYears.push(await evaluated(page, `bench.annual(${other})`));
    await evaluated(page, "bench.figures()");
  }
  await page.evaluate(`location.hash = "#/annual/${year}"`);
  await page.reload();
  const summaryAtOnce = await evaluated(page, "bench.annualAtOnce()");
  return { summary, summaryAtOnce, figures, otherYears };
}

async function evaluated(page: Page, expression: string): Promise<number> {
  return Number(await page.evaluate<unknown>(expression));
}
