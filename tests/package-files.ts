import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";

/** The top folder of the project. */
export const top = resolve(import.meta.dirname, "..");

const versions = z.record(z.string(), z.string());
const manifestShape = z.looseObject({
  dependencies: versions,
  devDependencies: versions,
  overrides: versions.default({}),
  scripts: versions,
});
const lockedShape = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  dependencies: versions.default({}),
  optionalDependencies: versions.default({}),
});
const lockfileShape = z.looseObject({ packages: z.record(z.string(), lockedShape) });

/** What package.json asks for. */
export const manifest = manifestShape.parse(JSON.parse(readFileSync(join(top, "package.json"), "utf8")));
/** What package-lock.json holds, by the folder in which it is installed. */
export const lockfile = lockfileShape.parse(JSON.parse(readFileSync(join(top, "package-lock.json"), "utf8")));
/** The packages that the project itself asks for, with their versions. */
export const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
/** Every package of the lockfile, with its name. */
export const locked = Object.entries(lockfile.packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ path, name: path.split("node_modules/").at(-1) ?? path, ...entry }));
