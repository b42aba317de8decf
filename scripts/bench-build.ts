import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "./bench-corpus.ts";
import { type Figure, medianOf } from "./bench-figures.ts";
import { type ProcessCost, runProcess } from "./bench-process.ts";
import { plainFiles } from "./bench-sealing.ts";
import { softwareFolder } from "./command.ts";

/** The size of register for which the build has its budgets; a smaller one is mostly the building of the pages. */
const budgetedSize = 10_000;

/**
 * The whole build in a process of its own, beside one that reads and seals with the bare libraries and one that builds
 * an empty site. Answers its time and the most memory that it held.
 */
export async function measureBuild(
  corpus: Corpus,
  scratch: string,
  turns: number,
): Promise<readonly Figure[]> {
  const site = writeEmptySite(scratch);
  const archive = await writeArchive(corpus, scratch);
  const out = join(scratch, "dist");
  const builds: ProcessCost[] = [];
  const floors: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    builds.push(await runProcess(["scripts/build.ts", "--register", corpus.folder, "--out", out]));
    const bare = await runProcess(["scripts/bench-bare-work.ts", corpus.folder, archive]);
    floors.push(bare.milliseconds + (await runProcess(["build.mjs"], site)).milliseconds);
    rmSync(out, { recursive: true, force: true });
  }
  return [timeOf(corpus, builds, floors), memoryOf(corpus, builds)];
}

function timeOf({ size }: Corpus, builds: readonly ProcessCost[], floors: readonly number[]): Figure {
  const measured = medianOf(builds.map(({ milliseconds }) => milliseconds));
  const budget = size < budgetedSize ? null : ({ of: "ratio", atMost: 1.5 } as const);
  return { what: "whole build", size, unit: "ms", measured, floor: medianOf(floors), budget };
}

function memoryOf({ size }: Corpus, builds: readonly ProcessCost[]): Figure {
  const measured = Math.max(...builds.map(({ megabytes }) => megabytes));
  const budget = { of: "amount", atMost: 700 } as const;
  return { what: "whole build, memory", size, unit: "MB", measured, floor: null, budget };
}

/** What the archive of a register holds, in a folder of its own. */
async function writeArchive({ folder }: Corpus, scratch: string): Promise<string> {
  const archive = join(scratch, "archive");
  mkdirSync(archive);
  for (const [place, text] of (await plainFiles(folder)).entries())
    writeFileSync(join(archive, String(place)), text);
  return archive;
}

/** A project of one empty page that uses the software's own packages. */
function writeEmptySite(scratch: string): string {
  const site = join(scratch, "empty-site");
  mkdirSync(join(site, "src", "pages"), { recursive: true });
  symlinkSync(join(softwareFolder, "node_modules"), join(site, "node_modules"));
  writeFileSync(join(site, "src", "pages", "index.astro"), "<!doctype html><title>empty</title>\n");
  writeFileSync(join(site, "package.json"), `{ "type": "module" }\n`);
  const build = `await build({ root: import.meta.dirname, cacheDir: "./cache", logLevel: "silent" });`;
  writeFileSync(join(site, "build.mjs"), `import { build } from "astro";\n${build}\n`);
  return site;
}
