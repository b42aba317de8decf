import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runGit } from "../scripts/git.ts";
import type { Summary } from "../procedure/summary.ts";
import { runScript } from "./command-process.ts";
import { type RegisterStage, stageRegister } from "./register-stage.ts";
import { handMadeFolder } from "./summary-table.ts";

/** The day that every clock shows: the one on which the hand-made table looks at its register. */
export const stageDay = "2026-02-02";

/** The hand-made register in a repository of its own, at work. */
export type AnnualStage = RegisterStage & {
  /** What `npm run summary` says of a year in a process of its own. */
  readonly summaryOf: (year: number) => Summary;
};

/** Puts the hand-made register to work. @param change a change to its settings, `language: nl` to `language: en` */
export async function annualStage(
  change: readonly [from: string, to: string] | null = null,
): Promise<AnnualStage> {
  const folder = mkdtempSync(join(tmpdir(), "annual-"));
  cpSync(handMadeFolder, folder, { recursive: true });
  if (change !== null) rewrite(join(folder, "register.yaml"), ...change);
  recordIn(folder);
  return {
    ...(await stageRegister(folder, stageDay)),
    summaryOf: (year) => {
      const words = [String(year), "--format", "json", "--register", folder, "--today", stageDay];
      const summary: Summary = JSON.parse(runScript("summary", words).out);
      return summary;
    },
  };
}

/** A complaint that was recorded twice, and is taken out again. */
const doubled = "2025/KL-2025-AB99/index.md";

/**
 * Three commits: the register as it was made, a change to a complaint that was closed long before, together with the
 * taking out of another, and why that was right.
 */
function recordIn(folder: string): void {
  runGit(folder, ["init", "--quiet"]);
  const commit = (day: string) => {
    runGit(folder, ["add", "--all"]);
    const who = [
      "-c",
      "user.name=Partner Twee",
      "-c",
      "user.email=p2@example.nl",
      "-c",
      "commit.gpgSign=false",
    ];
    runGit(folder, [...who, "commit", "--quiet", "--message=Klachten", `--date=${day}T12:00:00+01:00`]);
  };
  mkdirSync(dirname(join(folder, doubled)));
  const first = readFileSync(join(folder, "2025/KL-2025-AA01/index.md"), "utf8");
  writeFileSync(join(folder, doubled), first.replaceAll("KL-2025-AA01", "KL-2025-AB99"));
  commit("2026-01-05");
  rewrite(
    join(folder, "2025/KL-2025-AA02/index.md"),
    "Twee van de drie berichten bleven liggen",
    "Alle drie de berichten bleven liggen",
  );
  rmSync(dirname(join(folder, doubled)), { recursive: true });
  commit("2026-01-20");
  const hash = runGit(folder, ["rev-parse", "HEAD"]).trim();
  appendFileSync(
    join(folder, "register.yaml"),
    `explanations:\n  - { commit: "${hash}", rule: complaint-removed, field: KL-2025-AB99, on: 2026-01-21, by: p2, reason: Dubbel vastgelegd }\n`,
  );
  commit("2026-01-21");
}

function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`There is nothing to rewrite in ${file}.`);
  writeFileSync(file, text.replace(from, to));
}
