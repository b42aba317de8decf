import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../procedure/messages.ts";
import { addDays, dateOf } from "../procedure/dates.ts";
import { readableDate } from "../procedure/explain.ts";
import { isOpen } from "../procedure/stage.ts";
import type { Facts } from "../schemas/complaint.ts";
import { screenInDutch as words } from "../site/app/screen-words-nl.ts";
import { procedureInDutch } from "../site/procedure-words-nl.ts";
import { numbersIn, visitDemo } from "./visit.ts";

const visit = visitDemo();
const messages = messagesIn("nl");
let page: Page;

beforeAll(async () => {
  page = await visit().enter();
});
afterAll(() => page.context().close());

const main = () => page.getByRole("main");
const section = (title: string) =>
  main()
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

/** Opens the first complaint of the register that fits. */
async function openComplaint(fits: (facts: Facts) => boolean): Promise<Facts> {
  const facts = visit().complaintThat(fits);
  await page.goto(`${visit().demo.address}#/complaint/${facts.id}`);
  await main().getByText(facts.id).first().waitFor();
  await section(words.words).waitFor();
  return facts;
}

describe("a complaint", () => {
  it("shows how its term of a week was counted, and the clause", async () => {
    const facts = await openComplaint((one) => isOpen(one) && one.extensions === undefined);
    const received = dateOf(facts.receivedOn ?? "");
    const [start, due] = [received, addDays(received, 7)].map((day) => readableDate(day, messages));
    const respond = section(words.deadlines)
      .getByRole("listitem")
      .filter({ hasText: messages.steps.respond });
    await respond.getByText(words.why).click();
    await respond.getByText(words.clause).waitFor();
    expect(await respond.innerText()).toContain(words.by(due ?? ""));
    expect(await respond.innerText()).toContain(`Ontvangen op ${start}`);
  });

  it("lists what it lacks before it may be closed", async () => {
    await openComplaint((one) => isOpen(one) && one.decision === undefined && one.response === undefined);
    const lacking = section(words.nextStep).locator("details").filter({ hasText: words.missingTitle });
    await lacking.locator("summary").click();
    const named = await lacking.getByRole("listitem").allInnerTexts();
    expect(named).toEqual(expect.arrayContaining([messages.fields["decision"], messages.fields["response"]]));
    expect(named).not.toContain(messages.fields["receivedOn"]);
  });

  it("tells its course from the receipt to the closing", async () => {
    const { receivedOn = "", closedOn = "" } = await openComplaint((one) => one.closeReason === "handled");
    const events = await section(words.timeline).getByRole("listitem").allInnerTexts();
    const [first = "", last = ""] = [events[0], events.at(-1)];
    expect(first).toContain(words.event.received);
    expect(first).toContain(readableDate(dateOf(receivedOn), messages));
    expect(events.some((event) => event.includes(words.event.responded))).toBe(true);
    const closing = events.find((event) => event.includes(words.event.closed)) ?? last;
    expect(closing).toContain(readableDate(dateOf(closedOn), messages));
  });

  it("says beside its deadline what an improvement is", async () => {
    const { improvements = [] } = await openComplaint((one) => one.improvements !== undefined);
    await section(words.deadlines)
      .getByText(improvements[0]?.action ?? "", { exact: true })
      .waitFor();
  });

  it("names its attachments", async () => {
    const { attachments = [] } = await openComplaint((one) => one.attachments !== undefined);
    expect(await section(words.attachments).getByRole("listitem").allInnerTexts()).toEqual(attachments);
  });

  it("shows the complainant, the wish and the words with their emphasis", async () => {
    const emphasis = /\*([\w ]+)\*/;
    const facts = await openComplaint((one) => emphasis.test(one.body ?? "") && one.wish !== undefined);
    const stressed = emphasis.exec(facts.body ?? "")?.[1] ?? "";
    await section(words.words).locator("em").filter({ hasText: stressed }).first().waitFor();
    expect(await section(words.words).innerText()).not.toContain(`*${stressed}*`);
    const shown = await section(words.facts).innerText();
    expect(shown).toContain(facts.wish);
    expect(shown).toContain(facts.complainant?.name ?? facts.complainant?.type);
  });

  it("says of each step on which day it was done, with nothing unfolded", async () => {
    const { acknowledgement, decision, response } = await openComplaint(
      (one) => one.closeReason === "handled" && one.response !== undefined && one.decision !== undefined,
    );
    const sentOn = acknowledgement?.sentOn ?? response?.sentOn ?? "";
    const respond = section(words.deadlines)
      .getByRole("listitem")
      .filter({ hasText: messages.steps.respond });
    const acknowledge = section(words.deadlines)
      .getByRole("listitem")
      .filter({ hasText: messages.steps.acknowledge });
    for (const [item, day] of [
      [respond, response?.sentOn ?? decision?.on ?? ""],
      [acknowledge, sentOn],
    ] as const) {
      await item.locator("details").evaluate((fold) => fold.removeAttribute("open"));
      expect(await item.innerText()).toContain(words.doneOn(readableDate(dateOf(day), messages)));
    }
  });

  it.each(["KL-1999-XXXX", "%", "%E0%A4%A"])(
    "%s, that does not exist, says so and leads back",
    async (id) => {
      await page.goto(`${visit().demo.address}#/complaint/${id}`);
      await page.getByRole("heading", { level: 1, name: words.complaintMissing }).waitFor();
      await page.getByRole("link", { name: words.backToRegister }).click();
      await expect.poll(() => numbersIn(page.getByRole("table"))).toHaveLength(25);
    },
  );
});

describe("the procedure", () => {
  it("is shown with its gaps, its terms and its people, and leads to the public page and back", async () => {
    await page.goto(`${visit().demo.address}#/procedure`);
    await section(words.gapsTitle).getByText(words.gapsIntro).waitFor();
    expect(await section(words.gapsTitle).innerText()).toContain(messages.gaps["confidant-judges"].title);
    expect(await section(words.termsTitle).innerText()).toContain(messages.steps.respond);
    expect(await section(words.people).innerText()).toContain(visit().files.register.people[0]?.name);
    await page.getByRole("link", { name: words.publicPage }).click();
    await page.getByRole("heading", { name: procedureInDutch.howTitle, exact: true }).waitFor();
    expect(page.url()).toBe(`${visit().demo.address}procedure/`);
    const shown = await main().innerText();
    expect(shown).toContain(visit().files.register.confidants[0]?.name);
    for (const { name } of visit().files.register.people) expect(shown).not.toContain(name);
  });
});
