import { join } from "node:path";
import type { Register } from "../../schemas/register.ts";
import { readSettings } from "../../scripts/read-register.ts";

/** What is being built: the register's folder, the day to look from, and for which place; the build command names them. */
export const buildSettings = {
  folder: process.env["REGISTER_FOLDER"] ?? join(process.cwd(), "complaints"),
  today: process.env["REGISTER_TODAY"] ?? null,
  /** Whether the site is served by this machine itself, where the editor needs no account. */
  isLocal: process.env["REGISTER_LOCAL"] === "yes",
};

/** The settings of the register that is being built. */
export function registerToBuild(): Register {
  return readSettings(join(buildSettings.folder, "register.yaml")).value;
}
