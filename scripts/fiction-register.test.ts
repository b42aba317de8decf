import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { companyOn } from "./fiction-people.ts";
import { fictionOf, writeFictionalRegister } from "./fiction-register.ts";
import { headCommit, runGit } from "./git.ts";

const today = "2026-11-22";
const root = mkdtempSync(join(tmpdir(), "fiction-"));
const planIn = (folder: string, seed: number) => ({
  folder: join(root, folder),
  complaints: 60,
  seed,
  today,
});
const historyOf = (folder: string, format: string) => {
  return runGit(join(root, folder), ["log", `--format=${format}`])
    .trim()
    .split("\n");
};

beforeAll(async () => {
  await writeFictionalRegister(planIn("one", 1));
  await writeFictionalRegister(planIn("same", 1));
  await writeFictionalRegister(planIn("other", 2));
});
afterAll(() => rmSync(root, { recursive: true }));

describe("a fictional register", () => {
  it("is the same for the same seed, up to the last commit", () => {
    expect(headCommit(join(root, "one"))).toMatch(/^[0-9a-f]{40}$/);
    expect(headCommit(join(root, "one"))).toBe(headCommit(join(root, "same")));
  });

  it("records nothing after the moment at which it is told", async () => {
    // Nine minutes past midnight in Amsterdam.
    const latest = Date.parse("2026-11-22T00:09:00+01:00") / 1000;
    await writeFictionalRegister({ ...planIn("early", 1), latest });
    const moments = historyOf("early", "%at").map(Number);
    expect(Math.max(...moments)).toBeLessThanOrEqual(latest);
    expect(Math.max(...historyOf("one", "%at").map(Number))).toBeGreaterThan(latest);
    expect(moments).toEqual(moments.toSorted((one, other) => other - one));
  });

  it("counts in the minutes of a review the complaints that it holds", () => {
    const { reviews, lives } = fictionOf(planIn("one", 1));
    const countOf = (year: number) => lives.filter(({ id }) => id.startsWith(`KL-${year}-`)).length;
    expect(reviews.length).toBeGreaterThan(1);
    for (const { path, text } of reviews) {
      const year = Number(path.slice("reviews/".length, -".md".length));
      expect(text).toContain(
        `In ${year} ${countOf(year) === 1 ? "kwam 1 klacht" : `kwamen ${countOf(year)} klachten`}`,
      );
      if (text.includes("evenveel")) expect(countOf(year)).toBe(countOf(year - 1));
      if (text.includes("meer dan de")) expect(countOf(year)).toBeGreaterThan(countOf(year - 1));
      if (text.includes("minder dan de")) expect(countOf(year)).toBeLessThan(countOf(year - 1));
    }
  });

  it("is another one for another seed", () => {
    expect(headCommit(join(root, "one"))).not.toBe(headCommit(join(root, "other")));
    expect(listing("one")).not.toEqual(listing("other"));
  });

  it("has a clean work tree with a folder for each complaint", () => {
    expect(runGit(join(root, "one"), ["status", "--porcelain"])).toBe("");
    expect(listing("one").filter((path) => path.endsWith("index.md"))).toHaveLength(60);
    expect(listing("one")).toEqual(
      expect.arrayContaining(["register.yaml", "reviews/2024.md", "reviews/2025.md"]),
    );
  });

  it("has a repository without damage", () => {
    const { status, stderr } = spawnSync("git", ["fsck", "--strict", "--no-progress"], {
      cwd: join(root, "one"),
    });
    expect([status, stderr.toString()]).toEqual([0, ""]);
  });

  it("was recorded by several people over three years, no commit before the one it follows", () => {
    expect(new Set(historyOf("one", "%an")).size).toBeGreaterThanOrEqual(4);
    const moments = historyOf("one", "%ct").map(Number);
    expect(moments[0]).toBeGreaterThan(Date.parse("2026-11-20") / 1000);
    expect(moments.at(-1)).toBeLessThan(Date.parse("2023-11-23") / 1000);
    expect(moments).toEqual(moments.toSorted((one, other) => other - one));
  });

  it("records each complaint in several commits, on or after the day of receipt", () => {
    const commits = historyOf("one", "%cs %s");
    const numbers = listing("one").flatMap((path) => /KL-\d{4}-\w{4}(?=\/index)/.exec(path) ?? []);
    const several = numbers.filter((number) => commits.filter((line) => line.includes(number)).length > 1);
    expect(several.length).toBeGreaterThan(50);
    for (const number of numbers) {
      const first = commits.findLast((line) => line.includes(number)) ?? "";
      const year = number.slice(3, 7);
      const record = readFileSync(join(root, "one", year, number, "index.md"), "utf8");
      const received = /^receivedOn: (\S+)$/m.exec(record)?.[1] ?? "9999";
      expect(first.slice(0, 10) >= received).toBe(true);
    }
  });

  it("puts a number and kinds of change into messages, and no part of a name", () => {
    const messages = historyOf("one", "%s");
    const form = /^(KL-\d{4}-[0-9A-Z]{4}: [a-z, ]+|Instellingen: [a-z ]+|Jaarlijkse toetsing vastgelegd)$/;
    expect(messages.filter((message) => !form.test(message))).toEqual([]);
    const { company, lives } = fictionOf(planIn("one", 1));
    const names = [
      ...company.colleagues.map(({ name }) => name),
      ...lives.flatMap(({ steps }) => steps.map(({ part }) => part.complainant?.name ?? "")),
    ].flatMap((name) => name.split(" ").filter((word) => /^[A-Z]/.test(word)));
    expect(names.length).toBeGreaterThan(60);
    const said = new Set(messages.flatMap((message) => message.toLowerCase().split(/[^\p{L}]+/u)));
    expect(names.filter((word) => said.has(word.toLowerCase()))).toEqual([]);
  });

  it("uses addresses that cannot exist", () => {
    const codes = companyOn(fictionOf(planIn("one", 1)).company.today).colleagues.map(
      ({ code }) => `${code}@example.nl`,
    );
    expect(codes).toEqual(expect.arrayContaining(historyOf("one", "%ae")));
  });

  it("is not written over something else", async () => {
    const folder = mkdtempSync(join(root, "filled-"));
    writeFileSync(join(folder, "mine.txt"), "mine");
    await expect(writeFictionalRegister({ ...planIn("x", 1), folder })).rejects.toThrow("not empty");
    expect(readdirSync(folder)).toEqual(["mine.txt"]);
  });

  it("has the same files without git, and no history", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = join(root, "nowhere");
    const written = await writeFictionalRegister(planIn("bare", 1)).finally(
      () => (process.env["PATH"] = path),
    );
    expect(written).toEqual({ complaints: 60, commits: 0, history: false });
    expect(existsSync(join(root, "bare/.git"))).toBe(false);
    expect(listing("bare")).toEqual(listing("one"));
    for (const file of listing("one")) expect(bytesOf("bare", file)).toEqual(bytesOf("one", file));
  });
});

function listing(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = files.map((file) => file.slice(join(root, folder).length + 1));
  return paths.filter((path) => !path.startsWith(".git/")).toSorted();
}

function bytesOf(folder: string, file: string): Buffer {
  return readFileSync(join(root, folder, file));
}
