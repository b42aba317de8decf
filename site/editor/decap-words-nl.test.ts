import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { decapInEnglish } from "./decap-words-en.ts";
import { decapInDutch, laidOver, type Phrases } from "./decap-words-nl.ts";

type Leaf = readonly [place: string, said: string];

function leavesOf(phrases: Phrases, before = ""): readonly Leaf[] {
  return Object.entries(phrases).flatMap(([name, said]): readonly Leaf[] => {
    return typeof said === "string" ? [[`${before}${name}`, said]] : leavesOf(said, `${before}${name}/`);
  });
}

/** The words that come with the CMS; its package speaks to a browser only when it is taken as a whole. */
async function wordsOfDecap(language: string): Promise<Phrases> {
  const manifest = createRequire(import.meta.url).resolve("decap-cms-locales/package.json");
  const file = pathToFileURL(join(dirname(manifest), "dist/esm", language, "index.js"));
  const { default: words }: { readonly default: Phrases } = await import(/* @vite-ignore */ file.href);
  return words;
}

/** The blanks that the CMS fills in. */
function blanksIn(said: string): readonly string[] {
  return [...new Set([...said.matchAll(/%\{\w+\}/g)].map(String))].toSorted();
}

describe("the CMS in Dutch", () => {
  let english: readonly Leaf[] = [];
  let dutch: ReadonlyMap<string, string> = new Map();

  beforeAll(async () => {
    english = leavesOf(await wordsOfDecap("en"));
    dutch = new Map(leavesOf(laidOver(await wordsOfDecap("nl"), decapInDutch)));
  });

  it("says everything that it says in English", () => {
    expect(english.length).toBeGreaterThan(200);
    expect(english.filter(([place]) => !/\S/.test(dutch.get(place) ?? "")).map(([place]) => place)).toEqual(
      [],
    );
  });

  it("says the same in both languages only where the words are the same", () => {
    const same = english.filter(([place, said]) => dutch.get(place) === said).map(([, said]) => said);
    const alike = ["Code", "Link", "Markdown", "Details", "Status: %{status}"];
    const blanks = ["%{details}", "%{date}"];
    expect(same.toSorted()).toEqual([...alike, ...blanks].toSorted());
  });

  it("has the same blanks, except where English shows a name of the code", () => {
    const differing = english.filter(([place, said]) => {
      return blanksIn(dutch.get(place) ?? "").join() !== blanksIn(said).join();
    });
    expect(differing.map(([place]) => place)).toEqual([
      "editor/editorControl/field/widgetLabel",
      "editor/editorWidgets/datetime/setToNow",
    ]);
  });

  it("brings no word that the CMS does not ask for", () => {
    const asked = english.map(([place]) => place);
    expect(leavesOf(decapInDutch).filter(([place]) => !asked.includes(place))).toEqual([]);
  });
});

describe("the CMS in English", () => {
  it("is given words in places that it has, and no blank that it does not fill", async () => {
    const own = new Map(leavesOf(await wordsOfDecap("en")));
    for (const [place, said] of leavesOf(decapInEnglish)) {
      expect(own.has(place), place).toBe(true);
      expect(blanksIn(own.get(place) ?? ""), place).toEqual(expect.arrayContaining([...blanksIn(said)]));
    }
  });

  it("speaks of saving, and not of publishing, where a partner saves", async () => {
    const all = new Map(leavesOf(laidOver(await wordsOfDecap("en"), decapInEnglish)));
    const met = ["editor/editorToolbar/publish", "editor/editorToolbar/changesSaved", "ui/toast/entrySaved"];
    for (const place of met) expect(all.get(place), place).toMatch(/save/i);
  });
});
