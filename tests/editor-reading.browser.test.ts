import type { Page } from "playwright-core";
import { beforeEach, afterEach, describe, expect, it } from "vitest";
import { backendInDutch as words } from "../site/editor/backend-words-nl.ts";
import { goTo, listOf, stageColleagues } from "./editor-colleagues.ts";
import { marked, markedComplaint, placeOfComplaint } from "./editor-marked-records.ts";
import { editorRoutes, fieldOf, formOf, notice } from "./editor-page.ts";
import type { LoggedRequest } from "./github-stand-in.ts";
import type { Call } from "./github-stand-in-faults.ts";

const [slow, quick, broken, strange] = [
  "KL-2026-W22B",
  "KL-2026-W22C",
  "KL-2026-W22D",
  "KL-2026-W22F",
] as const;
const stage = stageColleagues({
  [placeOfComplaint(slow)]: markedComplaint(slow, { training: marked("traag") }),
  [placeOfComplaint(quick)]: markedComplaint(quick, { training: marked("snel") }),
  [placeOfComplaint(broken)]: `---\nid: ${broken}\nsummary: "${marked("open")}\n---\n`,
  [placeOfComplaint(strange)]: Buffer.concat([
    Buffer.from(markedComplaint(strange)),
    Buffer.from([0xff, 0xfe]),
  ]),
});
let page: Page;
beforeEach(async () => {
  page = await stage().colleague();
});
afterEach(async () => {
  stage().gitHub.faults.clear();
  await page.context().close();
});

const pathOf = (id: string) => `complaints/${placeOfComplaint(id)}`;
const isTree = ({ path }: Call) => path.includes("/git/trees/");
const isRead = (id: string) => {
  return ({ body }: Call) => JSON.stringify(body).includes(`"p0":"${pathOf(id)}"`);
};
const failing = { kind: "status", when: "before", status: 502 } as const;
const again = () => page.getByRole("button", { name: words.retry, exact: true });
const nothing = () => page.getByText("Er staat nog niets");
const toasts = () => page.locator(".Toastify__toast");

describe("a list that cannot be read", () => {
  it("says so until it is there, and never that there is nothing, not after leaving it either", async () => {
    stage().gitHub.faults.add(isTree, failing, 99);
    await page.reload();
    await notice(page).filter({ hasText: words.troubleReading.failed }).waitFor();
    await again().click();
    await again().waitFor();
    expect(await nothing().isVisible()).toBe(false);
    await goTo(page, editorRoutes.settings);
    await formOf(page);
    await goTo(page, editorRoutes.complaints);
    await again().waitFor();
    expect(await nothing().isVisible()).toBe(false);
    stage().gitHub.faults.clear();
    await again().click();
    await page.getByRole("link", { name: new RegExp(quick) }).waitFor();
    expect(await toasts().count()).toBe(0);
  });
});

describe("a record that cannot be read", () => {
  it.each([
    [broken, words.cannotOpen],
    [strange, words.troubleReading.failed],
  ])("is shown as such in the list, and not opened for editing: %s", async (id, why) => {
    const text = await stage().gitHub.bytesAt(pathOf(id));
    const line = page.getByRole("link", { name: new RegExp(`${id}.*${words.unreadable}`) });
    await line.click();
    await page.locator(".Toastify__toast--error, .editor-notice").filter({ hasText: why }).waitFor();
    expect(await page.locator('#nc-root [class*="ControlPaneContainer"] label').count()).toBe(0);
    expect(await stage().gitHub.bytesAt(pathOf(id))).toEqual(text);
  });
});

/** Whether both the list and the record were asked for as often as the editor insists by itself. */
function failedTwice(requests: readonly LoggedRequest[]): boolean {
  const failed = requests.filter(({ status }) => status === 502);
  return [isTree, isRead(quick)].every((isMeant) => failed.filter(isMeant).length >= 3);
}

describe("a record whose reading fails", () => {
  it("is no empty form: it comes when it is asked for again, beside the list that failed as well", async () => {
    stage().gitHub.faults.add((call) => isTree(call) || isRead(quick)(call), failing, 99);
    await goTo(page, editorRoutes.complaint(quick));
    await page.reload();
    await again().waitFor();
    await expect.poll(() => failedTwice(stage().gitHub.requests)).toBe(true);
    expect(await page.locator('#nc-root [class*="ControlPaneContainer"] label').count()).toBe(0);
    stage().gitHub.faults.clear();
    await again().click();
    await formOf(page);
    expect(await fieldOf(page, "Training").inputValue()).toBe(marked("snel"));
    expect(await again().count()).toBe(0);
  });

  it("and is left for another says no more of it", async () => {
    stage().gitHub.faults.add(isRead(slow), failing, 99);
    await goTo(page, editorRoutes.complaint(slow));
    await again().waitFor();
    await goTo(page, editorRoutes.complaints);
    await listOf(page);
    await goTo(page, editorRoutes.complaint(quick));
    await formOf(page);
    expect([await again().count(), await toasts().count()]).toEqual([0, 0]);
  });
});

it("a record that is opened slowly does not take the place of one that was opened after it", async () => {
  stage().gitHub.faults.add(isRead(slow), { kind: "delay", milliseconds: 2_000 });
  await goTo(page, editorRoutes.complaint(slow));
  await expect.poll(() => stage().gitHub.faults.waiting()).toBe(0);
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes(pathOf(slow)) ?? false,
  );
  await goTo(page, editorRoutes.complaints);
  await goTo(page, editorRoutes.complaint(quick));
  await formOf(page);
  await answered;
  await page.waitForTimeout(500);
  expect(await fieldOf(page, "Training").inputValue()).toBe(marked("snel"));
  expect(await toasts().count()).toBe(0);
});
