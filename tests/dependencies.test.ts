import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { direct, locked, lockfile, manifest, top } from "./package-files.ts";

describe("the versions", () => {
  it.each(direct)("of %s is exact and is the one in the lockfile", (name, version) => {
    // A second version of a package stands under a name of its own: `npm:package@1.2.3`.
    const plain = version.replace(/^npm:[\w/@-]+@/, "");
    expect(plain).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lockfile.packages[`node_modules/${name}`]?.version).toBe(plain);
  });

  it("of what is overridden are exact, and everything in the lockfile follows them", () => {
    for (const [name, version] of Object.entries(manifest.overrides)) {
      const found = locked.filter((entry) => entry.name === name).map((entry) => entry.version);
      expect([name, [...new Set(found)]]).toEqual([name, [version]]);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

describe("the lockfile", () => {
  // npm writes a lockfile without the packages for other machines that its registry lacks, and then refuses to install it.
  it("holds everything that its packages ask for, also for other machines", () => {
    const lacking = locked.flatMap(({ path, dependencies, optionalDependencies }) => {
      const names = Object.keys({ ...dependencies, ...optionalDependencies });
      return names.filter((name) => versionSeenFrom(path, name) === null).map((name) => `${path}: ${name}`);
    });
    expect(lacking).toEqual([]);
  });
});

/** The version of a package that another one finds: in its own folder, or in one above; null when there is none. */
function versionSeenFrom(path: string, name: string): string | null {
  for (let folder = `${path}/`; ; folder = folder.replace(/node_modules\/(?:@[^/]+\/)?[^/]+\/$/, "")) {
    const version = lockfile.packages[`${folder}node_modules/${name}`]?.version;
    if (version !== undefined || folder === "") return version ?? null;
  }
}

/** Packages that are used without an import, and where that shows. */
const usedElsewhere: Readonly<Record<string, { readonly file: string; readonly sign: string }>> = {
  node: { file: "package.json", sign: "node scripts/" },
  "@astrojs/check": { file: "package.json", sign: "astro check" },
  "@types/node": { file: "scripts/tsconfig.json", sign: '"node"' },
  "@types/react": { file: "site/editor/form-preview.ts", sign: 'from "react"' },
  // Its control is an own one; its description of a field checks the configuration.
  "decap-cms-widget-file": { file: "site/editor/config-check.ts", sign: '"file"' },
  // The CMS draws with it, in whatever version is found beside react; it must be the same.
  "react-dom": { file: "site/editor/form-preview.ts", sign: 'from "react"' },
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
