import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { editorRoutes, formOf, openEditor, pressSave, signInWithToken } from "./editor-page.ts";
import { listening, type Said } from "./editor-said.ts";
import { type EditorStage, goodToken, startEditorStage } from "./editor-stage.ts";
import type { GitHubStandIn } from "./github-stand-in.ts";

/** A stage with a browser, for as many colleagues as a test needs, each in a browser profile of their own. */
export type ColleaguesStage = {
  readonly gitHub: GitHubStandIn;
  readonly address: string;
  readonly said: Said;
  /** Somebody who has signed in and sees the list. */
  readonly colleague: (token?: string) => Promise<Page>;
  /** Somebody who has not signed in yet. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** What went wrong in any page; empties the list. */
  readonly takeProblems: () => readonly string[];
};

/** A token of a second partner. */
export const secondToken = "github_pat_11BBBBBBB0goodgoodgoodgood_goodgoodgoodgoodgood";

/** Builds a stage for a file of tests. Each test fails when a page failed, or a word of a complaint was said in passing. */
export function stageColleagues(
  records: Readonly<Record<string, string | Uint8Array>>,
): () => ColleaguesStage {
  let stage: ColleaguesStage | null = null;
  let stop: () => Promise<void> = async () => undefined;
  const current = () => {
    if (stage === null) throw new Error("The stage was not built.");
    return stage;
  };
  beforeAll(async () => {
    const editor = await startEditorStage(records);
    editor.gitHub.tokens.add(secondToken, { login: "daan", name: "Daan Rozenboom", rights: "write" });
    const browser = await launchBrowser("http://127.0.0.1:");
    stage = stageOf(editor, browser);
    stop = async () => {
      await browser.close();
      await editor.stop();
    };
  });
  afterEach(async () => {
    const { said, gitHub, takeProblems } = current();
    expect(takeProblems()).toEqual([]);
    expect(await said.leaks(gitHub)).toEqual([]);
  });
  afterAll(() => stop());
  return current;
}

function stageOf({ gitHub, address }: EditorStage, browser: WatchedBrowser): ColleaguesStage {
  const said = listening();
  const visitor = async (options: BrowserContextOptions = {}) => {
    const context = await browser.open(options);
    await said.listenTo(context);
    const page = await context.newPage();
    page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
    await openEditor(page, address, editorRoutes.complaints);
    return page;
  };
  return {
    gitHub,
    address,
    said,
    visitor,
    colleague: async (token = goodToken) => {
      const page = await visitor();
      await signInWithToken(page, token);
      await listOf(page);
      return page;
    },
    takeProblems: () => browser.takeProblems().filter((problem) => !isOfRefusal(problem)),
  };
}

/** The CMS notes a save that was refused on the console, and the browser a request that failed. */
function isOfRefusal(problem: string): boolean {
  const [, words = ""] = /^an error on the console: ([^]*)$/.exec(problem) ?? [];
  return /^(?:Refusal: |Failed to load resource|Failed to load entry)/.test(words);
}

/** Waits for the list of complaints. */
export async function listOf(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Klachten", exact: true }).waitFor();
}

/** Opens a page of the editor from another, as a link does: the page stays, the form is a new one. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

/** Opens a complaint from the list. */
export async function openComplaint(page: Page, id: string): Promise<void> {
  await goTo(page, editorRoutes.complaints);
  await listOf(page);
  await goTo(page, editorRoutes.complaint(id));
  await formOf(page);
}

/** Presses the button to save, and waits for what the CMS says of just this save. */
export async function saidOfSave(page: Page): Promise<string> {
  await startSaving(page);
  return saidNext(page);
}

/** Presses the button to save; what the CMS said before is marked as such. */
export async function startSaving(page: Page): Promise<void> {
  const toasts = page.locator(".Toastify__toast");
  await toasts.evaluateAll((all) => all.forEach((toast) => toast.setAttribute("data-earlier", "")));
  await pressSave(page);
}

/** What the CMS says next: nothing that was marked as said before. It goes away by itself, so that it is read as it comes. */
export async function saidNext(page: Page): Promise<string> {
  const said = await page.waitForFunction(
    () => document.querySelector(".Toastify__toast:not([data-earlier])")?.textContent ?? "",
    undefined,
    { timeout: 20_000 },
  );
  await page.locator("#nc-root:not([inert])").waitFor({ state: "attached" });
  return String(await said.jsonValue());
}

/** Presses the button to save where a dialog follows. */
export async function saveIntoDialog(page: Page): Promise<void> {
  await startSaving(page);
  await page.getByRole("dialog").waitFor();
}

/** Presses the button to remove a record, says yes, and waits for what becomes of it. */
export async function saidOfDeletion(page: Page, refusal: string | null = null): Promise<void> {
  await page.locator('#nc-root [class*="DeleteButton"]').click();
  if (refusal === null) return listOf(page);
  await page.locator(".Toastify__toast--error").filter({ hasText: refusal }).waitFor();
}

/** Types a text over what a field holds; a field that gets the focus first puts its cursor back. */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.fill(text);
}

/** Closes a dialog that a test left open, so that the next one begins with a page that can be used. */
export async function leaveDialogs(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    if (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
  }
}
