import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { exactCounting } from "../procedure/summary-counting.ts";
import packageFile from "../package.json" with { type: "json" };

const changelog = readFileSync(resolve(import.meta.dirname, "../CHANGELOG.md"), "utf8");
const versions = [...changelog.matchAll(/^## (\S+)$/gm)].map(([, version]) => version);

it("the changelog begins with the version of the program", () => {
  expect(versions[0]).toBe(packageFile.version);
});

it("the changelog has the version since which the register counts exactly, and says that figures change by it", () => {
  const at = changelog.indexOf(`## ${exactCounting.version}.0\n`);
  expect(at).toBeGreaterThan(0);
  expect(changelog.slice(at).split("\n## ")[0]).toContain(
    "Cijfers van eerdere jaren kunnen hierdoor anders zijn",
  );
});
