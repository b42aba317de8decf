import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { historyName } from "../schemas/archive.ts";
import { serveLocally } from "../scripts/local-server.ts";
import { vaultFiles } from "../scripts/vault.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { canaryNumber, writeCanaryRegister } from "./canary-register.ts";
import { filesBelow, publish, workFolder } from "./published-register.ts";
import { fileNamed, withoutBuild } from "./sealed-content.ts";
import { signIn } from "./visit.ts";

type Files = ReadonlyMap<string, Uint8Array>;

const work = workFolder();
const register = join(work, "register");
/** The newcomer of the second build; it comes first in the index, and so moves the place of everybody. */
const newcomer = "KL-2026-A000";
const numbers = [newcomer, ...[0, 1, 2].map(canaryNumber)];

let site: Files;
let first: Files;
let second: Files;
let passPhrase: string;
/** What the host serves below `vault/` at the moment. */
let served: Files;
let browser: WatchedBrowser;
let address: string;
let stop: () => void;

beforeAll(async () => {
  const published = publish(work, (folder) => writeCanaryRegister(folder, 3));
  ({ passPhrase } = published);
  site = filesBelow(published.out);
  first = vaultIn(site);
  addNewcomer();
  second = await vaultFiles(register, null);
  const { server, port } = await serveLocally((path) => {
    return path.startsWith("/vault/")
      ? (served.get(path.slice("/vault/".length)) ?? null)
      : (site.get(path.slice(1)) ?? null);
  }, 0);
  stop = () => server.close();
  address = `http://127.0.0.1:${port}/`;
  browser = await launchBrowser(address);
});
afterEach(() => {
  // A file that is gone is noted by the browser as an error of its own.
  const problems = browser.takeProblems().filter((problem) => !problem.includes("Failed to load resource"));
  expect(problems).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  stop();
  rmSync(work, { recursive: true, force: true });
});

function vaultIn(files: Files): Files {
  const sealed = [...files].filter(([path]) => path.startsWith("vault/"));
  return new Map(sealed.map(([path, bytes]) => [path.slice("vault/".length), bytes]));
}

/** A complaint like the first of the register, under another number and with marks of its own. */
function addNewcomer(): void {
  const model = readFileSync(join(register, "2026", canaryNumber(0), "index.md"), "utf8");
  const text = model.replaceAll(canaryNumber(0), newcomer).replaceAll(/(Zwaluw[a-z]+)0/g, "$19");
  mkdirSync(join(register, "2026", newcomer));
  writeFileSync(join(register, "2026", newcomer, "index.md"), text.replace(/attachments:\n( +- .*\n)+/, ""));
}

async function enter(): Promise<Page> {
  const page = await (await browser.open()).newPage();
  await page.goto(address);
  await signIn(page, passPhrase);
  await page.getByRole("navigation").waitFor();
  return page;
}

/** The marks on a page, each of the complaint with that digit: `Zwaluwklacht2` is the third's, 9 the newcomer's. */
async function marksOn(page: Page): Promise<readonly string[]> {
  const text = await page.locator("main").innerText();
  return [...new Set([...text.matchAll(/Zwaluw[a-z]+(\d)/g)].map(([, digit]) => digit ?? ""))];
}

const markOf = (id: string): string => (id === newcomer ? "9" : String(Number(id.slice(-3))));

/** Opens a complaint and waits until every part of it is there, or said not to be had. */
async function openComplaint(page: Page, id: string): Promise<void> {
  await page.evaluate((number) => (location.hash = `#/complaint/${number}`), id);
  await page.locator("article .date").filter({ hasText: id }).waitFor();
  await page.getByText(words.loading).first().waitFor({ state: "detached" });
}

describe("a tab that stands open while another build is published", () => {
  it("shows each complaint with its own words, from the new build", async () => {
    served = first;
    const page = await enter();
    served = second;
    for (const id of numbers.slice(1)) {
      await openComplaint(page, id);
      await page.getByText(`Zwaluwklacht${markOf(id)}`).waitFor();
      expect(await marksOn(page)).toEqual([markOf(id)]);
    }
    await openComplaint(page, newcomer);
    await page.getByText("Zwaluwklacht9").waitFor();
    await page.context().close();
  });
});

describe("a host that brings files of several builds", () => {
  /** Every part of one build under the names of the other, as a cache or a hostile host may bring it. */
  function disguised(own: Files, foreign: Files, isForeign: (name: string, at: number) => boolean): Files {
    const others = new Map([...foreign].map(([place, bytes]) => [withoutBuild(place), bytes]));
    return new Map(
      [...own].map(([place, bytes], at) => {
        const name = withoutBuild(place);
        return [place, isForeign(name, at) ? (others.get(name) ?? bytes) : bytes];
      }),
    );
  }

  it("never shows a part that is not of the complaint asked for, in any mixture", async () => {
    served = first;
    const page = await enter();
    const shown: string[] = [];
    for (const [own, foreign] of [[first, second] as const, [second, first] as const]) {
      for (const bits of [0b1110, 0b0110, 0b1010, 0b0010, 0b1100, 0b0100, 0b1000]) {
        const kinds = ["index", "shard", "history", "texts"];
        served = disguised(own, foreign, (name) =>
          kinds.some((kind, at) => name.includes(kind) && (bits & (1 << (3 - at))) !== 0),
        );
        await page.reload();
        await page.getByRole("navigation").waitFor();
        for (const id of numbers.slice(1)) {
          await openComplaint(page, id);
          const marks = await marksOn(page);
          expect(marks.filter((mark) => mark !== markOf(id))).toEqual([]);
          shown.push(...marks);
        }
      }
    }
    // Where the index and the shard are of one build, the complaint does show.
    expect(shown.length).toBeGreaterThan(6);
    await page.context().close();
  });

  it("brings a part under another part's name in vain", async () => {
    const lives = fileNamed(first, historyName(0));
    served = new Map([...first].map(([place, bytes]) => [place, place.includes("shard") ? lives : bytes]));
    const page = await enter();
    await openComplaint(page, canaryNumber(1));
    expect(await page.getByText("Zwaluwklacht").count()).toBe(0);
    await page.getByText(words.failed).first().waitFor();
    await page.context().close();
  });

  it("says that it brings an older state than this device has shown", async () => {
    served = second;
    const page = await enter();
    expect(await page.getByRole("alert").count()).toBe(0);
    served = first;
    await page.reload();
    const [before] = words.olderBuild("|", "|").split("|");
    await page
      .getByRole("alert")
      .filter({ hasText: before ?? "" })
      .waitFor();
    await page.context().close();
  });
});
