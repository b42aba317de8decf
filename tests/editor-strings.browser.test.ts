import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { formatRecord } from "../scripts/front-matter.ts";
import { readRegister } from "../scripts/read-register.ts";
import { checkedOut } from "./checked-out.ts";
import { editorRoutes } from "./editor-page.ts";
import {
  type EditorSession,
  openForm,
  openList,
  saveNow,
  startEditorSession,
  typeOver,
} from "./editor-session.ts";
import {
  asTyped,
  asTypedInLine,
  bodyAfter,
  keptOf,
  recordAfter,
  recordBefore,
  textField,
  typings,
} from "./hostile-fields.ts";
import { hostileTexts } from "./hostile-texts.ts";

let session: EditorSession;
const idOf = (at: number) => `KL-2026-T0${String(at).padStart(2, "0")}`;
const pathOf = (id: string) => `complaints/2026/${id}/index.md`;
const forms = typings.map((typing, at) => ({ id: idOf(at), typing, name: JSON.stringify(typing.texts) }));
const half = "KL-2026-HA1F";

beforeAll(async () => {
  const ids = [...forms.map(({ id }) => id), half];
  const records = ids.map((id) => [`2026/${id}/index.md`, formatRecord(recordBefore(id), "Woorden")]);
  session = await startEditorSession(Object.fromEntries(records));
});
afterEach(() => expect(session.takeProblems()).toEqual([]));
afterAll(() => session.stop());

const open = (id: string) => openForm(session, editorRoutes.complaint(id));
const fileOf = (id: string) => session.stage.gitHub.fileAt(pathOf(id));

describe("texts that programs stumble over, typed into the form", () => {
  it.each(forms)(
    "stand in git as they were typed, lines without blanks at their ends: $name",
    async ({ id, typing }) => {
      const { page } = session;
      await open(id);
      for (const [name, held] of typing.held) {
        const isLine = await textField(page, name).evaluate((field) => field.tagName === "INPUT");
        const text = typing.texts.find((one) => (isLine ? asTypedInLine(one) : asTyped(one)) === held) ?? "";
        await typeOver(textField(page, name), text);
        // What the browser itself makes of it is all that changes.
        expect(await textField(page, name).inputValue()).toBe(held);
      }
      await saveNow(page);
      expect(await fileOf(id)).toBe(formatRecord(recordAfter(id, typing), bodyAfter(typing)));
    },
  );

  it("are read from a checkout as they stand there, and nothing is wrong", () => {
    const { complaints, findings } = readRegister(checkedOut(session.stage.gitHub.repository));
    expect(findings).toEqual([]);
    const read = new Map(complaints.map((facts) => [facts.id, facts]));
    for (const { id, typing } of forms) {
      expect(read.get(id)).toEqual({ ...recordAfter(id, typing), body: bodyAfter(typing) });
    }
  });

  it("were all of them tried", () => {
    expect(forms.flatMap(({ typing }) => typing.texts)).toEqual(hostileTexts);
  });
});

describe("after a reload of the editor", () => {
  beforeAll(async () => {
    await openList(session, editorRoutes.complaints, "Klachten");
    await session.page.reload();
    await session.page.getByRole("heading", { name: "Klachten", exact: true }).waitFor();
  });

  it.each(forms)("they stand in the form, and another field changes its line only: $name", async (form) => {
    const { page } = session;
    const { id, typing } = form;
    const before = (await fileOf(id)) ?? "";
    await open(id);
    for (const [name] of typing.held) {
      const kept = keptOf(name, typing);
      const shown = name === "body" ? bodyAfter(typing) : kept.trim() && kept;
      expect(await textField(page, name).inputValue()).toBe(shown);
    }
    await typeOver(textField(page, "email"), "klager@example.nl");
    await saveNow(page);
    const lines = ((await fileOf(id)) ?? "").split("\n");
    expect(lines.filter((line) => line === "  email: klager@example.nl")).toHaveLength(1);
    expect(lines.filter((line) => line !== "  email: klager@example.nl").join("\n")).toBe(before);
  });

  it("what was typed and taken back is nothing to save, and a field that is emptied again makes no commit", async () => {
    const { page, stage } = session;
    const [{ id } = { id: "" }] = forms;
    const [head, before] = [await stage.gitHub.head(), await fileOf(id)];
    await open(id);
    const button = page.locator('#nc-root [class*="-PublishButton"]');
    const body = textField(page, "body");
    const held = await body.inputValue();
    await typeOver(body, "Andere woorden");
    await button.waitFor();
    await typeOver(body, held);
    await button.waitFor({ state: "hidden" });
    await typeOver(textField(page, "kindNote"), "Toelichting");
    await typeOver(textField(page, "kindNote"), "");
    await saveNow(page);
    expect(await stage.gitHub.head()).toBe(head);
    expect(await fileOf(id)).toBe(before);
  });
});

describe("half of an emoji, which a script or a broken keyboard can leave in a field", () => {
  it("becomes the sign for a character that is lost, in the form as in the file", async () => {
    const { page } = session;
    await open(half);
    for (const name of ["wish", "body"]) {
      await textField(page, name).evaluate((field) => {
        const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
        setter?.call(field, `a${String.fromCharCode(0xd83d)}b`);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
    }
    await saveNow(page);
    const { immediateActions, ...before } = recordBefore(half);
    const after = { ...before, wish: "a\uFFFDb", immediateActions };
    expect(await fileOf(half)).toBe(formatRecord(after, "a\uFFFDb"));
    await expect.poll(() => textField(page, "wish").inputValue()).toBe("a\uFFFDb");
  });
});
