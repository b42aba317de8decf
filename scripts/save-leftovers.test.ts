import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { registerOnDisk } from "../tests/register-on-disk.ts";
import { foldersWithRecords, hiddenName, leftoverFindings, removeLeftovers } from "./save-leftovers.ts";

const complaint = "2026/KL-2026-AAAA";
const kept = ".saving-the-day.txt";

/** A register with a leftover in each of its folders, and with hidden files that are somebody else's. */
function leftBehind(): string {
  const files = { [`${complaint}/index.md`]: "één", "reviews/2025.md": "toetsing" };
  const folder = registerOnDisk({ ...files, [`${complaint}/${kept}`]: "x", "ander/.saving-x": "x" });
  for (const place of ["", "2026", complaint, "reviews", "ander"]) {
    writeFileSync(join(folder, place, hiddenName()), "geheim");
  }
  return folder;
}

describe("what a save that was broken off leaves", () => {
  it("is a finding of the complaint, without a name or a word of it", () => {
    expect(leftoverFindings(leftBehind())).toEqual([
      { place: "register.yaml", path: [], rule: "save-leftover" },
      { place: "2026", path: [], rule: "save-leftover" },
      { place: "KL-2026-AAAA", path: [], rule: "save-leftover" },
      { place: "reviews", path: [], rule: "save-leftover" },
    ]);
  });

  it("is removed from the folders of records, and nothing else with it", () => {
    const folder = leftBehind();
    removeLeftovers(foldersWithRecords(folder));
    expect(leftoverFindings(folder)).toEqual([]);
    expect(readdirSync(join(folder, complaint)).toSorted()).toEqual([kept, "index.md"]);
    expect(readdirSync(join(folder, "ander"))).toHaveLength(2);
    expect(existsSync(join(folder, "reviews/2025.md"))).toBe(true);
  });
});
