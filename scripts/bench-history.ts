import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Register } from "../schemas/register.ts";
import { drainGit } from "./bench-history-floor.ts";
import type { Figure } from "./bench-figures.ts";
import { middleOf, type ProcessCost, runProcess } from "./bench-process.ts";
import { timedInTurns } from "./bench-repetitions.ts";
import { writeFictionalRegister } from "./fiction-register.ts";
import { headCommit, runGit } from "./git.ts";
import { readCommits } from "./history-log.ts";
import { readHistory } from "./read-history.ts";
import { readSettings } from "./read-register.ts";

/** The size of register for which the history has its budgets. */
const budgetedSize = 10_000;

/** What is measured: a register of so many complaints as of a day, in a folder that goes away. */
type Plan = { readonly size: number; readonly scratch: string; readonly today: string };

/**
 * Reading the whole history of a register in a process of its own, beside one that has git print the same log and the
 * same contents and throws them away; the memory it takes; and going on after a hundred new commits.
 */
export async function measureHistory(
  { size, scratch, today }: Plan,
  turns: number,
): Promise<readonly Figure[]> {
  const folder = join(scratch, `history-${size}`);
  await writeFictionalRegister({ folder, complaints: size, seed: 1, today });
  const contents = join(scratch, "history-contents");
  writeFileSync(contents, await contentsIn(folder, ["HEAD"]));
  const [reads, floors]: [ProcessCost[], ProcessCost[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    reads.push(await runProcess(["scripts/bench-history-read.ts", folder]));
    floors.push(await runProcess(["scripts/bench-history-floor.ts", folder, contents]));
  }
  const figures = [timeOf(size, reads, floors), memoryOf(size, reads), await newCommits(folder, size, turns)];
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

function timeOf(size: number, reads: readonly ProcessCost[], floors: readonly ProcessCost[]): Figure {
  const budget = size < budgetedSize ? null : ({ of: "ratio", atMost: 1.3 } as const);
  return { what: "history", size, unit: "ms", measured: middleOf(reads), floor: middleOf(floors), budget };
}

function memoryOf(size: number, reads: readonly ProcessCost[]): Figure {
  const measured = Math.max(...reads.map(({ megabytes }) => megabytes));
  const budget = { of: "amount", atMost: 1000 } as const;
  return { what: "history, memory", size, unit: "MB", measured, floor: null, budget };
}

/** The hashes of what the records held after each of some commits, a line each. */
async function contentsIn(folder: string, range: readonly string[]): Promise<string> {
  const contents = new Set<string>();
  await readCommits(folder, range, ({ changes }) => {
    for (const { file, after } of changes)
      if (file.attachment === null && after !== null) contents.add(after);
  });
  return [...contents].map((content) => `${content}\n`).join("");
}

const count = 100;

/** What is added to git's own time when a hundred commits are new since the history was kept. */
async function newCommits(folder: string, size: number, turns: number): Promise<Figure> {
  const register: Register = readSettings(`${folder}/register.yaml`).value;
  const head = headCommit(folder) ?? "HEAD";
  const kept = join(folder, ".git", "klachtenregister");
  runGit(folder, ["update-ref", "refs/heads/main", `${head}~${count}`]);
  await readHistory(folder, register);
  cpSync(kept, `${kept}-before`, { recursive: true });
  runGit(folder, ["update-ref", "refs/heads/main", head]);
  const range = [head, `^${head}~${count}`];
  const contents = await contentsIn(folder, range);
  // Both begin by putting back what was kept, so that this falls on both.
  const restore = () => cpSync(`${kept}-before`, kept, { recursive: true });
  const floor = async () => {
    restore();
    headCommit(folder);
    await drainGit(folder, range, contents);
  };
  const product = async () => {
    restore();
    await readHistory(folder, register);
  };
  const times = await timedInTurns(product, floor, turns);
  const measured = times.measured - times.floor;
  const budget = { of: "amount", atMost: 300 } as const;
  return { what: `history, ${count} new commits`, size, unit: "ms", measured, floor: null, budget };
}
