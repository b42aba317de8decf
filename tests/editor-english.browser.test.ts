import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { backendInEnglish } from "../site/editor/backend-words-en.ts";
import { until } from "./demo-register.ts";
import { editorRoutes, fieldOf, formOf, notice, preview, pressSave, save, saidSaved } from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";

const editor = editLocally({ isRefusing: true });

beforeAll(async () => {
  const file = join(editor().demo.folder, "register.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("language: nl", "language: en"));
  const address = `${editor().demo.address}admin/`;
  await until(async () => (await (await fetch(address)).text()).includes('lang="en"'), 120_000);
}, 150_000);

const dutch =
  /\b(opslaan|klachten?|vandaag|wissen|terug|optioneel|verwijderen|toevoegen|nieuwe?|vul|niet)\b/i;
/** A phrase that the CMS has no words for stands there by its place: `editor.editorToolbar.publish`. */
const nameless = /\b(app|collection|editor|mediaLibrary|ui)\.[a-z]+\.?[a-z]+/i;

async function expectEnglish(page: Page): Promise<void> {
  const said = await page.locator("body").innerText();
  expect(said.replaceAll(/^KL-.*$/gm, "")).not.toMatch(dutch);
  expect(said).not.toMatch(nameless);
}

async function chooseFirst(page: Page, label: string): Promise<void> {
  await fieldOf(page, label).click();
  await page.keyboard.press("Enter");
}

describe("the editor of a register in English", () => {
  it("is English in its list, its form, its refusal and its preview", async () => {
    const page = await editor().open(editorRoutes.complaints);
    await page.getByRole("link", { name: "New complaint" }).waitFor();
    await expectEnglish(page);
    await page.getByRole("link", { name: "New complaint" }).click();
    await formOf(page);
    for (const label of ["Received by", "Received via", "Kind"]) await chooseFirst(page, label);
    await fieldOf(page, "Day of passing on").fill("2020-01-01");
    await expectEnglish(page);
    await preview(page).getByText("Next step").waitFor();
    await pressSave(page);
    await notice(page).getByRole("heading", { name: backendInEnglish.refused }).waitFor();
    await expectEnglish(page);
    await notice(page).getByRole("button", { name: backendInEnglish.close }).click();
    await fieldOf(page, "Day of passing on").fill("");
    await save(page);
    expect(await saidSaved(page).first().innerText()).toBe("Saved");
    await expectEnglish(page);
    await page.context().close();
  });
});
