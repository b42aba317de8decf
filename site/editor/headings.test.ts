import { describe, expect, it } from "vitest";
import { editorInEnglish } from "./editor-words-en.ts";
import { editorInDutch } from "./editor-words-nl.ts";
import { headingOfGroup, headingOfList } from "./headings.ts";

describe("a folded group", () => {
  it.each([
    [undefined, "nog niet ingevuld"],
    [{}, "nog niet ingevuld"],
    [{ on: "", by: [] }, "nog niet ingevuld"],
    [{ on: "2026-11-12", by: ["dir"] }, "12-11-2026"],
    [{ by: ["dir"] }, "ingevuld"],
    [{ kept: true }, "ingevuld"],
  ])("of %j says %s", (value, heading) => {
    expect(headingOfGroup(value, editorInDutch)).toBe(heading);
  });
});

describe("a list", () => {
  const contacts = { name: "contacts", label: "Contactmomenten", singular: "contactmoment" };
  const reopenings = { name: "reopenings", label: "Heropend", singular: "heropening" };
  const extensions = { name: "extensions", label: "Uitstel", singular: "uitstel" };
  it.each([
    [contacts, 0, "nog geen contactmomenten"],
    [contacts, 1, "1 contactmoment"],
    [contacts, 2, "2 contactmomenten"],
    [reopenings, 0, "niet heropend"],
    [reopenings, 1, "1 keer heropend"],
    [extensions, 0, "nog geen uitstel"],
    [extensions, 3, "3 keer uitstel"],
  ])("%j of %i says %s", (names, count, heading) => {
    expect(headingOfList(count, names, editorInDutch)).toBe(heading);
  });

  it("counts in English too", () => {
    const names = { name: "reopenings", label: "Reopened", singular: "reopening" };
    const said = [0, 1, 2].map((count) => headingOfList(count, names, editorInEnglish));
    expect(said).toEqual(["not reopened", "reopened once", "reopened 2 times"]);
  });
});
