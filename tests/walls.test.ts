import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  explainsItself,
  hasOneOwner,
  hasTellingName,
  type HouseRule,
  isPure,
  isShort,
  keepsWalls,
} from "./house-rules.ts";
import type { Source } from "./source-tree.ts";

const top = new URL("..", import.meta.url).pathname;
const left = /^(node_modules|dist|\.git|\.astro|bench-results|complaints)$/;

/** Every source of the project. */
function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry): readonly Source[] => {
    const path = join(folder, entry.name);
    if (left.test(entry.name)) return [];
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(tsx?|astro|mjs)$/.test(path) ? [{ path, text: readFileSync(join(top, path), "utf8") }] : [];
  });
}

const sources = sourcesIn("");

describe("the house", () => {
  it("is looked through in every folder", () => {
    const folders = new Set(sources.map(({ path }) => path.split("/")[0]));
    expect([...folders]).toEqual(expect.arrayContaining(["procedure", "schemas", "scripts", "tests"]));
    expect(sources.length).toBeGreaterThan(60);
  });

  it.each<[string, HouseRule]>([
    ["lets no import cross a wall", keepsWalls],
    ["gives each package that has an owner to the owner alone", hasOneOwner],
    ["keeps the clock, the network and the console out of rules and shapes", isPure],
    ["has no file whose name says nothing", hasTellingName],
    ["has no function over 40 lines", isShort],
    ["explains every export", explainsItself],
  ])("%s", (_, rule) => expect(sources.flatMap(rule)).toEqual([]));
});

const long = (lines: number): string => `{\n${"  one();\n".repeat(lines - 2)}}`;

describe("an offender is caught", () => {
  it.each<[HouseRule, string, string]>([
    [keepsWalls, "schemas/a.ts", `import { b } from "../procedure/b.ts";`],
    [keepsWalls, "schemas/a.ts", `import { readFileSync } from "node:fs";`],
    [keepsWalls, "procedure/a.ts", `import { complaintShape } from "../schemas/complaint.ts";`],
    [keepsWalls, "procedure/a.ts", `import { fieldTableOf } from "../schemas/field-table.ts";`],
    [keepsWalls, "procedure/a.ts", `import { type Facts } from "../schemas/complaint.ts";`],
    [keepsWalls, "procedure/a.ts", `export { complaintShape } from "../schemas/complaint.ts";`],
    [keepsWalls, "procedure/a.ts", `import type { B } from "../scripts/b.ts";`],
    [keepsWalls, "procedure/a.ts", `type B = import("../scripts/b.ts").B;`],
    [keepsWalls, "procedure/a.ts", `const b = await import("../scripts/b.ts");`],
    [keepsWalls, "procedure/a.ts", `import "node:fs";`],
    [keepsWalls, "procedure/a.ts", `import fc from "fast-check";`],
    [keepsWalls, "scripts/a.ts", `import { b } from "../site/app/b.ts";`],
    [keepsWalls, "scripts/a.ts", `import { b } from "../tests/b.ts";`],
    [keepsWalls, "scripts/a.ts", `import b from "../complaints/b.json";`],
    [keepsWalls, "site/app/a.tsx", `import { b } from "../../scripts/b.ts";`],
    [keepsWalls, "site/layouts/a.astro", `---\nimport { b } from "../../scripts/b.ts";\n---\n<p></p>`],
    [keepsWalls, "site/pages/a.astro", `---\n---\n<script>import "../../tests/b.ts";</script>`],
    [hasOneOwner, "procedure/a.ts", `import { Temporal } from "temporal-polyfill";`],
    [hasOneOwner, "scripts/a.ts", `import { load } from "js-yaml";`],
    [hasOneOwner, "scripts/a.ts", `import matter from "gray-matter";`],
    [hasOneOwner, "scripts/a.ts", `import { parseDocument } from "yaml";`],
    [hasOneOwner, "scripts/a.ts", `import * as age from "age-encryption";`],
    [hasOneOwner, "scripts/a.ts", `import { execFileSync } from "node:child_process";`],
    [hasOneOwner, "procedure/a.ts", `import { dot } from "@observablehq/plot";`],
    [isPure, "procedure/a.ts", `const now = new Date();`],
    [isPure, "procedure/a.ts", `type Moment = Date;`],
    [isPure, "procedure/a.ts", `fetch("x");`],
    [isPure, "schemas/a.ts", `const home = process.env.HOME;`],
    [isPure, "schemas/a.ts", `console.log("x");`],
    [isPure, "schemas/a.ts", `globalThis["Date"].now();`],
    [hasTellingName, "scripts/utils.ts", ""],
    [hasTellingName, "site/app/helpers.tsx", ""],
    [hasTellingName, "procedure/index.ts", ""],
    [hasTellingName, "site/layouts/index.astro", ""],
    [isShort, "scripts/a.ts", `function one() ${long(41)}`],
    [isShort, "scripts/a.ts", `const two = () => ${long(41)};`],
    [isShort, "scripts/a.ts", `class Three { four() ${long(41)} }`],
    [isShort, "site/app/a.tsx", `const Five = () => (\n${"<br />\n".repeat(40)});`],
    [isShort, "tests/a.test.ts", `it("x", () => ${long(41)});`],
    [explainsItself, "scripts/a.ts", `export function one() {}`],
    [explainsItself, "scripts/a.ts", `/** Said. */\nexport const one = 1;\n\nexport const two = 2;`],
    [explainsItself, "scripts/a.ts", `export type One = 1;`],
    [explainsItself, "scripts/a.ts", `// Said to nobody.\nexport class One {}`],
  ])("%o, in %s", (rule, path, text) => expect(rule({ path, text })).toHaveLength(1));
});

describe("what is allowed passes", () => {
  const rules = [keepsWalls, hasOneOwner, isPure, hasTellingName, isShort, explainsItself];
  it.each([
    [
      "schemas/a.ts",
      `import * as z from "zod";\nimport { b } from "./b.ts";\nnew Intl.DateTimeFormat("nl");`,
    ],
    ["procedure/a.ts", `import type { Facts } from "../schemas/complaint.ts";\nimport { b } from "./b.ts";`],
    [
      "procedure/a.ts",
      `// new Date() and fetch in words\nconst text = "Date"; const { PlainDate } = Temporal; own.process;`,
    ],
    ["procedure/a.ts", `import { complaintFields } from "../schemas/fields.generated.ts";`],
    ["procedure/summary-plots-days.ts", `import { dot } from "@observablehq/plot";`],
    ["procedure/dates.ts", `import { Temporal } from "temporal-polyfill";`],
    ["procedure/a.test.ts", `import { b } from "../scripts/b.ts";\nnew Date();\nexport const one = 1;`],
    [
      "scripts/a.ts",
      `import "node:fs";\nimport { b } from "../procedure/b.ts";\nimport { c } from "../schemas/c.ts";`,
    ],
    ["scripts/git.ts", `import { execFileSync } from "node:child_process";`],
    ["site/pages/index.astro", `---\nimport { b } from "../../scripts/b.ts";\n---\n<p></p>`],
    ["site/vault/open.ts", `import { Decrypter } from "age-encryption";`],
    ["astro.config.mjs", `import { b } from "./scripts/b.ts";`],
    ["scripts/a.ts", `/** Said. */\nexport type One = 1;\nexport type Two = 2;`],
    ["scripts/a.ts", `function one() ${long(40)}`],
    ["tests/a.test.ts", `describe("x", () => ${long(60)});`],
  ])("in %s", (path, text) => expect(rules.flatMap((rule) => rule({ path, text }))).toEqual([]));
});
