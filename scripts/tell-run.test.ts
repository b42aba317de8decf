import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { brokenRecords } from "../tests/marked-records.ts";
import { runScript } from "../tests/command-process.ts";
import { complaintText, registerOnDisk } from "../tests/register-on-disk.ts";

/** Checks a register as a step of a workflow's run does. */
function checkedInRun(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const register = registerOnDisk(files);
  const work = mkdtempSync(join(tmpdir(), "run-"));
  onTestFinished(() => rmSync(work, { recursive: true }));
  const summary = join(work, "summary.md");
  writeFileSync(summary, "Before.\n\n");
  const env = { ...process.env, GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
  const asked = ["--register", register, "--today", "2026-03-28", ...words];
  return { ...runScript("check", asked, { env }), summary: readFileSync(summary, "utf8") };
}

const sound = { "2026/KL-2026-7F3K/index.md": complaintText("KL-2026-7F3K") };
const broken = {
  ...sound,
  "2026/KL-2026-QQQQ/index.md": "---\nid: Kwartelmerk1\nwish: [Kwartelmerk2\n---\n",
};

describe("a command in the run of a workflow", () => {
  it("adds its counts to the summary and is silent beside the run when all is well", () => {
    const { code, out, summary } = checkedInRun(sound, "--warn");
    expect({ code, summary }).toEqual({
      code: 0,
      summary: "Before.\n\nGelezen: 1 klacht en 0 toetsingen. Bevindingen: 0.\n\n",
    });
    expect(out).not.toContain("::");
  });

  it("warns of findings by their number alone, and goes on when it is told to warn", () => {
    const { code, out, summary } = checkedInRun(broken, "--warn");
    expect(code).toBe(0);
    const warnings = out.split("\n").filter((line) => line.startsWith("::"));
    expect(warnings).toEqual([
      expect.stringMatching(/^::warning::Gelezen: 2 klachten en 0 toetsingen\. Bevindingen: [1-9]\d*\.$/),
    ]);
    expect(summary).not.toMatch(/KL-/);
  });

  it("fails because of findings when it is not told to warn", () => {
    expect(checkedInRun(broken).code).toBe(1);
  });

  it("repeats no word of any broken record", () => {
    const number = (at: number) => `KL-2026-${at.toString(36).toUpperCase().padStart(4, "0")}`;
    const texts = brokenRecords().map((yaml, at) => {
      const text = `---\n${yaml.replace("NUMBER", number(at))}---\nKwartelmerk30\n`;
      return [`2026/${number(at)}/index.md`, text] as const;
    });
    const { out, said, summary } = checkedInRun(Object.fromEntries(texts), "--warn");
    expect(out).toContain("::warning::");
    expect(`${out}${said}${summary}`.match(/.*kwartelmerk.*/gi)).toBeNull();
  });
});

describe("a command on somebody's own machine", () => {
  it("prints nothing that is meant for a run", () => {
    const env = { ...process.env, GITHUB_ACTIONS: undefined, GITHUB_STEP_SUMMARY: undefined };
    const { code, out } = runScript("check", ["--register", registerOnDisk(broken)], { env });
    expect(code).toBe(1);
    expect(out).not.toContain("::");
  });
});
