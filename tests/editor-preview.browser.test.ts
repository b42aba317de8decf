import axe, { type AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { previewInDutch as words } from "../site/editor/preview-words-nl.ts";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { type PreviewPage, startPreviewPage } from "./editor-preview-page.ts";
import { sampleRegister, soundComplaint, soundReview } from "./sample-records.ts";

let served: PreviewPage;
let browser: WatchedBrowser;
let page: Page;

beforeAll(async () => {
  served = await startPreviewPage();
  browser = await launchBrowser(served.address);
  page = await (await browser.open()).newPage();
  await page.goto(served.address);
});
afterEach(() => expect(browser.takeProblems()).toEqual([]));
afterAll(async () => {
  await browser.close();
  served.stop();
});

const register = sampleRegister();
const around = {
  register,
  today: "2026-04-01",
  complaints: [soundComplaint],
  base: null,
  name: null,
  body: "",
};
const { body: _body, id: _id, ...complaint } = soundComplaint;
const received = {
  kind: "dissatisfaction",
  receivedOn: "2026-03-27",
  receivedBy: "tr1",
  channel: "phone",
  noImmediateAction: true,
};

/** Fills in a form, and hands over the frame with what stands beside it. */
async function beside(collection: string, form: object): Promise<Frame> {
  await page.locator("textarea").fill(JSON.stringify({ ...around, collection, ...form }));
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("The page has no frame.");
  await frame.getByRole("heading", { level: 1 }).waitFor();
  return frame;
}

const textOf = (frame: Frame) => frame.locator("body").innerText();

describe("beside the form of a complaint stands", () => {
  it("what must happen next, whose turn it is, and each deadline with its arithmetic", async () => {
    const frame = await beside("complaints", { record: received });
    const text = await textOf(frame);
    expect(text).toContain(words.newComplaint);
    expect(text).toContain(words.canBeSaved);
    expect(text).toContain("Doorgeven aan de bestuurder");
    expect(text).toContain("uiterlijk ma 30 maart 2026, 2 dagen te laat · tr1");
    await frame.getByText("Hoe berekend").last().click();
    expect(await textOf(frame)).toContain(
      "Ontvangen op vr 27 maart 2026; 7 dagen daarna is vr 3 april 2026.",
    );
    expect(await frame.getByRole("listitem").filter({ hasText: "Neutrale samenvatting" }).count()).toBe(1);
  });

  it("at every keystroke what is wrong and how to mend it, and nothing of it once it is mended", async () => {
    const half = await beside("complaints", {
      record: { ...received, receivedOn: "2026-03-2", handler: "P" },
    });
    expect(await textOf(half)).toContain(words.cannotBeSaved(2));
    expect(await textOf(half)).toContain(
      "Ontvangen op: is geen bestaande datum. Typ bijvoorbeeld 29-11-2026.",
    );
    expect(await textOf(half)).toContain(words.needsReceipt);
    const whole = await beside("complaints", { record: received });
    expect(await textOf(whole)).toContain(words.canBeSaved);
    expect(await textOf(whole)).not.toContain(words.hindrancesTitle);
  });

  it("that nothing is left of a complaint that was handled and closed", async () => {
    const given = { record: complaint, body: "x", name: soundComplaint.id, today: "2026-12-15" };
    const text = await textOf(
      await beside("complaints", { ...given, record: { ...complaint, id: given.name } }),
    );
    expect(text).toContain(soundComplaint.id);
    expect(text).toContain(words.isClosed);
    expect(text).toContain("Er is niets meer te doen.");
  });

  it("text as text, also when it tries to be a program", async () => {
    const action = `<img src="https://example.invalid/x.png" onerror="alert(1)">`;
    const improvements = [{ action, owner: "p1", due: "2026-05-01" }];
    const frame = await beside("complaints", { record: { ...received, improvements } });
    expect(await textOf(frame)).toContain(action);
    expect(await frame.locator("img").count()).toBe(0);
  });

  it("something for forms that hold nothing, or nonsense", async () => {
    for (const record of [
      null,
      [],
      "x",
      { contacts: "x", receivedOn: ["x"], decision: 7, extensions: [null, {}] },
    ]) {
      const text = await textOf(await beside("complaints", { record }));
      expect(text).toContain(words.hindrancesTitle);
      expect(text).toContain(words.needsReceipt);
    }
  });
});

describe("beside the form of a review stands", () => {
  const { year, body, ...record } = soundReview;
  const given = { name: year, body, today: "2026-12-15" };

  it("which complaints still ask for a decision, and whether it can be closed", async () => {
    const undecided = { ...record, closedOn: "", complaints: [] };
    const text = await textOf(await beside("reviews", { ...given, record: undecided }));
    expect(text).toContain(words.reviewCannotClose(1));
    expect(text).toContain(`${soundComplaint.id} ${soundComplaint.summary}`);
    const decided = await textOf(await beside("reviews", { ...given, record: { ...record, closedOn: "" } }));
    expect(decided).toContain(words.reviewCanClose);
    expect(await textOf(await beside("reviews", { ...given, record }))).toContain(words.reviewIsClosed);
    expect(await textOf(await beside("reviews", { ...given, record: {} }))).toContain(words.needsPeriod);
  });
});

describe("beside the form of the settings stand", () => {
  it("the terms in force, what the procedure leaves open, and what is wrong", async () => {
    const text = await textOf(await beside("settings", { record: register }));
    expect(text).toContain("7 dagen");
    expect(text).toContain("Er staat geen bewaartermijn in.");
    expect(text).toContain(words.canBeSaved);
    const broken = await textOf(
      await beside("settings", { record: { ...register, procedures: "x", people: [] } }),
    );
    expect(broken).toContain(words.noProcedure);
    expect(broken).toContain(words.cannotBeSaved(1));
  });
});

it("every preview keeps the rules of accessibility, light and dark", async () => {
  const { year, body, ...review } = soundReview;
  const forms = [
    ["complaints", { record: { ...received, handler: "P" } }],
    ["reviews", { name: year, body, record: { ...review, complaints: [] } }],
    ["settings", { record: register }],
  ] as const;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [collection, form] of forms) {
      const frame = await beside(collection, form);
      await frame.evaluate(axe.source);
      const { violations }: AxeResults = await frame.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })",
      );
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`)),
      ).toEqual([]);
    }
  }
});
