import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { summaryOf } from "../procedure/summary.ts";
import { summaryInCsv } from "../procedure/summary-csv.ts";
import { summaryInMarkdown } from "../procedure/summary-markdown.ts";
import { textsOf } from "../procedure/summary-texts.ts";
import { summaryWordsIn } from "../procedure/summary-words.ts";
import { summaryInHtml } from "../scripts/summary-html.ts";
import { canary, writeCanaryRegister } from "./canary-register.ts";
import { runProgram, runScript } from "./command-process.ts";
import { commitAll } from "./local-desk.ts";
import { complaintText, registerOnDisk } from "./register-on-disk.ts";
import { handMade, handMadeFolder, tableDay } from "./summary-table.ts";

/** The hand-made register outside every repository, so that it has no history. */
const apart = mkdtempSync(join(tmpdir(), "summary-"));
cpSync(handMadeFolder, apart, { recursive: true });
afterAll(() => rmSync(apart, { recursive: true, force: true }));

const ofHandMade = ["--register", apart, "--today", "2026-02-02"];
const summary = summaryOf(handMade, 2025, tableDay);
const words = summaryWordsIn("nl");
const oneLine = (said: RegExp) => ({ code: 2, out: "", said: expect.stringMatching(said) });

describe("npm run summary", () => {
  it.each([
    ["a text when no form is named", [], summaryInMarkdown(summary, words)],
    ["a text", ["--format", "md"], summaryInMarkdown(summary, words)],
    ["a page", ["--format", "html"], summaryInHtml({ summary, words, texts: null })],
    ["numbers", ["--format", "csv"], summaryInCsv(summary)],
  ])("prints %s", (_, options, printed) => {
    const { code, out, said } = runScript("summary", ["2025", ...options, ...ofHandMade]);
    expect({ code, out }).toEqual({ code: 0, out: printed });
    expect(said).toContain("2 finding(s): npm run check\n");
  });

  it("prints data", () => {
    const { out } = runScript("summary", ["2025", "--format", "json", ...ofHandMade]);
    expect(JSON.parse(out)).toEqual(summary);
  });

  it("says what trainings and improvements are only when it is asked to", () => {
    const { out } = runScript("summary", ["2025", "--words", ...ofHandMade]);
    expect(out).toContain("| Basistraining | 7 |");
    const page = runScript("summary", ["2025", "--words", "--format", "html", ...ofHandMade]);
    expect(page.out).toBe(summaryInHtml({ summary, words, texts: textsOf(handMade) }));
    expect(page.out).toContain("Basistraining");
  });

  it.each(["md", "html", "json", "csv"])("tells no name and no words of a record (%s)", (format) => {
    const folder = mkdtempSync(join(tmpdir(), "summary-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeCanaryRegister(folder, 3);
    const asked = ["2026", "--format", format, "--register", folder, "--today", "2026-09-01"];
    const { code, out, said } = runScript("summary", asked);
    expect(code).toBe(0);
    expect(out).toContain("KL-2026-Q000");
    expect(`${out}${said}`.toLowerCase()).not.toContain(canary.toLowerCase());
  });

  it.each([[[]], [["26"]], [["2025", "2026"]], [["jaar"]]])("refuses %j for a year", (years) => {
    const outcome = runScript("summary", [...years, ...ofHandMade]);
    expect(outcome).toEqual(oneLine(/^summary: name one year, such as 2026\. See --help\.\n$/));
  });

  it("refuses a form that it does not know, and a day that is none", () => {
    const form = runScript("summary", ["2025", "--format", "pdf", ...ofHandMade]);
    expect(form).toEqual(
      oneLine(/^summary: --format is not one of md, html, json and csv\. See --help\.\n$/),
    );
    const day = runScript("summary", ["2025", "--register", apart, "--today", "morgen"]);
    expect(day).toMatchObject({ code: 2, out: "" });
    expect(day.said).toContain("--today is not a day");
  });
});

describe("what git knows", () => {
  const file = "2026/KL-2026-7F3K/index.md";
  const closed = complaintText("KL-2026-7F3K").replace(
    "handler: p1\n",
    "handler: p1\nclosedOn: 2026-04-22\nclosedBy: p1\ncloseReason: handled\n",
  );

  /** A register in a repository, in which a complaint was amended after it had been closed. */
  function amended(): string {
    const folder = registerOnDisk({ [file]: closed });
    commitAll(folder);
    writeFileSync(join(folder, file), closed.replace("channel: phone", "channel: email"));
    commitAll(folder);
    return folder;
  }

  function changedIn(folder: string, env: NodeJS.ProcessEnv = process.env): unknown {
    const asked = ["2026", "--format", "json", "--register", folder, "--today", "2026-09-01"];
    const { code, out } = runScript("summary", asked, { env });
    expect(code).toBe(0);
    return JSON.parse(out).changedAfterClosing;
  }

  it("of changes after closing is told", () => {
    expect(changedIn(amended())).toMatchObject({
      complaints: 1,
      amended: 1,
      list: [{ complaint: "KL-2026-7F3K", fields: ["channel"] }],
    });
  });

  it("is left out where only the newest commits are there", () => {
    const clone = join(registerOnDisk({}), "clone");
    runProgram(["git", "clone", "--quiet", "--depth", "1", `file://${amended()}`, clone]);
    expect(changedIn(clone)).toBeNull();
  });

  it("is left out without a repository, and without git", () => {
    expect(changedIn(registerOnDisk({ [file]: closed }))).toBeNull();
    expect(changedIn(amended(), { ...process.env, PATH: "" })).toBeNull();
  });
});
