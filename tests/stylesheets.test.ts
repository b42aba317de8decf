import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = join(import.meta.dirname, "../site/styles");
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));

/** A sheet of paper is narrow too: what is meant for a telephone would turn a printed table into cards. */
it("keeps what is meant for narrow screens off the paper", () => {
  const rules = sheets.flatMap((name) => {
    const lines = readFileSync(join(folder, name), "utf8").split("\n");
    return lines
      .filter((line) => line.includes("@media") && line.includes("width"))
      .map((line) => `${name}: ${line}`);
  });
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter((rule) => !/@media screen and \(/.test(rule))).toEqual([]);
});
