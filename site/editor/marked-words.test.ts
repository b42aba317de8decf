import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedWords, type Piece } from "./marked-words.ts";

const whole = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");
const own = (pieces: readonly Piece[]): readonly string[] => {
  return pieces.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim());
};

describe("two texts", () => {
  it("are marked where a word differs", () => {
    const marked = markedWords("De training begon een uur te laat.", "De training begon veel te laat.");
    expect(own(marked?.mine ?? [])).toEqual(["een uur"]);
    expect(own(marked?.theirs ?? [])).toEqual(["veel"]);
  });

  it("that have little in common are not marked", () => {
    expect(
      markedWords("Niemand had gebeld over de zaal.", "Alle mappen waren zoek, ook die van mij."),
    ).toBeNull();
  });

  it("of the greatest length are compared or left alone", () => {
    const long = Array.from({ length: 6_000 }, (_, at) => `woord${at}`).join(" ");
    const marked = markedWords(long, long.replace("woord77 ", "anders "));
    expect(own(marked?.mine ?? [])).toEqual(["woord77"]);
    expect(markedWords(long, long.replaceAll("woord", "zin"))).toBeNull();
  });

  it("are whole in their pieces", () => {
    const text = fc
      .array(fc.constantFrom("de", "zaal", " ", "\n", "é", "\u202E", "<b>", "."))
      .map((one) => one.join(""));
    const property = fc.property(text, text, (mine, theirs) => {
      const marked = markedWords(mine, theirs);
      if (marked !== null) expect([whole(marked.mine), whole(marked.theirs)]).toEqual([mine, theirs]);
    });
    fc.assert(property, { numRuns: 500 });
  });
});
