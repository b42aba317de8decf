import { readFileSync, rmSync } from "node:fs";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { exportsInDutch as own } from "../site/app/export-words-nl.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { launchBrowser } from "./browser.ts";
import { canaryNumber, writeCanaryRegister } from "./canary-register.ts";
import { publish, serveBuilt, workFolder } from "./published-register.ts";
import { signIn, statusOf } from "./visit.ts";
import { readWorkbook } from "./workbook-reader.ts";

const work = workFolder();
afterAll(() => rmSync(work, { recursive: true, force: true }));

const many = 900;

it("a workbook of many complaints is made within the page's policy, which forbids the workers of the library", async () => {
  const { out, passPhrase } = publish(work, (folder) => writeCanaryRegister(folder, many));
  const address = await serveBuilt(out, "/");
  const browser = await launchBrowser(address);
  onTestFinished(() => browser.close());
  const page = await (await browser.open()).newPage();
  await page.goto(`${address}#/register`);
  await signIn(page, passPhrase);
  await statusOf(page, words.results(many, many)).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: own.xlsx, exact: true }).click(),
  ]);
  const { rows, whole } = readWorkbook(readFileSync(await download.path()));
  // Below this size the library would have started no worker.
  expect(whole.length).toBeGreaterThan(2 * 160_000);
  const numbers = Array.from({ length: many }, (_, at) => canaryNumber(at));
  expect(
    rows
      .slice(1)
      .map(([cell]) => cell?.text)
      .toSorted(),
  ).toEqual(numbers.toSorted());
  expect(browser.takeProblems()).toEqual([]);
});
