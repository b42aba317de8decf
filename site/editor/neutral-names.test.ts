import { describe, expect, it } from "vitest";
import { neutralNameFor, neutralNames } from "./neutral-names.ts";

const named = (names: readonly string[], existing: readonly string[] = []) => [
  ...neutralNames(names, existing).values(),
];

describe("an attachment's name", () => {
  it.each([
    ["Klacht van mevrouw Kanarie.PDF", "bijlage-1.pdf"],
    ["foto.JPEG", "bijlage-1.jpeg"],
    ["archief.tar.gz", "bijlage-1.gz"],
    ["brief", "bijlage-1"],
    [".verborgen", "bijlage-1"],
    ["gesprek met mevr. Kanarie", "bijlage-1"],
    ["brief.kanarievogel", "bijlage-1"],
    ["brief.één", "bijlage-1"],
    ["👍.png", "bijlage-1.png"],
    ["../../index.md", "bijlage-1.md"],
    ["", "bijlage-1"],
  ])("%s becomes %s", (name, neutral) => expect(named([name])).toEqual([neutral]));

  it("is numbered on, whatever the ending, and twice the same is one file", () => {
    expect(named(["a.pdf", "b.jpg", "a.pdf", "c"])).toEqual(["bijlage-1.pdf", "bijlage-2.jpg", "bijlage-3"]);
  });

  it("stays what it was when the record already had it, and gives its number to nobody", () => {
    const existing = ["bijlage-1.pdf", "oude brief.pdf", "Bijlage-2.PDF"];
    expect(named(["nieuw.pdf", "oude brief.pdf", "bijlage-1.pdf"], existing)).toEqual([
      "bijlage-3.pdf",
      "oude brief.pdf",
      "bijlage-1.pdf",
    ]);
  });

  it("is the same after a second look", () => {
    const once = named(["x.pdf", "y.jpg"], ["bijlage-1.png"]);
    expect(named(once, ["bijlage-1.png"])).toEqual(once);
  });

  it("can be asked for one file beside others", () => {
    expect(neutralNameFor("x.pdf", ["bijlage-1.jpg", "y.pdf"])).toBe("bijlage-2.pdf");
  });
});
