import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dutch } from "../procedure/messages-nl.ts";
import { addSlot, readKeyRing } from "../scripts/key-ring.ts";
import { serveRegister } from "../scripts/local-register.ts";
import { runGit } from "../scripts/git.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { editorInDutch } from "../site/editor/editor-words-nl.ts";
import { fieldWordsOf } from "../site/editor/field-words.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { runScript } from "./command-process.ts";
import { addTo, fieldIn, groupOf, unfold } from "./editor-fields.ts";
import { formOf, numberShown } from "./editor-page.ts";
import { saveNow } from "./editor-session.ts";

/** The days on which the partner does something; the week of the complaint's deadline begins on the first. */
const monday = "2026-11-02";
const [tuesday, friday, nextThursday] = ["2026-11-03", "2026-11-06", "2026-11-12"];

let folder: string;
let passPhrase: string;
let browser: WatchedBrowser;
beforeAll(async () => {
  process.env["NODE_ENV"] = "production";
  folder = mkdtempSync(join(tmpdir(), "lived-week-"));
  const fiction = ["--write", folder, "--today", monday, "--complaints", "20"];
  expect(runScript("demo", fiction).code).toBe(0);
  passPhrase = await addSlot(readKeyRing(folder, monday), "dir", async () => null);
  browser = await launchBrowser("http://127.0.0.1:");
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One day: the register is started, somebody signs in by hand and does something, and all is put away again. */
async function live(day: string, doing: (page: Page) => Promise<void>): Promise<void> {
  const moment = `${day}T10:00:00+01:00`;
  Object.assign(process.env, { GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment });
  const { address, stop } = await serveRegister({ folder, today: day, port: 0 });
  const page = await (await browser.open()).newPage();
  await page.clock.setFixedTime(moment);
  await page.goto(address);
  await typeIn(page.getByLabel(words.passPhrase, { exact: true }), passPhrase);
  await page.keyboard.press("Enter");
  await page.locator("header .menu").waitFor();
  await doing(page);
  await page.context().close();
  await stop();
  expect(browser.takeProblems()).toEqual([]);
}

/** Types into a field as a person does, over what stands there, key by key. */
async function typeIn(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press("ControlOrMeta+a");
  await field.page().keyboard.type(text);
}

/** Types a day as it is written here, `2-11-2026`, and goes on to the next field. */
async function typeDay(field: Locator, day: string): Promise<void> {
  const [year, month, date] = day.split("-").map(Number);
  await typeIn(field, `${date}-${month}-${year}`);
  await field.press("Tab");
}

/** Chooses from a list of choices by typing the beginning of one. */
async function pick(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().keyboard.type(option);
  await field.page().keyboard.press("Enter");
}

/** The label of a field by its place in a record. */
const { labelOf } = fieldWordsOf("complaint", { messages: dutch, words: editorInDutch });

/** A field of the form by its place in the record; of a group that was unfolded or an item that was added, inside that. */
function at(place: Page | Locator, field: string): Locator {
  return fieldIn("mouse" in place ? place.locator("#nc-root") : place, labelOf(field));
}

/** Opens the form of a complaint from its page in the dashboard. */
async function edit(page: Page, id: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: words.register }).click();
  await page.locator(`a[href='#/complaint/${id}']`).first().click();
  await page.getByRole("link", { name: words.edit }).first().click();
  await formOf(page);
}

/** Saves, goes back to the dashboard, and signs in there where it asks for it. */
async function saveAndLook(page: Page, id: string): Promise<void> {
  await saveNow(page);
  await page.goto(`${new URL(page.url()).origin}/#/complaint/${id}`);
}

/** What the dashboard says of each step of the complaint that it shows: how it stands, until when, and whose turn it is. */
async function told(page: Page): Promise<readonly string[]> {
  const rows = page.locator(".deadlines li");
  await rows.first().waitFor();
  const steps = (await rows.all()).slice(0, 5);
  return Promise.all(
    steps.map(async (row) => {
      return `${await row.locator(".badge").innerText()}: ${await row.locator("p").first().innerText()}`;
    }),
  );
}

/** The days of the commits that recorded a complaint, the last first. */
function daysOfCommits(id: string): readonly string[] {
  const record = `2026/${id}/index.md`;
  return runGit(folder, ["log", "--format=%as", "--", record]).trim().split("\n");
}

describe("a week with a complaint, as a partner lives it", () => {
  let id = "";

  it("on Monday it is heard on the telephone and recorded", async () => {
    await live(monday, async (page) => {
      await page.getByRole("link", { name: words.newComplaint }).first().click();
      await formOf(page);
      await typeDay(at(page, "receivedOn"), monday);
      await pick(at(page, "receivedBy"), "Joost");
      await pick(at(page, "channel"), "telefoon");
      await pick(at(page, "kind"), "ontevreden");
      await typeIn(at(page, "summary"), "Zaal te koud en te klein");
      await typeIn(at(page, "body"), "Wij zaten met veertien mensen in een zaal voor acht.");
      const complainant = groupOf(page, labelOf("complainant"));
      await pick(at(complainant, "complainant.type"), "deelnemer");
      await typeIn(at(complainant, "complainant.name"), "Jan Kwartel");
      await typeIn(at(complainant, "complainant.phone"), "06-00000001");
      await saveNow(page);
      await page.waitForURL(/entries/);
      id = numberShown(page) ?? "";
      await page.goto(`${new URL(page.url()).origin}/#/complaint/${id}`);
      const [soon, later] = [
        "binnenkort: uiterlijk di 3 november 2026, nog 1 dag",
        "loopt: uiterlijk ma 9 november 2026, nog 7 dagen",
      ];
      expect(await told(page)).toEqual([
        `${soon} · Joost Windekind`,
        `${soon} · Meike van der Zandloper`,
        `${soon} · Meike van der Zandloper`,
        `${later} · Meike van der Zandloper`,
        `${later} · Meike van der Zandloper`,
      ]);
    });
  }, 120_000);

  it("on Tuesday it is passed on, discussed and acknowledged", async () => {
    await live(tuesday, async (page) => {
      await edit(page, id);
      await typeDay(at(page, "passedOnOn"), tuesday);
      await typeDay(at(page, "discussedOn"), tuesday);
      await pick(at(page, "discussedWith"), "Meike");
      await pick(at(page, "handler"), "Joost");
      const sent = await unfold(page, labelOf("acknowledgement"));
      await pick(at(sent, "acknowledgement.by"), "Joost");
      await typeDay(at(sent, "acknowledgement.sentOn"), tuesday);
      await pick(at(sent, "acknowledgement.medium"), "e-mail");
      await pick(at(sent, "acknowledgement.variant"), "met een datum");
      await saveAndLook(page, id);
      const answer = "loopt: uiterlijk ma 9 november 2026, nog 6 dagen · Joost Windekind";
      expect(await told(page)).toEqual([
        "op tijd: uiterlijk di 3 november 2026 · gedaan op di 3 november 2026",
        "op tijd: uiterlijk wo 4 november 2026 · gedaan op di 3 november 2026",
        "op tijd: uiterlijk di 3 november 2026 · gedaan op di 3 november 2026",
        answer,
        answer,
      ]);
    });
  }, 120_000);

  it("on Friday the complainant hears on the telephone why it takes longer", async () => {
    await live(friday, async (page) => {
      await edit(page, id);
      const extension = await addTo(page, labelOf("extensions"));
      await typeDay(at(extension, "extensions.toldOn"), friday);
      await pick(at(extension, "extensions.by"), "Joost");
      await pick(at(extension, "extensions.medium"), "telefoon");
      await typeIn(at(extension, "extensions.reason"), "De zaal geeft pas volgende week antwoord");
      await typeDay(at(extension, "extensions.newDate"), "2026-11-13");
      await saveAndLook(page, id);
      expect((await told(page)).slice(3)).toEqual([
        "op tijd: uiterlijk ma 9 november 2026 · gedaan op vr 6 november 2026",
        "loopt: uiterlijk vr 13 november 2026, nog 7 dagen · Joost Windekind",
      ]);
    });
  }, 120_000);

  it("on Thursday it is decided, answered and closed, in time", async () => {
    await live(nextThursday, async (page) => {
      await edit(page, id);
      await pick(at(page, "category"), "Organisatie");
      await pick(at(page, "severity"), "licht");
      const decision = await unfold(page, labelOf("decision"));
      await typeDay(at(decision, "decision.on"), nextThursday);
      await pick(at(decision, "decision.by"), "Meike");
      await pick(at(decision, "decision.outcome"), "gegrond");
      await typeIn(at(decision, "decision.reasons"), "De zaal was te klein; dat hadden wij kunnen weten.");
      const response = await unfold(page, labelOf("response"));
      await typeDay(at(response, "response.sentOn"), nextThursday);
      await pick(at(response, "response.by"), "Joost");
      await pick(at(response, "response.medium"), "e-mail");
      await pick(at(response, "response.appealMentioned"), "ja");
      await pick(at(page, "noImmediateAction"), "ja");
      await typeDay(at(page, "closedOn"), nextThursday);
      await pick(at(page, "closedBy"), "Joost");
      await pick(at(page, "closeReason"), "afgehandeld");
      await saveAndLook(page, id);
      expect((await told(page)).slice(3)).toEqual([
        "op tijd: uiterlijk ma 9 november 2026 · gedaan op vr 6 november 2026",
        "op tijd: uiterlijk vr 13 november 2026 · gedaan op do 12 november 2026",
      ]);
      await page.getByText(dutch.stages.closed, { exact: true }).first().waitFor();
      expect(daysOfCommits(id)).toEqual([nextThursday, friday, tuesday, monday]);
    });
  }, 120_000);
});
