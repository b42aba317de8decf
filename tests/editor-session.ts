import type { Locator, Page } from "playwright-core";
import { launchBrowser, type WatchedBrowser } from "./browser.ts";
import { editorRoutes, formOf, notice, openEditor, pressSave, signInWithToken } from "./editor-page.ts";
import { type EditorStage, goodToken, startEditorStage } from "./editor-stage.ts";

/** An editor in a browser, signed in on a stand-in for GitHub, on a day of its own. */
export type EditorSession = {
  readonly stage: EditorStage;
  readonly browser: WatchedBrowser;
  readonly page: Page;
  /** What went wrong in the page, but for what the CMS says itself of a save that was refused. Empties the list. */
  readonly takeProblems: () => readonly string[];
  readonly stop: () => Promise<void>;
};

/** The day on which the sessions take place, whatever the day of the test. */
export const sessionDay = "2026-12-15";

/** Starts a stage with some records, and signs in on its list of complaints. @param records by their paths below `complaints/` */
export async function startEditorSession(
  records: Readonly<Record<string, string | Uint8Array>>,
): Promise<EditorSession> {
  const stage = await startEditorStage(records, sessionDay);
  const browser = await launchBrowser("http://127.0.0.1:");
  const context = await browser.open();
  await context.clock.setFixedTime(`${sessionDay}T12:00:00+01:00`);
  const page = await context.newPage();
  // Leaving what was refused is wanted here; a backup of it is not.
  page.on("dialog", (dialog) => (/verlaten|^$/.test(dialog.message()) ? dialog.accept() : dialog.dismiss()));
  await openEditor(page, stage.address, editorRoutes.complaints);
  await signInWithToken(page, goodToken);
  await page.getByRole("heading", { name: "Klachten", exact: true }).waitFor();
  return {
    stage,
    browser,
    page,
    takeProblems: () => browser.takeProblems().filter((problem) => !isRefusal(problem)),
    stop: async () => {
      await browser.close();
      await stage.stop();
    },
  };
}

/** The CMS writes on the console why it did not save; it says so by the notice's title alone. */
function isRefusal(problem: string): boolean {
  return /^an error on the console: (?:Refusal: )?kijk in de melding wat er eerst nodig is\.(?:\n|$)/.test(
    problem,
  );
}

/** Opens a form afresh, so that no earlier one can be taken for it. @param route of a record, or of a new one */
export async function openForm({ page, stage }: EditorSession, route: string): Promise<void> {
  await openList({ page, stage }, editorRoutes.reviews, "Jaarlijkse toetsingen");
  await openEditor(page, stage.address, route);
  await formOf(page);
}

/**
 * Opens a list, and waits for its heading. While a save is under way nobody can go anywhere, and the CMS would go on to the
 * record that was saved from wherever an address has led.
 */
export async function openList(
  { page, stage }: Pick<EditorSession, "page" | "stage">,
  route: string,
  heading: string,
): Promise<void> {
  await page.locator("#nc-root:not([inert])").waitFor({ state: "attached" });
  await openEditor(page, stage.address, route);
  await page.getByRole("heading", { name: heading, exact: true }).waitFor();
}

/** Saves, and waits until the CMS says that just this save has succeeded. */
export async function saveNow(page: Page): Promise<void> {
  const toasts = page.locator(".Toastify__toast");
  await toasts.evaluateAll((all) => all.forEach((toast) => toast.setAttribute("data-earlier", "")));
  await pressSave(page);
  await page.locator(".Toastify__toast--success:not([data-earlier])").first().waitFor();
  await page.locator("#nc-root:not([inert])").waitFor({ state: "attached" });
}

/** Tries to save, and hands over the sentences with which it was refused. */
export async function refusalNow(page: Page): Promise<readonly string[]> {
  const before = notice(page).getByRole("button", { name: "Sluiten" });
  if (await before.isVisible()) await before.click();
  await pressSave(page);
  await notice(page).getByRole("heading", { name: "Nog niet opgeslagen" }).waitFor();
  await page.locator("#nc-root:not([inert])").waitFor({ state: "attached" });
  return notice(page).getByRole("listitem").allInnerTexts();
}

/** Types a text over what a field holds. A field that gets the focus puts its cursor back first, as the CMS has it. */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.fill(text);
}
