import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { dateOf } from "../procedure/dates.ts";
import { savingOf } from "../procedure/saving.ts";
import { formatRecord, parseFrontMatter } from "../scripts/front-matter.ts";
import { complaintToSave } from "../site/editor/before-save.ts";
import { recordOf } from "../site/editor/form-codec.ts";
import { arbitraryFacts } from "./arbitrary-facts.ts";
import { launchBrowser } from "./browser.ts";
import { checkedOut, checkOf } from "./checked-out.ts";
import { type FormatsPage, startFormatsPage } from "./editor-formats-page.ts";
import { editorRoutes } from "./editor-page.ts";
import {
  type EditorSession,
  openForm,
  saveNow,
  sessionDay,
  startEditorSession,
  typeOver,
} from "./editor-session.ts";
import { textField } from "./hostile-fields.ts";
import { arbitraryText } from "./hostile-texts.ts";
import { sampleRegister } from "./sample-records.ts";

/** Records as the project writes them, of which the rules forbid none: facts in any combination, texts of any kind. */
const sampled = fc.sample(fc.tuple(arbitraryFacts, arbitraryText, arbitraryText), {
  numRuns: 1_500,
  seed: 20260327,
});
const records = sampled.flatMap(([facts, text, body], at) => {
  const id = `KL-2026-${String(at).padStart(4, "0")}`;
  // Closing and erasing ask for more than chance provides; those have tests of their own.
  const { closedOn: _, closeReason: __, erasedOn: ___, ...open } = facts;
  const prose = { wish: text, training: text.slice(0, 300), noImmediateAction: true };
  const receipt = { receivedOn: "2026-03-01", receivedBy: "tr1", channel: "email", kind: "dissatisfaction" };
  const record = { ...open, ...prose, ...receipt, id };
  const given = { record, body, base: null, id, register: sampleRegister(), today: dateOf(sessionDay) };
  const outcome = complaintToSave({ ...given, taken: () => false });
  return outcome.kind === "refuse"
    ? []
    : [{ id, text: formatRecord(recordOf("complaint", outcome.record), outcome.body) }];
});
const some = records.filter((_, at) => at % Math.ceil(records.length / 25) === 0);
const pathOf = (id: string) => `2026/${id}/index.md`;

/** Records as a person writes them, with the line that a training which is filled in comes behind. */
const byHand = {
  "KL-2026-HAND": {
    before: `---
# Gebeld om negen uur
receivedOn:   2026-03-27
channel: "phone"
id: KL-2026-HAND
kind: dissatisfaction
receivedBy: 'tr1'
noImmediateAction: true
complainant: { name: "Kwartel\\nslag",   type: client, phone: 06 0000 0012 }
eigenVeld: { lijst: [a, 012] }
involved: [tr1]
wish: >-
  Een nieuwe
  datum
---

Met een lege regel erboven.
`,
    behind: /^complainant: .*\n/m,
    training: "training: Basistraining\n",
  },
  "KL-2026-HA2D": {
    before: [
      "\uFEFF---",
      "id: KL-2026-HA2D # nog na te kijken",
      "kind: dissatisfaction",
      "receivedOn: 2026-03-27",
      "receivedBy: tr1",
      "channel:   phone",
      "",
      "noImmediateAction: true",
      "---",
      "Van een ander systeem,",
      "met lege regels eronder.",
      "",
      "",
      "",
    ].join("\r\n"),
    behind: /^channel: .*\r\n/m,
    training: "training: Basistraining\r\n",
  },
};

let session: EditorSession;

beforeAll(async () => {
  const files = [...records.map(({ id, text }) => [pathOf(id), text])];
  const hand = Object.entries(byHand).map(([id, { before }]) => [pathOf(id), before]);
  session = await startEditorSession(Object.fromEntries([...files, ...hand]));
});
afterEach(() => expect(session.takeProblems()).toEqual([]));
afterAll(() => session.stop());

const fileOf = (id: string) => session.stage.gitHub.fileAt(`complaints/${pathOf(id)}`);

async function saveWithTraining(id: string, training: string): Promise<void> {
  await openForm(session, editorRoutes.complaint(id));
  await typeOver(textField(session.page, "training"), training);
  await saveNow(session.page);
}

describe("records with facts in any combination and texts of any kind", () => {
  it("are many", () => {
    expect(records.length).toBeGreaterThan(100);
    expect(some.length).toBeGreaterThan(20);
  });

  it.each(some)(
    "$id, saved in the editor with another training, is the same but for that",
    async ({ id, text }) => {
      await saveWithTraining(id, "Basistraining");
      const [before, after] = [parseFrontMatter(text), parseFrontMatter((await fileOf(id)) ?? "")];
      if ("refused" in before || "refused" in after) return expect.unreachable();
      expect(after.data).toEqual({ ...Object(before.data), training: "Basistraining" });
      expect(after.body).toBe(before.body);
      const lines = text.split("\n");
      const changed = ((await fileOf(id)) ?? "").split("\n").filter((line) => !lines.includes(line));
      expect(changed).toEqual(["training: Basistraining"]);
    },
  );

  it("are accepted by the check of a checkout, but for what may be saved", () => {
    const { complaints, findings } = checkOf(checkedOut(session.stage.gitHub.repository), sessionDay);
    expect(complaints).toBe(records.length + Object.keys(byHand).length);
    const refused = findings.filter(({ rule }) => savingOf[rule] === "refuse");
    // The field that somebody made up by hand was never the editor's.
    expect(refused).toEqual([expect.objectContaining({ place: "KL-2026-HAND", rule: "unknown-field" })]);
  });
});

describe("records written by hand", () => {
  it.each(Object.entries(byHand))(
    "%s keep their comments, order, quotes and ends of lines when they are saved",
    async (id, { before, behind, training }) => {
      const after = before.replace(behind, (line) => `${line}${training}`);
      await saveWithTraining(id, "Basistraining");
      expect(await fileOf(id)).toBe(after);
      await saveWithTraining(id, "Vervolgtraining");
      expect(await fileOf(id)).toBe(after.replace("Basistraining", "Vervolgtraining"));
    },
  );
});

describe("the formats of the CMS, in the browser", () => {
  let served: FormatsPage;
  beforeAll(async () => (served = await startFormatsPage()));
  afterAll(() => served.stop());

  it("write every one of these records again byte for byte", async () => {
    const browser = await launchBrowser(served.address);
    const page = await (await browser.open()).newPage();
    await page.goto(served.address);
    await expect.poll(() => page.title()).toBe("Klaar");
    const texts = records.map(({ text }) => text);
    await page.getByLabel("Bestanden").fill(JSON.stringify({ collection: "complaints", texts }));
    const made: unknown = JSON.parse(await page.getByLabel("Opnieuw geschreven").inputValue());
    expect(made).toEqual(texts);
    expect(browser.takeProblems()).toEqual([]);
    await browser.close();
  });
});
