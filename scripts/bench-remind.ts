import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "./bench-corpus.ts";
import { type Figure, medianOf } from "./bench-figures.ts";
import { middleOf, type ProcessCost, runProcess } from "./bench-process.ts";
import { serveIssues } from "./bench-remind-issues.ts";
import { softwareFolder } from "./command.ts";

/** The size of register for which a dry run has its budget, and the one on which a usual day is shown. */
const sizes = { budgeted: 10_000, shown: 1000 };

/** How many issues of reminders there are on a usual day, none of which asks for a change. */
const issuesOfDay = 150;

/** What reminding costs at the sizes at which something is said about it. */
export async function measureReminding(
  corpus: Corpus,
  scratch: string,
  turns: number,
): Promise<readonly Figure[]> {
  if (corpus.size === sizes.budgeted) return [await dryRun(corpus, turns)];
  return corpus.size === sizes.shown ? [await usualDay(corpus, scratch, Math.ceil(turns / 3))] : [];
}

/**
 * A dry run against a repository without issues, in a process of its own, beside one that only reads the same files
 * through the bare libraries; turn and turn about, so that whatever else the machine does falls on both.
 */
async function dryRun({ folder, size }: Corpus, turns: number): Promise<Figure> {
  const issues = await serveIssues();
  const [runs, floors]: [ProcessCost[], ProcessCost[]] = [[], []];
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      floors.push(await runProcess(["scripts/bench-remind-floor.ts", folder]));
      const words = ["scripts/remind.ts", "--dry-run", "--register", folder];
      runs.push(await runProcess(words, softwareFolder, issues.env));
    }
  } finally {
    issues.stop();
  }
  const budget = { of: "ratio", atMost: 1.5 } as const;
  const times = { measured: middleOf(runs), floor: middleOf(floors) };
  return { what: "remind, dry run", size, unit: "ms", ...times, budget };
}

/** The commands of the daily workflow, one after another, on a day on which no reminder changes. */
async function usualDay({ folder, size }: Corpus, scratch: string, turns: number): Promise<Figure> {
  const issues = await serveIssues();
  const out = join(scratch, "dist-of-day");
  const remind = ["scripts/remind.ts", "--register", folder, "--pace", "0", "--most", "1000"];
  const times: number[] = [];
  try {
    await runProcess(remind, softwareFolder, issues.env);
    issues.fillUp(issuesOfDay);
    for (let turn = 0; turn < turns; turn += 1) {
      const check = await runProcess(["scripts/check.ts", "--warn", "--register", folder]);
      const reminding = await runProcess(remind, softwareFolder, issues.env);
      const build = await runProcess(["scripts/build.ts", "--register", folder, "--out", out]);
      times.push(check.milliseconds + reminding.milliseconds + build.milliseconds);
    }
  } finally {
    issues.stop();
    rmSync(out, { recursive: true, force: true });
  }
  const what = "a day without changes";
  return { what, size, unit: "ms", measured: medianOf(times), floor: null, budget: null };
}
