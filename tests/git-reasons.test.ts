import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backendInEnglish } from "../site/editor/backend-words-en.ts";
import { backendInDutch, refusalIn } from "../site/editor/backend-words-nl.ts";
import { headCommit, runGit } from "../scripts/git.ts";
import { gitIn } from "./history-repository.ts";
import { path, shaOf, text, type VersionedRegister, versionedRegister } from "./versioned-register.ts";

/** What a save could leave half: the newest commit, the file, and what is staged. */
const stateOf = ({ top, file }: VersionedRegister) => [
  headCommit(top),
  readFileSync(file, "utf8"),
  runGit(top, ["ls-files", "--stage"]),
];

describe("a repository that takes no commit says why, in words, and nothing is half", () => {
  it.each<[string, string, (top: string) => void]>([
    [
      "its key is absent",
      "not-signed",
      (top) => {
        runGit(top, ["config", "commit.gpgSign", "true"]);
        runGit(top, ["config", "user.signingKey", "DEADBEEF"]);
      },
    ],
    [
      "its program for signing is absent",
      "not-signed",
      (top) => {
        runGit(top, ["config", "commit.gpgSign", "true"]);
        runGit(top, ["config", "gpg.program", "/nonexistent/gpg"]);
      },
    ],
    [
      "its SSH key is absent",
      "not-signed",
      (top) => {
        runGit(top, ["config", "commit.gpgSign", "true"]);
        runGit(top, ["config", "gpg.format", "ssh"]);
        runGit(top, ["config", "user.signingKey", "/nonexistent/key"]);
      },
    ],
    [
      "a filter is absent",
      "filter-failed",
      (top) => {
        writeFileSync(join(top, ".git/info/attributes"), "*.md filter=lfs\n");
        runGit(top, ["config", "filter.lfs.clean", "git-lfs-nonexistent clean -- %f"]);
        runGit(top, ["config", "filter.lfs.required", "true"]);
      },
    ],
    [
      "it refuses line ends",
      "line-ends-refused",
      (top) => {
        runGit(top, ["config", "core.autocrlf", "input"]);
        runGit(top, ["config", "core.safecrlf", "true"]);
      },
    ],
  ])("%s", async (_, code, set) => {
    const register = await versionedRegister("complaints");
    set(register.top);
    const before = stateOf(register);
    expect(await register.save("geheim\r\n")).toEqual({ status: 422, body: { error: code } });
    expect(stateOf(register)).toEqual(before);
    for (const words of [backendInDutch, backendInEnglish]) expect(refusalIn(words, code)).toMatch(/\.$/);
  });

  it("a rebase is under way", async () => {
    const register = await versionedRegister("complaints");
    const { top, file } = register;
    runGit(top, ["switch", "--quiet", "--create", "tak"]);
    for (const [branch, words] of [
      ["tak", "een"],
      ["main", "ander"],
    ] as const) {
      runGit(top, ["switch", "--quiet", branch]);
      writeFileSync(file, words);
      runGit(top, ["commit", "--quiet", "--all", "--message=x"]);
    }
    expect(() => gitIn(top, {}, ["rebase", "tak"])).toThrow("CONFLICT");
    const before = stateOf(register);
    const bases = { [path]: shaOf(readFileSync(file, "utf8")) };
    expect(await register.save("geheim", { bases })).toEqual({ status: 422, body: { error: "git-busy" } });
    expect(stateOf(register)).toEqual(before);
  });

  it("which is not so of one that has checked out a part of its files", async () => {
    const register = await versionedRegister("complaints");
    runGit(register.top, ["sparse-checkout", "set", "--no-cone", "/complaints/register.yaml"]);
    expect(() => readFileSync(register.file)).toThrow("ENOENT");
    expect((await register.save("geheim")).status).toBe(409);
    runGit(register.top, ["sparse-checkout", "disable"]);
    expect(readFileSync(register.file, "utf8")).toBe(text);
    expect(await register.save("besloten")).toMatchObject({ status: 200 });
  });
});
