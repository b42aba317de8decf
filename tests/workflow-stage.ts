import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Decrypter } from "age-encryption";
import { parseFrontMatter } from "../scripts/front-matter.ts";
import type { ArchiveIndex } from "../schemas/archive.ts";
import { runScript, software } from "./command-process.ts";
import { type GitHubStandIn, startGitHubStandIn } from "./github-stand-in.ts";
import { type IssueDesk, makeIssueDesk } from "./github-stand-in-issues.ts";
import { makePagesDesk, type PagesDesk } from "./github-stand-in-pages.ts";
import { filesBelow } from "./published-register.ts";
import { indexIn } from "./sealed-content.ts";
import type { RunOrder } from "./workflow-machine.ts";
import { type RunOutcome, runWorkflow } from "./workflow-run.ts";

/** A company's repository on a stand-in for GitHub: this software with a fictional register, and its workflows. */
export type WorkflowStage = {
  readonly gitHub: GitHubStandIn;
  readonly issues: IssueDesk;
  readonly pages: PagesDesk;
  /** Every name and every sentence of the records: what must not be seen outside them. */
  readonly confidential: readonly string[];
  /** Opens the index of a site that a run has published, as the director does. */
  readonly opened: (published: string) => Promise<ArchiveIndex>;
  /** Runs a workflow on what the repository holds now. */
  readonly run: (order: StageOrder) => Promise<RunOutcome>;
  readonly stop: () => Promise<void>;
};

/** What differs between the runs on a stage. */
export type StageOrder = Omit<RunOrder, "gitHub" | "pages" | "repository" | "work" | "machine">;

const place = { owner: "voorbeeldig", name: "klachten" } as const;

/** Starts a company's repository. */
export async function startWorkflowStage(): Promise<WorkflowStage> {
  const work = mkdtempSync(join(tmpdir(), "workflow-"));
  const { register, passPhrase } = writeRegister(join(work, "register"));
  const issues = makeIssueDesk();
  const files = { ...softwareFiles(), ...below("complaints", register) };
  const pages = await makePagesDesk();
  const gitHub = await startGitHubStandIn({ ...place, files, routes: [...issues.routes, ...pages.routes] });
  const machine = { programs: programsIn(join(work, "programs")) };
  let runs = 0;
  return {
    gitHub,
    issues,
    pages,
    confidential: confidentialIn(register),
    opened: (published) => openedIndex(published, passPhrase),
    run: async (order) => {
      runs += 1;
      const repository = `${place.owner}/${place.name}`;
      const runFolder = mkdtempSync(join(work, `run-${runs}-`));
      return runWorkflow({ ...order, gitHub, pages, repository, work: runFolder, machine });
    },
    stop: async () => {
      await pages.stop();
      await gitHub.stop();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** What a machine of GitHub's has beside the usual: its own program `gh`; and nobody waits. */
function programsIn(folder: string): string {
  mkdirSync(folder);
  const own = resolve(software, "tests/gh-stand-in.ts");
  const gh = `#!/bin/sh\nexec '${process.execPath}' '${own}' "$@"\n`;
  writeFileSync(join(folder, "gh"), gh, { mode: 0o755 });
  writeFileSync(join(folder, "sleep"), "#!/bin/sh\n", { mode: 0o755 });
  return folder;
}

type Files = ReadonlyMap<string, Buffer>;

/** A fictional register of today with a key, as a company has it in its repository. */
function writeRegister(folder: string): { readonly register: Files; readonly passPhrase: string } {
  const written = runScript("demo", ["--write", folder, "--complaints", "14", "--seed", "11"]);
  const key = runScript("keys", ["add", "dir", "--register", folder]);
  if (written.code !== 0 || key.code !== 0) throw new Error("The fictional register could not be written.");
  const files = [...filesBelow(folder)].filter(([path]) => !path.startsWith(".git/"));
  return { register: new Map(files), passPhrase: key.out.trim() };
}

async function openedIndex(published: string, passPhrase: string): Promise<ArchiveIndex> {
  const slot = new Decrypter();
  slot.addPassphrase(passPhrase);
  const identity = await slot.decrypt(readFileSync(join(published, "vault/keys/dir.age")), "text");
  const vault = new Decrypter();
  vault.addIdentity(identity.trim());
  return indexIn(await vault.decrypt(readFileSync(join(published, "vault/index.age"))));
}

/** The software as it would be committed now, without its own empty register. */
function softwareFiles(): Readonly<Record<string, Uint8Array>> {
  const words = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const listed = execFileSync("git", words, { cwd: software, encoding: "utf8" }).split("\0");
  const paths = listed.filter((path) => path !== "" && !path.startsWith("complaints/"));
  const present = paths.filter((path) => existsSync(join(software, path)));
  return Object.fromEntries(present.map((path) => [path, readFileSync(join(software, path))]));
}

function below(folder: string, files: Files): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

const fixedForm = /^(?:[\w-]{1,20}|\d{4}-\d\d-\d\d|KL-\d{4}-\w{4})$/;

/** Texts of a record that are not of a fixed form, such as dates, codes and numbers of complaints. */
function confidentialIn(register: Files): readonly string[] {
  const records = [...register].filter(([path]) => path.endsWith("/index.md"));
  const texts = records.flatMap(([, bytes]) => {
    const record = parseFrontMatter(bytes.toString("utf8"));
    return "refused" in record ? [] : [...textsIn(record.data), ...record.body.split("\n")];
  });
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => {
    return text.length > 4 && !fixedForm.test(text);
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
