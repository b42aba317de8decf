import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { parseFrontMatter } from "../scripts/front-matter.ts";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { valueAt } from "../site/editor/github-client.ts";
import { mergesInDutch } from "../site/editor/merge-words-nl.ts";
import {
  leaveDialogs,
  openComplaint,
  saidNext,
  saidOfDeletion,
  saidOfSave,
  saveIntoDialog,
  typeOver,
  secondToken,
  stageColleagues,
} from "./editor-colleagues.ts";
import { marked, markedComplaint, placeOfComplaint } from "./editor-marked-records.ts";
import { choose, fieldOf, formOf, notice } from "./editor-page.ts";
import { isMarked } from "./editor-said.ts";

const ids = {
  apart: "KL-2026-W22B",
  alike: "KL-2026-W22C",
  cancelled: "KL-2026-W22D",
  gone: "KL-2026-W22F",
  kept: "KL-2026-W22G",
  twice: "KL-2026-W22H",
  ruled: "KL-2026-W22J",
  backed: "KL-2026-W22K",
  again: "KL-2026-W22M",
};
const stage = stageColleagues(
  Object.fromEntries(Object.values(ids).map((id) => [placeOfComplaint(id), markedComplaint(id)])),
);
const words = mergesInDutch.complaint;
let meike: Page;
let daan: Page;
beforeAll(async () => {
  meike = await stage().colleague();
  daan = await stage().colleague(secondToken);
});

afterEach(() => leaveDialogs([meike, daan]));

const pathOf = (id: string) => `complaints/${placeOfComplaint(id)}`;
const fileOf = (id: string) => stage().gitHub.fileAt(pathOf(id));
const training = (page: Page) => fieldOf(page, "Training");
const wish = (page: Page) => fieldOf(page, "Gewenste oplossing");
const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const saidWhy = (sentence: string) => `Niet opgeslagen: ${sentence}`;

/** What a complaint's record says of the solution that is wanted. */
async function wishOf(id: string): Promise<unknown> {
  const parsed = parseFrontMatter((await fileOf(id)) ?? "");
  return "data" in parsed ? valueAt(parsed.data, "wish") : null;
}

/** How many commits say that they are of a complaint. */
async function commitsOf(id: string): Promise<number> {
  return (await stage().gitHub.commits()).filter(({ message }) => message.startsWith(id)).length;
}

/** Both open a complaint; Meike changes its training and saves. */
async function bothOpen(id: string, change = marked("herfst")): Promise<void> {
  for (const page of [meike, daan]) await openComplaint(page, id);
  await typeOver(training(meike), change);
  expect(await saidOfSave(meike)).toBe("Opgeslagen");
}

describe("two partners with one complaint", () => {
  it("who change different parts: the second sees both, and both stay", async () => {
    await bothOpen(ids.apart);
    await typeOver(wish(daan), marked("bloemen"));
    await saveIntoDialog(daan);
    await daan.getByRole("heading", { name: words.heading }).waitFor();
    const shown = await dialog(daan).innerText();
    expect(shown.replaceAll(/\s+/g, " ")).toContain(
      `${words.takenOverTitle} Training Was ${marked("training")} Wordt ${marked("herfst")}`,
    );
    await button(daan, words.save).click();
    expect(await saidNext(daan)).toBe("Opgeslagen");
    expect(await fileOf(ids.apart)).toContain(`training: ${marked("herfst")}\nwish: ${marked("bloemen")}\n`);
    expect(await commitsOf(ids.apart)).toBe(2);
    // The form goes on from what was saved.
    await expect.poll(() => training(daan).inputValue()).toBe(marked("herfst"));
    await typeOver(training(daan), marked("winter"));
    expect(await saidOfSave(daan)).toBe("Opgeslagen");
  });

  it.each([
    [words.mine, `${marked("zon")} 1`, ""],
    [words.theirs, "", `${marked("maan")} 2`],
    [words.bothTexts, `${marked("zon")} 3`, `${marked("maan")} 3`],
  ])("who change the same part: the second chooses, %s", async (choice, own, other) => {
    for (const page of [meike, daan]) await openComplaint(page, ids.alike);
    await typeOver(wish(meike), other === "" ? marked("wolk") : other);
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    await typeOver(wish(daan), own === "" ? marked("regen") : own);
    await saveIntoDialog(daan);
    expect(await button(daan, words.save).isDisabled()).toBe(true);
    await dialog(daan).getByLabel(choice, { exact: true }).check();
    await button(daan, words.save).click();
    expect(await saidNext(daan)).toBe("Opgeslagen");
    const kept = [own, other].filter((text) => text !== "");
    expect(await wishOf(ids.alike)).toBe(kept.join("\n\n"));
  });

  it("of whom the second goes back without saving: what was typed stays, and can be saved later", async () => {
    await bothOpen(ids.cancelled);
    await typeOver(wish(daan), marked("excuus"));
    await saveIntoDialog(daan);
    await button(daan, words.back).click();
    expect(await saidNext(daan)).toBe(saidWhy(backendInDutch.cancelled));
    expect(await wish(daan).inputValue()).toBe(marked("excuus"));
    expect(await commitsOf(ids.cancelled)).toBe(1);
    await saveIntoDialog(daan);
    await button(daan, words.save).click();
    expect(await saidNext(daan)).toBe("Opgeslagen");
    expect(await fileOf(ids.cancelled)).toContain(
      `training: ${marked("herfst")}\nwish: ${marked("excuus")}\n`,
    );
  });

  it("of whom one removes it while the other writes: it can be put back as that one has it", async () => {
    for (const page of [meike, daan]) await openComplaint(page, ids.gone);
    await typeOver(wish(daan), marked("terug"));
    await saidOfDeletion(meike);
    expect(await fileOf(ids.gone)).toBe(null);
    await saveIntoDialog(daan);
    await daan.getByRole("heading", { name: words.deletedHeading }).waitFor();
    await button(daan, words.back).click();
    expect(await saidNext(daan)).toBe(saidWhy(backendInDutch.cancelled));
    expect(await fileOf(ids.gone)).toBe(null);
    expect(await wish(daan).inputValue()).toBe(marked("terug"));
    await saveIntoDialog(daan);
    await button(daan, words.restore).click();
    expect(await saidNext(daan)).toBe("Opgeslagen");
    expect(await fileOf(ids.gone)).toContain(`wish: ${marked("terug")}\n`);
  });

  it("of whom one changes it while the other removes it: the removal is refused in words", async () => {
    await bothOpen(ids.kept);
    await saidOfDeletion(daan, `Niet verwijderd: ${backendInDutch.changedMeanwhile}`);
    expect(await fileOf(ids.kept)).toContain(`training: ${marked("herfst")}\n`);
  });
});

describe("one partner", () => {
  it("who saves twice in a row meets only her own version, and is told nothing", async () => {
    await openComplaint(meike, ids.twice);
    for (const season of ["lente", "zomer", "herfst"]) {
      await typeOver(training(meike), marked(season));
      expect(await saidOfSave(meike)).toBe("Opgeslagen");
      expect(await fileOf(ids.twice)).toContain(`training: ${marked(season)}\n`);
    }
    expect(await commitsOf(ids.twice)).toBe(3);
  });

  it("who saved, and then is overtaken, merges from her own version and not from the first", async () => {
    await openComplaint(meike, ids.again);
    await typeOver(training(meike), marked("lente"));
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    // The colleague takes that change back, which must not pass for "only I changed it".
    await openComplaint(daan, ids.again);
    await typeOver(training(daan), marked("training"));
    expect(await saidOfSave(daan)).toBe("Opgeslagen");
    await typeOver(wish(meike), marked("rust"));
    await saveIntoDialog(meike);
    await button(meike, words.save).click();
    expect(await saidNext(meike)).toBe("Opgeslagen");
    expect(await fileOf(ids.again)).toContain(`training: ${marked("training")}\nwish: ${marked("rust")}\n`);
  });

  it("whose merged version breaks a rule is told so, and keeps what was typed", async () => {
    await openComplaint(daan, ids.ruled);
    // Whoever it is about does not handle it: each of the two changes is right by itself.
    await stage().gitHub.commitAs(`${ids.ruled}: betrokkenen`, {
      [pathOf(ids.ruled)]: ((await fileOf(ids.ruled)) ?? "").replace("handler: p1", "involved: [p2]"),
    });
    await choose(daan, "Behandelaar", "Lotte");
    await saveIntoDialog(daan);
    await dialog(daan).getByLabel(words.mine, { exact: true }).check();
    await button(daan, words.save).click();
    expect(await saidNext(daan)).toBe(saidWhy(backendInDutch.cancelled));
    await notice(daan).getByRole("heading", { name: backendInDutch.mergedRefused }).waitFor();
    expect(await notice(daan).getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await fileOf(ids.ruled)).toContain("involved: [p2]\n");
    await daan.locator("#nc-root").getByText("Lotte Maneschijn (p2)").first().waitFor();
  });

  it("who comes back after a reload merges from the version that the draft was made from", async () => {
    await openComplaint(daan, ids.backed);
    await typeOver(wish(daan), marked("concept"));
    // The CMS keeps a draft two seconds after the last key.
    await daan.waitForTimeout(2_500);
    await openComplaint(meike, ids.backed);
    await typeOver(training(meike), marked("herfst"));
    expect(await saidOfSave(meike)).toBe("Opgeslagen");
    await daan.reload();
    await formOf(daan);
    await expect.poll(() => wish(daan).inputValue()).toBe(marked("concept"));
    await saveIntoDialog(daan);
    await daan.getByText(words.together).waitFor();
    await button(daan, words.save).click();
    expect(await saidNext(daan)).toBe("Opgeslagen");
    expect(await fileOf(ids.backed)).toContain(`training: ${marked("herfst")}\nwish: ${marked("concept")}\n`);
  });
});

it("what the editor says in passing is heard, so that a word of a complaint in it would be found", () => {
  expect(stage().said.messages()).toContain("Opgeslagen");
  expect(isMarked(`asked GET /klachten/${encodeURIComponent(marked("naam"))}`)).toBe(true);
});
