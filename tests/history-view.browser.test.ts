import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, dateOf, formatDate } from "../procedure/dates.ts";
import { historyInDutch as said } from "../procedure/history-words-nl.ts";
import { isOpen } from "../procedure/stage.ts";
import { dayIn } from "../scripts/clock.ts";
import { headCommit } from "../scripts/git.ts";
import type { Facts } from "../schemas/complaint.ts";
import { lifeInDutch as words } from "../site/app/life-words-nl.ts";
import { screenInDutch as shared } from "../site/app/screen-words-nl.ts";
import { commit, commitChange, commitsOf, strangerName } from "./history-steps.ts";
import { faultsInLightAndDark } from "./page-faults.ts";
import { visitDemo } from "./visit.ts";

const visit = visitDemo();
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

const folder = () => visit().demo.folder;
const today = () => dayIn("Europe/Amsterdam", new Date());
const history = () =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: words.history }) });
const events = () => history().locator(".life > li");

async function open(id: string): Promise<void> {
  await page.goto(`${visit().demo.address}#/complaint/${id}`);
  await page.getByRole("main").getByText(id).first().waitFor();
  await history().waitFor();
}

describe("the history of a complaint", () => {
  it.each<[string, (facts: Facts) => boolean]>([
    ["that was reopened", ({ reopenings }) => reopenings !== undefined],
    ["that was closed", ({ closeReason }) => closeReason === "handled"],
    ["that has attachments", ({ attachments }) => attachments !== undefined],
    ["that is open", isOpen],
  ])(
    "%s holds the commits that git knows, the oldest first, with the moment and who wrote it",
    async (_, fits) => {
      const { id } = visit().complaintThat(fits);
      const commits = commitsOf(folder(), id);
      await open(id);
      await expect.poll(() => events().count()).toBe(commits.length);
      const hashes = await events().locator(".hash").allInnerTexts();
      expect(hashes).toEqual(commits.map(([hash]) => hash.slice(0, 7)));
      const moments = await events()
        .locator("time")
        .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")?.slice(0, 19)));
      expect(moments).toEqual(commits.map(([, moment]) => moment));
      const shown = await events().allInnerTexts();
      for (const [at, [, , author]] of commits.entries()) expect(shown[at]).toContain(author);
      expect(shown[0]).toContain(said.record.complaint.recorded);
    },
  );

  it("tells what a commit adds as soon as it is made, by whom, and in words that it is late and after closing", async () => {
    const { id } = visit().complaintThat(
      (one) => one.closeReason === "handled" && one.reopenings === undefined,
    );
    await open(id);
    const before = await events().count();
    const on = formatDate(addDays(dateOf(today()), -9));
    const contact = { on, by: "p1", medium: "phone", gist: "Nagebeld" };
    const hash = commitChange(folder(), id, (data, body) => {
      const contacts = Array.isArray(data["contacts"]) ? data["contacts"] : [];
      return [{ ...data, contacts: [...contacts, contact] }, body];
    });
    const added = events().filter({ hasText: hash.slice(0, 7) });
    await added.waitFor();
    expect(await events().count()).toBe(before + 1);
    const told = await added.innerText();
    for (const part of [strangerName, "Nagebeld", said.lateBy(9), said.log.afterClosing])
      expect(told).toContain(part);
  });

  it("folds a long text, and shows what went and what came", async () => {
    const { id, body = "" } = visit().complaintThat((one) => isOpen(one) && (one.body ?? "").length > 200);
    const [first = ""] = body.split(" ");
    const hash = commitChange(folder(), id, (data) => [data, `Vervangen${body.slice(first.length)}`]);
    await open(id);
    const changed = events().filter({ hasText: hash.slice(0, 7) });
    await changed.waitFor();
    expect(await changed.locator("del").isVisible()).toBe(false);
    await changed.getByText(words.changedText).focus();
    await page.keyboard.press("Enter");
    expect(await changed.locator("del").allInnerTexts()).toEqual([first]);
    expect(await changed.locator("ins").allInnerTexts()).toEqual(["Vervangen"]);
  });
});

describe("a history that does not come", () => {
  it("keeps nobody from the complaint, says so, and is asked for again", async () => {
    const own = await visit().enter();
    // The browser's own dialogue waits for somebody to answer it, and until then the page stands as it is printed.
    await own.addInitScript(() => {
      window.print = () => void document.documentElement.setAttribute("data-printed", "");
    });
    const { id, summary = "" } = visit().complaintThat(({ closeReason }) => closeReason === "handled");
    // What is no archive at all counts as a broken one.
    await own.context().route("**/vault/*/history-*.age", (route) => route.fulfill({ body: "stuk" }));
    await own.goto(`${visit().demo.address}#/complaint/${id}`);
    await own.reload();
    await own.getByRole("heading", { level: 1, name: summary }).waitFor();
    await own.getByRole("heading", { level: 2, name: shared.timeline }).waitFor();
    await own.getByRole("alert").filter({ hasText: shared.failed }).waitFor();
    await own.getByRole("button", { name: words.printDossier }).click();
    await own.getByRole("status").filter({ hasText: words.notWhole }).waitFor();
    expect(await own.locator("[data-printed]").count()).toBe(0);
    await own.context().unroute("**/vault/*/history-*.age");
    await own.getByRole("button", { name: shared.retry }).click();
    await own.locator(".complaint .life > li").first().waitFor();
    expect(await own.getByRole("alert").count()).toBe(0);
    await expect.poll(() => own.locator("[data-printed]").count()).toBe(1);
    await own.context().close();
  });
});

describe.each([1280, 390])("at %i pixels wide", (width) => {
  it("the history keeps the rules of accessibility, light and dark, and needs no scrolling sideways", async () => {
    await page.setViewportSize({ width, height: 844 });
    await open(visit().complaintThat(({ reopenings }) => reopenings !== undefined).id);
    await events().first().waitFor();
    const unfold = (all: readonly Element[]) => all.forEach((one) => one.setAttribute("open", ""));
    await page.locator("details").evaluateAll(unfold);
    expect(await faultsInLightAndDark(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe("a browser that saw the history", () => {
  const keptOfHistory = async () => {
    const kept = await page.evaluate(() => Object.entries({ ...localStorage }));
    return kept.flatMap(([name, value]) => (name.startsWith("klachtenregister-history-") ? [value] : []));
  };
  const warning = () => page.getByRole("alert").filter({ hasText: words.witnessed });

  it("keeps hashes of it and nothing else", async () => {
    const kept = await keptOfHistory();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatch(/^[0-9a-f]{40} [0-9a-f]{40}$/);
  });

  it("is told when what it saw is gone, on the complaint and in the log, until that is acknowledged", async () => {
    const { id } = visit().complaintThat(isOpen);
    await open(id);
    await expect.poll(async () => (await keptOfHistory()).join()).toContain(headCommit(folder()));
    commit(folder(), ["--amend", "--no-edit", "--date=2026-01-01T12:00:00"]);
    await warning().waitFor();
    await page.goto(`${visit().demo.address}#/log`);
    await warning().getByRole("button", { name: words.acknowledge }).click();
    await expect.poll(() => warning().count()).toBe(0);
    await page.reload();
    await page.getByRole("table").waitFor();
    expect(await warning().count()).toBe(0);
  });
});
