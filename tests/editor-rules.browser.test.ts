import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { savingOf } from "../procedure/saving.ts";
import type { FactRule, Finding, ShapeRule } from "../schemas/finding.ts";
import { parseFrontMatter } from "../scripts/front-matter.ts";
import { findingInForm } from "../procedure/finding-sentences.ts";
import { messagesIn } from "../procedure/messages.ts";
import { editorRoutes, pressSave, preview, saidFailed } from "./editor-page.ts";
import {
  type EditorSession,
  openForm,
  refusalNow,
  saveNow,
  startEditorSession,
  typeOver,
} from "./editor-session.ts";
import { stageSettings } from "./editor-stage.ts";
import { textField } from "./hostile-fields.ts";
import { ruleScenes, type Scene } from "./rule-scenes.ts";

type Rule = ShapeRule | FactRule;
type In<Place extends Scene["in"]> = readonly [rule: Rule, scene: Extract<Scene, { in: Place }>];

const rules = Object.entries(ruleScenes).flatMap(([name, scene]) =>
  isRule(name) ? [{ rule: name, scene }] : [],
);
const settingsPath = "complaints/register.yaml";
const messages = messagesIn("nl");
const idOf = (rule: Rule) => `KL-2026-R${String(Object.keys(ruleScenes).indexOf(rule)).padStart(3, "0")}`;
const reviewYear = (rule: Rule) => `20${30 + Object.keys(ruleScenes).indexOf(rule)}`;

function isRule(name: string): name is Rule {
  return name in ruleScenes;
}

function scenesIn<Place extends Scene["in"]>(place: Place): readonly In<Place>[] {
  const isThere = (scene: Scene): scene is Extract<Scene, { in: Place }> => scene.in === place;
  return rules.flatMap(({ rule, scene }) => (isThere(scene) ? [[rule, scene] as const] : []));
}

/** A short complaint in which some fields are replaced. */
function recordOf(id: string, fields: string, body = "De training begon te laat."): string {
  const own = ["id", "kind", "receivedOn", "receivedBy", "channel", "noImmediateAction"];
  const values = [id, "dissatisfaction", "2026-03-27", "tr1", "phone", "true"];
  const lines = own.map((name, at) => `${name}: ${values[at]}\n`);
  const kept = lines.filter((_, at) => !new RegExp(`^${own[at]}:`, "m").test(fields));
  return `---\n${kept.join("")}${fields}---\n${body}\n`;
}

const complaints = [...scenesIn("complaint"), ...scenesIn("saved")].map(([rule, { fields, ...more }]) => {
  const body = "body" in more ? more.body : undefined;
  return [`2026/${idOf(rule)}/index.md`, recordOf(idOf(rule), fields, body)];
});
const reviews = scenesIn("review").map(([rule, { fields }]) => {
  return [`reviews/${reviewYear(rule)}.md`, `---\n${fields}---\n`];
});
const ofLastYear = recordOf("KL-2025-AAAA", "receivedOn: 2025-05-05\n");

const categories = `categories:
  - { code: organisation, name: Organisatie en planning }
  - { code: kantine, name: Kantine, until: 2026-03-31 }
`;

let session: EditorSession;
let page: Page;

beforeAll(async () => {
  const all = {
    ...Object.fromEntries([...complaints, ...reviews]),
    "2025/KL-2025-AAAA/index.md": ofLastYear,
    "register.yaml": `${stageSettings}${categories}dashboard: {}\n`,
  };
  session = await startEditorSession(all);
  page = session.page;
});
afterEach(() => expect(session.takeProblems()).toEqual([]));
afterAll(() => session.stop());

function sentenceOf(rule: Rule, { path, detail }: Pick<Finding, "path" | "detail">): string {
  const finding: Finding = { place: "", path, rule };
  return findingInForm(detail === undefined ? finding : { ...finding, detail }, messages);
}

/** Tries to save, and looks whether that is refused with the words of the rule and without a commit. */
async function expectRefused(rule: Rule, scene: Pick<Finding, "path" | "detail">): Promise<void> {
  const head = await session.stage.gitHub.head();
  expect(await refusalNow(page)).toContain(sentenceOf(rule, scene));
  expect(await session.stage.gitHub.head()).toBe(head);
}

async function putSettings([line, other]: readonly [line: string, other: string]): Promise<void> {
  const text = `${stageSettings}dashboard: {}\n`;
  expect(text).toContain(line);
  await session.stage.gitHub.commitAs("Instellingen", { [settingsPath]: text.replace(line, other) });
}

const shortest = "receivedBy=dir&channel=phone&kind=dissatisfaction&noImmediateAction=true";
const newWith = (query: string) => `${editorRoutes.newComplaint}?${shortest}&${query}`;

describe("what contradicts itself or cannot be read is refused, in Dutch", () => {
  it.each(scenesIn("new"))("in a new complaint: %s", async (rule, scene) => {
    await openForm(session, newWith(scene.query));
    await typeOver(textField(page, "training"), "Basistraining");
    await expectRefused(rule, scene);
  });
});

/** Saves, and looks whether the form still remarks on what was wrong before. */
async function expectForgiven(rule: Rule, scene: Pick<Finding, "path" | "detail">): Promise<void> {
  await preview(page).getByText(sentenceOf(rule, scene)).first().waitFor();
  await saveNow(page);
  await preview(page).getByText(sentenceOf(rule, scene)).first().waitFor();
}

describe("what was wrong before and is unchanged is a remark, and saved", () => {
  it.each(scenesIn("complaint"))("in a complaint: %s", async (rule, scene) => {
    await openForm(session, editorRoutes.complaint(idOf(rule)));
    await typeOver(textField(page, "training"), "Basistraining");
    await expectForgiven(rule, scene);
  });

  it.each(scenesIn("review"))("in a review: %s", async (rule, scene) => {
    await openForm(session, `${editorRoutes.reviews}/entries/${reviewYear(rule)}`);
    await typeOver(textField(page, "conclusions"), "Besproken");
    await expectForgiven(rule, scene);
  });

  it.each(scenesIn("settings"))("in the settings: %s", async (_, scene) => {
    await putSettings(scene.replace);
    await openForm(session, editorRoutes.settings);
    await typeOver(textField(page, "website"), "voorbeeldig.example");
    await saveNow(page);
    expect(await session.stage.gitHub.fileAt(settingsPath)).toContain("website: voorbeeldig.example\n");
  });
});

describe("a field says in Dutch what is wrong with it, and nothing is saved", () => {
  it.each(scenesIn("field"))("%s", async (_, { name, typed, says }) => {
    const head = await session.stage.gitHub.head();
    await openForm(session, newWith(""));
    await typeOver(textField(page, name), typed);
    await pressSave(page);
    await page.getByText(says).first().waitFor();
    expect(await session.stage.gitHub.head()).toBe(head);
  });

  it("when it must be filled in", async () => {
    const head = await session.stage.gitHub.head();
    await openForm(session, editorRoutes.newComplaint);
    await typeOver(textField(page, "training"), "Basistraining");
    await pressSave(page);
    await saidFailed(page).filter({ hasText: "vul eerst de velden in die rood zijn" }).waitFor();
    for (const label of ["Ontvangen door", "Ontvangen via", "Soort"]) {
      await page.getByText(`Nog invullen: ${label}.`, { exact: true }).waitFor();
    }
    expect(await session.stage.gitHub.head()).toBe(head);
  });
});

describe("what is merely incomplete, or a fact that came late, is saved", () => {
  it.each(scenesIn("saved"))("%s", async (rule) => {
    await openForm(session, editorRoutes.complaint(idOf(rule)));
    await typeOver(textField(page, "training"), "Basistraining");
    await saveNow(page);
    const path = `complaints/2026/${idOf(rule)}/index.md`;
    const saved = parseFrontMatter((await session.stage.gitHub.fileAt(path)) ?? "");
    expect(saved).toMatchObject({ data: { training: "Basistraining" } });
  });

  it.each(scenesIn("saved-settings"))("in the settings: %s", async (_, { replace }) => {
    await putSettings(replace);
    await openForm(session, editorRoutes.settings);
    await typeOver(textField(page, "website"), "voorbeeldig.example");
    await saveNow(page);
    expect(await session.stage.gitHub.fileAt(settingsPath)).toContain("website: voorbeeldig.example\n");
  });

  it("a new complaint with nothing but when, by whom and how it was received", async () => {
    const head = await session.stage.gitHub.head();
    await openForm(session, `${editorRoutes.newComplaint}?receivedBy=tr1&channel=phone&kind=dissatisfaction`);
    await typeOver(textField(page, "body"), "Eén zin");
    await saveNow(page);
    expect(await session.stage.gitHub.head()).not.toBe(head);
  });
});

describe("the scenes", () => {
  it("agree with what the procedure says of each rule", () => {
    const isSaved = (scene: Scene) => scene.in === "saved" || scene.in === "saved-settings";
    const judged = rules.filter(({ scene }) => scene.in !== "nowhere");
    expect(judged.filter(({ rule, scene }) => (savingOf[rule] === "refuse") === isSaved(scene))).toEqual([]);
  });

  it("that nobody can play give their reason", () => {
    for (const [, { because }] of scenesIn("nowhere")) expect(because).toMatch(/^[A-Z].*\.$/);
  });
});
