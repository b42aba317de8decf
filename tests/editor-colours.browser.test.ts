import axe, { type AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { addTo, unfold } from "./editor-fields.ts";
import {
  choose,
  editorRoutes,
  fieldOf,
  fillShortest,
  notice,
  openEditor,
  pressSave,
  saidFailed,
} from "./editor-page.ts";
import {
  type EditorSession,
  openForm,
  openList,
  refusalNow,
  startEditorSession,
  typeOver,
} from "./editor-session.ts";
import { markedComplaint, placeOfComplaint } from "./editor-marked-records.ts";
import { textField } from "./hostile-fields.ts";

const id = "KL-2026-7F3K";
const path = placeOfComplaint(id);
const preferences = ["light", "dark"] as const;

let session: EditorSession;
let page: Page;
beforeAll(async () => {
  session = await startEditorSession({ [path]: markedComplaint(id) });
  page = session.page;
});
afterEach(() => {
  session.takeProblems();
});
afterAll(() => session.stop());

/** Every text of a page or a frame that is hard to read, with its colours. */
async function paleIn(frame: Page | Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations, passes }: AxeResults = await frame.evaluate(
    "axe.run({ runOnly: ['color-contrast'], iframes: false })",
  );
  expect(passes.length).toBeGreaterThan(0);
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, any }) => `${any[0]?.message} ${html.slice(0, 200)}`),
  );
}

/** What is pale on the screen and in the preview, in either preference. */
async function paleNow(shown: Page = page): Promise<readonly string[]> {
  const found = [];
  for (const colorScheme of preferences) {
    await shown.emulateMedia({ colorScheme });
    for (const frame of shown.frames()) found.push(...(await paleIn(frame)));
    const schemes = await Promise.all(
      shown
        .frames()
        .map((frame) => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)),
    );
    expect(new Set(schemes)).toEqual(new Set(["light"]));
  }
  return found;
}

describe("every text of the editor can be read, in one scheme of colours whatever is preferred:", () => {
  it("the sign-in page", async () => {
    const fresh = await (await session.browser.open()).newPage();
    await openEditor(fresh, session.stage.address, editorRoutes.complaints);
    await fresh.getByLabel("Token van GitHub").waitFor();
    expect(await paleNow(fresh)).toEqual([]);
    await fresh.context().close();
  });

  it("the lists", async () => {
    await openList(session, editorRoutes.complaints, "Klachten");
    expect(await paleNow()).toEqual([]);
  });

  it("the form of a new complaint, unfolded, and with what is missing in red", async () => {
    await openForm(session, editorRoutes.newComplaint);
    await unfold(page, "Besluit");
    await addTo(page, "Contactmomenten");
    expect(await paleNow()).toEqual([]);
    await pressSave(page);
    await saidFailed(page).first().waitFor();
    expect(await paleNow()).toEqual([]);
  });

  it("a refusal, and a question", async () => {
    await openForm(session, editorRoutes.newComplaint);
    await fillShortest(page);
    await choose(page, "Soort", "anders");
    expect((await refusalNow(page)).length).toBe(1);
    expect(await paleNow()).toEqual([]);
    await notice(page).getByRole("button", { name: "Sluiten" }).click();
    await choose(page, "Soort", "ontevreden");
    await typeOver(fieldOf(page, "Ontvangen op"), "28-03-2022");
    await pressSave(page);
    await page.getByRole("alertdialog").waitFor();
    expect(await paleNow()).toEqual([]);
    await page.getByRole("alertdialog").getByRole("button").last().click();
  });

  it("two versions that are to be brought together", async () => {
    await openForm(session, editorRoutes.complaint(id));
    await typeOver(textField(page, "training"), "Basistraining");
    const theirs = markedComplaint(id, { training: "Vervolgtraining" });
    await session.stage.gitHub.commitAs("Lotte", { [`complaints/${path}`]: theirs });
    await pressSave(page);
    await page.getByRole("dialog").waitFor();
    expect(await paleNow()).toEqual([]);
    await page.keyboard.press("Escape");
  });

  it("the forms of a review and of the settings", async () => {
    for (const route of [editorRoutes.newReview, editorRoutes.settings]) {
      await openForm(session, route);
      expect(await paleNow()).toEqual([]);
    }
  });
});
