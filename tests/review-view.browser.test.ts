import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateOf, formatDate } from "../procedure/dates.ts";
import { readableDate } from "../procedure/explain.ts";
import { messagesIn } from "../procedure/messages.ts";
import { type Agenda, agendaOf } from "../procedure/review-agenda.ts";
import { reviewYearOn } from "../procedure/review-period.ts";
import { readRegister } from "../scripts/read-register.ts";
import { todayIn } from "../site/app/browser-day.ts";
import { reviewScreenInEnglish } from "../site/app/review-screen-words-en.ts";
import { reviewScreenInDutch as words } from "../site/app/review-screen-words-nl.ts";
import { previewInDutch } from "../site/editor/preview-words-nl.ts";
import { until } from "./demo-register.ts";
import { chooseIn, fieldIn, groupOf } from "./editor-fields.ts";
import { fieldOf, formOf, notice, pressSave, preview, save } from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";
import { faultsInLightAndDark, violationsOf } from "./page-faults.ts";
import { headlineOf, signIn } from "./visit.ts";

const editor = editLocally({ isRefusing: true });
const messages = messagesIn("nl");
const today = dateOf(todayIn("Europe/Amsterdam", ""));
let page: Page;

beforeAll(async () => {
  const { folder } = editor().demo;
  // Without its latest review the demo has much to go through, in whatever month the test is run.
  const held = readdirSync(join(folder, "reviews")).toSorted();
  rmSync(join(folder, "reviews", held.at(-1) ?? ""));
  page = await (await editor().browser.open()).newPage();
  await enter();
});
afterAll(() => page.context().close());

async function enter(): Promise<void> {
  await page.goto(editor().demo.address);
  await signIn(page, editor().demo.passPhrase);
  await headlineOf(page).waitFor();
}

/** The review to be held, as the files have it now. */
function agendaNow(): Agenda {
  const given = readRegister(editor().demo.folder);
  return agendaOf(reviewYearOn(today, given), given, today);
}

const main = () => page.getByRole("main");
const position = () => main().getByRole("status");
const heading = () => main().getByRole("heading", { level: 1 });
const year = () => String(agendaNow().year);
const numbers = () => agendaNow().items.map(({ facts }) => facts.id);
const numberAt = (place: number) => numbers().at(place) ?? "";
const hash = () => new URL(page.url()).hash;
const day = (text: string) => readableDate(dateOf(text), messages);
/** A day as a field of the form shows it: the day first. */
const inField = (text: string) => text.split("-").toReversed().join("-");

async function openReview(path = ""): Promise<void> {
  await page.goto(`${editor().demo.address}#/review/${year()}${path}`);
  await heading().waitFor();
}

/** Waits until the page of a complaint is shown. */
async function expectAt(place: number): Promise<void> {
  const all = numbers();
  const at = all.at(place) ?? "";
  await position()
    .filter({ hasText: words.position(all.indexOf(at) + 1, all.length) })
    .waitFor();
  expect(hash()).toBe(`#/review/${year()}/${at}`);
}

const focusedTag = () => page.evaluate(() => document.activeElement?.tagName);

describe("the first page of the review", () => {
  it("is reached from Today", async () => {
    await page.goto(`${editor().demo.address}#/`);
    await page.getByRole("link", { name: words.walk(year()) }).click();
    await heading()
      .filter({ hasText: words.title(year()) })
      .waitFor();
    expect(hash()).toBe(`#/review/${year()}`);
  });

  it("begins with what the last review decided and what became of it", async () => {
    await openReview();
    const [last] = readRegister(editor().demo.folder).reviews.toSorted((one, other) => {
      return Number(other.year) - Number(one.year);
    });
    const earlier = main()
      .locator("section")
      .filter({ hasText: words.earlierTitle(last?.year ?? "") });
    const [{ action, due, doneOn } = { action: "", due: "", doneOn: "" }] = last?.improvements ?? [];
    const line = earlier.getByRole("listitem").filter({ hasText: action }).first();
    expect(await line.innerText()).toContain(day(due));
    expect(await line.innerText()).toContain(day(doneOn ?? ""));
    expect(await line.innerText()).toContain(words.effectNone);
  });

  it("lists every complaint to be judged, with its state, and how far one is", async () => {
    await openReview();
    const { items, period } = agendaNow();
    const lines = main().locator(".review-list").getByRole("listitem");
    expect(items.length).toBeGreaterThan(10);
    expect(await lines.count()).toBe(items.length);
    const texts = await lines.allInnerTexts();
    for (const [at, { facts }] of items.entries()) expect(texts[at]).toContain(facts.id);
    for (const text of texts) expect(text).toContain(words.undecided);
    await main()
      .getByRole("heading", { name: words.progress(0, items.length) })
      .waitFor();
    const shown = await main().innerText();
    expect(shown).toContain(words.fromUntil(day(period.from), day(period.until)));
    expect(shown).toContain(words.recordFirst);
    expect(shown).toContain(words.nextReview);
    const annual = main().getByRole("link", { name: words.toAnnual(year()) });
    expect(await annual.getAttribute("href")).toBe(`#/annual/${year()}`);
  });

  it("reads sensibly in a year without complaints", async () => {
    await page.goto(`${editor().demo.address}#/review/1999`);
    await heading()
      .filter({ hasText: words.title("1999") })
      .waitFor();
    await main().getByText(words.none).first().waitFor();
    expect(await main().locator(".review-list").getByRole("listitem").count()).toBe(0);
  });
});

describe("with the keyboard or a presenter alone", () => {
  it("one goes from complaint to complaint, and the place stands in the address", async () => {
    await openReview();
    for (const [key, place] of [
      ["ArrowRight", 0],
      ["PageDown", 1],
      ["ArrowRight", 2],
      ["PageUp", 1],
      ["ArrowLeft", 0],
      ["End", -1],
    ] as const) {
      await page.keyboard.press(key);
      await expectAt(place);
    }
    await page.keyboard.press("PageDown");
    await position()
      .filter({ hasText: words.atFirst(year()) })
      .waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await position()
      .filter({ hasText: words.atFirst(year()) })
      .waitFor();
    expect(hash()).toBe(`#/review/${year()}`);
  });

  it("the place survives a reload, and Back returns to the one before", async () => {
    await openReview(`/${numberAt(3)}`);
    await expectAt(3);
    await page.reload();
    await expectAt(3);
    await page.keyboard.press("ArrowRight");
    await expectAt(4);
    await page.goBack();
    await expectAt(3);
  });

  it("buttons do the same, and the focus goes to the heading when its button has gone", async () => {
    await openReview();
    await main().getByRole("link", { name: words.start }).focus();
    await page.keyboard.press("Enter");
    await expectAt(0);
    await expect.poll(focusedTag).toBe("H1");
    const next = main().getByRole("link", { name: words.next });
    await next.focus();
    await page.keyboard.press("Enter");
    await expectAt(1);
    expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
    await main().getByRole("link", { name: words.previous }).click();
    await expectAt(0);
  });

  it("keys are left to fields and to the browser", async () => {
    await openReview(`/${numberAt(2)}`);
    await expectAt(2);
    for (const key of ["Control+ArrowRight", "Alt+PageDown", "Shift+ArrowRight"])
      await page.keyboard.press(key);
    await page.evaluate(() => {
      const field = document.createElement("input");
      field.ariaLabel = "x";
      document.querySelector("main")?.append(field);
      field.focus();
    });
    await page.keyboard.type("wp?");
    for (const key of ["ArrowRight", "Home", "PageDown"]) await page.keyboard.press(key);
    expect(await page.getByLabel("x", { exact: true }).inputValue()).toBe("wp?");
    await expectAt(2);
    expect(await main().getByRole("button", { name: words.showPersonal }).count()).toBe(1);
    await page.evaluate(() => document.querySelector("main > input")?.remove());
  });

  it("the question mark shows the keys, which are still while they are read", async () => {
    await openReview(`/${numberAt(2)}`);
    await expectAt(2);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: words.keysTitle });
    for (const help of Object.values(words.keyHelp)) await dialog.getByText(help).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expectAt(2);
  });
});

describe("a complaint in front of a room", () => {
  const inOwnWords = () => {
    const place = agendaNow().items.findIndex(({ facts }) => {
      return facts.complainant?.name !== undefined && /^[\w ]{20,}/.test(facts.body ?? "");
    });
    const { facts } = agendaNow().items[place] ?? {};
    return {
      place,
      id: facts?.id,
      name: facts?.complainant?.name ?? "",
      body: facts?.body?.slice(0, 20) ?? "",
    };
  };

  it("shows what came of it, and neither words nor names at first sight", async () => {
    const { id, name, body } = inOwnWords();
    await openReview(`/${id}`);
    const item = agendaNow().items.find(({ facts }) => facts.id === id);
    const shown = await main().innerText();
    for (const text of [
      id,
      item?.facts.summary,
      day(item?.facts.receivedOn ?? ""),
      words.undecided,
      words.outcome,
    ])
      expect(shown).toContain(text);
    expect(await main().innerHTML()).not.toContain(name);
    expect(await main().innerHTML()).not.toContain(body);
  });

  it("shows them when they are asked for, and the next complaint hides its own again", async () => {
    const { id, place, name, body } = inOwnWords();
    await openReview(`/${id}`);
    await page.keyboard.press("w");
    await main().getByText(body).first().waitFor();
    expect(await main().innerText()).not.toContain(name);
    await page.keyboard.press("p");
    await main().getByText(name).first().waitFor();
    await page.keyboard.press("p");
    await expect.poll(() => main().innerText()).not.toContain(name);
    await main().getByRole("button", { name: words.showPersonal }).click();
    await main().getByText(name).first().waitFor();
    await page.keyboard.press("ArrowRight");
    await expectAt(place + 1);
    for (const says of [words.showWords, words.showPersonal])
      await main().getByRole("button", { name: says }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await expectAt(place);
    expect(await main().innerText()).not.toContain(name);
  });

  it("that does not belong to the review is not shown in it", async () => {
    await openReview("/KL-1999-XXXX");
    await heading()
      .filter({ hasText: words.notOnAgenda("KL-1999-XXXX", year()) })
      .waitFor();
    await main().getByRole("link", { name: words.first }).click();
    await heading()
      .filter({ hasText: words.title(year()) })
      .waitFor();
  });
});

describe("handing over to the form", () => {
  let form: Page;
  let lines: readonly string[];
  const line = (number: string): Locator => {
    const at = lines.indexOf(number);
    return groupOf(form, "Klachten").locator('[class*="-SortableListItem"]').nth(at);
  };

  it("opens a new review in a window of its own, with its year, period and a line for each complaint", async () => {
    await openReview();
    const { period } = agendaNow();
    lines = numbers();
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      main().getByRole("link", { name: words.record }).click(),
    ]);
    form = opened;
    await formOf(form);
    expect(form.url()).toContain(`/admin/#/collections/reviews/new?year=${year()}&`);
    expect(await fieldOf(form, "Gehouden op").inputValue()).toBe(inField(formatDate(today)));
    const shown = ["Vanaf", "Tot en met"].map((label) =>
      fieldIn(groupOf(form, "Periode"), label).inputValue(),
    );
    expect(await Promise.all(shown)).toEqual([inField(period.from), inField(period.until)]);
    const fields = groupOf(form, "Klachten").getByLabel(/^Klachtnummer/);
    const given = await fields.evaluateAll((all) => all.map((one) => ("value" in one ? one.value : "")));
    expect(given).toEqual(lines);
    await preview(form).getByText(previewInDutch.reviewCannotClose(lines.length)).waitFor();
    await preview(form).getByText(previewInDutch.canBeSaved).waitFor();
  }, 90_000);

  it("is refused as closed while a complaint lacks its yes or no", async () => {
    const head = editor().head();
    await fieldOf(form, "Afgesloten op").fill(formatDate(today));
    await pressSave(form);
    await notice(form).getByRole("heading", { name: "Nog niet opgeslagen" }).waitFor();
    const refused = `de toetsing is afgesloten zonder ja of nee bij ${lines.toSorted()[0]}. Beslis alsnog over extra actie.`;
    expect(await notice(form).innerText()).toContain(refused);
    expect(editor().head()).toBe(head);
    await notice(form).getByRole("button", { name: "Sluiten" }).click();
    await fieldOf(form, "Afgesloten op").fill("");
  }, 90_000);

  it("shows in the walk what was saved, by itself", async () => {
    await chooseIn(line(lines[0] ?? ""), "Extra actie", "ja");
    await fieldIn(line(lines[0] ?? ""), "Toelichting").fill("Draaiboek aanpassen");
    await chooseIn(line(lines[1] ?? ""), "Extra actie", "nee");
    await save(form);
    const text = editor().textAt(`reviews/${year()}.md`);
    expect(text).toContain(`  - id: ${lines[0]}\n    extraAction: true\n    note: Draaiboek aanpassen\n`);
    await page.bringToFront();
    await main()
      .getByRole("heading", { name: words.progress(2, lines.length) })
      .waitFor();
    await page.keyboard.press("ArrowRight");
    await expectAt(2);
    await page.keyboard.press("PageUp");
    await main().getByText(`${words.extraAction}: ${words.judgement.no}`).waitFor();
    await page.keyboard.press("PageUp");
    await main().getByText(`${words.extraAction}: ${words.judgement.yes}`).waitFor();
    await main().getByText("Draaiboek aanpassen").waitFor();
    await openReview();
    const missing = main()
      .locator("section")
      .filter({ hasText: words.cannotClose(lines.length - 2) });
    await missing.getByRole("link", { name: words.judgementMissing(lines[2] ?? "") }).waitFor();
  }, 90_000);

  it("leads from then on to the recorded review, with a line for what it lacks", async () => {
    const file = join(editor().demo.folder, "reviews", `${year()}.md`);
    writeFileSync(file, readFileSync(file, "utf8").replace(`  - id: ${lines[2]}\n`, ""));
    const record = main().getByRole("link", { name: words.record });
    const route = `admin/#/collections/reviews/entries/${year()}?complaints=${lines[2]}`;
    await expect.poll(() => record.getAttribute("href"), { timeout: 15_000 }).toBe(route);
    await form.goto("about:blank");
    await form.goto(`${editor().demo.address}${route}`);
    await formOf(form);
    const last = groupOf(form, "Klachten")
      .getByLabel(/^Klachtnummer/)
      .last();
    expect(await last.inputValue()).toBe(lines[2]);
    await form.close();
  }, 90_000);
});

describe("a closed review", () => {
  const closed = () => {
    const { reviews } = readRegister(editor().demo.folder);
    const found = reviews.filter(({ closedOn }) => closedOn !== undefined).at(-1);
    if (found === undefined) throw new Error("The demo has no closed review.");
    return found;
  };

  it("is shown as minutes: who, when, what was decided and concluded", async () => {
    const { year: name, on, complaints = [], conclusions, present = [], improvements = [] } = closed();
    await page.goto(`${editor().demo.address}#/review/${name}`);
    await heading()
      .filter({ hasText: words.minutesTitle(name) })
      .waitFor();
    const shown = await main().innerText();
    const { people } = readRegister(editor().demo.folder).register;
    const names = people.filter(({ code }) => present.includes(code)).map((person) => person.name);
    for (const text of [day(on ?? ""), conclusions, improvements[0]?.action, ...names])
      expect(shown).toContain(text);
    const rows = await main().getByRole("row").allInnerTexts();
    for (const { id, extraAction, note } of complaints) {
      const row = rows.find((text) => text.includes(id));
      expect(row).toMatch(new RegExp(`\\b${words.judgement[extraAction === true ? "yes" : "no"]}\\b`));
      expect(row).toContain(note ?? "");
    }
    expect(await main().getByRole("link", { name: words.record }).count()).toBe(0);
  });

  it("is printed without any control, on A4, and its complaints cannot be decided on any more", async () => {
    const { year: name } = closed();
    await page.goto(`${editor().demo.address}#/review/${name}`);
    await main().getByRole("button", { name: words.print }).waitFor();
    await page.emulateMedia({ media: "print" });
    const controls = main().locator("button, a.button, nav");
    expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: "screen" });
    await main().getByRole("link", { name: words.oneByOne }).click();
    await main().getByText(words.course).waitFor();
    expect(await main().getByRole("link", { name: words.record }).count()).toBe(0);
  });
});

describe.each([1280, 390])("at %i pixels wide", (width) => {
  const addresses = () => {
    const { reviews } = readRegister(editor().demo.folder);
    const closed = reviews.find(({ closedOn }) => closedOn !== undefined)?.year ?? "";
    return [`${year()}`, `${year()}/${numberAt(1)}`, closed];
  };

  it("the review keeps the rules of accessibility, light and dark, and needs no scrolling sideways", async () => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of addresses()) {
      await page.goto(`${editor().demo.address}#/review/${address}`);
      await heading().waitFor();
      if (address.includes("KL-")) await page.keyboard.press("p");
      expect(await faultsInLightAndDark(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe("a register in English", () => {
  it("has its review in English", async () => {
    const file = join(editor().demo.folder, "register.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("language: nl", "language: en"));
    const { address } = editor().demo;
    await until(async () => (await (await fetch(address)).text()).includes('lang="en"'), 120_000);
    await page.goto("about:blank");
    await page.goto(`${address}#/review/${year()}/${numberAt(0)}`);
    const english = reviewScreenInEnglish;
    await position()
      .filter({ hasText: english.position(1, numbers().length) })
      .waitFor();
    await main().getByText(`${english.extraAction}: ${english.judgement.yes}`).waitFor();
    const dutch =
      /\b(klacht(en)?|toetsing|beslist|vastleggen|volgende|vorige|overzicht|ontvangen|oorzaak)\b/i;
    await page.keyboard.press("Home");
    await position()
      .filter({ hasText: english.atFirst(year()) })
      .waitFor();
    const controls = await main().locator("h2, a.button, button, dt, .review-mark").allInnerTexts();
    for (const text of controls) expect(text).not.toMatch(dutch);
  }, 150_000);
});
