import { build } from "astro";
import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CommandError, softwareFolder } from "./command.ts";
import { type Belongs, exchangeContent, finishExchange } from "./exchange.ts";
import { readSettings } from "./read-register.ts";
import { builderFolder, inTemporaryFolder } from "./temporary-folder.ts";
import { handOver } from "./vault-handover.ts";
import type { VaultFiles } from "./vault.ts";

/** What is built: which register, looked at from which day, and from what. Folders are absolute paths. */
export type SiteOrder = {
  readonly folder: string;
  readonly today: string | null;
  /** The files of the vault, sealed or still being sealed. */
  readonly vault: Promise<VaultFiles>;
  /** The path under which the site is published; by default that of the dashboard's address in the settings. */
  readonly base?: string;
  /** Whether this machine serves the site itself, and the editor needs no account. */
  readonly isLocal?: boolean;
};

/**
 * Builds the site in the place where it is to stay. A site that was built before stays until the new one is whole.
 *
 * @throws CommandError when something other than a site lies where the site goes
 */
export async function buildSite(order: SiteOrder, out: string): Promise<void> {
  refuseForeign(out);
  await withSite(order, (made) => {
    exchangeContent(out, ofSite, (next) => cpSync(made, next, { recursive: true }));
  });
}

/**
 * Builds the site and hands it over in a folder that goes away afterwards: the public pages, the scripts and styles, and
 * the sealed archive, whose plain text never touches the disk. The builder prints nothing, for it would name every file.
 * It runs part of what it makes and looks for packages from there; outside the folder where the process stands it would
 * do so in a place that two builds at once share.
 */
export async function withSite<Result>(order: SiteOrder, use: (made: string) => Result): Promise<Result> {
  const base = order.base ?? publishedBase(order.folder);
  tellPages(order);
  process.chdir(softwareFolder);
  mkdirSync(builderFolder, { recursive: true });
  const building = async (made: string) => {
    await build({ root: softwareFolder, outDir: made, base, logLevel: "silent" });
    return use(made);
  };
  return inTemporaryFolder("site", building, builderFolder);
}

/** The pages learn from the environment, and from the process itself, what they show. */
function tellPages({ folder, today, vault, isLocal = false }: SiteOrder): void {
  process.env["REGISTER_FOLDER"] = folder;
  if (today !== null) process.env["REGISTER_TODAY"] = today;
  process.env["REGISTER_LOCAL"] = isLocal ? "yes" : "no";
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  // A shell that says otherwise would get a developer's edition of the editor, which its page's policy forbids.
  process.env["NODE_ENV"] = "production";
  // The pages would take a variable of this name for the path under which they are published.
  delete process.env["BASE_URL"];
  handOver(vault);
}

/** A site that is published by way of git keeps its repository. */
const ofSite: Belongs = (name) => name !== ".git";

/** What lies in the place of the site is removed by a build: it must be a site, known by its list of slots. */
function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  // A build that died left a site that is half old, half new: it is one all the same.
  finishExchange(out, ofSite);
  if (existsSync(join(out, "vault", "slots.json")) || !readdirSync(out).some(ofSite)) return;
  throw new CommandError("--out must be empty or hold an earlier build");
}

function publishedBase(folder: string): string {
  const { address } = readSettings(join(folder, "register.yaml")).value.dashboard;
  return address === undefined ? "/" : new URL(address).pathname;
}
