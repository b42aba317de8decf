import type { Locator, Page } from "playwright-core";

/** The routes of the editor's pages. */
export const editorRoutes = {
  complaints: "#/collections/complaints",
  newComplaint: "#/collections/complaints/new",
  complaint: (id: string) => `#/collections/complaints/entries/${id.slice(3, 7)}/${id}/index`,
  reviews: "#/collections/reviews",
  newReview: "#/collections/reviews/new",
  settings: "#/collections/settings/entries/register",
} as const;

/** Opens a page of the editor. @param address of the site, with a slash at the end */
export async function openEditor(page: Page, address: string, route: string): Promise<void> {
  await page.goto(`${address}admin/${route}`);
}

/** Signs in with a token on the editor's own page. */
export async function signInWithToken(page: Page, token: string): Promise<void> {
  await page.getByLabel("Token van GitHub").fill(token);
  await page.getByRole("button", { name: "Aanmelden", exact: true }).click();
}

/** The field of the form with a label; folded groups do not count. */
export function fieldOf(page: Page, label: string): Locator {
  const name = new RegExp(
    `^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}( \\((optioneel|optional)\\))?$`,
    "i",
  );
  return page.locator("#nc-root").getByLabel(name).first();
}

/** Chooses an option of a list of choices by the beginning of its label. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await fieldOf(page, label).click();
  await page.keyboard.type(option);
  await page.keyboard.press("Enter");
}

/** Waits until the form of a record, or of a new one, can be used. */
export async function formOf(page: Page): Promise<void> {
  await page.locator('#nc-root:not([inert]) [class*="ControlPaneContainer"] label').first().waitFor();
}

/** Fills in what every complaint needs: who received it, how, and of what kind. */
export async function fillShortest(page: Page): Promise<void> {
  await formOf(page);
  await choose(page, "Ontvangen door", "Meike");
  await choose(page, "Ontvangen via", "telefoon");
  await choose(page, "Soort", "ontevreden");
}

/** Presses the button to save; what comes of it is to be looked at. */
export async function pressSave(page: Page): Promise<void> {
  await page.locator('#nc-root [class*="-PublishButton"]').click();
}

/** Saves, and waits until the CMS says that it was saved. */
export async function save(page: Page): Promise<void> {
  await pressSave(page);
  await saidSaved(page).first().waitFor();
  await page.locator("#nc-root:not([inert])").waitFor({ state: "attached" });
}

/** The message that something was saved. */
export function saidSaved(page: Page): Locator {
  return page.locator(".Toastify__toast--success");
}

/** The message of the CMS that something went wrong. */
export function saidFailed(page: Page): Locator {
  return page.locator(".Toastify__toast--error");
}

/** What the editor itself says: why something was refused, or that it could not be read. */
export function notice(page: Page): Locator {
  return page.locator(".editor-notice");
}

/** The preview beside the form. */
export function preview(page: Page) {
  return page.frameLocator("#preview-pane").locator(".editor-preview");
}

/** The number of the complaint whose form is shown. */
export function numberShown(page: Page): string | null {
  return /KL-\d{4}-[0-9A-Z]{4}/.exec(page.url())?.[0] ?? null;
}
