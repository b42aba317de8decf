import type { Browser } from "playwright-core";
import { measureDashboard } from "./bench-browser.ts";
import { measureBuild } from "./bench-build.ts";
import { startChromium } from "./bench-chromium.ts";
import { measureEditor } from "./bench-editor.ts";
import { type Corpus, writeCorpus } from "./bench-corpus.ts";
import { cellsOf, type Figure, growthsOf, headings, verdictOn } from "./bench-figures.ts";
import { measureHistory } from "./bench-history.ts";
import { measureReading } from "./bench-reading.ts";
import { measureRendering } from "./bench-rendering.ts";
import { measureReminding } from "./bench-remind.ts";
import { measureSealing } from "./bench-sealing.ts";
import { dayOfLooking } from "./clock.ts";
import { CommandError, type Given, jsonOption, runCommand } from "./command.ts";
import { tableOf } from "./table.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const options = {
  sizes: { placeholder: "N,N", meaning: "numbers of complaints to measure at", fallback: "100,1000,10000" },
  quick: { meaning: "fewer repetitions: a first impression, for the middle of so few is noisy" },
  chromium: { placeholder: "FILE", meaning: "the Chromium to measure in, by default the one on PATH" },
  "no-browser": { meaning: "leave the dashboard and the editor out" },
  ...jsonOption,
};

/**
 * `npm run bench`: what reading, building, the dashboard and the editor cost, each beside its floor, against their
 * budgets. How often the editor asks GitHub is not measured but counted, by a test against a stand-in for GitHub.
 */
await runCommand({
  name: "bench",
  purpose: "Measures speed, memory and weight against their budgets.",
  options,
  run,
});

async function run(given: Given<keyof typeof options>): Promise<number> {
  const sizes = sizesNamed(given.text("sizes") ?? options.sizes.fallback);
  const figures = await inTemporaryFolder("bench", (scratch) => measured(given, { sizes, scratch }));
  const judged = figures.map((figure) => ({ ...figure, verdict: verdictOn(figure) }));
  const table = tableOf(headings, figures.map(cellsOf));
  process.stdout.write(given.isOn("json") ? `${JSON.stringify(judged, null, 2)}\n` : table);
  return judged.some(({ verdict }) => verdict === "missed") ? 1 : 0;
}

type Plan = { readonly sizes: readonly number[]; readonly scratch: string };

async function measured(
  given: Given<keyof typeof options>,
  { sizes, scratch }: Plan,
): Promise<readonly Figure[]> {
  const today = dayOfLooking(null, "Europe/Amsterdam");
  const turns = given.isOn("quick") ? 3 : 9;
  const figures: Figure[] = [measureRendering(turns)];
  let largest: Corpus | null = null;
  for (const size of sizes) {
    say(`writing ${size} fictional complaints`);
    const corpus = await writeCorpus(scratch, size, today);
    say(`reading and sealing ${size}`);
    figures.push(await measureReading(corpus, turns), await measureSealing(corpus, turns));
    figures.push(...(await measureReminding(corpus, scratch, turns)));
    say(`visiting the dashboard of ${size}`);
    const visiting = (browser: Browser) => measureDashboard(corpus, { browser, today, turns });
    figures.push(...(await inBrowser(given, visiting)));
    largest = corpus;
  }
  if (largest !== null)
    figures.push(...(await measuredOnce(given, { corpus: largest, scratch, today, turns })));
  return [...figures, ...growthsOf(figures, sizes)];
}

type Once = {
  readonly corpus: Corpus;
  readonly scratch: string;
  readonly today: string;
  readonly turns: number;
};

/** What is measured at the largest size alone: the editor, the history and the build. */
async function measuredOnce(
  given: Given<keyof typeof options>,
  { corpus, scratch, today, turns }: Once,
): Promise<readonly Figure[]> {
  say(`opening the editor of ${corpus.size}`);
  const opening = (browser: Browser) => measureEditor(corpus, scratch, { browser, today, turns });
  const ofEditor = await inBrowser(given, opening);
  say(`reading the history of ${corpus.size}`);
  const ofHistory = await measureHistory({ size: corpus.size, scratch, today }, Math.ceil(turns / 3));
  say(`building the site of ${corpus.size}`);
  return [...ofEditor, ...ofHistory, ...(await measureBuild(corpus, scratch, Math.ceil(turns / 3)))];
}

async function inBrowser(
  given: Given<keyof typeof options>,
  measure: (browser: Browser) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  if (given.isOn("no-browser")) return [];
  const browser = await startChromium(given.text("chromium"));
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

function sizesNamed(text: string): readonly number[] {
  const sizes = text.split(",").map(Number);
  if (sizes.every((size) => Number.isSafeInteger(size) && size > 0 && size <= 100_000)) {
    return sizes.toSorted((one, other) => one - other);
  }
  throw new CommandError("--sizes is not a list of numbers from 1 to 100000. Write them as 100,1000.");
}

function say(doing: string): void {
  process.stderr.write(`${doing}\n`);
}
