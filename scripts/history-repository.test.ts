import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { commitAll, freshFolder } from "../tests/local-desk.ts";
import { registerOnDisk } from "../tests/register-on-disk.ts";
import { headCommit, runGit } from "./git.ts";
import { repositoryOf } from "./history-repository.ts";

function committed(): string {
  const folder = registerOnDisk({});
  commitAll(folder);
  return folder;
}

const unreadable = "there is a repository, and git cannot or may not read it";

it.each<[string, (folder: string) => void]>([
  ["its HEAD is empty", (folder) => writeFileSync(join(folder, ".git/HEAD"), "")],
  ["its settings are damaged", (folder) => writeFileSync(join(folder, ".git/config"), "[core\n")],
  ["its branch is damaged", (folder) => writeFileSync(join(folder, ".git/refs/heads/main"), "")],
  [
    "it has an extension that git does not know",
    (folder) => {
      runGit(folder, ["config", "core.repositoryformatversion", "1"]);
      runGit(folder, ["config", "extensions.unheardOf", "true"]);
    },
  ],
  [
    "the repository of its working tree has moved",
    (folder) => {
      rmSync(join(folder, ".git"), { recursive: true });
      writeFileSync(join(folder, ".git"), "gitdir: /nowhere/.git/worktrees/register\n");
    },
  ],
])("a history is unknown, and not none, when %s", async (_, damage) => {
  const folder = committed();
  damage(folder);
  await expect(repositoryOf(folder)).rejects.toThrow(unreadable);
});

it("a history is unknown when there is no git to read the repository", async () => {
  const folder = committed();
  const path = process.env["PATH"];
  process.env["PATH"] = freshFolder();
  onTestFinished(() => void (process.env["PATH"] = path));
  await expect(repositoryOf(folder)).rejects.toThrow("git could not be started");
});

it("there is no history without a repository, and before the first commit", async () => {
  const folder = registerOnDisk({});
  expect(await repositoryOf(folder)).toBeNull();
  runGit(folder, ["init", "--quiet", "--initial-branch=main"]);
  expect(await repositoryOf(folder)).toBeNull();
});

it("the check of an unreadable repository says so and ends with 1", () => {
  const folder = committed();
  writeFileSync(join(folder, ".git/HEAD"), "");
  const check = join(import.meta.dirname, "check.ts");
  const asked = () => execFileSync(process.execPath, [check, "--register", folder], { stdio: "pipe" });
  expect(asked).toThrow(unreadable);
});

it("a register behind a link is read in its own repository, and not in that of the link", async () => {
  const outer = committed();
  const inner = committed();
  mkdirSync(join(inner, "diep/er"), { recursive: true });
  renameSync(join(inner, "register.yaml"), join(inner, "diep/er/register.yaml"));
  commitAll(inner);
  const link = join(outer, "register");
  symlinkSync(join(inner, "diep/er"), link);
  expect(await repositoryOf(link)).toMatchObject({
    folder: realpathSync(join(inner, "diep/er")),
    home: "diep/er/",
    head: headCommit(inner),
    gitFolder: realpathSync(join(inner, ".git")),
  });
  const loose = join(mkdtempSync(join(tmpdir(), "link-")), "register");
  symlinkSync(join(inner, "diep/er"), loose);
  expect(await repositoryOf(loose)).toMatchObject({ gitFolder: realpathSync(join(inner, ".git")) });
});
