import { describe, expect, it } from "vitest";
import { placedFields, sampleConfig, sampleForms } from "../../tests/editor-forms.ts";
import { sampleRegister } from "../../tests/sample-records.ts";
import { outlineOf, requiredOf, type ShapePart } from "../../tests/shape-outline.ts";
import { dateOf } from "../../procedure/dates.ts";
import { type Language, messagesIn } from "../../procedure/messages.ts";
import { complaintFields, complaintFormOnly } from "./complaint-fields.ts";
import { editorConfigOf } from "./editor-config.ts";
import type { Field, FieldDetails } from "./editor-field.ts";
import { editorWordsIn } from "./editor-words.ts";
import { choiceLabels } from "./field-words.ts";
import { forms, type ShapeName } from "./form-codec.ts";
import { reviewFields, reviewFormOnly } from "./review-fields.ts";
import { settingsFields, settingsFormOnly } from "./settings-fields.ts";

const languages: readonly Language[] = ["nl", "en"];
const shapes: readonly ShapeName[] = ["complaint", "review", "register"];

/** Codes and numbers are chosen from what the register knows; a number of a complaint's own is given and not shown. */
const otherWidgets: Readonly<Record<ShapeName, Readonly<Record<string, string>>>> = {
  complaint: {
    id: "hidden",
    ...selects("receivedBy discussedWith involved category handler immediateActions.by acknowledgement.by"),
    ...selects("contacts.by extensions.by decision.by response.by improvements.owner closedBy"),
    ...selects("reopenings.decision.by reopenings.response.by explanations.by"),
  },
  review: selects("present complaints.id improvements.owner explanations.by"),
  register: selects("people.absences.deputy explanations.by"),
};

function selects(paths: string): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.split(" ").map((path) => [path, "select"]));
}

const widgets: Readonly<Record<ShapePart["kind"], string>> = {
  choice: "select",
  "yes-no": "select",
  day: "day",
  number: "number",
  group: "object",
  list: "list",
  line: "string",
  prose: "text",
  term: "object",
};

/** What a form has and its shape has not. */
const formOnly: Readonly<Record<ShapeName, readonly string[]>> = {
  complaint: [...complaintFormOnly, "hold.kept"],
  review: reviewFormOnly,
  register: [
    ...settingsFormOnly,
    "procedures.terms.appealVerdict.from",
    ...outlineOf(forms.register.shape).flatMap(({ path, kind }) => {
      return kind === "term" ? ["unit", "count", "source"].map((name) => `${path}.${name}`) : [];
    }),
  ],
};

describe.each(shapes)("the form of a %s", (shape) => {
  const placed = placedFields(sampleForms("nl")[shape]);
  const outline = outlineOf(forms[shape].shape);

  it("has a field of the right widget for every field of the shape", () => {
    const found = new Map(placed.map(({ path, field }) => [path, field.widget]));
    expect(outline.length).toBeGreaterThan(10);
    for (const { path, kind } of outline) {
      expect(found.get(path), path).toBe(otherWidgets[shape][path] ?? widgets[kind]);
    }
  });

  it("has no field that the shape has not, except those of the form's own", () => {
    const known = outline.map(({ path }) => path);
    const own = placed.map(({ path }) => path).filter((path) => !known.includes(path));
    expect(own.toSorted()).toEqual(formOnly[shape].toSorted());
  });

  it("asks for a field only when the shape refuses a record without it", () => {
    const asked = sampleForms("nl")[shape].filter(({ required }) => required === true);
    const names = asked.map(({ name }) => name);
    expect(names.toSorted()).toEqual(
      requiredOf(forms[shape].shape)
        .filter((name) => name !== "id")
        .toSorted(),
    );
  });

  it("asks for nothing inside a group that may be left out", () => {
    const optional = placed.filter(({ field }) => field.widget === "object" && field.required === false);
    for (const { path, field } of optional) {
      const owed = (field.fields ?? []).filter(({ required }) => required !== false);
      expect([path, owed.map(({ name }) => name)]).toEqual([path, []]);
    }
  });

  it.each(languages)("has labels and hints that say something in %s", (language) => {
    const singular = Object.keys(editorWordsIn(language).singular);
    for (const { path, field } of placedFields(sampleForms(language)[shape])) {
      if (field.widget === "hidden") continue;
      expect(field.label, path).toMatch(/^\S(?:.*\S)?$/);
      expect([path, field.name], path).not.toContain(field.label);
      expect(field.hint ?? "–", path).toMatch(/\S/);
      if (field.widget === "list") expect(singular, path).toContain(field.name);
    }
  });
});

describe("what the words and the details name", () => {
  const known: ReadonlySet<string> = new Set(
    shapes.flatMap((shape) => {
      return placedFields(sampleForms("nl")[shape]).flatMap(({ path }) => [path, `${shape}.${path}`]);
    }),
  );
  const all: readonly (readonly [ShapeName, FieldDetails])[] = [
    ["complaint", complaintFields],
    ["review", reviewFields],
    ["register", settingsFields],
  ];

  it.each(all)("are fields of the %s", (shape, { first, open, hidden, files, coined, summaries }) => {
    const named = [...first, ...open, ...hidden, ...files, ...coined, ...Object.keys(summaries)];
    expect(named.filter((path) => !known.has(`${shape}.${path}`))).toEqual([]);
  });

  it.each(languages)("are fields that there are, in %s", (language) => {
    const { hints, labels } = editorWordsIn(language);
    const names = Object.keys({ ...hints, ...labels });
    const stray = names.filter((name) => !known.has(name) && !["unit", "count"].includes(name));
    expect(stray).toEqual([]);
  });

  it("stand in every summary of a folded item", () => {
    for (const { path, field } of shapes.flatMap((shape) => placedFields(sampleForms("nl")[shape]))) {
      const named = [...(field.summary ?? "").matchAll(/\{\{(\w+)/g)].map(([, name]) => name);
      const inner = [...(field.fields ?? []), ...(field.field === undefined ? [] : [field.field])];
      expect(
        named.filter((name) => !inner.some((one) => one.name === name)),
        path,
      ).toEqual([]);
    }
  });
});

describe("a choice", () => {
  it.each(languages)("of a shape has a word of its own in %s", (language) => {
    const labels = choiceLabels({ messages: messagesIn(language), words: editorWordsIn(language) });
    const outlines = shapes.flatMap((shape) => outlineOf(forms[shape].shape));
    const lists = outlines.filter(({ choices }) => choices.length > 0);
    expect(lists.length).toBeGreaterThan(15);
    for (const { path, choices } of lists) {
      const words = choices.map((value) => labels.get(path.split(".").at(-1) ?? "")?.get(value) ?? "");
      expect(
        words.filter((word) => !/\S/.test(word)),
        path,
      ).toEqual([]);
      expect(new Set(words).size, path).toBe(choices.length);
    }
  });

  it.each(languages)("of a shape is a choice of the form in %s", (language) => {
    const labels = choiceLabels({ messages: messagesIn(language), words: editorWordsIn(language) });
    for (const shape of shapes) {
      const found = new Map(
        placedFields(sampleForms(language)[shape]).map(({ path, field }) => [path, field]),
      );
      for (const { path, choices } of outlineOf(forms[shape].shape).filter(({ kind }) => kind === "choice")) {
        const known = labels.get(path.split(".").at(-1) ?? "");
        const wanted = choices.map((value) => ({ label: known?.get(value), value }));
        expect(found.get(path)?.options, path).toEqual(wanted);
      }
    }
  });

  it("of people is everybody, those who left last and marked", () => {
    const people = sampleRegister().people.map((person) => {
      return person.code === "dir" ? { ...person, name: "Jo Oud", until: "2026-03-29" } : person;
    });
    const field = sampleForms("nl", { people }).complaint.find(({ name }) => name === "receivedBy");
    expect(field?.options?.map(({ label }) => label)).toEqual([
      "p1 (p1)",
      "p2 (p2)",
      "tr1 (tr1)",
      "Jo Oud (dir) (vertrokken)",
    ]);
  });

  it("is written by hand while the register knows no people and no categories", () => {
    const { complaint } = sampleForms("nl", { people: [], categories: [] });
    const widgetsOf = (name: string) => complaint.find((field) => field.name === name)?.widget;
    expect(["receivedBy", "category", "involved"].map(widgetsOf)).toEqual(["string", "string", "list"]);
  });
});

describe("a text that does not fit", () => {
  const patterns = new Map<string, Field["pattern"]>(
    shapes.flatMap((shape) => {
      return placedFields(sampleForms("nl", { people: [] })[shape]).map(
        ({ path, field }) => [`${shape}.${path}`, field.pattern] as const,
      );
    }),
  );

  it.each([
    ["complaint.summary", "x\ny".padEnd(200, "z"), "x".repeat(201), "hoogstens 200 tekens"],
    ["complaint.wish", "x".repeat(50_000), "x".repeat(50_001), "hoogstens 50000 tekens"],
    ["complaint.handler", "p1", "P1", "zoals p1"],
    ["complaint.complainant.email", "jo@example.nl", "jo @example.nl", "zonder spaties"],
    ["complaint.complainant.email", "x".repeat(254), "x".repeat(255), "zonder spaties"],
    ["register.categories.code", "les-materiaal", "Les materiaal", "zoals locatie"],
    ["register.dashboard.repository", "eigenaar/naam", "naam", "anders geschreven"],
  ])("as %s is told beside the field", (path, right, wrong, sentence) => {
    const [expression = "$^", said = ""] = patterns.get(path) ?? [];
    expect([right, wrong].map((text) => new RegExp(expression).test(text))).toEqual([true, false]);
    expect(said).toContain(sentence);
  });
});

describe("the configuration", () => {
  it.each(languages)("is plain data in %s, in which no key is undefined", (language) => {
    const config = sampleConfig(language);
    expect(config).toStrictEqual(JSON.parse(JSON.stringify(config)));
  });

  it("tells where the site stands only when that is known", () => {
    const order = { register: sampleRegister(), words: editorWordsIn("nl"), today: dateOf("2026-03-30") };
    expect(Object.keys(editorConfigOf({ ...order, place: {} }))).not.toContain("site_url");
    const place = { siteUrl: "https://example.nl/", displayUrl: "https://example.nl/r/", logo: "/icon.svg" };
    expect(editorConfigOf({ ...order, place })).toMatchObject({
      site_url: "https://example.nl/",
      display_url: "https://example.nl/r/",
      logo: { src: "/icon.svg", show_in_header: true },
    });
  });

  it("keeps the report of a crash within the company", () => {
    const reports = (repository: string | undefined) => {
      const { dashboard } = sampleRegister();
      const own = repository === undefined ? dashboard : { ...dashboard, repository };
      return sampleConfig("nl", { dashboard: own }).issue_reports.url;
    };
    expect([undefined, "bedrijf/register"].map(reports)).toEqual([
      "about:blank",
      "https://github.com/bedrijf/register/issues/new",
    ]);
  });

  it("shows what a complaint solved on the spot needs, and folds the rest", () => {
    const folded = sampleForms("nl").complaint.filter(({ collapsed }) => collapsed !== undefined);
    const open = folded.filter(({ collapsed }) => collapsed === false);
    expect(open.map(({ name }) => name)).toEqual(["complainant", "immediateActions"]);
    expect(folded.length).toBeGreaterThan(10);
  });
});
