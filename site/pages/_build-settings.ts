import { join } from "node:path";
import type { Prose } from "../../schemas/archive.ts";
import type { Register } from "../../schemas/register.ts";
import { proseOf } from "../../scripts/prose.ts";
import { readProcedureText, readSettings } from "../../scripts/read-register.ts";

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

/** The whole text of the company's procedure as a safe tree; empty where the company gives none that can be read. */
export function procedureTextToBuild(): readonly Prose[] {
  return proseOf(readProcedureText(buildSettings.folder).value ?? "");
}
