import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const top = resolve(import.meta.dirname, "..");

const versions = z.record(z.string(), z.string());
const manifestShape = z.looseObject({
  dependencies: versions,
  devDependencies: versions,
  overrides: versions,
  scripts: versions,
});
const lockedShape = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
});
const lockfileShape = z.looseObject({ packages: z.record(z.string(), lockedShape) });

const manifest = manifestShape.parse(JSON.parse(readFileSync(join(top, "package.json"), "utf8")));
const lockfile = lockfileShape.parse(JSON.parse(readFileSync(join(top, "package-lock.json"), "utf8")));
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
const locked = Object.entries(lockfile.packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ path, name: path.split("node_modules/").at(-1) ?? path, ...entry }));

/** Licences that ask no more than that their text goes along. */
const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
]);

/** Of tools that build and test, nothing is published, so these are welcome too. */
const welcomeInTools = new Set([...permissive, "CC-BY-3.0", "MPL-2.0"]);

/** Packages with another licence, and why that is no burden: they are never part of what is published. */
const exceptions: readonly (readonly [name: RegExp, licence: string])[] = [
  // Astro's optional engine for pictures, of which this site has none.
  [/^@img\/sharp-/, "LGPL-3.0-or-later"],
];

/** The parts of a licence that must all be kept; of a choice the whole list counts, which is the stricter reading. */
function partsOf(licence: string): readonly string[] {
  return licence.replace(/[()]/g, "").split(/ AND | OR /);
}

function isWelcome(name: string, licence: string, allowed: ReadonlySet<string>): boolean {
  return partsOf(licence).every((part) => {
    return allowed.has(part) || exceptions.some(([who, which]) => which === part && who.test(name));
  });
}

describe("the versions", () => {
  it.each(direct)("of %s is exact and is the one in the lockfile", (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lockfile.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  it("of what is overridden are exact, and everything in the lockfile follows them", () => {
    for (const [name, version] of Object.entries(manifest.overrides)) {
      const found = locked.filter((entry) => entry.name === name).map((entry) => entry.version);
      expect([name, [...new Set(found)]]).toEqual([name, [version]]);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

describe("the licences", () => {
  it("of everything in the lockfile are known and on the list", () => {
    const strange = locked.filter(({ name, license = "unknown", dev }) => {
      return !isWelcome(name, license, dev === true ? welcomeInTools : permissive);
    });
    expect(strange.map(({ path, license }) => `${path}: ${license}`)).toEqual([]);
    expect(locked.length).toBeGreaterThan(direct.length);
  });

  it("of what is installed are those that the lockfile names", () => {
    const differing = locked.filter(({ path, license }) => {
      const installed = installedLicence(path);
      return installed !== null && installed !== license;
    });
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ["mine", "GPL-3.0-only", false],
    ["mine", "MIT AND GPL-3.0-only", false],
    ["mine", "unknown", false],
    ["mine", "LGPL-3.0-or-later", false],
    ["mine", "(MIT OR CC0-1.0)", true],
    ["@img/sharp-linux-x64", "Apache-2.0 AND LGPL-3.0-or-later", true],
  ])("of a package %s with %s: %s", (name, licence, welcome) => {
    expect(isWelcome(name, licence, permissive)).toBe(welcome);
  });
});

/** The licence in an installed package's own manifest; null when it is not installed or says it in another way. */
function installedLicence(path: string): string | null {
  try {
    const own: unknown = JSON.parse(readFileSync(join(top, path, "package.json"), "utf8"));
    return z.object({ license: z.string() }).parse(own).license;
  } catch {
    return null;
  }
}

/** Packages that are used without an import, and where that shows. */
const usedElsewhere: Readonly<Record<string, { readonly file: string; readonly sign: string }>> = {
  node: { file: "package.json", sign: "node scripts/" },
  "@astrojs/check": { file: "package.json", sign: "astro check" },
  "@types/node": { file: "scripts/tsconfig.json", sign: '"node"' },
  "@types/papaparse": { file: "site/app/csv.ts", sign: '"papaparse"' },
  prettier: { file: "package.json", sign: "prettier --check" },
  "prettier-plugin-astro": { file: ".prettierrc.json", sign: "prettier-plugin-astro" },
};

const folders = ["schemas", "procedure", "scripts", "site", "tests"];

describe("no package is there for nothing:", () => {
  const sources = ["astro.config.mjs", ...folders.flatMap(sourcesIn)].map(read);

  it.each(direct)("%s is used", (name) => {
    const elsewhere = usedElsewhere[name];
    if (elsewhere !== undefined) return expect(read(elsewhere.file)).toContain(elsewhere.sign);
    const quoted = `["']${name.replaceAll("/", "\\/")}(?:\\/[^"']*)?["']`;
    const imported = new RegExp(
      `(?:\\bfrom |\\bimport |\\bimport\\(|\\brequire\\(|\\bresolve\\()${quoted}|\\)\\(${quoted}\\)`,
    );
    expect(sources.some((text) => imported.test(text))).toBe(true);
  });
});

function sourcesIn(folder: string): readonly string[] {
  const entries = readdirSync(join(top, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:tsx?|astro)$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1));
}

function read(path: string): string {
  return readFileSync(join(top, path), "utf8");
}
