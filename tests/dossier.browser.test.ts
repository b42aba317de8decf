import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import { readableDate } from "../procedure/explain.ts";
import { messagesIn } from "../procedure/messages.ts";
import type { Facts } from "../schemas/complaint.ts";
import { lifeInDutch as words } from "../site/app/life-words-nl.ts";
import { screenInDutch as shared } from "../site/app/screen-words-nl.ts";
import { commitsOf } from "./history-steps.ts";
import { textOfPdf } from "./pdf-text.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();
const messages = messagesIn("nl");
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

/** The text of every page of a dossier, as it lies on the paper; blanks of any length count as one. */
async function printed(id: string): Promise<readonly string[]> {
  await page.goto(`${visit().demo.address}#/complaint/${id}`);
  await page.locator(".life > li").first().waitFor();
  await page.getByRole("heading", { level: 2, name: shared.timeline }).waitFor();
  return textOf(await page.pdf({ preferCSSPageSize: true })).map(plain);
}

/** The text of each page of a PDF file, as Poppler reads it. */
function textOf(input: Buffer): readonly string[] {
  return textOfPdf(input)
    .split("\f")
    .filter((text) => text.trim() !== "");
}

/** Without the signs of Markdown and the quotes of a sentence, and without the hyphens at the ends of lines. */
function plain(text: string): string {
  return text
    .replace(/^\s*[-•]\s|[*_#>`“”]/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Every sentence, name and date that a value holds, each as it is written for a reader. */
function tellingsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(tellingsIn);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(tellingsIn);
  if (typeof value !== "string") return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [readableDate(dateOf(value), messages)];
  // A code is told by the name that belongs to it.
  return /^[a-z][a-z0-9-]*$/.test(value)
    ? []
    : value
        .split(/\n+/)
        .map(plain)
        .filter((line) => line !== "");
}

describe("a dossier on paper", () => {
  it.each<[string, (facts: Facts) => boolean]>([
    ["that was reopened", ({ reopenings }) => reopenings !== undefined],
    ["in appeal", ({ appeal }) => appeal !== undefined],
    ["with an extension", ({ extensions }) => extensions !== undefined],
    ["with attachments", ({ attachments }) => attachments !== undefined],
  ])(
    "of a complaint %s holds all of its facts and words, before it comes to the history",
    async (_, fits) => {
      const facts = visit().complaintThat(fits);
      const [text = "", history] = (await printed(facts.id)).join(" ").split(` ${words.history} `);
      expect(history).toBeDefined();
      expect(tellingsIn(facts).filter((telling) => !text.includes(telling))).toEqual([]);
    },
  );

  it("holds its whole history: who, when and which commit", async () => {
    const { id } = visit().complaintThat(({ reopenings }) => reopenings !== undefined);
    const text = (await printed(id)).join(" ");
    for (const [hash, moment, author] of commitsOf(visit().demo.folder, id)) {
      const when = words.moment(readableDate(dateOf(moment.slice(0, 10)), messages), moment.slice(11, 16));
      expect(text).toContain(`${when} ${author}`);
      expect(text).toContain(hash.slice(0, 7));
    }
  });

  it("says on every page whose it is, and which page of how many", async () => {
    const { id } = visit().complaintThat(({ appeal }) => appeal !== undefined);
    const pages = await printed(id);
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, text] of pages.entries()) {
      expect(text.startsWith(`${shared.complaint} ${id}`)).toBe(true);
      expect(text).toContain(visit().files.register.organisation.name);
      expect(text).toContain(words.confidential);
      expect(text.replaceAll(" ", "")).toContain(`${at + 1}/${pages.length}`);
    }
  });

  it("has every deadline with its arithmetic, and nothing of the screen", async () => {
    const { id, receivedOn = "" } = visit().complaintThat(({ closeReason }) => closeReason === "handled");
    const text = (await printed(id)).join(" ");
    expect(text).toContain(`Ontvangen op ${readableDate(dateOf(receivedOn), messages)}`);
    expect(text).toContain(shared.clause);
    const controls = [
      words.printDossier,
      shared.edit,
      shared.newComplaint,
      shared.signOut,
      shared.why,
      words.changedText,
    ];
    expect(controls.filter((control) => text.includes(control))).toEqual([]);
  });

  it("gives the file its number as a name, and keeps the number out of the browser's history", async () => {
    const { id } = visit().complaintThat(({ appeal }) => appeal !== undefined);
    await page.goto(`${visit().demo.address}#/complaint/${id}`);
    await page.getByRole("heading", { level: 2, name: shared.timeline }).waitFor();
    const file = await page.pdf();
    expect(file.toString("latin1")).toContain(`/Title (${words.dossier} ${id})`);
    await expect.poll(() => page.title()).toBe(`${shared.complaint} · ${shared.title}`);
  });

  it("leaves the screen as it was", async () => {
    const { id } = visit().complaintThat(({ appeal }) => appeal !== undefined);
    await printed(id);
    await expect.poll(() => page.locator(".dossier").count()).toBe(0);
    await page.getByRole("button", { name: words.printDossier }).waitFor();
    expect(await page.evaluate(() => document.documentElement.style.length)).toBe(0);
  });
});

describe("a history that is not there yet", () => {
  it("is not left out in silence when the browser itself is told to print", async () => {
    const own = await visit().enter();
    await own.context().route("**/vault/*/history-*.age", (route) => route.fulfill({ body: "stuk" }));
    const { id, summary = "" } = visit().complaintThat(({ appeal }) => appeal !== undefined);
    await own.goto(`${visit().demo.address}#/complaint/${id}`);
    await own.getByRole("alert").waitFor();
    await own.getByRole("heading", { level: 2, name: shared.timeline }).waitFor();
    const text = textOf(await own.pdf({ preferCSSPageSize: true }))
      .map(plain)
      .join(" ");
    for (const part of [summary, words.historyUnread]) expect(text).toContain(part);
    await own.context().close();
  });
});

describe("the button", () => {
  it("prints only when the history is there", async () => {
    const own = await visit().enter();
    await own.addInitScript(() => {
      window.print = () =>
        void (document.documentElement.dataset["asked"] = String(
          document.querySelectorAll(".life > li").length,
        ));
    });
    const { id } = visit().complaintThat(({ appeal }) => appeal !== undefined);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await own.context().route("**/vault/*/history-*.age", async (route) => {
      await held;
      await route.continue();
    });
    await own.goto(`${visit().demo.address}#/complaint/${id}`);
    await own.reload();
    await own.getByRole("button", { name: words.printDossier }).click();
    await own.getByRole("status").filter({ hasText: words.preparing }).waitFor();
    expect(await own.evaluate(() => document.documentElement.dataset["asked"])).toBeUndefined();
    release();
    const asked = () => own.evaluate(() => document.documentElement.dataset["asked"]);
    await expect.poll(asked).toBe(String(commitsOf(visit().demo.folder, id).length));
    await own.context().close();
  });
});
