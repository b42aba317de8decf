import { build } from "astro";
import { join } from "node:path";
import { softwareFolder } from "./command.ts";
import { readSettings } from "./read-register.ts";

/** What is built: which register, looked at from which day, and where the site goes. */
export type SiteOrder = {
  readonly folder: string;
  readonly today: string | null;
  readonly out: string;
  /** The path under which the site is published; by default that of the dashboard's address in the settings. */
  readonly base?: string;
};

/**
 * Builds the site: the public pages, the scripts and styles, and the sealed archive. The builder prints nothing, for it
 * would name every file.
 */
export async function buildSite({ folder, today, out, base }: SiteOrder): Promise<void> {
  process.env["REGISTER_FOLDER"] = folder;
  if (today !== null) process.env["REGISTER_TODAY"] = today;
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  await build({ root: softwareFolder, outDir: out, base: base ?? publishedBase(folder), logLevel: "silent" });
}

function publishedBase(folder: string): string {
  const { address } = readSettings(join(folder, "register.yaml")).value.dashboard;
  return address === undefined ? "/" : new URL(address).pathname;
}
