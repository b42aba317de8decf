import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { filesOf } from "../scripts/fiction-history.ts";
import { fictionOf } from "../scripts/fiction-register.ts";
import { editorRoutes, formOf } from "./editor-page.ts";
import { type EditorSession, openList, saveNow, startEditorSession, typeOver } from "./editor-session.ts";
import { textField } from "./hostile-fields.ts";

const fiction = fictionOf({ folder: "", complaints: 1200, seed: 1, today: "2026-11-20" });
const files = Object.fromEntries([...filesOf(fiction)].map(({ path, content }) => [path, content]));
const pageSize = 25;

let session: EditorSession;
let page: Page;
/** The versions that were read since the last reload. */
let read: ReadonlySet<string> = new Set();

beforeAll(async () => {
  session = await startEditorSession(files);
  page = session.page;
});
afterEach(() => expect(session.takeProblems()).toEqual([]));
afterAll(() => session.stop());

const cards = () => page.locator("#nc-root a[href*='/collections/complaints/entries/']");
const numbersShown = async () => {
  const texts = await cards().allInnerTexts();
  return texts.map((text) => /KL-\d{4}-\w{4}/.exec(text)?.[0] ?? text);
};

/** What is asked of GitHub while something is done. */
async function askedDuring(act: () => Promise<unknown>) {
  const { requests } = session.stage.gitHub;
  const before = requests.length;
  await act();
  return requests.slice(before);
}

/** The versions of records whose texts are asked for. */
function versionsIn(asked: readonly { readonly body: unknown }[]): readonly string[] {
  return asked.flatMap(({ body }) => {
    const found = JSON.stringify(body)?.matchAll(/\bb\d+: object\(oid: \\"([0-9a-f]{40})/g) ?? [];
    return [...found].map(([, sha = ""]) => sha);
  });
}

async function pressInMenu(menu: string, item: string): Promise<void> {
  await page.getByRole("button", { name: menu }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

describe("a register of 1 200 complaints", () => {
  it("is listed with at most 15 requests, the latest first, and one page of it is drawn", async () => {
    await cards().first().waitFor();
    const { requests } = session.stage.gitHub;
    const ofSigningIn = requests.filter(({ path }) => /\/user$|\/klachten$|\/git\/blobs$/.test(path));
    expect(ofSigningIn).toHaveLength(3);
    expect(requests.length - ofSigningIn.length).toBeLessThanOrEqual(15);
    expect(new Set(versionsIn(requests)).size).toBe(1200);
    expect(versionsIn(requests)).toHaveLength(1200);
    const days = (await cards().allInnerTexts()).map((text) => /\d{4}-\d\d-\d\d/.exec(text)?.[0]);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days).toHaveLength(pageSize);
  });

  it("shows the next pages as it is scrolled, and asks nothing for them", async () => {
    const asked = await askedDuring(async () => {
      await cards().last().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 5_000);
      await expect.poll(() => cards().count()).toBeGreaterThan(pageSize);
    });
    expect(asked).toEqual([]);
    const shown = await numbersShown();
    expect(new Set(shown).size).toBe(shown.length);
  });

  it("is opened again with at most 15 requests after a reload, for nothing is kept on the computer", async () => {
    const asked = await askedDuring(async () => {
      await page.reload();
      await cards().first().waitFor();
    });
    read = new Set(versionsIn(asked));
    expect(asked.length).toBeLessThanOrEqual(18);
    expect(await cards().count()).toBe(pageSize);
  });
});

describe("in that list", () => {
  it("going elsewhere and back asks nothing but the other list", async () => {
    const asked = await askedDuring(async () => {
      await openList(session, editorRoutes.reviews, "Jaarlijkse toetsingen");
      await openList(session, editorRoutes.complaints, "Klachten");
      await cards().first().waitFor();
    });
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(await cards().count()).toBe(pageSize);
  });

  it("filtering, sorting and searching read no record again", async () => {
    const open = fiction.lives.length;
    const asked = await askedDuring(async () => {
      await pressInMenu("Filter op", "Niet afgesloten");
      await expect.poll(() => cards().count()).not.toBe(pageSize);
      expect(await cards().count()).toBeLessThan(open);
      await pressInMenu("Sorteer op", "Ernst");
      await page.getByPlaceholder("Zoek in alles").fill("rooster");
      await page.keyboard.press("Enter");
      await cards().first().waitFor();
    });
    expect(versionsIn(asked).filter((sha) => read.has(sha))).toEqual([]);
    expect(versionsIn(asked).length).toBeLessThanOrEqual(fiction.reviews.length);
    // Each looks at most whether the branch has moved: filter, sort, and a search in every collection.
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});

describe("one complaint of it", () => {
  it("is opened and saved with a handful of requests, and the list is not read again", async () => {
    await openList(session, editorRoutes.complaints, "Klachten");
    await cards().first().waitFor();
    const opened = await askedDuring(async () => {
      await cards().first().click();
      await formOf(page);
    });
    expect(opened.length).toBeLessThanOrEqual(3);
    const saved = await askedDuring(async () => {
      await typeOver(textField(page, "training"), "Basistraining, tweede groep");
      await saveNow(page);
    });
    expect(saved.length).toBeLessThanOrEqual(3);
    expect(versionsIn([...opened, ...saved])).toEqual([]);
  });

  it("changed by a colleague is all that is read when the list is asked for again", async () => {
    const [life] = fiction.lives;
    const path = `complaints/${life?.id.slice(3, 7)}/${life?.id}/index.md`;
    const text = (await session.stage.gitHub.fileAt(path)) ?? "";
    const changed = text.replace(/^summary: .*$/m, "summary: Door een collega gewijzigd");
    expect(changed).not.toBe(text);
    await session.stage.gitHub.commitAs("Klacht", { [path]: changed });
    await openList(session, editorRoutes.complaints, "Klachten");
    const asked = await askedDuring(async () => {
      await pressInMenu("Sorteer op", "Categorie");
      await cards().filter({ hasText: "Door een collega gewijzigd" }).waitFor({ state: "attached" });
    });
    expect(versionsIn(asked)).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});
