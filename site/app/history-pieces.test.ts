import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedPieces } from "./history-pieces.ts";

describe("a changed text", () => {
  it("tells word by word what came and what went", () => {
    expect(changedPieces("De trainer kwam te laat.", "De trainer kwam veel te laat aan.")).toEqual([
      { text: "De trainer kwam ", is: "kept" },
      { text: "veel ", is: "added" },
      { text: "te laat", is: "kept" },
      { text: " aan", is: "added" },
      { text: ".", is: "kept" },
    ]);
  });

  it("is told as two wholes when nothing is alike", () => {
    expect(changedPieces("Excuses gemaakt", "Nieuwe datum voorgesteld")).toEqual([
      { text: "Excuses gemaakt", is: "removed" },
      { text: "Nieuwe datum voorgesteld", is: "added" },
    ]);
  });

  it("that came or went is one piece", () => {
    expect(changedPieces("", "Een zin.")).toEqual([{ text: "Een zin.", is: "added" }]);
    expect(changedPieces("Een zin.", "")).toEqual([{ text: "Een zin.", is: "removed" }]);
  });

  it("loses nothing of either text", () => {
    const words = fc
      .array(fc.constantFrom("de", "klacht", "is", "\n", " ", "gegrond", "–"))
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = changedPieces(before, after);
        const without = (left: string) =>
          pieces
            .filter(({ is }) => is !== left)
            .map(({ text }) => text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([before, after]);
      }),
    );
  });
});
