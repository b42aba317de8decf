import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { chaptersOf, openingOf } from "../procedure/summary-chapters.ts";
import type { Summary } from "../procedure/summary.ts";
import { textsOf } from "../procedure/summary-texts.ts";
import { summaryInDutch as words } from "../procedure/summary-words-nl.ts";
import { summaryInEnglish } from "../procedure/summary-words-en.ts";
import { readRegister } from "../scripts/read-register.ts";
import { captionOf } from "../procedure/summary-plot-captions.ts";
import type { FigureName } from "../procedure/summary-plot-words.ts";
import { annualInDutch as annual } from "../site/app/annual-words-nl.ts";
import { annualInEnglish } from "../site/app/annual-words-en.ts";
import { type AnnualStage, annualStage } from "./annual-stage.ts";
import { faultsInLightAndDark } from "./page-faults.ts";
import { textOfPdf } from "./pdf-text.ts";
import { handMade } from "./summary-table.ts";

let stage: AnnualStage;
let page: Page;

beforeAll(async () => {
  stage = await annualStage();
  page = await stage.enter();
});
afterEach(() => expect(stage.browser.takeProblems()).toEqual([]));
afterAll(() => stage.end());

const figures: readonly FigureName[] = ["years", "months", "days", "stillOpen", "category", "categoryYears"];
const personOf = (code: string) => handMade.register.people.find((one) => one.code === code)?.name ?? code;
const textsOfStage = () => ({ ...textsOf(readRegister(stage.folder)), personOf });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const chapter = (name: string) => page.locator(`section.chapter.${name}`);
const picture = (name: string, at = 0) => chapter(name).locator("svg[role=img]").nth(at);

/** Opens the summary of a year, all of it drawn and unfolded. */
async function open(year: number, of = page): Promise<void> {
  await of.goto(`${stage.address}#/annual/${year}`);
  await of.getByRole("heading", { level: 1, name: annual.title(String(year)) }).waitFor();
  await expect.poll(() => of.locator(".annual figure:not(:has(svg))").count()).toBe(0);
  await of
    .locator("details")
    .evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
}

/** The texts of a table, row by row, its headings first. */
function cellsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  return table.locator("tr").evaluateAll((rows) => {
    return rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? ""));
  });
}

/** What the page shows chapter by chapter: its heading, and each table. */
async function shownOn(): Promise<
  readonly { heading: string; tables: readonly (readonly (readonly string[])[])[] }[]
> {
  const sections = await page.locator(".annual section.chapter").all();
  return Promise.all(
    sections.map(async (section) => ({
      heading: await section.locator("h2").innerText(),
      tables: await Promise.all((await section.locator("table").all()).map(cellsOf)),
    })),
  );
}

/** What the summary of the command has to show: the same chapters, as the rules write them. */
function expectedOf(summary: Summary, of = words): Awaited<ReturnType<typeof shownOn>> {
  return chaptersOf({ summary, words: of, texts: textsOfStage() }).map(({ heading, blocks }) => ({
    heading,
    tables: blocks.flatMap((block) => (block.is === "table" ? [[block.headings, ...block.rows]] : [])),
  }));
}

describe.each([2025, 2024, 2023, 2022, 2021, 2026])("the summary of %i", (year) => {
  it("shows the numbers that the command reckons in a process of its own, chapter by chapter", async () => {
    const summary = stage.summaryOf(year);
    await open(year);
    expect(await shownOn()).toEqual(expectedOf(summary));
    const { asOf, statement, notes } = openingOf({ summary, words, texts: textsOfStage() });
    const head = await page.locator(".annual .head").innerText();
    for (const sentence of [asOf, statement, ...notes]) expect(head).toContain(sentence);
  });

  it("has a figure with a sentence and a table wherever there is something to draw, and no other", async () => {
    const summary = stage.summaryOf(year);
    await open(year);
    for (const name of figures) {
      const caption = captionOf(name, summary, words);
      const shown = chapter(name).locator("figure");
      expect(await shown.count(), name).toBe(caption === null ? 0 : 1);
      if (caption === null) continue;
      expect(await shown.locator("figcaption").innerText()).toBe(caption);
      expect(await shown.locator("details table").count()).toBe(1);
      expect(await picture(name).getAttribute("aria-label")).toBe(words.plots.figures[name]);
    }
  });
});

/** The numbers that stand as texts in a part of a picture. */
async function numbersIn(part: Locator): Promise<readonly number[]> {
  return (await part.allTextContents()).map(Number);
}

describe("a figure of 2025 shows the numbers of its table", () => {
  const { plots } = words;
  const marks = (name: string, kind: string, at = 0) => picture(name, at).locator(`[data-part="${kind}"]`);

  it("months: a bar with its number for what came in and went out, and the running total", async () => {
    const { flow, months } = stage.summaryOf(2025);
    await open(2025);
    expect(await marks("months", "bar").locator("rect").count()).toBe(
      months.flatMap(({ received, closed }) => [received, closed]).filter((count) => count > 0).length,
    );
    expect(sum(await numbersIn(marks("months", "text").locator("text")))).toBe(flow.received + flow.closed);
    const totals = await numbersIn(marks("months", "text", 1).first().locator("text"));
    expect(totals).toEqual(months.map(({ twelveMonths }) => twelveMonths));
  });

  it("days: a dot for each complaint and step, and the lines of both terms", async () => {
    const { dots } = stage.summaryOf(2025);
    await open(2025);
    const taken = (["acknowledgement", "contact", "response"] as const).flatMap((step) => {
      return dots.complaints.filter(
        (dot) => dot[step] !== null || (dot.waiting !== null && dot.response === null),
      );
    });
    expect(await marks("days", "dot").locator("circle").count()).toBe(taken.length);
    const named = await picture("days").textContent();
    for (const line of [plots.ownLine([7, 10]), plots.workingDaysLine([1]), plots.sectorLine([28])])
      expect(named).toContain(line);
    // One line of a working day, one of 7 days, and three of 7, 10 and 28 days, each in its own group; three grounds.
    expect(await picture("days").locator("[data-part=rule] line").count()).toBe(5 + 3);
    const closed = dots.complaints.filter(({ closing, waiting }) => closing !== null || waiting !== null);
    expect(await marks("days", "dot", 1).locator("circle").count()).toBe(closed.length);
  });

  it("categories: a bar for each and its number, and no running total", async () => {
    const { category } = stage.summaryOf(2025);
    await open(2025);
    expect(await marks("category", "bar").locator("rect").count()).toBe(category.length);
    const counts = await numbersIn(marks("category", "text").locator("text"));
    expect(counts).toEqual(category.map(({ count }) => count));
  });

  it("categories over the years and the years themselves: every number of the table", async () => {
    const { categoryYears, years } = stage.summaryOf(2025);
    await open(2025);
    const cells = await numbersIn(marks("categoryYears", "text").locator("text"));
    expect(cells).toEqual(categoryYears.rows.flatMap(({ counts }) => counts));
    expect(await numbersIn(marks("years", "text").locator("text"))).toEqual(
      years.map(({ received }) => received),
    );
  });

  it("how long complaints stay open: a step down for each row", async () => {
    const { closing } = stage.summaryOf(2025);
    await open(2025);
    const path = await marks("stillOpen", "line").locator("path").getAttribute("d");
    // Each step is a line to the right and a line down.
    expect(path?.match(/L/g)).toHaveLength(closing.stillOpen.length * 2);
  });
});

describe("the way through the years", () => {
  it("begins with the year whose review is due, and goes on by link and by list", async () => {
    await page.goto(`${stage.address}#/`);
    await page.getByRole("navigation").getByRole("link", { name: "Jaaroverzicht" }).click();
    await page.getByRole("heading", { level: 1, name: annual.title("2025") }).waitFor();
    await page.getByRole("link", { name: annual.toYear(2024) }).click();
    await page.getByRole("heading", { level: 1, name: annual.title("2024") }).waitFor();
    expect(page.url()).toContain("#/annual/2024");
    await page.getByRole("combobox", { name: annual.year }).selectOption("2023");
    await page.getByRole("heading", { level: 1, name: annual.title("2023") }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: annual.title("2024") }).waitFor();
    await expect.poll(() => page.title()).toContain(annual.title("2024"));
  });

  it("leads to the review of the year, to its complaints in the register, and to each complaint", async () => {
    await open(2025);
    expect(await page.getByRole("link", { name: annual.review }).getAttribute("href")).toBe("#/review/2025");
    const register = page.getByRole("link", { name: annual.spreadsheetLink(2025) });
    expect(await register.getAttribute("href")).toBe("#/register?year=2025");
    await chapter("days").getByRole("link", { name: "KL-2025-AA03" }).click();
    await page.getByRole("main").getByText("KL-2025-AA03").first().waitFor();
    expect(page.url()).toContain("#/complaint/KL-2025-AA03");
  });

  it("is gone without a mouse: by link, by list, and by unfolding a table", async () => {
    await open(2025);
    await page.reload();
    const reach = async (isThere: string) => {
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((where) => document.activeElement?.matches(where) ?? false, isThere)) return;
      }
      throw new Error(`Tab does not lead to ${isThere}.`);
    };
    await page.locator(".annual figure svg").first().waitFor();
    await reach(".annual select");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("heading", { level: 1, name: annual.title("2024") }).waitFor();
    await reach("figure summary");
    await page.keyboard.press("Enter");
    await page.locator("figure details[open] table").waitFor();
  });
});

describe("what behind the pass phrase may be said", () => {
  it("is what improvements and trainings are, and who owns them", async () => {
    await open(2025);
    const [lastYear, trainings] = [
      await chapter("lastYear").innerText(),
      await chapter("trainings").innerText(),
    ];
    for (const text of ["Postbus samen beheren", "Partner Twee", "Geen vragen meer over parkeren"])
      expect(lastYear).toContain(text);
    expect(trainings).toContain("Basistraining");
  });

  it("is which complaint was changed after closing: on which day, by whom, and in what", async () => {
    await open(2025);
    const [, row] = await cellsOf(chapter("changedAfterClosing").locator("table"));
    expect(row).toEqual([
      "KL-2025-AA02",
      "di 20 januari 2026",
      "Partner Twee",
      "Besluit",
      words.changeMeaning.amended,
    ]);
  });

  it("is what was taken out of the register and why that was right, in the year in which it was explained", async () => {
    await open(2026);
    const [, row] = await cellsOf(chapter("explained").locator("table"));
    expect(row).toEqual([
      "KL-2025-AB99",
      "klacht uit het register gehaald",
      "wo 21 januari 2026",
      "Partner Twee (zelf toegelicht)",
      "Dubbel vastgelegd",
    ]);
  });

  it("is that a review was held, and when none is on record", async () => {
    await open(2024);
    const review = handMade.reviews.find(({ year }) => year === "2024");
    expect(review?.on).toBeDefined();
    expect(await page.locator(".annual .head").innerText()).toContain(
      "Besproken bij de jaarlijkse toetsing op",
    );
    await open(2023);
    expect(await page.locator(".annual .head").innerText()).toContain(annual.notReviewed);
  });
});

describe("the look of it", () => {
  it.each([1280, 390] as const)(
    "at %i pixels wide keeps the rules of accessibility and needs no scrolling sideways",
    async (width) => {
      await page.setViewportSize({ width, height: 844 });
      expect(await faultsInLightAndDark(page, () => open(2025))).toEqual([]);
      const widest = await page
        .locator(".annual svg")
        .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
      expect(widest).toBeLessThanOrEqual(width);
    },
  );

  it("is drawn anew when the window grows", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(2025);
    const narrow = Number(await picture("months").getAttribute("width"));
    await page.setViewportSize({ width: 1280, height: 844 });
    await expect
      .poll(async () => Number(await picture("months").getAttribute("width")))
      .toBeGreaterThan(narrow + 200);
  });

  it("has no style of its own in a picture: the page's policy would refuse it", async () => {
    await open(2025);
    expect(await page.locator("svg style").count()).toBe(0);
  });
});

/** The text of the page on paper. */
async function printed(of = page): Promise<string> {
  return textOfPdf(await of.pdf({ preferCSSPageSize: true }), "-layout");
}

const plain = (text: string) => text.replace(/\s+/g, " ");

describe("on paper", () => {
  it("it holds every chapter, caption and table with all its rows, the number of each page, and no controls", async () => {
    const summary = stage.summaryOf(2025);
    await page.goto(`${stage.address}#/`);
    await page.goto(`${stage.address}#/annual/2025`);
    await picture("categoryYears").waitFor();
    const text = await printed();
    const pages = text.split("\f").slice(0, -1);
    for (const [at, one] of pages.entries())
      expect(one).toMatch(new RegExp(`\\b${at + 1} ?/ ?${pages.length}\\b`));
    for (const { heading } of expectedOf(summary)) expect(plain(text)).toContain(heading);
    for (const { complaint } of summary.dots.complaints) expect(text).toContain(complaint);
    expect(plain(text)).toContain("De meeste klachten kwamen binnen in maart 2025: 3.");
    expect(plain(text)).toContain("december 2025 2 0 20");
    for (const control of [annual.print, annual.review, annual.asTable, annual.spreadsheet])
      expect(text).not.toContain(control);
    await expect.poll(() => page.locator(".annual details[open]").count()).toBe(0);
  });

  it("it begins on the first sheet with the organisation, the period and what was received", async () => {
    await open(2025);
    const [first = ""] = (await printed()).split("\f");
    expect(plain(first)).toContain(
      "Trainingsbureau Voorbeeld Jaaroverzicht klachten 2025 Klachten ontvangen van wo 1 januari 2025",
    );
    expect(plain(first)).toContain("20 klachten ontvangen in 2025. De cijfers gaan over de hele periode.");
  });

  it("it states for an auditor that nothing was received, on two sheets at most", async () => {
    await open(2022);
    const text = await printed();
    expect(plain(text)).toContain(
      "Geen klachten ontvangen in 2022. De cijfers gaan over 278 van de 365 dagen",
    );
    // Behind the last sheet stands a form feed too.
    expect(text.split("\f").length).toBeLessThanOrEqual(3);
  });
});

describe("an English register", () => {
  it("has its summary in English", async () => {
    const english = await annualStage(["language: nl", "language: en"]);
    onTestFinished(() => english.end());
    const there = await english.enter({ locale: "en-GB" });
    await there.goto(`${english.address}#/annual/2025`);
    await there.getByRole("heading", { level: 1, name: annualInEnglish.title("2025") }).waitFor();
    await expect.poll(() => there.locator("figure svg").count()).toBe(8);
    const text = await there.locator(".annual").innerText();
    const headings = await there.locator(".annual h2").allInnerTexts();
    const chapters = expectedOf(english.summaryOf(2025), summaryInEnglish);
    expect(headings).toEqual(chapters.map(({ heading }) => heading));
    for (const said of [annual.asTable, annual.review, words.plots.legend.waiting])
      expect(text).not.toContain(said);
    expect(text).toContain("Most complaints came in in March 2025: 3.");
    expect(english.browser.takeProblems()).toEqual([]);
  });
});
