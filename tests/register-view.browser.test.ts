import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOpen } from "../procedure/stage.ts";
import { searchTextOf } from "../scripts/search-text.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { countsByYear, headlineOf, numbersIn, overdueBy, statusOf, visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

const table = () => page.getByRole("table");
const search = () => page.getByRole("searchbox", { name: words.search });
const choice = (name: string) => page.getByRole("combobox", { name, exact: true });
const column = (name: string) => page.getByRole("columnheader", { name }).getByRole("link");
const result = (count: number) => statusOf(page, words.results(count, visit().files.complaints.length));

/** Opens the register with its first choice. */
async function openRegister(): Promise<void> {
  await page.goto(`${visit().demo.address}#/`);
  await headlineOf(page).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: words.register, exact: true }).click();
  await table().waitFor();
}

/** The year with the most complaints that still fit on one page. */
function yearOfOnePage(): string {
  const fitting = [...countsByYear(visit().files)].filter(([, count]) => count <= 25);
  const [year = "", count = 0] = fitting.toSorted(([, one], [, other]) => other - one)[0] ?? [];
  expect(count).toBeGreaterThan(1);
  return year;
}

async function cells(heading: string): Promise<readonly string[]> {
  const headings = await page.getByRole("columnheader").allInnerTexts();
  const place = headings.findIndex((text) => text.startsWith(heading));
  return page.locator(`tbody tr td:nth-child(${place + 1})`).allInnerTexts();
}

describe("filters", () => {
  it("show what is late, and Back undoes the choice", async () => {
    await openRegister();
    await choice(words.filters).selectOption({ label: words.lateOnly });
    const late = overdueBy(visit().demo.folder);
    await result(late.length).waitFor();
    expect((await numbersIn(table())).toSorted()).toEqual(late);
    await page.goBack();
    await result(visit().files.complaints.length).waitFor();
    expect(await choice(words.filters).inputValue()).toBe("all");
  });

  it("hold together, and one button undoes them all", async () => {
    await openRegister();
    const { complaints, register } = visit().files;
    const { code = "", name = "" } = register.categories.find(({ code }) => code === "communication") ?? {};
    await choice(words.category).selectOption({ label: name });
    await page.getByRole("button", { name: words.clear }).waitFor();
    await choice(words.filters).selectOption({ label: words.openOnly });
    const fitting = complaints.filter((facts) => facts.category === code && isOpen(facts));
    await result(fitting.length).waitFor();
    expect((await numbersIn(table())).toSorted()).toEqual(fitting.map(({ id }) => id).toSorted());
    await page.getByRole("button", { name: words.clear }).click();
    await result(complaints.length).waitFor();
  });

  it("survive a reload, for they stand in the address", async () => {
    await openRegister();
    const year = yearOfOnePage();
    await choice(words.year).selectOption(year);
    const fitting = visit().files.complaints.filter(({ receivedOn }) => receivedOn?.startsWith(year));
    await result(fitting.length).waitFor();
    await page.reload();
    await result(fitting.length).waitFor();
    expect(await choice(words.year).inputValue()).toBe(year);
  });
});

describe("the search", () => {
  /** A word that stands in the words of one complaint alone. */
  function rareWord(): { readonly word: string; readonly id: string } {
    const all = visit().files.complaints.map((facts) => ({ facts, text: searchTextOf(facts) }));
    for (const { facts } of all) {
      for (const word of facts.body?.match(/\b[a-z]{6,}\b/g) ?? []) {
        const holders = all.filter(({ text }) => text.includes(word));
        if (holders.length === 1 && !facts.summary?.includes(word)) return { word, id: facts.id };
      }
    }
    throw new Error("No word is rare.");
  }

  it("finds a word that stands in the text of one complaint, whatever its capitals", async () => {
    await openRegister();
    const { word, id } = rareWord();
    await search().fill(word.toUpperCase());
    await result(1).waitFor();
    expect(await numbersIn(table())).toEqual([id]);
    expect(page.url()).not.toContain(word);
    await search().fill("");
    await result(visit().files.complaints.length).waitFor();
  });

  it("finds by name, and says when nothing fits", async () => {
    await openRegister();
    const { id, complainant } =
      visit().files.complaints.find((one) => one.complainant?.name !== undefined) ?? {};
    await search().fill(complainant?.name ?? "");
    await expect.poll(() => numbersIn(table())).toContain(id);
    await search().fill("woord-dat-nergens-staat");
    await page.getByText(words.noResults).waitFor();
    await search().fill("");
    await table().waitFor();
  });
});

describe("the table", () => {
  it("sorts by a column one way and then the other", async () => {
    await openRegister();
    const year = yearOfOnePage();
    await choice(words.year).selectOption(year);
    const dates = visit()
      .files.complaints.flatMap(({ receivedOn }) => receivedOn ?? [])
      .filter((date) => date.startsWith(year));
    await result(dates.length).waitFor();
    expect(await cells(words.received)).toEqual(dates.toSorted().toReversed());
    await column(words.received).click();
    await page.locator("th[aria-sort=ascending]").waitFor();
    expect(await cells(words.received)).toEqual(dates.toSorted());
    await column(words.number).click();
    await page
      .getByRole("columnheader", { name: words.number })
      .and(page.locator("[aria-sort=ascending]"))
      .waitFor();
    const numbers = await cells(words.number);
    expect(numbers).toEqual(numbers.toSorted());
  });

  it("is divided into pages, and Back returns to the one before", async () => {
    await openRegister();
    const first = await numbersIn(table());
    expect(first).toHaveLength(25);
    await page.getByRole("link", { name: words.next, exact: true }).click();
    await page.getByText(words.page(2, 3)).waitFor();
    const second = await numbersIn(table());
    await page.getByRole("link", { name: words.next, exact: true }).click();
    await page.getByText(words.page(3, 3)).waitFor();
    const third = await numbersIn(table());
    const all = visit().files.complaints.map(({ id }) => id);
    expect([...first, ...second, ...third].toSorted()).toEqual(all.toSorted());
    await page.goBack();
    await page.getByText(words.page(2, 3)).waitFor();
    expect(await numbersIn(table())).toEqual(second);
  });
});
