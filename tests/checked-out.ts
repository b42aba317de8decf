import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { FindingRule } from "../schemas/finding.ts";
import { runProgram, runScript } from "./command-process.ts";

/** Clones a bare repository into a folder that goes away with the test. @returns the folder of its register */
export function checkedOut(repository: string): string {
  const folder = mkdtempSync(join(tmpdir(), "checked-out-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { code, said } = runProgram(["git", "clone", "--quiet", repository, folder]);
  if (code !== 0) throw new Error(`The repository could not be cloned: ${said}`);
  return join(folder, "complaints");
}

/** What the check of the project finds in a register on a day. */
export function checkOf(
  folder: string,
  today: string,
): { readonly complaints: number; readonly findings: readonly CheckedFinding[] } {
  const { out } = runScript("check", ["--register", folder, "--today", today, "--json"]);
  const told: { complaints: number; findings: readonly CheckedFinding[] } = JSON.parse(out);
  return told;
}

/** A finding as the check prints it. */
export type CheckedFinding = { readonly place: string; readonly rule: FindingRule };
