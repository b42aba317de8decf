import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { direct, locked, top } from "./package-files.ts";

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
  "WTFPL",
]);

/** Of tools that build and test, nothing is published, so these are welcome too. */
const welcomeInTools = new Set([...permissive, "CC-BY-3.0", "MPL-2.0"]);

/** Packages with another licence, and why that is no burden: they are never part of what is published. */
const exceptions: readonly (readonly [name: RegExp, licence: string])[] = [
  // Astro's optional engine for pictures, of which this site has none.
  [/^@img\/sharp-/, "LGPL-3.0-or-later"],
  // Vite's tool for style sheets, used as it is.
  [/^lightningcss/, "MPL-2.0"],
  // The CMS's marks for editing in a preview, which the editor leaves out.
  [/^@vercel\/stega$/, "MPL-2.0"],
  // MIT, as their own files say, in a place where npm does not look.
  [/^(fuzzy|semaphore)$/, "unknown"],
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
