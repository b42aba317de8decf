import type { Locator, Page } from "playwright-core";

/** A group or a list of the form, which may be folded, by its label. */
export function groupOf(page: Page, label: string): Locator {
  const title = page.locator('xpath=./*[contains(@class,"-ControlTopbar")]/label').filter({ hasText: label });
  return page.locator('#nc-root [class*="-ControlContainer"]').filter({ has: title }).first();
}

/** Opens a folded group. */
export async function unfold(page: Page, label: string): Promise<Locator> {
  const group = groupOf(page, label);
  await group.getByTestId("expand-button").first().click();
  return group;
}

/** Adds an item to a list of the form. @returns the item */
export async function addTo(page: Page, label: string): Promise<Locator> {
  const group = groupOf(page, label);
  await group.locator('[class*="-AddButton"]').first().click();
  return group.locator('[class*="-SortableListItem"]').last();
}

/** A field inside a group or an item. */
export function fieldIn(place: Locator, label: string): Locator {
  return place.getByLabel(new RegExp(`^${label}( \\((optioneel|optional)\\))?$`, "i")).first();
}

/** Chooses in a list of choices inside a group or an item, by the beginning of the choice's label. */
export async function chooseIn(place: Locator, label: string, option: string): Promise<void> {
  await fieldIn(place, label).click();
  await place.page().keyboard.type(option);
  await place.page().keyboard.press("Enter");
}

/** Picks a file as a new attachment. */
export async function attach(page: Page, name: string, buffer: Buffer): Promise<void> {
  const item = await addTo(page, "Bijlagen");
  const [picker] = await Promise.all([
    page.waitForEvent("filechooser"),
    item.getByRole("button", { name: "Kies een bestand" }).click(),
  ]);
  await picker.setFiles({ name, mimeType: "application/pdf", buffer });
}
