import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong with a page, with the place of each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations }: AxeResults = await page.evaluate("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/**
 * What is wrong with a page in light and in dark: what axe finds, and that it is wider than its window.
 *
 * @param arrange brings the page into the state that is judged, for each of the two anew
 */
export async function faultsInLightAndDark(
  page: Page,
  arrange = async (): Promise<void> => {},
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await arrange();
    const found = [...(await violationsOf(page)), ...tooWide(await overflowOf(page))];
    faults.push(...found.map((fault) => `${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
}

function tooWide(pixels: number): readonly string[] {
  return pixels > 0 ? [`${pixels} pixels wider than its window`] : [];
}
