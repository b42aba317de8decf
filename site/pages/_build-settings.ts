import { join } from "node:path";
import type { Register } from "../../schemas/register.ts";
import { readSettings } from "../../scripts/read-register.ts";

/** The folder of the register that is being built, and the day to look from; the build command names both. */
export const buildSettings = {
  folder: process.env["REGISTER_FOLDER"] ?? join(process.cwd(), "complaints"),
  today: process.env["REGISTER_TODAY"] ?? null,
};

/** The settings of the register that is being built. */
export function registerToBuild(): Register {
  return readSettings(join(buildSettings.folder, "register.yaml")).value;
}
