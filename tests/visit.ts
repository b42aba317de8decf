import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Facts } from "../schemas/complaint.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { readRegister, type RegisterFiles } from "../scripts/read-register.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { type DemoRegister, startDemo } from "./demo-register.ts";

/** A demo at work and a browser that watches it, for one file of tests. */
export type Visit = {
  readonly demo: DemoRegister;
  readonly browser: WatchedBrowser;
  /** The register of the demo as it was when the demo began. */
  readonly files: RegisterFiles;
  /** The first complaint of the demo that fits. @throws when none does */
  readonly complaintThat: (fits: (facts: Facts) => boolean) => Facts;
  /** A page of a fresh browser, not signed in. */
  readonly arrive: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page of a fresh browser, signed in. */
  readonly enter: (options?: BrowserContextOptions) => Promise<Page>;
};

/**
 * Starts the demo and the browser for a file of tests. Each test fails when a page broke its policy, failed, or asked
 * another host for something, and the last when anything of a complaint stood in a request.
 */
export function visitDemo(): () => Visit {
  let visit: Visit | null = null;
  const current = () => {
    if (visit === null) throw new Error("The demo did not start.");
    return visit;
  };
  beforeAll(async () => {
    visit = await beginVisit();
  });
  afterEach(() => expect(current().browser.takeProblems()).toEqual([]));
  afterAll(async () => {
    const { browser, demo, files } = current();
    await browser.close();
    await demo.stop();
    expect(
      secretsOf(files).filter((secret) => browser.requests().some((one) => one.includes(secret))),
    ).toEqual([]);
  });
  return current;
}

async function beginVisit(): Promise<Visit> {
  const demo = await startDemo();
  const browser = await launchBrowser(demo.address);
  const arrive = async (options?: BrowserContextOptions) => {
    const context = await browser.open(options);
    const page = await context.newPage();
    await page.goto(demo.address);
    return page;
  };
  const enter = async (options?: BrowserContextOptions) => {
    const page = await arrive(options);
    await signIn(page, demo.passPhrase);
    await headlineOf(page).waitFor();
    return page;
  };
  const files = readRegister(demo.folder);
  const complaintThat = (fits: (facts: Facts) => boolean) => {
    const facts = files.complaints.find(fits);
    if (facts === undefined) throw new Error("No complaint of the demo fits.");
    return facts;
  };
  return { demo, browser, files, complaintThat, arrive, enter };
}

/** Types a pass phrase and sends it with Enter. */
export async function signIn(page: Page, passPhrase: string): Promise<void> {
  await page.getByLabel(words.passPhrase, { exact: true }).fill(passPhrase);
  await page.keyboard.press("Enter");
}

/** How many complaints of a register were received in each calendar year that had one. */
export function countsByYear({ complaints }: RegisterFiles): ReadonlyMap<string, number> {
  const years = complaints.flatMap(({ receivedOn }) => receivedOn?.slice(0, 4) ?? []).toSorted();
  return new Map(years.map((year) => [year, years.filter((other) => other === year).length]));
}

/** The line that says how many complaints are late: what one who has signed in sees first. */
export function headlineOf(page: Page): Locator {
  return page.getByRole("heading", { level: 1 }).filter({ hasText: /te laat|moet(en)? vandaag/ });
}

/** The announcement that says just this; `31 klachten` is not `12 van 31 klachten`. */
export function statusOf(page: Page, text: string): Locator {
  return page.getByRole("status").and(page.getByText(text, { exact: true }));
}

/** The numbers of the complaints that an element of the page links to, in the order of the page. */
export async function numbersIn(place: Locator): Promise<readonly string[]> {
  const addresses = await place.locator("a[href*='#/complaint/']").evaluateAll((links) => {
    return links.map((link) => link.getAttribute("href") ?? "");
  });
  return [...new Set(addresses.map((address) => address.slice("#/complaint/".length)))];
}

/** The numbers of the complaints that `npm run deadlines` calls overdue, sorted. */
export function overdueBy(folder: string, ...options: readonly string[]): readonly string[] {
  const script = resolve(import.meta.dirname, "../scripts/deadlines.ts");
  const args = [script, "--json", "--register", folder, ...options];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 100_000_000 });
  const rows: readonly { complaint: string | null; status: string }[] = JSON.parse(stdout);
  const late = rows.filter(({ status }) => status === "overdue").flatMap(({ complaint }) => complaint ?? []);
  return [...new Set(late)].toSorted();
}

/** The numbers of the complaints that the page shows as overdue, sorted. */
export async function overdueOn(page: Page): Promise<readonly string[]> {
  const title = page.getByRole("heading", { level: 2, name: words.overdueTitle });
  const group = page.locator("section").filter({ has: title });
  await group.waitFor();
  const more = group.getByRole("button");
  if ((await more.count()) > 0) await more.click();
  return (await numbersIn(group)).toSorted();
}

/** Every number, summary and name of the register; none of them may travel. */
function secretsOf({ complaints, register }: RegisterFiles): readonly string[] {
  const ofComplaints = complaints.flatMap(({ id, summary, complainant }) => {
    return [id, summary, complainant?.name, complainant?.organisation, complainant?.email];
  });
  const names = register.people.map(({ name }) => name);
  return [...ofComplaints, ...names].filter((secret) => secret !== undefined);
}
