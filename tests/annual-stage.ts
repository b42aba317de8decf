import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { runGit } from "../scripts/git.ts";
import { addSlot, readKeyRing } from "../scripts/key-ring.ts";
import { serveRegister } from "../scripts/local-register.ts";
import type { Summary } from "../procedure/summary.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { runScript } from "./command-process.ts";
import { handMadeFolder } from "./summary-table.ts";

/** The day that every clock shows: the one on which the hand-made table looks at its register. */
export const stageDay = "2026-02-02";

/** The hand-made register in a repository of its own, at work, with a browser that watches it. */
export type AnnualStage = {
  readonly folder: string;
  readonly address: string;
  readonly browser: WatchedBrowser;
  /** A page that shows the register, signed in, on the day of the stage. */
  readonly enter: (options?: BrowserContextOptions) => Promise<Page>;
  /** What `npm run summary` says of a year in a process of its own. */
  readonly summaryOf: (year: number) => Summary;
  readonly end: () => Promise<void>;
};

/** Puts the hand-made register to work. @param change a change to its settings, `language: nl` to `language: en` */
export async function annualStage(
  change: readonly [from: string, to: string] | null = null,
): Promise<AnnualStage> {
  const folder = mkdtempSync(join(tmpdir(), "annual-"));
  cpSync(handMadeFolder, folder, { recursive: true });
  if (change !== null) rewrite(join(folder, "register.yaml"), ...change);
  recordIn(folder);
  const passPhrase = await addSlot(readKeyRing(folder, stageDay), "dir", async () => null);
  const { address, stop } = await serveRegister({ folder, today: stageDay, port: 0 });
  const browser = await launchBrowser(address);
  return {
    folder,
    address,
    browser,
    enter: (options) => entered(browser, { address, passPhrase, options: options ?? {} }),
    summaryOf: (year) => {
      const words = [String(year), "--format", "json", "--register", folder, "--today", stageDay];
      const summary: Summary = JSON.parse(runScript("summary", words).out);
      return summary;
    },
    end: async () => {
      await browser.close();
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two commits: the register as it was made, and a change to a complaint that was closed long before. */
function recordIn(folder: string): void {
  runGit(folder, ["init", "--quiet"]);
  const commit = (day: string) => {
    runGit(folder, ["add", "--all"]);
    const who = [
      "-c",
      "user.name=Partner Twee",
      "-c",
      "user.email=p2@example.nl",
      "-c",
      "commit.gpgSign=false",
    ];
    runGit(folder, [...who, "commit", "--quiet", "--message=Klachten", `--date=${day}T12:00:00+01:00`]);
  };
  commit("2026-01-05");
  rewrite(
    join(folder, "2025/KL-2025-AA02/index.md"),
    "Twee van de drie berichten bleven liggen",
    "Alle drie de berichten bleven liggen",
  );
  commit("2026-01-20");
}

function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`There is nothing to rewrite in ${file}.`);
  writeFileSync(file, text.replace(from, to));
}

type Entering = {
  readonly address: string;
  readonly passPhrase: string;
  readonly options: BrowserContextOptions;
};

async function entered(browser: WatchedBrowser, { address, passPhrase, options }: Entering): Promise<Page> {
  const context = await browser.open(options);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${stageDay}T12:00:00+01:00`));
  await page.goto(address);
  await page.fill("#pass-phrase", passPhrase);
  await page.keyboard.press("Enter");
  await page.locator("header .menu").waitFor();
  return page;
}
