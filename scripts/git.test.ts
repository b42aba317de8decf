import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { askGit, headCommit, isGitInstalled, makeRepository, runGit, streamGit } from "./git.ts";

const root = mkdtempSync(join(tmpdir(), "git-"));
const newFolder = () => mkdtempSync(join(root, "r-"));
const signature = "Iemand <iemand@example.nl> 1700000000 +0000";
const commit = (path: string, text: string) => [
  `commit refs/heads/main\nauthor ${signature}\ncommitter ${signature}\ndata 6\nwijzig\n`,
  `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
];
afterAll(() => rmSync(root, { recursive: true }));

describe("git", () => {
  it("is found on this machine, and not where there is none", () => {
    expect(isGitInstalled()).toBe(true);
    const path = process.env["PATH"];
    process.env["PATH"] = join(root, "nowhere");
    const found = isGitInstalled();
    process.env["PATH"] = path;
    expect(found).toBe(false);
  });

  it("keeps no program waiting for a git that is not there", () => {
    const program = `import { askGit } from ${JSON.stringify(join(import.meta.dirname, "git.ts"))};
      await askGit("/", ["--version"]).catch(() => process.stdout.write("none"));`;
    const words = ["--input-type=module", "--eval", program];
    const env = { PATH: join(root, "nowhere") };
    const started = spawnSync(process.execPath, words, { env, encoding: "utf8", timeout: 15_000 });
    expect({ status: started.status, said: started.stdout }).toEqual({ status: 0, said: "none" });
  });

  it("reads its standard input", () => {
    expect(runGit(newFolder(), ["hash-object", "--stdin"], "test content\n").trim()).toBe(
      "d670460b4b4aece5915caf5c68d12f560a9fe3e4", // Pro Git, 10.2
    );
  });

  it("says which command failed and nothing of what it was about", () => {
    expect(() => runGit(newFolder(), ["show", "geheim-woord"])).toThrow(
      /^git show failed with exit code \d+\.$/,
    );
  });

  it("stands on no commit outside a repository and before the first one", () => {
    const folder = newFolder();
    expect(headCommit(folder)).toBeNull();
    runGit(folder, ["init", "--quiet"]);
    expect(headCommit(folder)).toBeNull();
  });

  it("listens to the folder, not to the repository of a hook that calls", () => {
    process.env["GIT_DIR"] = join(root, "elsewhere");
    const folder = newFolder();
    runGit(folder, ["init", "--quiet"]);
    delete process.env["GIT_DIR"];
    expect(existsSync(join(folder, ".git"))).toBe(true);
    expect(existsSync(join(root, "elsewhere"))).toBe(false);
  });
});

describe("git, while the program goes on", () => {
  it("tells how it ended and what it printed", async () => {
    const folder = newFolder();
    const asked = await askGit(folder, ["hash-object", "--stdin"], { input: "test content\n" });
    expect(asked).toEqual({ status: 0, stdout: "d670460b4b4aece5915caf5c68d12f560a9fe3e4\n", stderr: "" });
    expect(await askGit(folder, ["show", "geheim-woord"], { input: "x".repeat(2 ** 20) })).toMatchObject({
      status: 128,
      stdout: "",
    });
  });

  it("is stopped when it takes too long", async () => {
    const waiting = ["-c", "alias.wait=!sleep 5", "wait"];
    expect(await askGit(newFolder(), waiting, { patience: 200 })).toMatchObject({ status: null });
  });

  it("says when it cannot be started", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = join(root, "nowhere");
    const asked = askGit(newFolder(), ["status"]).finally(() => (process.env["PATH"] = path));
    await expect(asked).rejects.toThrow("Is it installed?");
  });
});

describe("git, read piece by piece", () => {
  const printed = async (...asked: Parameters<typeof streamGit>) => {
    const pieces: Buffer[] = [];
    for await (const piece of streamGit(...asked)) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  };

  it("prints as it is taken, while it reads what comes", async () => {
    const folder = newFolder();
    runGit(folder, ["init", "--quiet"]);
    const content = "x".repeat(2 ** 20);
    const hash = runGit(folder, ["hash-object", "-w", "--stdin"], content).trim();
    const hashes = Array.from({ length: 20 }, () => `${hash}\n`);
    const told = `${hash} blob ${content.length}\n${content}\n`;
    expect(await printed(folder, ["cat-file", "--batch", "--buffer"], hashes)).toBe(told.repeat(20));
    const lines = async function* () {
      for (const line of hashes) yield Buffer.from(line);
    };
    expect(await printed(folder, ["cat-file", "--batch"], lines())).toBe(told.repeat(20));
  });

  it("is stopped when nobody listens any more", async () => {
    const folder = newFolder();
    const endless = function* () {
      for (;;) yield `${"0".repeat(40)}\n`;
    };
    runGit(folder, ["init", "--quiet"]);
    for await (const piece of streamGit(folder, ["cat-file", "--batch"], endless())) {
      expect(piece.toString("latin1")).toMatch(/^0{40} missing/);
      break;
    }
  });

  it("hands on what came before a failure, and says which command failed and no more", async () => {
    const folder = newFolder();
    runGit(folder, ["init", "--quiet"]);
    await expect(printed(folder, ["show", "geheim-woord"])).rejects.toThrow(
      /^git show failed with exit code \d+\.$/,
    );
    const path = process.env["PATH"];
    process.env["PATH"] = join(root, "nowhere");
    const asked = printed(folder, ["status"]).finally(() => (process.env["PATH"] = path));
    await expect(asked).rejects.toThrow("Is it installed?");
  });
});

describe("a repository made from a stream", () => {
  it("stands on its last commit with the files beside it", async () => {
    const [one, other] = [newFolder(), newFolder()];
    const stream = [...commit("map/één.md", "eerst"), ...commit("map/één.md", "daarna ✓")];
    await makeRepository(one, stream);
    await makeRepository(other, stream);
    expect(readFileSync(join(one, "map/één.md"), "utf8")).toBe("daarna ✓");
    expect(runGit(one, ["status", "--porcelain"])).toBe("");
    expect(runGit(one, ["log", "--name-only", "--format=%s"]).trim().split(/\n+/)).toEqual([
      "wijzig",
      "map/één.md",
      "wijzig",
      "map/één.md",
    ]);
    expect(headCommit(one)).toMatch(/^[0-9a-f]{40}$/);
    expect(headCommit(one)).toBe(headCommit(other));
  });

  it("fails when git does not understand the stream", async () => {
    await expect(makeRepository(newFolder(), ["geheim-woord\n"])).rejects.toThrow(
      /^git fast-import [^\n]*\.$/,
    );
  });

  it("fails as whoever makes the stream fails", async () => {
    const stream = function* () {
      yield "";
      throw new RangeError("no steps");
    };
    await expect(makeRepository(newFolder(), stream())).rejects.toThrow("git fast-import stopped");
  });
});
