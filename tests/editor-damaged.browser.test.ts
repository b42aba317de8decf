import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { formatRecord } from "../scripts/front-matter.ts";
import { backendInDutch } from "../site/editor/backend-words-nl.ts";
import { editorRoutes, notice, preview } from "./editor-page.ts";
import {
  type EditorSession,
  openForm,
  openList,
  saveNow,
  startEditorSession,
  typeOver,
} from "./editor-session.ts";
import { recordBefore, textField } from "./hostile-fields.ts";
import { complaintText } from "./register-on-disk.ts";

/** A short complaint with more lines in its fields. */
function withFields(id: string, lines: string): string {
  return complaintText(id).replace("---\nDe", `${lines}---\nDe`);
}

/** Records that a form could not give back whole, by what is wrong with them. */
const damages: Readonly<Record<string, (id: string) => string>> = {
  "no YAML": (id) => `---\nid: ${id}\nwish: [Jansen\n---\nWoorden\n`,
  "no front-matter": () => "Alleen woorden\n",
  "nothing at all": () => "",
  "two fields of one name": (id) => withFields(id, "handler: p2\n"),
  "a list in place of the record": () => "---\n- een\n- twee\n---\n",
  "a text in place of a list of groups": (id) => withFields(id, "contacts: gebeld\n"),
  "texts in a list of groups": (id) => withFields(id, "contacts: [gebeld]\n"),
  "a text in place of a list of people": (id) => withFields(id, "involved: tr1\n"),
  "a text in place of a list of files": (id) => withFields(id, "attachments: brief.pdf\n"),
  "groups in a list of files": (id) => withFields(id, "attachments: [{ naam: brief.pdf }]\n"),
  "a list in place of a group": (id) => withFields(id, "decision: [dir]\n"),
  "a text in place of a group": (id) => withFields(id, "complainant: Jansen\n"),
  "a text in place of yes, no or a group": (id) => withFields(id, "hold: soms\n"),
  "a group in place of a text": (id) => withFields(id, "training: { naam: Basis }\n"),
  "a list in place of a day": (id) => withFields(id, "passedOnOn: [2026-03-28]\n"),
  "a field that is called like one of the form": (id) => withFields(id, "body: Woorden\n_base: x\n"),
  "a part of a group that is called like one of the form": (id) => withFields(id, "hold: { kept: ja }\n"),
  "a name that the CMS drops": (id) => withFields(id, "eigen: { __proto__: x }\nconstructor: y\n"),
};

const damaged = Object.entries(damages).map(([what, textOf], at) => {
  const id = `KL-2026-B0${String(at).padStart(2, "0")}`;
  return { id, what, text: textOf(id) };
});
const sound = "KL-2026-7F3K";
const latin = {
  id: "KL-2026-LAT1",
  bytes: Buffer.from(complaintText("KL-2026-LAT1").replace("te", "t\u00e9"), "latin1"),
};
const hostile = "KL-2026-H7ML";
const program = `<script>window.taken = true</script><img src="x" onerror="window.taken = true">`;
const improvements = [{ action: program, owner: "p1", due: "2026-12-31" }];
const hostileText = formatRecord(
  { ...recordBefore(hostile), summary: program, wish: program, training: program, improvements },
  `${program}\n\n[klik](javascript:window.taken=true) ![beeld](https://example.invalid/y.png)`,
);

/** Records that are read well, and the line ends that they have. */
const odd = {
  "KL-2026-CRLF": {
    before: withFields("KL-2026-CRLF", "wish: |-\n  Een\n  twee\n").replaceAll("\n", "\r\n"),
    ends: "\r\n",
  },
  "KL-2026-B0M0": {
    before: `\uFEFF${complaintText("KL-2026-B0M0")}`,
    ends: "\n",
  },
};

const empty = {
  id: "KL-2026-N0N3",
  text: withFields("KL-2026-N0N3", "contacts: [null]\ndiscussedWith: [null, dir]\ndecision:\n"),
};

let session: EditorSession;
let page: Page;

beforeAll(async () => {
  const texts = [
    ...damaged.map(({ id, text }) => [id, text] as const),
    ...Object.entries(odd).map(([id, { before }]) => [id, before] as const),
    [latin.id, latin.bytes] as const,
    [empty.id, empty.text] as const,
    [hostile, hostileText] as const,
    [sound, complaintText(sound)] as const,
  ];
  const files = texts.map(([id, text]) => [`2026/${id}/index.md`, text]);
  const review = "---\non: 2026-12-01\nperiod: { from: 2026-01-01, until: 2026-11-30 }\n---\n";
  session = await startEditorSession({ ...Object.fromEntries(files), "reviews/2026.md": review });
  page = session.page;
});
afterEach(() => expect(session.takeProblems()).toEqual([]));
afterAll(() => session.stop());

const fileOf = (id: string) => session.stage.gitHub.fileAt(`complaints/2026/${id}/index.md`);
const cards = () => page.locator("#nc-root a[href*='/collections/complaints/entries/']");

async function showAll(): Promise<void> {
  await openList(session, editorRoutes.complaints, "Klachten");
  await cards().first().waitFor();
  await expect
    .poll(async () => {
      await cards().last().scrollIntoViewIfNeeded();
      return cards().count();
    })
    .toBe(damaged.length + Object.keys(odd).length + 4);
}

describe("a record that a form could not give back whole", () => {
  it("is in the list all the same, and said to be unreadable", async () => {
    await showAll();
    for (const id of [...damaged.map((one) => one.id), latin.id]) {
      expect(await cards().filter({ hasText: id }).innerText()).toContain(backendInDutch.unreadable);
    }
    expect(await cards().filter({ hasText: backendInDutch.unreadable }).count()).toBe(damaged.length + 1);
    expect(await page.locator("#nc-root").innerText()).not.toMatch(/Jansen|gebeld/);
  });

  it.each(damaged)("is not opened, and stays as it is: $what", async ({ id, text }) => {
    await openList(session, editorRoutes.reviews, "Jaarlijkse toetsingen");
    await page.goto(`${session.stage.address}admin/${editorRoutes.complaint(id)}`);
    await page.getByText(backendInDutch.cannotOpen.slice(0, 60)).first().waitFor();
    expect(await page.locator('[class*="ControlPaneContainer"] label').count()).toBe(0);
    expect(await fileOf(id)).toBe(text);
    await page.locator(".Toastify__toast").evaluateAll((all) => all.forEach((toast) => toast.remove()));
  });

  it("is asked for again when it is not UTF-8", async () => {
    await openList(session, editorRoutes.reviews, "Jaarlijkse toetsingen");
    await page.goto(`${session.stage.address}admin/${editorRoutes.complaint(latin.id)}`);
    await notice(page).getByText(backendInDutch.troubleReading.failed).waitFor();
    await openList(session, editorRoutes.complaints, "Klachten");
    await expect.poll(() => notice(page).count()).toBe(0);
    const bytes = await session.stage.gitHub.bytesAt(`complaints/2026/${latin.id}/index.md`);
    expect(bytes?.equals(latin.bytes)).toBe(true);
  });
});

describe("a record with line ends or a mark of another system", () => {
  it.each(Object.entries(odd))(
    "%s is opened, and keeps them and all that was not changed when it is saved",
    async (id, { before, ends }) => {
      await openForm(session, editorRoutes.complaint(id));
      await typeOver(textField(page, "training"), "Basistraining");
      await saveNow(page);
      const saved = (await fileOf(id)) ?? "";
      const line = `training: Basistraining${ends}`;
      expect(saved).toContain(line);
      expect(saved.replace(line, "")).toBe(before);
    },
  );
});

describe("a record with empty items in its lists", () => {
  it("is opened, and keeps its lines when another field is saved", async () => {
    await openForm(session, editorRoutes.complaint(empty.id));
    await typeOver(textField(page, "training"), "Basistraining");
    await saveNow(page);
    const saved = (await fileOf(empty.id)) ?? "";
    expect(saved).toContain("training: Basistraining\n");
    expect(saved.replace("training: Basistraining\n", "")).toBe(empty.text);
  });
});

describe("a record that tries to be a program", () => {
  it("is text in the list, in the form and beside it", async () => {
    await showAll();
    expect(await cards().filter({ hasText: hostile }).innerText()).toContain(program);
    await openForm(session, editorRoutes.complaint(hostile));
    expect(await textField(page, "wish").inputValue()).toBe(program);
    await preview(page).getByText(program).first().waitFor();
    await expectNothingRan();
    await typeOver(textField(page, "body"), `${program} en meer`);
    await expectNothingRan();
  });

  it("is text beside the form of the review that goes through it", async () => {
    await openForm(session, `${editorRoutes.reviews}/entries/2026`);
    await preview(page).getByText(program).first().waitFor();
    await expectNothingRan();
  });
});

async function expectNothingRan(): Promise<void> {
  const active = "script, img, iframe, object, [onerror], a[href^='javascript' i]";
  expect(await preview(page).locator(active).count()).toBe(0);
  expect(await page.locator("#nc-root").locator("[onerror], a[href^='javascript' i]").count()).toBe(0);
  for (const frame of page.frames()) expect(await frame.evaluate(() => "taken" in window)).toBe(false);
}
