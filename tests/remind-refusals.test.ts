import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { numberOf, registerOf } from "./remind-registers.ts";
import { asked, issueStage, runRemind, writes } from "./remind-stage.ts";

const first = "2026-04-01";

describe("a run that cannot be", () => {
  it.each([
    ["names no repository", { GITHUB_REPOSITORY: null }, /GITHUB_REPOSITORY/],
    ["names none of the right form", { GITHUB_REPOSITORY: "register" }, /owner\/name/],
    ["has no token", { GITHUB_TOKEN: "" }, /GITHUB_TOKEN/],
    [
      "is told that the repository is public",
      { REPOSITORY_VISIBILITY: "public" },
      /THE REPOSITORY IS PUBLIC/,
    ],
  ])("%s: ends before it asks anything", async (_, env, words) => {
    const stage = await issueStage();
    const { code, out, said } = await runRemind(stage, { register: registerOf(1), today: first, env });
    expect([code, out]).toEqual([2, ""]);
    expect(said).toMatch(words);
    expect(asked(stage)).toEqual([]);
  });

  it.each([
    ["a workflow that says private", { REPOSITORY_VISIBILITY: "private" }],
    ["nothing that is said", { REPOSITORY_VISIBILITY: null }],
  ])("finds the repository public against %s, and writes nothing", async (_, env) => {
    const stage = await issueStage({ visibility: "public" });
    const { code, said } = await runRemind(stage, { register: registerOf(1), today: first, env });
    expect(code).toBe(2);
    expect(said).toMatch(/THE REPOSITORY IS PUBLIC.*Make it private/);
    expect(writes(stage)).toEqual([]);
  });

  it.each([
    ["--most", "veel"],
    ["--patience", "-1"],
    ["--pace", "snel"],
  ])("is given %s %s", async (...words) => {
    const stage = await issueStage();
    const { code, said } = await runRemind(stage, { register: registerOf(1), today: first, words });
    expect(code).toBe(2);
    expect(said).toMatch(/is not a number|ambiguous/);
  });

  it("writes in another name than it looks for, and stops at the first", async () => {
    const stage = await issueStage();
    const env = { REMINDER_LOGIN: "iemand-anders" };
    const run = { register: registerOf(3), today: first, env };
    const { code, out } = await runRemind(stage, run);
    expect([code, stage.desk.all().length]).toEqual([1, 1]);
    expect(out).toContain("REMINDER_LOGIN");
  });
});

describe("a warning", () => {
  it.each([
    ["forks are allowed", { allowsForking: true }, /kopieën \(forks\)/],
    ["a site is published without keys", { hasPages: true }, /geen sleutels/],
    ["a whole enterprise can read", { visibility: "internal" as const }, /hele onderneming/],
  ])("is given when %s", async (_, parts, words) => {
    const stage = await issueStage({ hasPages: false, ...parts });
    const register = registerOf(1);
    const summary = join(register, "summary.md");
    writeFileSync(summary, "");
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { code, out } = await runRemind(stage, { register, today: first, env });
    expect(code).toBe(0);
    expect(out).toMatch(words);
    const written = readFileSync(summary, "utf8");
    expect(written).toMatch(words);
    expect(written).toContain("⚠ ");
  });

  it("is spared when all is well", async () => {
    const stage = await issueStage();
    const keys = { "keys/recipient.txt": "age1voorbeeld\n" };
    const { out } = await runRemind(stage, { register: registerOf(1, keys), today: first });
    expect(out).toBe(`${numberOf(0)}: herinnering gemaakt\nherinnering gemaakt: 1.\n`);
  });
});
