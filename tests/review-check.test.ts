import { describe, expect, it } from "vitest";
import { runScript } from "./command-process.ts";
import { complaintText, registerOnDisk } from "./register-on-disk.ts";

const [inPeriod, before] = ["KL-2026-7F3K", "KL-2025-AAAA"];

/** A review over 2026 that was closed, with a line for each of some complaints. */
function reviewText(lines: readonly string[]): string {
  const complaints = lines.map((line) => `  - { ${line} }\n`).join("");
  return `---
on: 2026-12-01
period: { from: 2026-01-01, until: 2026-11-30 }
${lines.length === 0 ? "" : `complaints:\n${complaints}`}closedOn: 2026-12-01
---
`;
}

/** Checks a register with a complaint of the period and one from before it, which is open unless it is said to be closed. */
function checkedWith(lines: readonly string[], closing = "") {
  const old = complaintText(before)
    .replace("2026-03-27", "2025-03-27")
    .replace("handler: p1\n", `handler: p1\n${closing}`);
  const folder = registerOnDisk({
    [`2026/${inPeriod}/index.md`]: complaintText(inPeriod),
    [`2025/${before}/index.md`]: old,
    "reviews/2026.md": reviewText(lines),
  });
  const { code, out } = runScript("check", ["--register", folder, "--today", "2026-12-15"]);
  return { code, lines: out.split("\n").filter((line) => line.startsWith("reviews/2026.md")) };
}

const judged = (number: string) => `id: ${number}, extraAction: false`;
const withdrawn = "summary: Ingetrokken\nclosedOn: 2025-04-02\nclosedBy: p1\ncloseReason: withdrawn\n";

describe("npm run check on a closed review", () => {
  it("finds nothing when every complaint of the period, and every one still open, has its yes or no", () => {
    expect(checkedWith([judged(inPeriod), judged(before)])).toEqual({ code: 0, lines: [] });
  });

  it("names the complaint of the period that lacks it", () => {
    const { code, lines } = checkedWith([judged(before), `id: ${inPeriod}`]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`zonder ja of nee bij ${inPeriod}. Beslis alsnog over extra actie.`);
  });

  it("names the one that is still open from before the period", () => {
    const { code, lines } = checkedWith([judged(inPeriod)]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`zonder ja of nee bij ${before}.`);
  });

  it("does not ask for one that was closed before the period", () => {
    expect(checkedWith([judged(inPeriod)], withdrawn)).toEqual({ code: 0, lines: [] });
  });
});
