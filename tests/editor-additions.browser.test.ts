import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { mergesInDutch } from "../site/editor/merge-words-nl.ts";
import {
  goTo,
  leaveDialogs,
  openComplaint,
  saidNext,
  saidOfDeletion,
  saidOfSave,
  saveIntoDialog,
  secondToken,
  stageColleagues,
  typeOver,
} from "./editor-colleagues.ts";
import { marked, markedComplaint, placeOfComplaint } from "./editor-marked-records.ts";
import { choose, editorRoutes, fieldOf, fillShortest, formOf, numberShown } from "./editor-page.ts";

const ids = { letters: "KL-2026-W22B", photographs: "KL-2026-W22C" };
/** No text in any encoding. */
const photograph = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0xfe]);
const folderOf = (id: string) => `2026/${id}`;
const stage = stageColleagues({
  [placeOfComplaint(ids.letters)]: markedComplaint(ids.letters),
  [placeOfComplaint(ids.photographs)]: markedComplaint(ids.photographs, {
    attachments: ["bijlage-1.jpg", "bijlage-2.jpg"],
  }),
  [`${folderOf(ids.photographs)}/bijlage-1.jpg`]: photograph,
  [`${folderOf(ids.photographs)}/bijlage-2.jpg`]: Buffer.concat([photograph, photograph]),
});
let meike: Page;
let daan: Page;
beforeAll(async () => {
  meike = await stage().colleague();
  daan = await stage().colleague(secondToken);
});
afterEach(() => leaveDialogs([meike, daan]));

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const saidWhy = (sentence: string) => `Niet opgeslagen: ${sentence}`;

/** Adds a file to the complaint whose form is shown. */
async function attach(page: Page, word: string): Promise<void> {
  await button(page, "bijlage toevoegen").click();
  const picker = page.locator("#nc-root .editor-attachment input[type=file]").last();
  const file = { mimeType: "application/pdf", buffer: Buffer.concat([photograph, Buffer.from(word)]) };
  await picker.setInputFiles({ name: `${marked(word)}.pdf`, ...file });
}

/** The paths below the folder of complaints that were ever written. */
async function pathsWritten(): Promise<readonly string[]> {
  const paths = (await stage().gitHub.commits()).flatMap((commit) => commit.paths);
  return [...new Set(paths)].toSorted();
}

describe("attachments", () => {
  it("that two partners add at once are both kept, under names of their own", async () => {
    for (const page of [meike, daan]) await openComplaint(page, ids.letters);
    await attach(meike, "brief");
    await attach(daan, "nota");
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    await saveIntoDialog(daan);
    await button(daan, mergesInDutch.complaint.save).click();
    expect(await saidNext(daan)).toBe("Opgeslagen");
    const folder = `complaints/${folderOf(ids.letters)}`;
    expect((await stage().gitHub.bytesAt(`${folder}/bijlage-1.pdf`))?.toString()).toMatch(/brief$/);
    expect((await stage().gitHub.bytesAt(`${folder}/bijlage-2.pdf`))?.toString()).toMatch(/nota$/);
    const text = await stage().gitHub.fileAt(`${folder}/index.md`);
    expect(text).toContain("attachments:\n  - bijlage-1.pdf\n  - bijlage-2.pdf\n");
  });

  it("go with the complaint that is removed, photographs too", async () => {
    await openComplaint(meike, ids.photographs);
    await saidOfDeletion(meike);
    const folder = `complaints/${folderOf(ids.photographs)}`;
    for (const name of ["index.md", "bijlage-1.jpg", "bijlage-2.jpg"]) {
      expect(await stage().gitHub.bytesAt(`${folder}/${name}`)).toBe(null);
    }
  });
});

/** Runs in the page: numbers come out of no lot, but one after the other. */
function drawInOrder(): void {
  const drawn = crypto.getRandomValues.bind(crypto);
  let next = 0;
  Object.assign(crypto, {
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => {
      if (bytes.length !== 1) return drawn(bytes);
      bytes[0] = next % 27;
      next += 1;
      return bytes;
    },
  });
}

describe("new complaints", () => {
  it("of two partners at once are both kept, under numbers of their own", async () => {
    for (const page of [meike, daan]) {
      await goTo(page, editorRoutes.newComplaint);
      await fillShortest(page);
    }
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    expect(await saidOfSave(daan)).toBe("Opgeslagen");
    await expect.poll(() => numberShown(meike)).not.toBe(null);
    await expect.poll(() => numberShown(daan)).not.toBe(null);
    expect(numberShown(meike)).not.toBe(numberShown(daan));
  });

  it("that draw the same number: the second is refused, and gets another on the next try", async () => {
    for (const page of [meike, daan]) {
      await page.evaluate(drawInOrder);
      await goTo(page, editorRoutes.complaints);
      await goTo(page, editorRoutes.newComplaint);
      await fillShortest(page);
    }
    await typeOver(fieldOf(daan, "Gewenste oplossing"), marked("tweede"));
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    expect(await saidOfSave(daan)).toBe(saidWhy(backendInDutch.numberTaken));
    expect(await fieldOf(daan, "Gewenste oplossing").inputValue()).toBe(marked("tweede"));
    expect(await saidOfSave(daan)).toBe("Opgeslagen");
    const written = (await pathsWritten()).filter((path) => /KL-\d{4}-(?:2345|6789)/.test(path));
    expect(written.map((path) => path.slice(-19))).toEqual([
      expect.stringContaining("2345/index.md"),
      expect.stringContaining("6789/index.md"),
    ]);
    expect(await stage().gitHub.fileAt(written[1] ?? "")).toContain(`wish: ${marked("tweede")}\n`);
  });
});

const conclusions = (page: Page) => fieldOf(page, "Conclusies");

describe("the review of a year", () => {
  it("is made once: the second is told, and keeps its words", async () => {
    for (const page of [meike, daan]) {
      await goTo(page, editorRoutes.newReview);
      await formOf(page);
      await typeOver(fieldOf(page, "Gehouden op"), "2026-06-01");
      await choose(page, "Aanwezig", "Meike");
      await typeOver(conclusions(page), marked(page === meike ? "rust" : "haast"));
    }
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    expect(await saidOfSave(daan)).toBe(saidWhy(backendInDutch.yearTaken));
    expect(await conclusions(daan).inputValue()).toBe(marked("haast"));
    // A second review on the same page is no second version of the first.
    await goTo(meike, editorRoutes.reviews);
    await goTo(meike, editorRoutes.newReview);
    await formOf(meike);
    await typeOver(fieldOf(meike, "Gehouden op"), "2026-06-02");
    await choose(meike, "Aanwezig", "Daan");
    expect(await saidOfSave(meike)).toBe(saidWhy(backendInDutch.yearTaken));
    const [path = ""] = (await pathsWritten()).filter((one) => one.startsWith("complaints/reviews/"));
    expect(await stage().gitHub.fileAt(path)).toContain(marked("rust"));
  });

  it("that both change comes together in words of its own", async () => {
    const [path = ""] = (await pathsWritten()).filter((one) => one.startsWith("complaints/reviews/"));
    const route = `${editorRoutes.reviews}/entries/${path.slice(-7, -3)}`;
    for (const page of [meike, daan]) {
      await goTo(page, editorRoutes.reviews);
      await goTo(page, route);
      await formOf(page);
    }
    await typeOver(fieldOf(meike, "Verslag"), marked("verslag"));
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    await typeOver(conclusions(daan), marked("vaart"));
    await saveIntoDialog(daan);
    await daan.getByRole("heading", { name: mergesInDutch.review.heading }).waitFor();
    await button(daan, mergesInDutch.review.save).click();
    expect(await saidNext(daan)).toBe("Opgeslagen");
    const text = await stage().gitHub.fileAt(path);
    expect([text?.includes(marked("verslag")), text?.includes(marked("vaart"))]).toEqual([true, true]);
  });
});

it("the settings that both change come together, and keep their comments", async () => {
  const path = "complaints/register.yaml";
  const text = (await stage().gitHub.fileAt(path)) ?? "";
  await stage().gitHub.commitAs("Instellingen", { [path]: `# Van ons allemaal.\n${text}` });
  for (const page of [meike, daan]) {
    await goTo(page, editorRoutes.settings);
    await formOf(page);
  }
  await typeOver(fieldOf(meike, "Website"), "https://voorbeeldig.example/");
  await typeOver(fieldOf(daan, "Telefoon"), marked("06"));
  expect(await saidOfSave(meike)).toBe("Opgeslagen");
  await saveIntoDialog(daan);
  await daan.getByRole("heading", { name: mergesInDutch.settings.heading }).waitFor();
  await button(daan, mergesInDutch.settings.save).click();
  expect(await saidNext(daan)).toBe("Opgeslagen");
  const saved = await stage().gitHub.fileAt(path);
  expect(saved).toContain("# Van ons allemaal.\n");
  expect(saved).toContain("website: https://voorbeeldig.example/\n");
  expect(saved).toContain(`phone: ${marked("06")}\n`);
});
