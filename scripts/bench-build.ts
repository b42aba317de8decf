import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "./bench-corpus.ts";
import type { Figure } from "./bench-figures.ts";
import { middleOf, type ProcessCost, runProcess } from "./bench-process.ts";
import { plainFiles } from "./bench-sealing.ts";
import { softwareFolder } from "./command.ts";

/** The size of register for which the build has its budgets; a smaller one is mostly the building of the pages. */
const budgetedSize = 10_000;

/**
 * The whole build in a process of its own, beside one that reads and seals with the bare libraries and one that builds
 * a bare site: an empty page, and a page with the CMS as it comes and the widgets that the forms use. Answers its time
 * and the most memory that it held.
 */
export async function measureBuild(
  corpus: Corpus,
  scratch: string,
  turns: number,
): Promise<readonly Figure[]> {
  const site = writeBareSite(scratch);
  const archive = await writeArchive(corpus, scratch);
  const out = join(scratch, "dist");
  const builds: ProcessCost[] = [];
  const floors: ProcessCost[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    builds.push(await runProcess(["scripts/build.ts", "--register", corpus.folder, "--out", out]));
    const bare = await runProcess(["scripts/bench-bare-work.ts", corpus.folder, archive]);
    floors.push(floorOf(bare, await runProcess(["build.mjs"], site)));
    rmSync(out, { recursive: true, force: true });
  }
  return [timeOf(corpus, builds, floors), memoryOf(corpus, builds, floors)];
}

/** The bare work, one after the other: that takes the time of both, and the memory of the larger. */
function floorOf(one: ProcessCost, other: ProcessCost): ProcessCost {
  const milliseconds = one.milliseconds + other.milliseconds;
  return { milliseconds, megabytes: Math.max(one.megabytes, other.megabytes) };
}

type Costs = readonly ProcessCost[];

function timeOf({ size }: Corpus, builds: Costs, floors: Costs): Figure {
  const budget = size < budgetedSize ? null : ({ of: "ratio", atMost: 1.5 } as const);
  const [measured, floor] = [middleOf(builds), middleOf(floors)];
  return { what: "whole build", size, unit: "ms", measured, floor, budget };
}

/**
 * Putting the bare CMS into one script takes some 730 MB by itself: more than the whole build was allowed (700 MB) when
 * its site had no editor. So memory is held against the bare work too. The build seals while it bundles, to save time,
 * and holds the memory of both.
 */
function memoryOf({ size }: Corpus, builds: Costs, floors: Costs): Figure {
  const most = (costs: Costs) => Math.max(...costs.map(({ megabytes }) => megabytes));
  const budget = { of: "ratio", atMost: 1.6 } as const;
  const [measured, floor] = [most(builds), most(floors)];
  return { what: "whole build, memory", size, unit: "MB", measured, floor, budget };
}

/** What the archive of a register holds, in a folder of its own. */
async function writeArchive({ folder }: Corpus, scratch: string): Promise<string> {
  const archive = join(scratch, "archive");
  mkdirSync(archive);
  for (const [place, text] of (await plainFiles(folder)).entries())
    writeFileSync(join(archive, String(place)), text);
  return archive;
}

/** A project of an empty page and of one with the bare CMS, which uses the software's own packages. */
function writeBareSite(scratch: string): string {
  const site = join(scratch, "bare-site");
  mkdirSync(join(site, "src", "pages"), { recursive: true });
  symlinkSync(join(softwareFolder, "node_modules"), join(site, "node_modules"));
  writeFileSync(join(site, "src", "pages", "index.astro"), "<!doctype html><title>empty</title>\n");
  writeFileSync(join(site, "src", "pages", "admin.astro"), bareEditor());
  writeFileSync(join(site, "package.json"), `{ "type": "module" }\n`);
  const build = `await build({ root: import.meta.dirname, cacheDir: "./cache", logLevel: "silent" });`;
  writeFileSync(join(site, "build.mjs"), `import { build } from "astro";\n${build}\n`);
  return site;
}

const widgets = ["String", "Text", "Number", "Select", "Object", "List", "File"];

/** A page with the CMS and the widgets of the forms, and nothing of our own; it is built, not looked at. */
function bareEditor(): string {
  const imports = widgets.map((name) => {
    return `import { DecapCmsWidget${name} } from "decap-cms-widget-${name.toLowerCase()}";`;
  });
  const registered = widgets.map((name) => `CMS.registerWidget(DecapCmsWidget${name}.Widget());`);
  const core = `import { DecapCmsCore as CMS } from "decap-cms-core";`;
  const script = [core, ...imports, ...registered, "CMS.init();"].join("\n");
  return `<!doctype html><title>editor</title><script>\n${script}\n</script>\n`;
}
