import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { summaryOf } from "../procedure/summary.ts";
import { summaryInCsv } from "../procedure/summary-csv.ts";
import { summaryInMarkdown } from "../procedure/summary-markdown.ts";
import { summaryWordsIn } from "../procedure/summary-words.ts";
import { canary, writeCanaryRegister } from "./canary-register.ts";
import { runScript } from "./command-process.ts";
import { handMade, handMadeFolder, tableDay } from "./summary-table.ts";

const ofHandMade = ["--register", handMadeFolder, "--today", "2026-02-02"];
const summary = summaryOf(handMade, 2025, tableDay);
const oneLine = (said: RegExp) => ({ code: 2, out: "", said: expect.stringMatching(said) });

describe("npm run summary", () => {
  it.each([
    ["a text when no form is named", [], summaryInMarkdown(summary, summaryWordsIn("nl"))],
    ["a text", ["--format", "md"], summaryInMarkdown(summary, summaryWordsIn("nl"))],
    ["numbers", ["--format", "csv"], summaryInCsv(summary)],
  ])("prints %s", (_, words, printed) => {
    const { code, out, said } = runScript("summary", ["2025", ...words, ...ofHandMade]);
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
  });

  it.each(["md", "json", "csv"])("tells no name and no words of a record (%s)", (format) => {
    const folder = mkdtempSync(join(tmpdir(), "summary-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeCanaryRegister(folder, 3);
    const words = ["2026", "--format", format, "--register", folder, "--today", "2026-09-01"];
    const { code, out, said } = runScript("summary", words);
    expect(code).toBe(0);
    expect(out).toContain("KL-2026-Q000");
    expect(`${out}${said}`.toLowerCase()).not.toContain(canary.toLowerCase());
  });

  it.each([[[]], [["26"]], [["2025", "2026"]], [["jaar"]]])("refuses %j for a year", (words) => {
    const outcome = runScript("summary", [...words, ...ofHandMade]);
    expect(outcome).toEqual(oneLine(/^summary: name one year, such as 2026\. See --help\.\n$/));
  });

  it("refuses a form that it does not know, and a day that is none", () => {
    const form = runScript("summary", ["2025", "--format", "pdf", ...ofHandMade]);
    expect(form).toEqual(oneLine(/^summary: --format is not one of md, json and csv\. See --help\.\n$/));
    const day = runScript("summary", ["2025", "--register", handMadeFolder, "--today", "morgen"]);
    expect(day).toMatchObject({ code: 2, out: "" });
    expect(day.said).toContain("--today is not a day");
  });
});
