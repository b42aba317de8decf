import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import papa from "papaparse";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from "vitest";
import { dayIn } from "../scripts/clock.ts";
import { runGit } from "../scripts/git.ts";
import { readRegister } from "../scripts/read-register.ts";
import { reviewScreenInDutch } from "../site/app/review-screen-words-nl.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { mergesInDutch } from "../site/editor/merge-words-nl.ts";
import { procedureInDutch } from "../site/procedure-words-nl.ts";
import { serveCutBack } from "./cut-back-page.ts";
import { type DemoRegister, startDemo, until } from "./demo-register.ts";
import { editorRoutes } from "./editor-page.ts";
import type { Engine, EngineTab } from "./engine.ts";

/** Where the journey is: one engine with its tabs, and the demo that it goes through. */
type Journey = {
  readonly demo: DemoRegister;
  readonly engine: Engine;
  readonly tab: EngineTab;
  readonly second: EngineTab;
};

/** WebKit takes seconds to make a key of a pass phrase, on a busy machine many; in milliseconds. */
const patience = 60_000;
const reads = (tab: EngineTab, text: string) =>
  until(async () => (await tab.read()).includes(text), patience);
const headline = / te laat\.|moet(?:en)? vandaag klaar/;
const isOpen = (tab: EngineTab) => until(async () => headline.test(await tab.read()), patience);

/** Takes one engine through the whole register, as a person does. @param launch starts the engine */
export function takeJourney(name: string, launch: () => Promise<Engine>): void {
  describe(`in ${name}`, () => {
    let journey: Journey;
    beforeAll(async () => {
      // The runner's own setting would build the editor with the development versions of its libraries.
      process.env["NODE_ENV"] = "production";
      const demo = await startDemo();
      const engine = await launch();
      journey = { demo, engine, tab: await engine.tab(), second: await engine.tab() };
    });
    afterEach(async () => expect(await journey.engine.takeProblems()).toEqual([]));
    afterAll(async () => {
      await journey.engine.close();
      await journey.demo.stop();
    });

    it.each(stages)(
      "%s",
      async (title, stage) => {
        onTestFailed(() => keepPictures(`${name} ${title}`, journey));
        await stage(journey);
      },
      3 * patience,
    );
  });
}

/** Where a stage that failed leaves what its pages looked like. */
const pictures = resolve(import.meta.dirname, "../node_modules/.journey");

async function keepPictures(title: string, { tab, second }: Journey): Promise<void> {
  const name = title.toLowerCase().replaceAll(/\W+/g, "-");
  for (const [at, one] of [tab, second].entries()) {
    const path = join(pictures, `${name}-${at + 1}.png`);
    mkdirSync(pictures, { recursive: true });
    writeFileSync(path, await one.screenshot());
    process.stderr.write(`What the page looked like: ${path}\n`);
  }
}

const stages: readonly (readonly [string, (journey: Journey) => Promise<void>])[] = [
  ["a wrong pass phrase is refused, and the right one opens the register", signIn],
  ["every view can be read, and no title names a complaint", seeEveryView],
  ["a reload and a second tab need no pass phrase", goOnWithoutWords],
  ["the table comes as a file", takeTheTable],
  ["a complaint that is typed into the form is saved and committed", saveComplaint],
  ["two tabs that change one field are shown both, and one chooses", settleConflict],
  ["signing out closes every tab", signOut],
  ["a browser that is too old is told so, on both pages", beTooOld],
];

async function signIn({ tab, demo }: Journey): Promise<void> {
  await tab.open(demo.address);
  await tab.enter(words.passPhrase);
  await tab.type(demo.passPhrase.replace(/-[^-]+$/, "-anders"));
  await tab.press("Enter");
  await reads(tab, words.wrongPassPhrase);
  await tab.enter(words.passPhrase);
  await tab.press("Control+A");
  await tab.type(demo.passPhrase);
  await tab.press("Enter");
  await isOpen(tab);
}

async function seeEveryView({ tab, demo }: Journey): Promise<void> {
  const { complaints } = readRegister(demo.folder);
  const { id = "", summary = "" } = complaints.find((one) => one.summary !== undefined) ?? {};
  const year = dayIn("Europe/Amsterdam", new Date()).slice(0, 4);
  const views: readonly (readonly [string, string])[] = [
    [words.register, words.results(complaints.length, complaints.length)],
    [words.annual, `${words.annual} klachten ${year}`],
    [words.log, words.log],
    [words.procedure, "Wat de procedure openlaat"],
    [words.today, words.openCount(0).slice(2)],
  ];
  for (const [name, text] of views) {
    await tab.click("link", name);
    await until(async () => (await tab.title()).startsWith(name), patience);
    await reads(tab, text);
  }
  await tab.open(`${demo.address}#/complaint/${id}`);
  await until(() => tab.has("heading", words.timeline), patience);
  expect(await tab.has("heading", summary)).toBe(true);
  expect(await tab.title()).not.toContain(id);
  await tab.open(`${demo.address}#/review/${year}`);
  await until(() => tab.has("heading", reviewScreenInDutch.title(year)), patience);
}

async function goOnWithoutWords({ tab, second, demo }: Journey): Promise<void> {
  await tab.open(`${demo.address}#/`);
  await isOpen(tab);
  await tab.reload();
  await isOpen(tab);
  await second.open(`${demo.address}procedure/`);
  await until(() => second.has("heading", procedureInDutch.title), patience);
  await second.open(demo.address);
  await isOpen(second);
}

async function takeTheTable({ tab, engine, demo }: Journey): Promise<void> {
  await tab.click("link", words.register);
  await reads(tab, words.filters);
  const csv = await engine.given(() => tab.click("button", words.download));
  expect(csv.name).toMatch(/^klachtenregister-\d{4}-\d\d-\d\d\.csv$/);
  const { data } = papa.parse(csv.bytes.toString("utf8").slice(1), { delimiter: ";" });
  expect(data).toHaveLength(readRegister(demo.folder).complaints.length + 1);
}

/** Chooses in a list of the form by the beginning of the choice's label. */
async function choose(tab: EngineTab, label: string, choice: string): Promise<void> {
  await tab.enter(label);
  await tab.type(choice);
  await tab.press("Enter");
}

/** Types over what a field holds. */
async function typeOver(tab: EngineTab, label: string, text: string): Promise<void> {
  await tab.enter(label);
  await tab.press("Control+A");
  await tab.press("Delete");
  await tab.type(text);
}

const fileOf = (demo: DemoRegister, id: string) => join(demo.folder, id.slice(3, 7), id, "index.md");

/** What the file of the complaint on a page holds, once it holds a text. @throws with the whole file when it never does */
async function recordWith({ demo }: Journey, tab: EngineTab, text: string): Promise<string> {
  let path = "";
  const read = () => (existsSync(path) ? readFileSync(path, "utf8") : "nothing");
  const holdsIt = async () => {
    path = fileOf(demo, numberIn(await tab.address()));
    return read().includes(text);
  };
  await until(holdsIt, patience).catch((cause: unknown) => {
    throw new Error(`${path} does not hold “${text}” but ${read()}`, { cause });
  });
  return read();
}

async function saveComplaint(journey: Journey): Promise<void> {
  const { tab, demo } = journey;
  const year = Number(dayIn("Europe/Amsterdam", new Date()).slice(0, 4)) - 1;
  await tab.open(`${demo.address}admin/${editorRoutes.newComplaint}`);
  await choose(tab, "Ontvangen door", "Meike");
  await choose(tab, "Ontvangen via", "telefoon");
  await choose(tab, "Soort", "ontevreden");
  await typeOver(tab, "Ontvangen op", `3-11-${year}`);
  await typeOver(tab, "Neutrale samenvatting", "Koffie was op, thee niet");
  expect(await tab.valueOf("Ontvangen op")).toBe(`03-11-${year}`);
  await tab.click("button", "Opslaan");
  await until(async () => numberIn(await tab.address()) !== "", patience);
  const record = await recordWith(journey, tab, "summary:");
  expect(record).toContain(`receivedOn: ${year}-11-03\n`);
  expect(record).toContain("summary: Koffie was op, thee niet\n");
  expect(runGit(demo.folder, ["log", "-1", "--format=%s"])).toContain(numberIn(await tab.address()));
}

function numberIn(address: string): string {
  return /KL-\d{4}-[0-9A-Z]{4}/.exec(address)?.[0] ?? "";
}

async function settleConflict(journey: Journey): Promise<void> {
  const { tab, second } = journey;
  const { heading, mine, save } = mergesInDutch.complaint;
  await second.open(await tab.address());
  await until(async () => (await second.valueOf("Training")) !== null, patience);
  await typeOver(tab, "Training", "herfst");
  await tab.click("button", "Opslaan");
  await recordWith(journey, tab, "training: herfst\n");
  await typeOver(second, "Training", "winter");
  await second.click("button", "Opslaan");
  await until(() => second.has("heading", heading), patience);
  expect(await second.read()).toContain("herfst");
  await second.click("radio", mine);
  await second.click("button", save);
  expect(await recordWith(journey, second, "training: winter\n")).toContain(
    "summary: Koffie was op, thee niet\n",
  );
}

async function signOut({ tab, second, demo }: Journey): Promise<void> {
  await tab.open(demo.address);
  await second.open(demo.address);
  for (const one of [tab, second]) await isOpen(one);
  await tab.click("button", words.signOut);
  for (const one of [tab, second]) await reads(one, words.signedOut);
  await second.reload();
  await reads(second, words.passPhrase);
  expect(await second.read()).not.toMatch(headline);
}

async function beTooOld({ tab, demo }: Journey): Promise<void> {
  const old = await serveCutBack(demo.address);
  try {
    for (const path of ["", "admin/"]) {
      await tab.open(old.address + path);
      await reads(tab, words.oldBrowser);
      expect(await tab.read()).toContain(words.oldBrowserNeeds);
    }
  } finally {
    old.stop();
  }
}
