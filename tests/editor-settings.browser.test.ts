import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffLines } from "diff";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addDays, dateOf, formatDate } from "../procedure/dates.ts";
import { runGit } from "../scripts/git.ts";
import { todayIn } from "../site/app/browser-day.ts";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { addTo, chooseIn, fieldIn, groupOf } from "./editor-fields.ts";
import { editorRoutes, fieldOf, formOf, notice, pressSave, preview, save } from "./editor-page.ts";
import { editLocally } from "./local-editor.ts";

const editor = editLocally({ isRefusing: true });

/** The lines of a text that another one has not, and the other way round. */
function changedLines(before: string, after: string): readonly string[] {
  return diffLines(before, after).flatMap(({ added, removed, value }) => {
    const mark = added === true ? "+" : "-";
    return added === true || removed === true
      ? value.split("\n").flatMap((line) => (line === "" ? [] : [`${mark} ${line.trim()}`]))
      : [];
  });
}

describe("the settings", () => {
  it("change by their own lines alone, comments and all", async () => {
    const page = await editor().open(editorRoutes.settings);
    await formOf(page);
    const before = editor().textAt("register.yaml");
    expect(before).toMatch(/^#/m);
    await fieldOf(page, "Telefoon").fill("06 0000 1111");
    await save(page);
    expect(changedLines(before, editor().textAt("register.yaml"))).toEqual([
      "- phone: 06-00000000",
      "+ phone: 06 0000 1111",
    ]);
    expect(editor().lastCommit()).toEqual(["M register.yaml"]);
    await page.context().close();
  });

  it("take a new colleague, whom the forms know after a reload", async () => {
    const page = await editor().open(editorRoutes.settings);
    await formOf(page);
    const before = editor().textAt("register.yaml");
    const person = await addTo(page, "Mensen");
    await fieldIn(person, "Code").fill("p9");
    await fieldIn(person, "Naam").fill("Pien Pimpelmees");
    await chooseIn(person, "Rol", "partner");
    await fieldIn(person, "Vanaf").fill("2026-01-01");
    await save(page);
    const changed = changedLines(before, editor().textAt("register.yaml"));
    expect(changed.every((line) => line.startsWith("+"))).toBe(true);
    expect(changed).toContain("+ - code: p9");
    const again = await editor().open(editorRoutes.newComplaint);
    await formOf(again);
    await fieldOf(again, "Behandelaar").click();
    await again.keyboard.type("Pien");
    await again.getByRole("option", { name: "Pien Pimpelmees (p9)" }).waitFor();
    await again.context().close();
    await page.context().close();
  });
});

describe("a category", () => {
  const yesterday = () => formatDate(addDays(dateOf(todayIn("Europe/Amsterdam", "")), -1));

  it("is not taken off the list while complaints have it", async () => {
    const page = await editor().open(editorRoutes.settings);
    await formOf(page);
    const head = editor().head();
    const category = await addTo(page, "Categorieën");
    await fieldIn(category, "Code").fill("kantine");
    await fieldIn(category, "Naam").fill("Kantine");
    await pressSave(page);
    await notice(page)
      .getByText(
        /^Categorie “Organisatie en planning” staat nog in [1-9]\d* klacht(en)?\. Laat haar .* de laatste dag in\.$/,
      )
      .waitFor();
    expect(editor().head()).toBe(head);
    await page.context().close();
  });

  it("that has ended is offered for a complaint from before, and shown where it was chosen", async () => {
    const ended = `categories:\n  - { code: kantine, name: Kantine, until: ${yesterday()} }\n`;
    const path = join(editor().demo.folder, "register.yaml");
    writeFileSync(path, `${editor().textAt("register.yaml")}${ended}`);
    const page = await editor().open(editorRoutes.newComplaint);
    await formOf(page);
    const optionsNow = async () => {
      await fieldOf(page, "Categorie").click();
      const options = await page.getByRole("listbox").innerText();
      await page.keyboard.press("Escape");
      return options;
    };
    expect(await optionsNow()).toBe("Niets past bij wat u typt");
    await fieldOf(page, "Ontvangen op").fill(yesterday());
    await page.keyboard.press("Tab");
    expect(await optionsNow()).toBe("Kantine (vervallen)");
    const chosen = await editor().open(`${editorRoutes.newComplaint}?category=kantine`);
    await chosen.getByText("Kantine (vervallen)", { exact: true }).waitFor();
    await chosen.context().close();
    runGit(editor().demo.folder, ["checkout", "--", "register.yaml"]);
    await page.context().close();
  });
});

/** Begins the review of the year in which the demo has no review yet. */
async function newReview(): Promise<{ page: Page; on: string }> {
  const other = await editor().open(editorRoutes.newComplaint);
  await formOf(other);
  const shown = await fieldOf(other, "Ontvangen op").inputValue();
  const on = shown.split("-").toReversed().join("-");
  await other.context().close();
  const page = await editor().open(editorRoutes.newReview);
  await formOf(page);
  await fieldOf(page, "Gehouden op").fill(on);
  await fieldOf(page, "Aanwezig").click();
  await page.keyboard.type("Meike");
  await page.keyboard.press("Enter");
  const period = groupOf(page, "Periode");
  await fieldIn(period, "Vanaf").fill(on);
  await fieldIn(period, "Tot en met").fill(on);
  return { page, on };
}

describe("an annual review", () => {
  it("is begun, and refused to be closed while a complaint lacks its yes or no", async () => {
    const { page, on } = await newReview();
    await save(page);
    await page.waitForURL(/entries/);
    expect(editor().lastCommit()).toEqual([`A reviews/${on.slice(0, 4)}.md`]);
    await fieldOf(page, "Afgesloten op").fill(on);
    await pressSave(page);
    await notice(page).getByRole("heading", { name: backendInDutch.refused }).waitFor();
    expect(await notice(page).innerText()).toMatch(/extra actie/i);
    // Every complaint of the period, and every earlier one that is still open.
    const lacking = (await preview(page).innerText()).match(/KL-\d{4}-[0-9A-Z]{4}/g) ?? [];
    expect(lacking.length).toBeGreaterThan(1);
    for (const number of new Set(lacking)) {
      const item = await addTo(page, "Klachten");
      await fieldIn(item, "Klachtnummer").fill(number);
      await chooseIn(item, "Extra actie", "nee");
    }
    await save(page);
    expect(editor().textAt(`reviews/${on.slice(0, 4)}.md`)).toContain(`closedOn: ${on}`);
    await page.context().close();
  });
});
