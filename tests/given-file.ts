import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { until } from "./demo-register.ts";
import type { GivenFile } from "./engine.ts";

const unfinished = /\.(?:part|crdownload|wkdownload)$|^\./;

/** The file that a browser puts into its folder for downloads when something is done; it is taken out of there. */
export async function fileGivenIn(folder: string, act: () => Promise<void>): Promise<GivenFile> {
  const names = () =>
    readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isFile() ? one.name : []));
  const before = names();
  await act();
  const fresh = () => names().filter((name) => !before.includes(name));
  // Firefox keeps the place with an empty file while it writes into another one.
  await until(() => fresh().length > 0 && !fresh().some((name) => unfinished.test(name)));
  const [name = ""] = fresh();
  const path = join(folder, name);
  await until(() => readFileSync(path).length > 0);
  const bytes = readFileSync(path);
  rmSync(path);
  return { name, bytes };
}
