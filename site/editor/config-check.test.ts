import { beforeAll, describe, expect, it } from "vitest";
import { sampleConfig, sampleForms } from "../../tests/editor-forms.ts";
import type { Language } from "../../procedure/messages.ts";
import { checkEditorConfig } from "./config-check.ts";
import { decapInNode } from "./decap-in-node.ts";
import type { ShapeName } from "./form-codec.ts";

const languages: readonly Language[] = ["nl", "en"];

describe("the CMS's own check", () => {
  it.each(languages)("finds nothing in the configuration in %s", async (language) => {
    expect(await checkEditorConfig(sampleConfig(language))).toEqual([]);
  });

  it("finds nothing in the configuration of a register that names nobody", async () => {
    const parts = { people: [], categories: [], procedures: [], confidants: [] };
    expect(await checkEditorConfig(sampleConfig("nl", parts))).toEqual([]);
  });

  it("names the place of what is wrong, and of what a widget does not take", async () => {
    const twice = { name: "twice", widget: "string" };
    const fields = [
      twice,
      twice,
      { name: "list", widget: "list", min: "3" },
      { name: "none", widget: "select" },
    ];
    const collections = [{ name: "a", label: "A", folder: "a", fields }];
    const found = await checkEditorConfig({ ...sampleConfig("nl"), collections });
    expect(found).toContain("'collections[0].fields' fields names must be unique");
    expect(found).toContain("'collections[0].fields[2].min' must be number");
    expect(found).toContain("'collections[0].fields[3]' must have required property 'options'");
  });
});

const core = "decap-cms-core/dist/esm";

/** What the CMS itself makes of a collection, in and out as text. */
const parts = `
  import { fromJS } from "immutable";
  import { slugFormatter, summaryFormatter } from "${core}/lib/formatters.js";
  import { createEmptyDraftData } from "${core}/actions/entries.js";
  const read = (text) => fromJS(JSON.parse(text));
  export const pathOf = (collection, data, slug) => slugFormatter(read(collection), read(data), JSON.parse(slug));
  export const summaryOf = (collection, data, path) => summaryFormatter(
    read(collection).get("summary"), read(JSON.stringify({ path, data: JSON.parse(data) })), read(collection));
  export const draftOf = (fields) => JSON.stringify(createEmptyDraftData(read(fields)));
`;

describe("the CMS makes of the configuration", () => {
  let decap: object = {};
  const made = (name: string, ...given: readonly string[]): string => {
    const make: unknown = Reflect.get(decap, name);
    return typeof make === "function" ? String(make(...given)) : "";
  };
  const { collections, slug } = sampleConfig("nl");
  const [complaints, reviews] = collections.map((collection) =>
    JSON.stringify({ type: "folder_based_collection", ...collection }),
  );

  beforeAll(async () => {
    decap = await decapInNode(parts);
  });

  it.each<[ShapeName, object]>([
    ["complaint", { receivedOn: "2026-03-30" }],
    ["review", {}],
    ["register", {}],
  ])("an empty form of a %s with nothing in it but the day", (shape, draft) => {
    expect(JSON.parse(made("draftOf", JSON.stringify(sampleForms("nl")[shape])))).toEqual(draft);
  });

  // All values of a path are made small, whatever the template says: the editor makes the path of a new record itself.
  it("the place of a complaint, but for the capitals of its number", () => {
    const form = JSON.stringify({ id: "KL-2026-7F3K", folder_year: "2026" });
    const path = `complaints/${made("pathOf", complaints ?? "", form, JSON.stringify(slug))}.md`;
    expect(path).toBe("complaints/2026/kl-2026-7f3k/index.md");
  });

  it("the place of a review", () => {
    const form = JSON.stringify({ year: "2026", on: "2027-01-12" });
    expect(made("pathOf", reviews ?? "", form, JSON.stringify(slug))).toBe("2026");
  });

  it("a line of the list, also while nothing is summed up", () => {
    const lineOf = (form: object) => {
      return made(
        "summaryOf",
        complaints ?? "",
        JSON.stringify(form),
        "complaints/2026/KL-2026-7F3K/index.md",
      );
    };
    const form = { id: "KL-2026-7F3K", receivedOn: "2026-03-27" };
    expect(lineOf({ ...form, summary: "Te laat" })).toBe("KL-2026-7F3K · 27-03-2026 · Te laat");
    expect(lineOf(form)).toBe("KL-2026-7F3K · 27-03-2026 · ");
  });

  it("a line of the list of reviews", () => {
    const form = JSON.stringify({ on: "2027-01-12" });
    expect(made("summaryOf", reviews ?? "", form, "complaints/reviews/2026.md")).toBe("2026 · 12-01-2027");
  });
});
