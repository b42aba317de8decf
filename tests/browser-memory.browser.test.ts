import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProfile } from "./browser.ts";
import { attach, chooseIn, fieldIn, groupOf } from "./editor-fields.ts";
import {
  editorRoutes,
  fieldOf,
  fillShortest,
  formOf,
  numberShown,
  openEditor,
  pressSave,
  save,
  saidFailed,
  signInWithToken,
} from "./editor-page.ts";
import { type EditorStage, goodToken, startEditorStage } from "./editor-stage.ts";

/** What somebody types into a complaint; each is found in no other file. */
const typed = {
  Naam: "Zwaluwstaart",
  "E-mail": "kwikstaart@example.nl",
  Telefoon: "0612349876",
  Organisatie: "Pimpelmees",
  Adres: "Roodborstlaan",
} as const;
const words = "Goudvinkjes";
const looked = "Putterzang";
const letter = "Braamsluiper";
const all = [...Object.values(typed), words, looked, letter];

let stage: EditorStage;
let profile: string;

beforeAll(async () => {
  stage = await startEditorStage({});
  profile = mkdtempSync(join(tmpdir(), "browser-memory-"));
});
afterAll(async () => {
  rmSync(profile, { recursive: true, force: true });
  await stage.stop();
});

async function typeInto(page: Page, field: ReturnType<typeof fieldOf>, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.type(text);
}

/** Every field that the browser may remember, by what it is. */
async function remembered(page: Page): Promise<readonly string[]> {
  const fields = page.locator('input:not([type="file"]), textarea, select');
  return fields.evaluateAll((found) =>
    found.filter((one) => one.getAttribute("autocomplete") !== "off").map((one) => one.id || one.outerHTML),
  );
}

/** Types a complaint, has it refused, and looks for words in the list; the draft has been kept by then. */
async function typeComplaint(page: Page): Promise<void> {
  await openEditor(page, stage.address, editorRoutes.newComplaint);
  await formOf(page);
  const complainant = groupOf(page, "Klager");
  for (const [label, text] of Object.entries(typed)) {
    await typeInto(page, fieldIn(complainant, label), text);
  }
  await typeInto(page, fieldOf(page, "Klacht in eigen woorden"), words);
  await typeInto(page, fieldOf(page, "Gewenste oplossing"), words);
  await attach(page, "brief.pdf", Buffer.from(letter));
  await pressSave(page);
  await saidFailed(page).first().waitFor();
  // The CMS keeps a draft two seconds after the last key.
  await pause(3_000);
}

async function contentOf(context: BrowserContext): Promise<string> {
  const [page] = context.pages();
  return (await page?.evaluate(async () => JSON.stringify(await indexedDB.databases()))) ?? "";
}

/** Where in the files of the profile a word stands, in the encodings in which a browser writes. */
function placesOf(word: string): readonly string[] {
  const forms = [word, word.toLowerCase()].flatMap((one) => [
    Buffer.from(one, "utf8"),
    Buffer.from(one, "utf16le"),
  ]);
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return paths.filter((path) => {
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form));
  });
}

describe("a browser in which a complaint was typed, refused, saved, and signed out of", () => {
  it("remembers no field, keeps a draft that nobody can read, and has none of its words on the disk", async () => {
    const context = await openProfile(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await openEditor(page, stage.address, editorRoutes.complaints);
    await signInWithToken(page, goodToken);
    await page.getByRole("heading", { name: "Klachten", exact: true }).waitFor();
    await typeInto(page, page.getByRole("textbox").first(), looked);
    expect(await remembered(page)).toEqual([]);
    await typeComplaint(page);
    expect(await remembered(page)).toEqual([]);
    expect(await contentOf(context)).toContain("localforage");
    await fillShortest(page);
    await chooseIn(groupOf(page, "Klager"), "Rol van de klager", "deelnemer");
    await save(page);
    await page.waitForURL(/entries/);
    const id = numberShown(page) ?? "";
    const record = await stage.gitHub.fileAt(`complaints/${id.slice(3, 7)}/${id}/index.md`);
    for (const text of [...Object.values(typed), words]) expect(record).toContain(text);
    await page.locator('#nc-root [class*="AvatarDropdownButton"]').click();
    await page.getByText("Afmelden", { exact: true }).click();
    await page.getByRole("status").filter({ hasText: "afgemeld" }).waitFor();
    await context.close();
    expect(Object.fromEntries(all.map((word) => [word, placesOf(word)]))).toEqual(
      Object.fromEntries(all.map((word) => [word, []])),
    );
    // The search itself finds what is there: the address of the page stands in the history.
    expect(placesOf(new URL(stage.address).port)).not.toEqual([]);
  });
});
